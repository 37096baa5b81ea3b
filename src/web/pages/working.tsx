// How a figure has been worked out: formula with its numbers, observations, rule and limit, what would change it.

import { Fragment } from 'preact'
import { formatDate, formatNumber, formatPeriod, formatValue, type NumberStyle } from '../../domain/format.ts'
import type { Explanation, ObservationFact } from '../../report/html.tsx'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import { type Site, valuePath } from '../site.ts'
import { Table, type TableColumn } from '../ui/index.ts'
import { useLanguage, useText } from '../ui/language.tsx'
import { valueGroup } from './value-group.ts'

type Props = {
  readonly explanation: Explanation
  readonly style: NumberStyle
  readonly site: Site
}

export function Working({ explanation, style, site }: Props) {
  const language = useLanguage()
  const text = useText(explanationTexts)
  const { formulas, rule, certainty, notes, changes, observations, figure } = explanation
  return (
    <div class="working">
      <dl class="about">
        {formulas.length === 0 ? null : (
          <div>
            <dt>{text.formula}</dt>
            <dd>
              {formulas.map((formula, i) => (
                <Fragment key={formula.text}>
                  {formulas[i - 1]?.words === formula.words ? null : <p class="small muted">{formula.words}</p>}
                  <p class="equation">{formula.text}</p>
                </Fragment>
              ))}
            </dd>
          </div>
        )}
        <Row label={text.rule} words={rule ? [rule.text] : []} />
        <Row label={text.certainty} words={certainty === null ? [] : [certainty]} />
        <Row label={text.changes} words={changes} />
        <Row label={text.notes} words={notes} />
      </dl>
      {observations.length === 0 ? null : (
        <>
          <p class="working-title">{text.observations}</p>
          <Table
            caption={text.observationsCaption(figure)}
            captionHidden
            columns={columns(explanation, style, site, language)}
            rows={observations}
          />
        </>
      )}
    </div>
  )
}

/** The same in place, opened by who wants it: for figures that have no page, since they are of a choice made there. */
export function Worked({
  explanations,
  style,
  site,
}: Pick<Props, 'style' | 'site'> & { readonly explanations: readonly Explanation[] }) {
  const text = useText(explanationTexts)
  if (explanations.length === 0) return null
  return (
    <details class="measure-sources">
      <summary>{explanations.length === 1 ? text.title : text.links}</summary>
      {explanations.map((explanation) => (
        <section>
          <h3>
            {explanation.figure}: {explanation.value}
          </h3>
          <Working explanation={explanation} style={style} site={site} />
        </section>
      ))}
    </details>
  )
}

function Row({ label, words }: { readonly label: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {words.map((one) => (
          <p>{one}</p>
        ))}
      </dd>
    </div>
  )
}

function columns(
  { indicator, observations }: Explanation,
  style: NumberStyle,
  site: Site,
  language: Language,
): readonly TableColumn<ObservationFact>[] {
  const text = explanationTexts[language]
  const reportText = reportTexts[language]
  const hasParts = observations.some(({ numerator }) => numerator !== null)
  return [
    { label: text.group, cell: ({ label }) => label },
    { label: text.period, cell: ({ period }) => formatPeriod(period, language) },
    {
      label: text.reading,
      align: 'number',
      cell: (one) => <Reading one={one} indicator={indicator} style={style} site={site} />,
    },
    ...(hasParts
      ? [{ label: text.parts, align: 'number' as const, cell: (one: ObservationFact) => partsWords(one, language) }]
      : []),
    { label: text.file, cell: ({ file }) => <span class="file-name">{file ?? reportText.noRow}</span> },
    {
      label: text.line,
      align: 'number',
      cell: ({ line }) => (line === null ? reportText.noRow : formatNumber(line)),
    },
    {
      label: text.imported,
      cell: ({ importedOn }) => (importedOn === null ? reportText.noRow : formatDate(importedOn)),
    },
  ]
}

const partsWords = ({ numerator, denominator }: ObservationFact, language: Language): string => {
  const reportText = reportTexts[language]
  const text = explanationTexts[language]
  return numerator === null || denominator === null
    ? reportText.noRow
    : text.partsOf(formatNumber(numerator), formatNumber(denominator))
}

type ReadingProps = Pick<Props, 'style' | 'site'> & {
  readonly one: ObservationFact
  readonly indicator: string | null
}

/** Leads to all that has been said of the value, where it has such a page: the organisation's own, its districts', riket's. */
function Reading({ one, indicator, style, site }: ReadingProps) {
  const language = useLanguage()
  const reportText = useText(reportTexts)
  const text = useText(explanationTexts)
  const written =
    one.value === null ? reportText.absence[one.absence ?? 'missing'] : formatValue(one.value, one.operand ?? style)
  const slug = one.operand?.slug ?? indicator
  const who = slug === null ? null : valueGroup(one, site.code)
  // A district's operand is called by its indicator, and has no name to be looked up by.
  if (slug === null || who === null || (one.operand && who === 'district')) return <>{written}</>
  return (
    <a
      href={valuePath(site, slug, { who, label: one.label }, one.period)}
      aria-label={text.valueLink(written, one.label, formatPeriod(one.period, language))}
    >
      {written}
    </a>
  )
}
