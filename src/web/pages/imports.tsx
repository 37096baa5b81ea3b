// Everything that has been taken in, newest first.

import { formatNumber } from '../../domain/format.ts'
import type { ExportListing, ImportPreview, JobState } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { webExportTexts } from '../../text/web-exports.ts'
import { webImportTexts } from '../../text/web-imports.ts'
import { webKoladaTexts } from '../../text/web-kolada.ts'
import { webProfileTexts } from '../../text/web-profiles.ts'
import type { WebAssets } from '../assets.ts'
import { importPath, koladaPath, profilesPath, type Site, uploadPath } from '../site.ts'
import {
  ByWhom,
  Empty,
  Layout,
  LinkButton,
  Moment,
  Notice,
  Pagination,
  Quoting,
  Table,
  type TableColumn,
  useMay,
  useMoments,
  useWho,
  Work,
} from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import { ExportsTable } from './exports-table.tsx'
import { isDiscarded, isStale } from './import-standing.ts'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly imports: readonly ImportPreview[]
  readonly page: number
  /** What there is to fetch in the common template. */
  readonly exports: readonly ExportListing[]
  readonly jobs: readonly JobState[]
  /** A preview has just been removed. */
  readonly hasDiscarded: boolean
  readonly now: string
}

type Words = WordsOf<typeof webImportTexts>

const PER_PAGE = 25

export function ImportsPage({ assets, site, imports, exports, jobs, page, hasDiscarded, now }: Props) {
  const webKoladaText = useText(webKoladaTexts)
  const webProfileText = useText(webProfileTexts)
  const text = useText(webImportTexts)
  const webExportText = useText(webExportTexts)
  const may = useMay()
  const pages = Math.max(1, Math.ceil(imports.length / PER_PAGE))
  const shown = Math.min(page, pages)
  return (
    <Layout title={text.title} assets={assets} site={site}>
      <div class="page-head">
        <h1>{text.title}</h1>
        {imports.length === 0 ? null : <p class="lead muted">{text.intro}</p>}
      </div>
      {hasDiscarded ? <Notice tone="success" title={text.discarded} /> : null}
      <Work jobs={jobs} code={site.code} />
      {imports.length === 0 ? (
        <>
          <Empty why={text.none} next={text.noneNext} action={{ label: text.upload, href: uploadPath(site) }} />
          <div class="actions">
            <LinkButton href={koladaPath(site)}>{webKoladaText.link}</LinkButton>
          </div>
        </>
      ) : (
        <>
          {may('import.write') ? (
            <div class="actions">
              <LinkButton href={uploadPath(site)} variant="primary">
                {text.upload}
              </LinkButton>
              <LinkButton href={koladaPath(site)}>{webKoladaText.link}</LinkButton>
              <LinkButton href={profilesPath(site.code)}>{webProfileText.title}</LinkButton>
            </div>
          ) : null}
          <section>
            <Table
              caption={text.list}
              captionHidden
              columns={columns(site, now, text)}
              rows={imports.slice((shown - 1) * PER_PAGE, shown * PER_PAGE)}
            />
            <Pagination page={shown} pages={pages} href={(to) => `${site.here}?sida=${to}`} />
          </section>
        </>
      )}
      <section id="hamta">
        <h2>{webExportText.title}</h2>
        <p class="muted">{webExportText.intro}</p>
        <p class="muted">{webExportText.apostrophe}</p>
        <ExportsTable exports={exports} code={site.code} />
      </section>
    </Layout>
  )
}

const columns = (site: Site, now: string, text: Words): readonly TableColumn<ImportPreview>[] => [
  {
    label: text.file,
    cell: (one) => (
      <>
        <div class="file-name">
          <a href={importPath(site.code, one.id)}>{one.fileName}</a>
        </div>
        <div class="small muted">
          <Quoting own={[one.kept?.profile ?? '']}>{provenance(one, text)}</Quoting>
        </div>
      </>
    ),
  },
  { label: text.kindColumn, cell: (one) => text.kind[one.kind] },
  { label: text.status, cell: (one) => <ImportState preview={one} now={now} /> },
  { label: text.rows, align: 'number', cell: (one) => formatNumber(one.rows) },
  { label: text.newColumn, align: 'number', cell: (one) => taken(one, one.new) },
  { label: text.changedColumn, align: 'number', cell: (one) => taken(one, one.changed) },
  {
    label: text.when,
    cell: (one) => (
      <>
        <Moment at={one.committedAt ?? one.createdAt} now={now} /> <ByWhom id={one.createdBy} say={text.byWhom} />
      </>
    ),
  },
]

/** What is not taken in adds nothing. */
const taken = ({ status }: ImportPreview, count: number): string => (status === 'rejected' ? '' : formatNumber(count))

/** "SHA-256 3f2a91c0…, profil Kolada". */
function provenance({ kept }: ImportPreview, text: Words): string {
  if (!kept) return ''
  return [
    text.sha256Short(kept.sha256.slice(0, 8)),
    ...(kept.profile === null ? [] : [text.readWithShort(kept.profile)]),
    ...(kept.redacted ? [text.redactedState] : []),
    ...(kept.retiredAt === null ? [] : [text.retiredState]),
  ].join(', ')
}

function ImportState({ preview, now }: { readonly preview: ImportPreview; readonly now: string }) {
  const text = useText(webImportTexts)
  const moment = useMoments(now)
  const who = useWho()
  if (isDiscarded(preview)) return <span class="import-state">{text.discardedState}</span>
  if (isStale(preview)) return <span class="import-state">{text.nothingNewState}</span>
  const { status, kept } = preview
  return (
    <>
      <span class={`import-state import-${status}`}>{text.state[status]}</span>
      {status === 'undone' && kept?.undone ? (
        <div class="small muted">{text.by(moment(kept.undone.at), who(kept.undone.by))}</div>
      ) : null}
    </>
  )
}
