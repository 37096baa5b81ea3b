// A drawn chart made to answer: point at it, tap it or walk it with the arrow keys, or have it as a table. The drawing that
// came with the page stays until the same one has been drawn by Vega, and for good where that fails.

import type { LiveChart, LiveDrawing } from '../../report/chart.ts'
import { createTable } from './chart-table.ts'
import { createTip } from './chart-tip.ts'
import { draw } from './draw.ts'
import { nearest, step } from './points.ts'
import { say } from './say.ts'
import type { Settings } from './settings.ts'

export function enliven(figure: HTMLElement, settings: Settings): void {
  const data = figure.querySelector(':scope > script.chart-live')
  if (!data?.textContent) return
  const chart = JSON.parse(data.textContent) as LiveChart
  const drawings = [...figure.querySelectorAll<HTMLElement>(':scope > .drawing')]
  for (const [index, element] of drawings.entries()) {
    const drawing = chart.drawings[index]
    if (drawing && drawing.points.length > 0) answer(element, drawing, chart.title, settings)
  }
  addTable(figure, drawings, chart, settings)
}

function answer(
  element: HTMLElement,
  drawing: LiveDrawing,
  title: string,
  { words, drawing: address }: Settings,
): void {
  const image = element.querySelector('svg')
  if (!image) return
  const tip = createTip(element, drawing, words)
  const live = { at: null as number | null, hasBegun: false, mark: (_: number | null): void => {} }

  const begin = (): void => {
    if (live.hasBegun) return
    live.hasBegun = true
    void draw(address, drawing, element).then((mark) => {
      if (!mark) return
      live.mark = mark
      mark(live.at)
    })
  }
  const show = (index: number | null): void => {
    if (live.at === index) return
    live.at = index
    tip.show(index)
    live.mark(index)
  }

  element.tabIndex = 0
  element.setAttribute('role', 'application')
  element.setAttribute('aria-label', title)
  // What the drawing shows in words, then how to walk it.
  const description = image.querySelector('desc')?.id ?? ''
  element.setAttribute('aria-describedby', `${description} ${keysHelp(words.keys)}`.trim())
  image.setAttribute('aria-hidden', 'true')

  element.addEventListener('focus', begin)
  element.addEventListener('pointerenter', begin)
  element.addEventListener('blur', () => show(null))
  // A finger leaves as it is lifted; what it pointed at stays until it points elsewhere.
  element.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') show(null)
  })
  for (const kind of ['pointermove', 'pointerdown'] as const)
    element.addEventListener(kind, ({ clientX, clientY }) => {
      begin()
      show(nearest(drawing.points, tip.toChart(clientX, clientY)))
    })
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && live.at !== null) show(null)
    else {
      const next = event.altKey || event.ctrlKey || event.metaKey ? null : step(drawing.points, live.at, event.key)
      if (next === null) return
      show(next)
      say(tip.words(next))
    }
    event.preventDefault()
  })
}

function addTable(figure: HTMLElement, drawings: readonly HTMLElement[], chart: LiveChart, { words }: Settings): void {
  const last = drawings.at(-1)
  if (!last || chart.table.rows.length === 0) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'ds-button chart-toggle'
  button.dataset.variant = 'tertiary'
  button.dataset.size = 'sm'
  const [label, which] = [document.createElement('span'), document.createElement('span')]
  label.textContent = words.asTable
  which.className = 'ds-sr-only'
  which.textContent = `: ${chart.title}`
  button.append(label, which)

  const shown = { table: null as HTMLElement | null }
  button.addEventListener('click', () => {
    if (shown.table === null) {
      shown.table = createTable(chart, words)
      last.after(shown.table)
    } else shown.table.hidden = !shown.table.hidden
    const isTable = !shown.table.hidden
    figure.classList.toggle('is-table', isTable)
    label.textContent = isTable ? words.asChart : words.asTable
  })
  last.after(button)
}

/** Once for the page: what is said of every chart's keys. */
function keysHelp(text: string): string {
  const id = 'chart-keys'
  if (!document.getElementById(id)) {
    const help = document.createElement('p')
    help.id = id
    help.hidden = true
    help.textContent = text
    document.body.append(help)
  }
  return id
}
