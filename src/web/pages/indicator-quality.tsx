// On an indicator's page: how far its figures can be trusted, one fact a line.

import { capitalise, formatDate } from '../../domain/format.ts'
import {
  chanceWords,
  type Facts,
  gapWords,
  hiddenWords,
  type IndicatorQualityFact,
  latestWords,
  standingWords,
  waveWords,
} from '../../report/html.tsx'
import { dataQualityText } from '../../text/data-quality.ts'
import { webDataQualityText as text } from '../../text/web-data-quality.ts'
import { dataQualityPath, type Site } from '../site.ts'
import { StandingMark } from '../ui/index.ts'

type Props = { readonly facts: Facts; readonly slug: string; readonly site: Site }

export function IndicatorQuality({ facts, slug, site }: Props) {
  const quality = facts.quality.indicators.find((one) => one.slug === slug)
  if (!quality) return null
  return (
    <section id="uppgifter">
      <h2>{text.title}</h2>
      <dl class="about">
        <div>
          <dt>{details.standing}</dt>
          <dd>
            <StandingMark standing={quality.standing} /> {standingWords(quality)}
          </dd>
        </div>
        {linesOf(quality, facts)
          .filter(({ lines }) => lines.length > 0)
          .map(({ label, lines }) => (
            <div>
              <dt>{label}</dt>
              <dd>
                {lines.map((line) => (
                  <div>{line}</div>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      <p>
        <a href={dataQualityPath(site, false)}>{text.allIndicators}</a>
      </p>
    </section>
  )
}

const { details } = text

/** A label with its lines; none where there is nothing to say. */
function linesOf(quality: IndicatorQualityFact, facts: Facts) {
  const gaps = gapWords(quality).map(capitalise)
  const hindrances = facts.quality.hindrances.filter(({ slug }) => slug === quality.slug)
  return [
    { label: details.latest, lines: [latestWords(quality)] },
    { label: details.gaps, lines: gaps.length === 0 ? [text.noGaps] : gaps },
    { label: details.hidden, lines: said(hiddenWords(quality)) },
    {
      label: details.breaks,
      lines: quality.breaks.map(({ from, reason }) => dataQualityText.breaks(from, reason)),
    },
    { label: details.chance, lines: said(chanceWords(quality)) },
    { label: details.waves, lines: waveWords(quality) },
    { label: details.decimals, lines: [dataQualityText.decimals(quality.decimals)] },
    { label: details.sources, lines: quality.sources },
    { label: details.read, lines: said(readWords(quality, facts)) },
    {
      label: details.open,
      lines: hindrances.map(({ goal, why, remedy }) =>
        [`${goal}:`, why.text, remedy.text].filter((part) => part !== '').join(' '),
      ),
    },
  ]
}

const said = (words: string): readonly string[] => (words === '' ? [] : [words])

function readWords({ lastRead }: IndicatorQualityFact, { sources }: Facts): string {
  const file = sources.find(({ number }) => number === lastRead?.source)
  return lastRead && file
    ? text.readFrom(file.fileName, formatDate(file.importedOn), dataQualityText.warnings(lastRead.warnings))
    : ''
}
