// Charts on the page: inline SVG with its alternative text. A wide chart is drawn twice, since text in a drawing that is
// scaled down to a phone cannot be read; the one that does not fit is not shown and not spoken.

import type { ComponentChildren } from 'preact'
import { round } from '../domain/format.ts'
import { htmlText } from '../text/html.ts'
import type { LiveChart } from './chart-live.ts'
import type { Figure } from './document.ts'

/** `width` in pixels; the answer is one whole `<svg>` element. */
export type ChartSvg = {
  (figure: Figure, width: number): string
  /** Where the page has a script: what it draws the same picture from. Files that stand alone have none. */
  readonly live?: (figure: Figure, widths: readonly number[]) => LiveChart
}

/** By size: the widths it is drawn at, and the class that shows each. */
const DRAWINGS = {
  small: [{ width: 340, suffix: 's', shown: '' }],
  wide: [
    { width: 720, suffix: 'w', shown: 'on-wide' },
    { width: 350, suffix: 'p', shown: 'on-phone' },
  ],
} as const

type FigureProps = {
  readonly figure: Figure
  readonly charts: ChartSvg
  /** How a page shows the heading's sentences, where it is in another language than the names in them. */
  readonly words?: (sentence: string) => ComponentChildren
}

export function ReportFigure({ figure, charts, words = (same) => same }: FigureProps) {
  return (
    <figure id={figure.id} class={`chart chart-${figure.size}`}>
      <figcaption>
        <strong class="chart-title">{words(figure.title)}</strong>
        {figure.subtitle ? <span class="chart-subtitle">{words(figure.subtitle)}</span> : null}
      </figcaption>
      {DRAWINGS[figure.size].map((drawing) => (
        <Drawing figure={figure} charts={charts} {...drawing} />
      ))}
      {charts.live ? <Live chart={charts.live(figure, widthsOf(figure))} /> : null}
      <Source figure={figure} words={words} />
    </figure>
  )
}

type DrawingProps = {
  readonly figure: Figure
  readonly charts: ChartSvg
  readonly width: number
  readonly suffix: string
  readonly shown: string
}

function Drawing({ figure, charts, width, suffix, shown }: DrawingProps) {
  const svg = accessibleSvg(charts(figure, width), `${figure.id}-${suffix}`, figure.title, figure.alt)
  return <div class={`drawing ${shown}`} dangerouslySetInnerHTML={{ __html: svg }} />
}

const widthsOf = ({ size }: Figure): readonly number[] => DRAWINGS[size].map(({ width }) => width)

/** Data, which no policy against scripts concerns; `<` must not end it. */
function Live({ chart }: { readonly chart: LiveChart }) {
  if (chart.drawings.every(({ points }) => points.length === 0)) return null
  const json = JSON.stringify(chart, shortened).replaceAll('<', '\\u003c')
  return <script type="application/json" class="chart-live" dangerouslySetInnerHTML={{ __html: json }} />
}

/** A ten-thousandth of a point is seen by nobody. */
const shortened = (_: string, value: unknown): unknown => (typeof value === 'number' ? round(value, 4) : value)

function Source({ figure, words }: Required<Pick<FigureProps, 'figure' | 'words'>>) {
  if (figure.source === '' && figure.table === null) return null
  return (
    <p class="small chart-source">
      {figure.source === '' ? null : words(`${figure.source} `)}
      {figure.table === null ? null : <a href={`#${figure.table}`}>{htmlText.toTable}</a>}
    </p>
  )
}

/**
 * The drawer's SVG as one image with a name and a description. What it had of roles and labels of its own goes: inside an
 * image nothing is spoken. Ids get a prefix, since several drawings share the page and all number their clips from 0.
 */
export function accessibleSvg(svg: string, prefix: string, title: string, description: string): string {
  const bare = svg
    .slice(Math.max(0, svg.indexOf('<svg')))
    .replaceAll(/ (?:role|aria-[a-z]+|focusable)="[^"]*"/g, '')
    .replaceAll(/ id="([^"]+)"/g, (_, id: string) => ` id="${prefix}-${id}"`)
    .replaceAll(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${prefix}-${id})`)
    .replaceAll(/ (xlink:)?href="#([^"]+)"/g, (_, space: string | undefined, id: string) => {
      return ` ${space ?? ''}href="#${prefix}-${id}"`
    })
  const names = `role="img" aria-labelledby="${prefix}-title ${prefix}-desc"`
  const words =
    `<title id="${prefix}-title">${escapeText(title)}</title>` +
    `<desc id="${prefix}-desc">${escapeText(description)}</desc>`
  return bare.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg ${names}${attributes}>${words}`)
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
