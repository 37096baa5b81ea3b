// Everything that has been taken in, newest first.

import { formatNumber } from '../../domain/format.ts'
import type { ImportPreview } from '../../services/index.ts'
import { webImportText as text } from '../../text/web-imports.ts'
import { webKoladaText } from '../../text/web-kolada.ts'
import type { WebAssets } from '../assets.ts'
import { importPath, koladaPath, type Site, uploadPath } from '../site.ts'
import { Empty, Layout, LinkButton, Moment, Notice, Pagination, Table, type TableColumn } from '../ui/index.ts'
import { isDiscarded, isStale } from './import-standing.ts'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly imports: readonly ImportPreview[]
  readonly page: number
  /** A preview has just been removed. */
  readonly hasDiscarded: boolean
  readonly now: string
}

const PER_PAGE = 25

export function ImportsPage({ assets, site, imports, page, hasDiscarded, now }: Props) {
  const pages = Math.max(1, Math.ceil(imports.length / PER_PAGE))
  const shown = Math.min(page, pages)
  return (
    <Layout title={text.title} assets={assets} site={site}>
      <div class="page-head">
        <h1>{text.title}</h1>
        {imports.length === 0 ? null : <p class="lead muted">{text.intro}</p>}
      </div>
      {hasDiscarded ? <Notice tone="success" title={text.discarded} /> : null}
      {imports.length === 0 ? (
        <>
          <Empty why={text.none} next={text.noneNext} action={{ label: text.upload, href: uploadPath(site) }} />
          <div class="actions">
            <LinkButton href={koladaPath(site)}>{webKoladaText.link}</LinkButton>
          </div>
        </>
      ) : (
        <>
          <div class="actions">
            <LinkButton href={uploadPath(site)} variant="primary">
              {text.upload}
            </LinkButton>
            <LinkButton href={koladaPath(site)}>{webKoladaText.link}</LinkButton>
          </div>
          <section>
            <Table
              caption={text.list}
              captionHidden
              columns={columns(site, now)}
              rows={imports.slice((shown - 1) * PER_PAGE, shown * PER_PAGE)}
            />
            <Pagination page={shown} pages={pages} href={(to) => `${site.here}?sida=${to}`} />
          </section>
        </>
      )}
    </Layout>
  )
}

const columns = (site: Site, now: string): readonly TableColumn<ImportPreview>[] => [
  { label: text.file, cell: (one) => <a href={importPath(site.code, one.id)}>{one.fileName}</a> },
  { label: text.kindColumn, cell: (one) => text.kind[one.kind] },
  { label: text.status, cell: (one) => <ImportState preview={one} /> },
  { label: text.rows, align: 'number', cell: (one) => formatNumber(one.rows) },
  { label: text.when, cell: (one) => <Moment at={one.committedAt ?? one.createdAt} now={now} /> },
]

function ImportState({ preview }: { readonly preview: ImportPreview }) {
  if (isDiscarded(preview)) return <span class="import-state">{text.discardedState}</span>
  if (isStale(preview)) return <span class="import-state">{text.nothingNewState}</span>
  return <span class={`import-state import-${preview.status}`}>{text.state[preview.status]}</span>
}
