// "Uträkning 12": the numbered workings of the report's key figures, cited where they stand and set out in an appendix.

import { formatList, formatShortPeriod, formatValue, HARD_SPACE, type NumberStyle } from '../../domain/format.ts'
import { explanationText } from '../../text/explanations.ts'
import { reportText } from '../../text/report.ts'
import { link, paragraph, span, strong } from '../blocks.ts'
import type { Paragraph, Span, Text } from '../document.ts'
import type { Explanation, Facts, FormulaFact } from '../facts.ts'
import { bareStyle } from './change.ts'

const text = explanationText.report

type Numbered = Explanation & { readonly number: number; readonly style: NumberStyle }

const KRONOR: NumberStyle = { unit: 'kr', percent: false, decimals: 0 }

/** In the order of the chapters that cite them: measures, changes, gaps that are more than chance, money. */
export function workingsOf(facts: Facts): readonly Numbered[] {
  const { goals, indicators, resources, explanations } = facts
  const cited = [
    ...goals.flatMap(({ measures }) => measures.map((one) => ({ why: one.why, style: plain(one) }))),
    ...indicators.flatMap((one) => (one.change ? [{ why: one.change.why, style: one }] : [])),
    ...indicators.flatMap((one) =>
      one.gaps
        .filter(({ kind, gap }) => kind !== 'area' && gap.certainty === 'sure')
        .map(({ why }) => ({ why, style: one })),
    ),
    ...resources.filter(({ outcome }) => outcome !== null).map(({ why }) => ({ why, style: KRONOR })),
  ]
  return cited
    .flatMap(({ why, style }) => {
      const explanation = explanations[why]
      return explanation ? [{ ...explanation, style }] : []
    })
    .map((one, i) => ({ ...one, number: i + 1 }))
}

/** Observations are values, also where the measure is a difference. */
const plain = ({ unit, percent, decimals }: NumberStyle): NumberStyle => ({ unit, percent, decimals })

const workingId = (number: number): string => `working-${number}`

/** After a sentence: a link to the working, whose words say what it leads to; nothing where it has none. */
export function workingLink(why: string | undefined, facts: Facts): readonly Span[] {
  const number = numberOf(why, facts)
  return number === null ? [] : [span(' '), link(text.reference(number), workingId(number)), span('.')]
}

const numberOf = (why: string | undefined, facts: Facts): number | null =>
  workingsOf(facts).find(({ id }) => id === why)?.number ?? null

/** "Uträkningar: Förskola (Uträkning 20) och Skola (Uträkning 21).": for the rows of a table. No block where there are none. */
export function workingsLine(
  rows: readonly { readonly name: string; readonly why: string }[],
  facts: Facts,
): readonly Paragraph[] {
  const links = rows.flatMap(({ name, why }) => {
    const number = numberOf(why, facts)
    return number === null ? [] : [{ name, one: link(text.reference(number).toLowerCase(), workingId(number)) }]
  })
  if (links.length === 0) return []
  const words = links.flatMap(({ name, one }, i): Span[] => [
    span(`${i === 0 ? '' : i === links.length - 1 ? text.and : ', '}${name} (`),
    one,
    span(')'),
  ])
  return [paragraph([span(`${text.rows(links.length)} `), ...words, span('.')], 'small')]
}

/** One working of the appendix: as short as it can be said. What the goal's own reasoning says is left out. */
export function workingParagraph(working: Numbered): Paragraph {
  const { number, figure, formulas, rule, changes } = working
  const said = [
    ...formulas.filter((formula) => isNew(formula, working)).map((formula) => formula.text),
    // That chance cannot be told stands where the change is told of.
    ...(rule && rule.gives !== 'unknown' ? [rule.text] : []),
    ...changes,
    basedOn(working),
  ]
    .filter((one) => one !== '')
    .map((one) => (one.endsWith('.') ? one : `${one}.`))
  const words: Text = [strong(text.entry(number, figure)), span(` ${said.join(' ')}`)]
  return { ...paragraph(words, 'small'), id: workingId(number) }
}

/** Intervals without parts, and the change, are in the measure's reasoning as they stand. */
function isNew({ code, terms }: FormulaFact, { kind, observations }: Explanation): boolean {
  if (code === 'interval') return 'numerator' in terms
  return !(kind === 'measure' && code === 'difference' && new Set(observations.map(({ label }) => label)).size < 2)
}

/** "Bygger på 2021: 82,1 % (rad 132) och 2025: 85,9 % (rad 144) [1]." Whose they are is said where they differ. */
function basedOn({ observations, style }: Numbered): string {
  if (observations.length === 0) return ''
  const isOne = new Set(observations.map(({ label }) => label)).size === 1
  const files = [...Map.groupBy(observations, ({ source }) => source)].map(([source, own]) => {
    const values = own.map(({ label, period, value, absence, line }) =>
      text.observation(
        isOne ? '' : label,
        formatShortPeriod(period),
        value === null ? reportText.absence[absence ?? 'missing'] : formatValue(value, bareStyle(style)),
        line === null ? '' : text.lineOf(line),
      ),
    )
    return source === null ? formatList(values) : `${formatList(values)}${HARD_SPACE}${reportText.citation(source)}`
  })
  return text.based(files.join('; '))
}
