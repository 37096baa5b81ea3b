// Search in everything an organisation has, for whoever answers what is asked for as public documents. Nothing is changed, and
// nothing of another organisation is looked at.

import { authorise } from '../../domain/access.ts'
import { Invalid } from '../../domain/errors.ts'
import { holdsPersonalNumber } from '../../ingest/index.ts'
import type { Facts } from '../../report/facts.ts'
import {
  type FoundRecord,
  listImports,
  type Organisation,
  searchJournal,
  searchRecords,
  searchReports,
} from '../../store/index.ts'
import { searchErrors } from '../../text/search.ts'
import type { Context } from '../context.ts'
import { organisationByCode } from '../organisations.ts'
import { type Excerpt, excerptOf, textsIn, wordsIn } from './found.ts'

export const SEARCH_KINDS = [
  'import',
  'plan',
  'goal',
  'activity',
  'progress',
  'outcome',
  'assessment',
  'budget',
  'report',
  'journal',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export type SearchHit = {
  readonly kind: SearchKind
  /** ISO instant: when it was sent, saved, made or written. */
  readonly at: string
  /** A file's name, a record's id, a report's year, a journal entry's action. */
  readonly title: string
  readonly excerpt: Excerpt
  /** Where it is: an import's id and line, a report's id, a journal entry's number. */
  readonly target:
    | { readonly importId: string; readonly line: number | null }
    | { readonly reportId: string }
    | { readonly sequence: number }
  /** False: it no longer counts, or never did. */
  readonly isCurrent: boolean
  /** `number`: a personnummer is in it. `may`: people write freely there. */
  readonly personal: 'number' | 'may' | 'unlikely'
}

export type SearchRequest = {
  readonly words: string
  readonly kind?: SearchKind
  /** From 1. */
  readonly page?: number
}

export type SearchAnswer = {
  /** Newest first. */
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** There are more than are told of: only the newest of each source. */
  readonly isCut: boolean
}

const PER_PAGE = 25
/** Of each source. */
const MOST = 500
const SLICE = 500
const LONGEST = 100

/** Every word must be there, in any order. Throws Invalid where nothing is asked for, or too much. */
export async function searchRegistry(ctx: Context, code: string, request: SearchRequest): Promise<SearchAnswer> {
  authorise(ctx.actor, 'registry.search')
  const organisation = await organisationByCode(ctx, code)
  const words = wordsIn(request.words)
  if (request.words.length > LONGEST || words.length > 10) throw new Invalid(searchErrors.tooLong(LONGEST))
  if (!words.some((word) => word.length > 1)) throw new Invalid(searchErrors.tooShort)
  const { kind } = request
  const sources: readonly Source[] = SOURCES.filter(
    ({ kinds }) => kind === undefined || (kinds as readonly SearchKind[]).includes(kind),
  )
  const found: SearchHit[] = []
  let isCut = false
  for (const { look } of sources) {
    let count = 0
    for await (const hit of look(ctx, organisation, words)) {
      if (kind !== undefined && hit.kind !== kind) continue
      count += 1
      if (count > MOST) {
        isCut = true
        break
      }
      found.push(hit)
    }
  }
  found.sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const page = Math.min(request.page ?? 1, pages)
  const hits = found.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return { hits, total: found.length, page, pages, isCut }
}

type Source = {
  readonly kinds: readonly SearchKind[]
  /** Newest first. */
  readonly look: (ctx: Context, organisation: Organisation, words: readonly string[]) => AsyncGenerator<SearchHit>
}

const RECORD_KINDS = ['plan', 'goal', 'activity', 'progress', 'outcome', 'assessment', 'budget'] as const

const SOURCES: readonly Source[] = [
  { kinds: ['import'], look: imports },
  { kinds: RECORD_KINDS, look: records },
  { kinds: ['report'], look: reports },
  { kinds: ['journal'], look: journal },
]

async function* imports({ store }: Context, { id }: Organisation, words: readonly string[]): AsyncGenerator<SearchHit> {
  for (const one of await listImports(store.db, id)) {
    const excerpt = excerptOf([one.fileName], words)
    if (!excerpt) continue
    yield {
      kind: 'import',
      at: one.committedAt ?? one.createdAt,
      title: one.fileName,
      excerpt,
      target: { importId: one.id, line: null },
      isCurrent: one.status === 'active',
      personal: holdsPersonalNumber(one.fileName) ? 'number' : 'may',
    }
  }
}

async function* records({ store }: Context, { id }: Organisation, words: readonly string[]): AsyncGenerator<SearchHit> {
  for (let skip = 0; ; skip += SLICE) {
    const slice = await searchRecords(store.db, id, words, { skip, limit: SLICE })
    for (const one of slice) {
      const texts = textsIn(one.payload)
      const excerpt = excerptOf(texts, words)
      if (excerpt) yield recordHit(one, texts, excerpt)
    }
    if (slice.length < SLICE) return
  }
}

const recordHit = (one: FoundRecord, texts: readonly string[], excerpt: Excerpt): SearchHit => ({
  kind: one.kind,
  at: one.at,
  title: one.key.replaceAll('|', ', '),
  excerpt,
  target: { importId: one.importId, line: one.line },
  isCurrent: one.importStatus === 'active',
  personal: personalIn(texts, one.kind === 'plan' || one.kind === 'goal' ? 'unlikely' : 'may'),
})

async function* reports({ store }: Context, { id }: Organisation, words: readonly string[]): AsyncGenerator<SearchHit> {
  for await (const report of searchReports(store.db, id, words)) {
    const facts = report.facts as Partial<Facts>
    const texts = [...textsIn(facts.cover), ...textsIn(report.document, NO_TEXT)]
    const excerpt = excerptOf(texts, words)
    if (!excerpt) continue
    const { total = 0, reviewed = 0, flagged = 0 } = facts.textReview ?? {}
    yield {
      kind: 'report',
      at: report.createdAt,
      title: String(report.year),
      excerpt,
      target: { reportId: report.id },
      isCurrent: true,
      // A person has read every text in it, and found no child that can be recognised.
      personal: personalIn(texts, reviewed === total && flagged === 0 ? 'unlikely' : 'may'),
    }
  }
}

/** Fields of a document that hold names of things, not words for readers. */
const NO_TEXT: ReadonlySet<string> = new Set([
  'kind',
  'id',
  'slug',
  'chart',
  'status',
  'align',
  'provenance',
  'sha256',
  'base64',
])

async function* journal({ store }: Context, { id }: Organisation, words: readonly string[]) {
  for (let before: number | null = null; ; ) {
    const slice: Awaited<ReturnType<typeof searchJournal>> = await searchJournal(store.db, id, words, {
      before,
      limit: SLICE,
    })
    for (const entry of slice) {
      const texts = [...textsIn(entry.payload), entry.redacted?.reason ?? '', entry.subject, entry.actor]
      const excerpt = excerptOf(texts, words)
      if (!excerpt) continue
      yield {
        kind: 'journal',
        at: entry.at,
        title: entry.action,
        excerpt,
        target: { sequence: entry.sequence },
        isCurrent: true,
        personal: personalIn(texts, 'may'),
      } satisfies SearchHit
    }
    if (slice.length < SLICE) return
    before = slice.at(-1)?.sequence ?? 0
  }
}

const personalIn = (texts: readonly string[], otherwise: 'may' | 'unlikely'): SearchHit['personal'] =>
  texts.some(holdsPersonalNumber) ? 'number' : otherwise
