// A value: all that has been said of it, the latest first, with the file and the line of each.

import { formatNumber, formatPeriod, formatValue } from '../../domain/format.ts'
import type { ComputedFact, ValueHistory, VersionFact } from '../../services/index.ts'
import { computedHindranceTexts, computedTexts } from '../../text/computed.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import { webTexts } from '../../text/web.ts'
import { webIndicatorTexts } from '../../text/web-indicators.ts'
import type { WebAssets } from '../assets.ts'
import { importPath, indicatorPath, type Site, sitePath } from '../site.ts'
import { Breadcrumbs, ByWhom, Layout, Moment, Own, Quoting, Table, type TableColumn, useText } from '../ui/index.ts'
import { useLanguage } from '../ui/language.tsx'
import { qualifierWords } from './own-words.ts'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly history: ValueHistory
  readonly now: string
}

export function ValuePage({ assets, site, history, now }: Props) {
  const language = useLanguage()
  const text = useText(webIndicatorTexts)
  const computedText = useText(computedTexts)
  const webText = useText(webTexts)
  const period = formatPeriod(history.period, language)
  const title = text.historyTitle(history.name, period)
  const place = text.historyPlace(history.label, period)
  const { versions, computed } = history
  const own = namesIn(history)
  return (
    <Layout title={`${title}, ${history.label}`} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[
          { label: webText.sections.indicators, href: sitePath(site, 'indicators') },
          { label: <Own>{history.name}</Own>, href: indicatorPath(site, history.slug) },
        ]}
        current={<Quoting own={own}>{place}</Quoting>}
      />
      <div class="page-head">
        <h1>
          <Quoting own={own}>{title}</Quoting>
        </h1>
        <p class="lead">
          <Quoting own={own}>{computed ? computedText.lead(history.label) : text.historyLead(history.label)}</Quoting>
        </p>
      </div>
      {computed ? <Computed computed={computed} history={history} site={site} /> : null}
      <section class="value-history">
        {versions.length === 0 ? null : (
          <Table
            caption={<Quoting own={own}>{text.historyCaption(history.name, history.label, period)}</Quoting>}
            captionHidden
            columns={columns(history, site, now, language)}
            rows={versions}
          />
        )}
        {history.working === null ? null : (
          <div class="working">
            <dl class="about">
              <div>
                <dt>{text.interval}</dt>
                <dd>
                  <p class="small muted">{history.working.words}</p>
                  <p class="equation">{history.working.text}</p>
                </dd>
              </div>
            </dl>
          </div>
        )}
        {versions.some(({ absence, status }) => absence === 'protected' && status !== 'current') ? (
          <p class="small muted">{text.protectedNote}</p>
        ) : null}
        {versions.some(({ exactWithheld }) => exactWithheld) ? <p class="small muted">{text.exactWithheld}</p> : null}
      </section>
    </Layout>
  )
}

/** A district's name too; the other groups are called in the reader's language. */
const namesIn = ({ name, label }: ValueHistory): readonly string[] => [name, ...qualifierWords(label)]

type Operand = ComputedFact['operands'][number]

/** The formula and what is in it. The result stands last, as at the foot of a sum. */
function Computed({ computed, history, site }: Omit<Props, 'assets' | 'now'> & { readonly computed: ComputedFact }) {
  const language = useLanguage()
  const computedText = useText(computedTexts)
  const computedHindrances = useText(computedHindranceTexts)
  const { indicator, period, value, file, line } = computedText.columns
  const columns: readonly TableColumn<Operand>[] = [
    {
      label: indicator,
      cell: (one) => (
        <a href={indicatorPath(site, one.slug)}>
          <Own>{one.name}</Own>
        </a>
      ),
    },
    { label: period, cell: (one) => formatPeriod(one.period, language) },
    { label: value, align: 'number', cell: (one) => valueWords(one, one, language) },
    { label: file, cell: (one) => one.fileName && <span class="file-name">{one.fileName}</span> },
    { label: line, align: 'number', cell: (one) => (one.line === null ? '' : formatNumber(one.line)) },
  ]
  return (
    <section>
      <p>
        <Quoting own={computed.operands.map(({ name }) => name)}>{computed.formula}</Quoting>
      </p>
      <Table
        caption={
          <Quoting own={namesIn(history)}>
            {computedText.caption(history.name, history.label, formatPeriod(history.period, language))}
          </Quoting>
        }
        captionHidden
        columns={columns}
        rows={computed.operands}
      />
      <p>
        {computed.hindrance === null
          ? computedText.result(valueWords(computed, history, language))
          : computedText.hindrance(computedHindrances[computed.hindrance])}
      </p>
    </section>
  )
}

function columns(
  history: ValueHistory,
  site: Site,
  now: string,
  language: Language,
): readonly TableColumn<VersionFact>[] {
  const text = webIndicatorTexts[language]
  const { versions } = history
  const { status, value, reported, parts, source, file, line, imported } = text.historyColumns
  const hasParts = versions.some(({ numerator, denominator }) => numerator !== null || denominator !== null)
  const hasReported = versions.some((one) => one.reported !== null)
  return [
    {
      label: status,
      cell: (one) => <span class={`version version-${one.status}`}>{text.historyStatus[one.status]}</span>,
    },
    { label: value, align: 'number', cell: (one) => valueWords(one, history, language) },
    ...(hasReported
      ? [{ label: reported, cell: (one: VersionFact) => one.reported && <code>{one.reported}</code> }]
      : []),
    ...(hasParts ? [{ label: parts, cell: (one: VersionFact) => partsWords(one, language) }] : []),
    { label: source, cell: (one) => <Own>{one.source}</Own> },
    {
      label: file,
      cell: (one) => (
        <span class="file-name">
          {one.national ? one.fileName : <a href={importPath(site.code, one.importId)}>{one.fileName}</a>}
        </span>
      ),
    },
    { label: line, align: 'number', cell: (one) => formatNumber(one.line) },
    {
      label: imported,
      cell: (one) => (
        <>
          <Moment at={one.importedAt} now={now} /> <ByWhom id={one.importedBy} say={text.importedBy} />
        </>
      ),
    },
  ]
}

const valueWords = (
  { value, absence }: Pick<VersionFact, 'value' | 'absence'>,
  style: Pick<ValueHistory, 'unit' | 'percent' | 'decimals'>,
  language: Language,
): string => {
  const reportText = reportTexts[language]
  return value === null ? reportText.absence[absence ?? 'missing'] : formatValue(value, style)
}

function partsWords({ numerator, denominator }: VersionFact, language: Language): string {
  const text = webIndicatorTexts[language]
  if (numerator === null && denominator === null) return ''
  const words = (part: number | null) => (part === null ? text.part : formatNumber(part))
  return text.parts(words(numerator), words(denominator))
}
