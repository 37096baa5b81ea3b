// What a file makes of the organisation's own series: a small chart for each indicator with something new, said in words too.

import { formatNumber } from '../../domain/format.ts'
import type { ContentLine } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { webImportPageTexts } from '../../text/web-import-page.ts'
import { SparkLine, type SparkPoint } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

export function ImportSeries({ contents }: { readonly contents: readonly ContentLine[] }) {
  const text = useText(webImportPageTexts)
  const series = contents.filter(({ points }) => points.some(({ isNew }) => isNew))
  if (series.length === 0) return null
  return (
    <section>
      <h2>{text.series}</h2>
      {series.some(({ points }) => hasLine(points)) ? <p class="muted">{text.seriesIntro}</p> : null}
      <List series={series.slice(0, OPEN)} />
      {series.length <= OPEN ? null : (
        <details>
          <summary>{text.seriesMore(formatNumber(series.length - OPEN))}</summary>
          <List series={series.slice(OPEN)} />
        </details>
      )}
    </section>
  )
}

const OPEN = 12

function List({ series }: { readonly series: readonly ContentLine[] }) {
  return (
    <ul class="new-series">
      {series.map(({ indicator, points }) => (
        <li class={hasLine(points) ? 'one-series' : undefined}>
          {hasLine(points) ? <SparkLine points={sparkPoints(points)} targets={[]} /> : null}
          <div>
            <h3 lang="sv">{indicator}</h3>
            <Words points={points} />
          </div>
        </li>
      ))}
    </ul>
  )
}

type Points = ContentLine['points']

/** One value makes no line, and a place held for it would be empty. */
const hasLine = (points: Points): boolean => points.filter(({ value }) => value !== null).length > 1

/** The chart in words; of a long series the latest first. */
function Words({ points }: { readonly points: Points }) {
  const text = useText(webImportPageTexts)
  const inWords = (point: Points[number]) => pointWords(text, point)
  if (points.length <= FEW) return <p>{points.map(inWords).join(', ')}</p>
  return (
    <>
      <p>{text.latestPoints(points.slice(-LATEST).map(inWords).join(', '))}</p>
      <details>
        <summary>{text.allPoints(formatNumber(points.length))}</summary>
        <p>{points.map(inWords).join(', ')}</p>
      </details>
    </>
  )
}

const FEW = 6
const LATEST = 3

function pointWords(text: WordsOf<typeof webImportPageTexts>, { period, shown, isNew }: Points[number]): string {
  const words = text.point(period, shown)
  return isNew ? text.newPoint(words) : words
}

/** A period that is missing in the middle is a gap. Periods shorter than a year stand one after another. */
export function sparkPoints(points: Points): readonly SparkPoint[] {
  const isYearly = new Set(points.map(({ year }) => year)).size === points.length
  const places = points.map(({ year }, index) => (isYearly ? year : index))
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
  const step = Math.min(...steps)
  return points.map(({ value, isNew }, index) => ({
    year: places[index] ?? 0,
    value,
    isNew,
    breakBefore: index > 0 && (steps[index - 1] ?? step) > step,
  }))
}
