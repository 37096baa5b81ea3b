// The box with a point's value beside the point, and the way between the window's pixels and the chart's points.

import type { LiveDrawing } from '../../report/chart.ts'
import type { Place } from './points.ts'
import type { ChartWords } from './settings.ts'

export type Tip = {
  readonly show: (index: number | null) => void
  /** What the box says, for those who hear the page. */
  readonly words: (index: number) => string
  readonly toChart: (clientX: number, clientY: number) => Place
}

const GAP = 12

export function createTip(element: HTMLElement, drawing: LiveDrawing, words: ChartWords): Tip {
  const box = document.createElement('div')
  box.className = 'chart-tip'
  box.hidden = true
  // Said by the live region where the keyboard asks for it.
  box.setAttribute('aria-hidden', 'true')
  element.append(box)

  const { padding, points } = drawing
  const scale = (): number => element.querySelector('svg:not([hidden])')?.clientWidth ?? 0
  const perPoint = (): number => scale() / (drawing.width + padding.left + padding.right) || 1
  const linesOf = (index: number): readonly string[] => {
    const point = points[index]
    if (!point) return []
    const { name, value, interval } = point
    return [name, value, interval === '' ? '' : `${words.interval} ${interval}`].filter((line) => line !== '')
  }

  const show = (index: number | null): void => {
    const point = index === null ? undefined : points[index]
    box.hidden = point === undefined
    if (index === null || point === undefined) return
    box.replaceChildren(
      ...linesOf(index).map((line) => {
        const part = document.createElement('span')
        part.textContent = line
        return part
      }),
    )
    const size = perPoint()
    const [x, y] = [(padding.left + point.x) * size, (padding.top + point.y) * size]
    const room = document.documentElement.clientWidth - element.getBoundingClientRect().left
    const left = Math.max(0, Math.min(x - box.offsetWidth / 2, Math.min(element.clientWidth, room) - box.offsetWidth))
    const isAbove = element.getBoundingClientRect().top + y - box.offsetHeight - GAP > 0
    box.style.left = `${left}px`
    box.style.top = `${isAbove ? y - box.offsetHeight - GAP : y + GAP}px`
  }

  return {
    show,
    words: (index) => linesOf(index).join(', '),
    toChart: (clientX, clientY) => {
      const { left, top } = element.getBoundingClientRect()
      const size = perPoint()
      return { x: (clientX - left) / size - padding.left, y: (clientY - top) / size - padding.top }
    },
  }
}
