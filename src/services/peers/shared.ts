// Kolada's groups of kommuner, from a file or over its API: everyone's, replaced as a whole.

import { createHash } from 'node:crypto'
import { authorise } from '../../domain/access.ts'
import { Invalid, type Said } from '../../domain/errors.ts'
import { ALL_GROUPS, type GroupsFile, type KoladaGroup, readGroupPage, readGroupsFile } from '../../ingest/index.ts'
import { NATIONAL, replaceSharedGroups, type SharedGroup, searchSharedGroups, takeTurn } from '../../store/index.ts'
import { koladaFailure } from '../../text/kolada.ts'
import { peersErrors } from '../../text/peers.ts'
import type { Context } from '../context.ts'
import type { FullContext } from '../full-context.ts'
import { note } from '../journal/note.ts'
import { askKolada, onOwnOrigin } from '../kolada/client.ts'
import { KoladaStopped } from '../kolada/stopped.ts'

export type GroupsImported = {
  readonly groups: number
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** Throws Invalid, saying what is wrong with the file; then nothing has changed. `isDry`: nothing is stored. */
export async function importGroups(
  ctx: Context,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  { isDry = false }: { readonly isDry?: boolean } = {},
): Promise<GroupsImported> {
  authorise(ctx.actor, 'import.write')
  const read = readGroupsFile(bytes)
  if (!read.ok) throw new Invalid(problemOf(read))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return replace(ctx, read.groups, { fileName, sha256 }, isDry)
}

/** The same over Kolada's API. Throws Invalid, in words, where Kolada does not answer as it should. */
export async function fetchGroups(ctx: FullContext, signal: AbortSignal): Promise<GroupsImported> {
  authorise(ctx.actor, 'import.write')
  const groups: KoladaGroup[] = []
  const seen = new Set<string>()
  try {
    let url: URL | null = new URL(`${ctx.kolada.url}${ALL_GROUPS}`)
    while (url !== null) {
      if (seen.has(url.href)) throw new KoladaStopped({ code: 'endless' })
      if (seen.size >= ctx.kolada.limits.pages) throw new KoladaStopped({ code: 'too-many-pages' })
      seen.add(url.href)
      const asked: URL = url
      const { page } = await askKolada(asked, {
        access: ctx.kolada,
        now: ctx.now,
        signal,
        onTry: async () => {},
        read: readGroupPage,
      })
      groups.push(...page.rows)
      url = page.next === null ? null : onOwnOrigin(page.next, asked, ctx.kolada.url)
      if (page.next !== null && url === null)
        throw new KoladaStopped({ code: 'other-origin', to: page.next.slice(0, 200) })
    }
  } catch (error) {
    if (error instanceof KoladaStopped) {
      const { failure } = error
      throw new Invalid({ sv: koladaFailure(failure, 'sv'), en: koladaFailure(failure, 'en') })
    }
    throw error
  }
  const distinct = [...new Map(groups.map((group) => [group.id, group])).values()]
  if (distinct.length === 0) throw new Invalid(peersErrors.groupsFile.none)
  return replace(ctx, distinct, { address: ctx.kolada.url }, false)
}

async function replace(
  ctx: Context,
  groups: readonly SharedGroup[],
  from: Readonly<Record<string, string>>,
  isDry: boolean,
): Promise<GroupsImported> {
  if (isDry) return compared(await searchSharedGroups(ctx.store.db, NATIONAL, ''), groups)
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, NATIONAL)
    const counts = compared(await searchSharedGroups(db, NATIONAL, ''), groups)
    await replaceSharedGroups(db, NATIONAL, groups)
    await note(ctx, db, NATIONAL, {
      action: 'groups.import',
      subject: 'kolada',
      payload: { ...from, ...counts },
    })
    return counts
  })
}

function compared(before: readonly SharedGroup[], after: readonly SharedGroup[]): GroupsImported {
  const known = new Map(before.map((group) => [group.id, saidOf(group)]))
  const kept = new Set(after.map(({ id }) => id))
  return {
    groups: after.length,
    added: after.filter(({ id }) => !known.has(id)).length,
    changed: after.filter((group) => known.has(group.id) && known.get(group.id) !== saidOf(group)).length,
    removed: before.filter(({ id }) => !kept.has(id)).length,
  }
}

const saidOf = ({ title, members }: SharedGroup): string => [title, ...members].join('\n')

function problemOf(read: Extract<GroupsFile, { ok: false }>): Said {
  if (read.reason === 'wrong-shape') return peersErrors.groupsShape(read.where)
  return read.reason === 'twice' ? peersErrors.groupsTwice(read.id) : peersErrors.groupsFile[read.reason]
}
