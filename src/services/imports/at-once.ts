// What is said in a form, taken in like a file and by the same rules, but read and made current in one transaction: nobody
// else writes between what the form was held against and what it changes.

import { sameFacts } from '../../domain/changes.ts'
import { hasErrors, type Issue } from '../../domain/issue.ts'
import { currentRecords, takeTurn } from '../../store/index.ts'
import type { Context } from '../context.ts'
import { analyse } from './analyse.ts'
import { makeCurrent } from './commit.ts'
import type { Owner } from './owner.ts'
import { keepPreview, resultOf } from './preview.ts'
import { importOf } from './stored-import.ts'
import type { Analysis, FormSaid, ImportPreview, ImportRequest } from './types.ts'

export type FormFile = {
  readonly file: ImportRequest & { readonly options: { readonly form: FormSaid } }
  /** The form has faults of its own: what reading the file finds is told beside them, and nothing is stored. */
  readonly isWrong?: boolean
  /** A last word on what was read. */
  readonly adjust?: (analysis: Analysis) => Analysis
}

export type TakenIn =
  | { readonly outcome: 'saved'; readonly preview: ImportPreview; readonly issues: readonly Issue[] }
  /** It has errors, or says what is stored already: nothing has been stored, nor has the file been kept. */
  | { readonly outcome: 'wrong' | 'unchanged'; readonly issues: readonly Issue[] }

/**
 * Not a service of its own: whoever calls it has authorised what the form does. `make` is given a context of the
 * transaction's own database, and may throw to stop it all.
 */
export function takeIn(ctx: Context, owner: Owner, make: (within: Context) => Promise<FormFile>): Promise<TakenIn> {
  return ctx.store.db.transaction().execute(async (db): Promise<TakenIn> => {
    await takeTurn(db, owner.id)
    const { lastRead: _, ...rest } = ctx
    const within: Context = { ...rest, store: { ...ctx.store, db } }
    const { file, isWrong = false, adjust = (same) => same } = await make(within)
    const read = await analyse(within, owner, file)
    const { issues } = read
    if (isWrong || hasErrors(issues)) return { outcome: 'wrong', issues }
    const analysis = await onlyChanged(within, owner, adjust(read))
    if (analysis.records.length === 0) return { outcome: 'unchanged', issues }
    const now = ctx.now()
    const made = {
      id: ctx.newId(),
      status: 'preview',
      createdAt: now,
      createdBy: ctx.actor.id,
      committedAt: null,
    } as const
    const result = resultOf(within, file, analysis, made)
    await keepPreview(db, owner, file, analysis, result)
    const found = await importOf(within, owner, made.id)
    const committed = { committedAt: now, told: { form: file.options.form } }
    return { outcome: 'saved', preview: await makeCurrent(within, owner, found, analysis, committed), issues }
  })
}

/** A form changes one thing: all else keeps the file and line it was read from. */
async function onlyChanged(within: Context, owner: Owner, analysis: Analysis): Promise<Analysis> {
  const stored = await currentRecords(within.store.db, owner.id, { plan: analysis.plan ?? '' })
  const now = new Map(stored.map(({ kind, key, payload }) => [`${kind}\n${key}`, payload]))
  const isNews = ({ kind, key, closed, payload }: Analysis['records'][number]) =>
    closed || !sameFacts(payload, now.get(`${kind}\n${key}`))
  return { ...analysis, records: analysis.records.filter(isNews) }
}
