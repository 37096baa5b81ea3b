// Fetches the larger script the first time a chart is pointed at, and has it draw the chart in place of the still picture.

import type { LiveDrawing } from '../../report/chart.ts'

/** Marks the point with this index; null: none. */
export type MarkPoint = (index: number | null) => void

/** What the larger script gives (vega.ts). */
type Drawer = { readonly drawChart: (drawing: LiveDrawing, container: HTMLElement) => Promise<MarkPoint> }

/** Null where it could not be drawn: the still picture then stays. */
export async function draw(address: string, drawing: LiveDrawing, element: HTMLElement): Promise<MarkPoint | null> {
  const still = element.querySelector('svg')
  const container = document.createElement('div')
  container.setAttribute('aria-hidden', 'true')
  try {
    const { drawChart } = (await import(address)) as Drawer
    const mark = await drawChart(drawing, container)
    const drawn = container.querySelector('svg')
    if (!still || !drawn) return null
    // As large as the still one, in the same box.
    for (const name of ['width', 'height', 'viewBox']) drawn.setAttribute(name, still.getAttribute(name) ?? '')
    still.after(container)
    still.toggleAttribute('hidden', true)
    return mark
  } catch {
    return null
  }
}
