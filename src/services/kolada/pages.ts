// All the rows of a question, page by page. A page that is here already, from before the fetch was cut off, is not asked for again.

import { setImmediate as breathe } from 'node:timers/promises'
import type { KoladaPage } from '../../ingest/index.ts'
import { findFetchPage, saveFetchPage, touchFetch } from '../../store/index.ts'
import type { FullContext } from '../full-context.ts'
import { askKolada, onOwnOrigin } from './client.ts'
import { KoladaStopped } from './stopped.ts'

export type Walk = {
  readonly ctx: FullContext
  /** Id of whose fetch it is. */
  readonly organisation: string
  readonly fetch: { readonly id: string; readonly run: string }
  readonly signal: AbortSignal
  readonly progress: Progress
}

/** Pages that are here, and how many there will be as far as is known. The only thing that changes during a walk. */
export type Progress = { done: number; expected: number }

/** Throws KoladaStopped. */
export async function allRows<Row>(
  walk: Walk,
  path: string,
  read: (text: string) => KoladaPage<Row>,
): Promise<readonly Row[]> {
  const { ctx, progress } = walk
  const rows: Row[] = []
  const seen = new Set<string>()
  let url: URL | null = new URL(`${ctx.kolada.url}${path}`)
  while (url !== null) {
    if (seen.has(url.href)) throw new KoladaStopped({ code: 'endless' })
    if (progress.done >= ctx.kolada.limits.pages) throw new KoladaStopped({ code: 'too-many-pages' })
    seen.add(url.href)
    // Kept pages come without waiting for anybody: a hundred of them must not keep the service from answering.
    await breathe()
    const page: Page<Row> = await onePage(walk, url, read)
    for (const row of page.rows) rows.push(row)
    progress.done += 1
    const next: URL | null = page.next === null ? null : onOwnOrigin(page.next, url, ctx.kolada.url)
    if (page.next !== null && next === null)
      throw new KoladaStopped({ code: 'other-origin', to: page.next.slice(0, 200) })
    if (next !== null) progress.expected += 1
    ctx.onProgress?.('fetching', progress.done / Math.max(progress.expected, progress.done))
    url = next
  }
  return rows
}

type Page<Row> = Extract<KoladaPage<Row>, { readonly ok: true }>

async function onePage<Row>(walk: Walk, url: URL, read: (text: string) => KoladaPage<Row>): Promise<Page<Row>> {
  const { ctx, organisation, fetch, signal } = walk
  const kept = await findFetchPage(ctx.store.db, organisation, fetch.id, url.href)
  const page = kept === undefined ? null : read(kept)
  if (page?.ok) return page
  const onTry = () => stillOurs(walk)
  const answer = await askKolada(url, { access: ctx.kolada, now: ctx.now, signal, onTry, read })
  await saveFetchPage(ctx.store.db, organisation, fetch.id, { url: url.href, body: answer.body })
  return answer.page
}

/** Says that we are alive. Throws KoladaStopped where somebody has stopped the fetch or taken it over. */
export async function stillOurs({ ctx, organisation, fetch, progress }: Walk): Promise<void> {
  const isOurs = await touchFetch(ctx.store.db, organisation, fetch, { at: ctx.now(), ...progress })
  if (!isOurs) throw new KoladaStopped({ code: 'stopped' })
}
