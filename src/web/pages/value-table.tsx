// Values period by period, each with the file and the line it was read from.

import { formatNumber, formatPeriod, formatValue, type NumberStyle } from '../../domain/format.ts'
import type { Facts, PointFact } from '../../report/html.tsx'
import { computedTexts } from '../../text/computed.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import { webPlanTexts } from '../../text/web-plan.ts'
import { Table, type TableColumn } from '../ui/index.ts'
import { Quoting, useLanguage, useText } from '../ui/language.tsx'

type Props = {
  readonly points: readonly PointFact[]
  readonly style: NumberStyle
  readonly name: string
  /** Own words in the name. */
  readonly own: readonly string[]
  readonly sources: Facts['sources']
  /** Where all that has been said of a period's value is shown, where there is such a page. */
  readonly href?: (period: string) => string
}

/** Newest first: that is what people look for. */
export function ValueTable({ points, style, name, own, sources, href }: Props) {
  const language = useLanguage()
  const text = useText(webPlanTexts)
  const columns: readonly TableColumn<PointFact>[] = [
    { label: text.period, cell: (point) => formatPeriod(point.period, language) },
    {
      label: text.value,
      align: 'number',
      cell: (point) =>
        href ? (
          <a href={href(point.period)}>{valueWords(point, style, language)}</a>
        ) : (
          valueWords(point, style, language)
        ),
    },
    { label: text.file, cell: (point) => <Files point={point} sources={sources} /> },
    {
      label: text.line,
      align: 'number',
      cell: (point) => (point.line === null ? text.none : formatNumber(point.line)),
    },
  ]
  const caption = <Quoting own={own}>{text.sourcesCaption(name)}</Quoting>
  return <Table caption={caption} captionHidden columns={columns} rows={[...points].reverse()} />
}

/** The file of the value; for a computed one those of its operands, and those of a denominator from elsewhere. */
function Files({ point, sources }: { readonly point: PointFact; readonly sources: Facts['sources'] }) {
  const language = useLanguage()
  const text = useText(webPlanTexts)
  const computedText = useText(computedTexts)
  const nameOf = (number: number | null) => sources.find((source) => source.number === number)?.fileName
  const own = nameOf(point.source)
  if (point.operands.length === 0) return own ?? text.none
  return (
    <>
      {own === undefined ? null : <div>{own}</div>}
      {point.operands.flatMap(({ role, name, period, source, line }) => {
        const file = nameOf(source)
        if (file === undefined) return []
        const place = line === null ? file : computedText.inFile(file, formatNumber(line))
        return [
          <div class={role === 'denominator' ? 'small muted' : undefined}>
            <Quoting own={[name]}>
              {role === 'denominator'
                ? computedText.denominator(name, formatPeriod(period, language), place)
                : computedText.operand(name, place)}
            </Quoting>
          </div>,
        ]
      })}
    </>
  )
}

export function valueWords(
  point: Pick<PointFact, 'value' | 'absence'>,
  style: NumberStyle,
  language: Language,
): string {
  const text = webPlanTexts[language]
  const reportText = reportTexts[language]
  if (point.value !== null) return formatValue(point.value, style)
  return point.absence === null ? text.none : reportText.absence[point.absence]
}
