// The protection of small groups: what is hidden and why, the limits of each own source, what is hidden now, and the changes.

import { LIMIT_NAMES } from '../../domain/disclosure/limits.ts'
import { formatNumber, formatPeriod } from '../../domain/format.ts'
import type { DisclosureState, ExposedFigure, HiddenCount, LimitsChange, SourceLimits } from '../../services/index.ts'
import { disclosureSettingsTexts } from '../../text/disclosure-settings.ts'
import type { WordsOf } from '../../text/language.ts'
import { webTexts } from '../../text/web.ts'
import { webDisclosureTexts } from '../../text/web-disclosure.ts'
import type { WebAssets } from '../assets.ts'
import { indicatorPath, type Site, sitePath, sourceLimitsPath } from '../site.ts'
import {
  Breadcrumbs,
  ByWhom,
  Layout,
  LinkButton,
  Moment,
  Notice,
  Own,
  Quoting,
  Table,
  type TableColumn,
} from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

type Words = WordsOf<typeof webDisclosureTexts>
type LimitWords = WordsOf<typeof disclosureSettingsTexts>

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly sources: readonly SourceLimits[]
  readonly state: DisclosureState
  /** Id of the source whose limits have just been saved. */
  readonly saved: string | null
  readonly now: string
}

export function DisclosurePage({ assets, site, sources, state, saved, now }: Props) {
  const webText = useText(webTexts)
  const words = useText(disclosureSettingsTexts)
  const text = useText(webDisclosureTexts)
  const justSaved = sources.find(({ id }) => id === saved)
  return (
    <Layout title={text.title} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.indicators, href: sitePath(site, 'indicators') }]}
        current={text.title}
      />
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.lead}</p>
      </div>
      {justSaved ? (
        <Notice tone="success" title={<Quoting own={[justSaved.name]}>{text.saved(justSaved.name)}</Quoting>}>
          <LinkButton href={`${sourceLimitsPath(site.code, justSaved.id)}#angra`}>{text.undo}</LinkButton>
        </Notice>
      ) : null}
      <section>
        <h2>{text.whyTitle}</h2>
        <ul>
          {text.why.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>{text.whyPublic}</p>
      </section>
      <Exposed site={site} exposed={state.exposed} />
      <section>
        <h2>{text.limitsTitle}</h2>
        <Table caption={text.limitsCaption} captionHidden columns={limitColumns(site, text, words)} rows={sources} />
      </section>
      <section>
        <h2>{text.nowTitle}</h2>
        <Now site={site} state={state} />
      </section>
      <section>
        <h2>{text.historyTitle}</h2>
        <History sources={sources} now={now} />
      </section>
    </Layout>
  )
}

const limitColumns = (site: Site, text: Words, words: LimitWords): readonly TableColumn<SourceLimits>[] => [
  { label: text.source, cell: ({ name }) => <Own>{name}</Own> },
  ...LIMIT_NAMES.map(
    (name): TableColumn<SourceLimits> => ({
      label: words.names[name],
      align: 'number',
      cell: ({ limits, origins }) => (
        <>
          {formatNumber(limits[name])}
          {origins[name] === 'own' ? <span class="small muted"> ({text.own})</span> : null}
        </>
      ),
    }),
  ),
  { label: text.rounding, cell: ({ rounding }) => (rounding ? text.roundingShort.on : text.roundingShort.off) },
  {
    label: text.change,
    cell: ({ id, name }) => (
      <a href={sourceLimitsPath(site.code, id)}>
        {text.change}
        <span class="ds-sr-only">
          <Quoting own={[name]}>{text.changeWhat(name)}</Quoting>
        </span>
      </a>
    ),
  },
]

function Now({ site, state: { figures, hidden } }: { readonly site: Site; readonly state: DisclosureState }) {
  const text = useText(webDisclosureTexts)
  if (figures === 0) return <p>{text.nowNothing}</p>
  if (hidden.length === 0) return <p>{text.nowNone(formatNumber(figures))}</p>
  const all = hidden.reduce((sum, { primary, secondary, source }) => sum + primary + secondary + source, 0)
  const columns: readonly TableColumn<HiddenCount>[] = [
    {
      label: text.indicator,
      cell: ({ slug, name }) => (
        <a href={indicatorPath(site, slug)}>
          <Own>{name}</Own>
        </a>
      ),
    },
    { label: text.primary, align: 'number', cell: ({ primary }) => formatNumber(primary) },
    { label: text.secondary, align: 'number', cell: ({ secondary }) => formatNumber(secondary) },
    { label: text.fromSource, align: 'number', cell: ({ source }) => formatNumber(source) },
  ]
  return (
    <>
      <p>{text.nowIntro(formatNumber(all), formatNumber(figures))}</p>
      <Table caption={text.nowCaption} captionHidden columns={columns} rows={hidden} />
    </>
  )
}

function Exposed({ site, exposed }: { readonly site: Site; readonly exposed: readonly ExposedFigure[] }) {
  const text = useText(webDisclosureTexts)
  if (exposed.length === 0) return null
  const columns: readonly TableColumn<ExposedFigure>[] = [
    {
      label: text.figure,
      cell: ({ slug, name, area, groups, period }) => (
        <>
          <a href={indicatorPath(site, slug)}>
            <Own>{name}</Own>
          </a>
          <Quoting own={[area]}>
            {`, ${[...(area === '' ? [] : [area]), ...groups, formatPeriod(period)].join(', ')}`}
          </Quoting>
        </>
      ),
    },
    { label: text.howClosely, cell: ({ width }) => closeness(width, text) },
    { label: text.whatToDo, cell: ({ isSecret }) => (isSecret ? text.toDo.secret : text.toDo.own) },
  ]
  return (
    <section>
      <Notice tone="warning" title={text.exposedTitle}>
        <p>{text.exposedIntro}</p>
      </Notice>
      <Table caption={text.exposedCaption} captionHidden columns={columns} rows={exposed} />
    </section>
  )
}

function closeness(width: number | null, text: Words): string {
  if (width === null) return text.follows
  return width === 0 ? text.exact : text.within(formatNumber(width))
}

function History({ sources, now }: { readonly sources: readonly SourceLimits[]; readonly now: string }) {
  const words = useText(disclosureSettingsTexts)
  const text = useText(webDisclosureTexts)
  const rows = sources
    .flatMap(({ name, history }) => history.map((change) => ({ name, change })))
    .sort((a, b) => (a.change.setAt < b.change.setAt ? 1 : -1))
  if (rows.length === 0) return <p class="muted">{text.historyNone}</p>
  const columns: readonly TableColumn<(typeof rows)[number]>[] = [
    { label: text.when, cell: ({ change }) => <Moment at={change.setAt} now={now} /> },
    { label: text.source, cell: ({ name }) => <Own>{name}</Own> },
    { label: text.what, cell: ({ change }) => changeWords(change, text, words).map((line) => <div>{line}</div>) },
    { label: text.whyColumn, cell: ({ change }) => <span lang="sv">{change.reason}</span> },
    { label: text.who, cell: ({ change }) => <ByWhom id={change.setBy} say={(name) => name} /> },
  ]
  return <Table caption={text.historyCaption} captionHidden columns={columns} rows={rows} />
}

export function changeWords(
  { before, after, showsMore }: LimitsChange,
  text: Words,
  words: LimitWords,
): readonly string[] {
  return [
    ...LIMIT_NAMES.filter((name) => before[name] !== after[name]).map((name) =>
      text.changed(words.names[name], formatNumber(before[name]), formatNumber(after[name])),
    ),
    ...(before.rounding === after.rounding ? [] : [after.rounding ? text.roundingOn : text.roundingOff]),
    ...(showsMore ? [text.lowered] : []),
  ]
}
