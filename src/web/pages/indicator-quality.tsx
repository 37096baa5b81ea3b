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
import { dataQualityTexts } from '../../text/data-quality.ts'
import type { Language } from '../../text/language.ts'
import { webDataQualityTexts } from '../../text/web-data-quality.ts'
import { dataQualityPath, type Site } from '../site.ts'
import { Quoting, StandingMark } from '../ui/index.ts'
import { useLanguage, useText } from '../ui/language.tsx'
import { ownWords } from './own-words.ts'

type Props = { readonly facts: Facts; readonly slug: string; readonly site: Site }

export function IndicatorQuality({ facts, slug, site }: Props) {
  const language = useLanguage()
  const text = useText(webDataQualityTexts)
  const quality = facts.quality.indicators.find((one) => one.slug === slug)
  if (!quality) return null
  const words = [...ownWords(facts), ...quality.sources, ...quality.breaks.map(({ reason }) => reason)]
  return (
    <section id="uppgifter">
      <h2>{text.title}</h2>
      <dl class="about">
        <div>
          <dt>{text.details.standing}</dt>
          <dd>
            <StandingMark standing={quality.standing} /> {standingWords(quality, language)}
          </dd>
        </div>
        {linesOf(quality, facts, language)
          .filter(({ lines }) => lines.length > 0)
          .map(({ label, lines }) => (
            <div>
              <dt>{label}</dt>
              <dd>
                {lines.map((line) => (
                  <div>
                    <Quoting own={words}>{line}</Quoting>
                  </div>
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

/** A label with its lines; none where there is nothing to say. */
function linesOf(quality: IndicatorQualityFact, facts: Facts, language: Language) {
  const text = webDataQualityTexts[language]
  const dataQualityText = dataQualityTexts[language]
  const { details } = text
  const gaps = gapWords(quality, language).map(capitalise)
  const hindrances = facts.quality.hindrances.filter(({ slug }) => slug === quality.slug)
  return [
    { label: details.latest, lines: [latestWords(quality, language)] },
    { label: details.gaps, lines: gaps.length === 0 ? [text.noGaps] : gaps },
    { label: details.hidden, lines: said(hiddenWords(quality, language)) },
    {
      label: details.breaks,
      lines: quality.breaks.map(({ from, reason }) => dataQualityText.breaks(from, reason)),
    },
    { label: details.chance, lines: said(chanceWords(quality, language)) },
    { label: details.waves, lines: waveWords(quality, language) },
    { label: details.decimals, lines: [dataQualityText.decimals(quality.decimals)] },
    { label: details.sources, lines: quality.sources },
    { label: details.read, lines: said(readWords(quality, facts, language)) },
    {
      label: details.open,
      lines: hindrances.map(({ goal, why, remedy }) =>
        [`${goal}:`, why.text, remedy.text].filter((part) => part !== '').join(' '),
      ),
    },
  ]
}

const said = (words: string): readonly string[] => (words === '' ? [] : [words])

function readWords({ lastRead }: IndicatorQualityFact, { sources }: Facts, language: Language): string {
  const text = webDataQualityTexts[language]
  const dataQualityText = dataQualityTexts[language]
  const file = sources.find(({ number }) => number === lastRead?.source)
  return lastRead && file
    ? text.readFrom(file.fileName, formatDate(file.importedOn), dataQualityText.warnings(lastRead.warnings))
    : ''
}
