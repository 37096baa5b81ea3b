// How a figure has been worked out: formula with its numbers, observations, rule and limit, what would change it.

import { Fragment } from 'preact'
import { formatDate, formatNumber, formatPeriod, formatValue, type NumberStyle } from '../../domain/format.ts'
import type { Explanation, ObservationFact } from '../../report/html.tsx'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import { type Site, valuePath } from '../site.ts'
import { Table, type TableColumn } from '../ui/index.ts'
import { Quoting, useLanguage, useText } from '../ui/language.tsx'
import { valueGroup } from './value-group.ts'

type Props = {
  readonly explanation: Explanation
  readonly style: NumberStyle
  readonly site: Site
  /** Own words that it may quote. */
  readonly own: readonly string[]
}

export function Working({ explanation, style, site, own }: Props) {
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
                  <p class="equation">
                    <Quoting own={own}>{formula.text}</Quoting>
                  </p>
                </Fragment>
              ))}
            </dd>
          </div>
        )}
        <Row label={text.rule} words={rule ? [rule.text] : []} own={own} />
        <Row label={text.certainty} words={certainty === null ? [] : [certainty]} own={own} />
        <Row label={text.changes} words={changes} own={own} />
        <Row label={text.notes} words={notes} own={own} />
      </dl>
      {observations.length === 0 ? null : (
        <>
          <p class="working-title">{text.observations}</p>
          <Table
            caption={<Quoting own={own}>{text.observationsCaption(figure)}</Quoting>}
            captionHidden
            columns={columns(explanation, style, site, language, own)}
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
  own,
}: Pick<Props, 'style' | 'site' | 'own'> & { readonly explanations: readonly Explanation[] }) {
  const text = useText(explanationTexts)
  if (explanations.length === 0) return null
  return (
    <details class="measure-sources">
      <summary>{explanations.length === 1 ? text.title : text.links}</summary>
      {explanations.map((explanation) => (
        <section>
          <h3>
            <Quoting own={own}>{`${explanation.figure}: ${explanation.value}`}</Quoting>
          </h3>
          <Working explanation={explanation} style={style} site={site} own={own} />
        </section>
      ))}
    </details>
  )
}

type RowProps = { readonly label: string; readonly words: readonly string[]; readonly own: readonly string[] }

function Row({ label, words, own }: RowProps) {
  if (words.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {words.map((one) => (
          <p>
            <Quoting own={own}>{one}</Quoting>
          </p>
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
  own: readonly string[],
): readonly TableColumn<ObservationFact>[] {
  const text = explanationTexts[language]
  const reportText = reportTexts[language]
  const hasParts = observations.some(({ numerator }) => numerator !== null)
  return [
    { label: text.group, cell: ({ label }) => <Quoting own={own}>{label}</Quoting> },
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
