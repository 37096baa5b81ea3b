// Which made report rests on an import.
//
// A report's facts name their files by hash and not by import, and only those whose figures they show: a baseline before
// the years shown, the group compared with, and figures that others were hidden for are not among them. So the rule is
// wider: a report rests on an import where it was made while the import counted, by what was known after its commit, and
// tells of the same plan, or of an indicator the file has values of. Budget rows are all named, and so found by the hash.
// That may refuse an undo that would have changed nothing in the report; it never lets one through that would.

import { endOfDayInStockholm } from '../../domain/stockholm.ts'
import type { Facts } from '../../report/facts.ts'
import {
  findReport,
  type Import,
  listOrganisations,
  listReports,
  NATIONAL,
  type ReportSummary,
} from '../../store/index.ts'
import type { Context } from '../context.ts'
import type { Owner } from './owner.ts'
import type { Summary } from './stored-import.ts'

/** The newest of them; undefined where there is none. National figures are in every organisation's reports. */
export async function reportResting(ctx: Context, owner: Owner, found: Import): Promise<ReportSummary | undefined> {
  const { db } = ctx.store
  const organisations =
    owner.id === NATIONAL ? (await listOrganisations(db)).map((organisation) => organisation.id) : [owner.id]
  for (const organisation of organisations) {
    for (const report of await listReports(db, organisation)) {
      if (!countedAt(found, report.createdAt)) continue
      const facts = (await findReport(db, organisation, report.id))?.facts as Partial<Facts> | undefined
      if (facts && restsOn(facts, found, ctx)) return report
    }
  }
  return undefined
}

/** Both instants are ISO text of the same form, so that text order is time order. */
function countedAt({ committedAt, undoneAt, gaps }: Import, instant: string): boolean {
  if (committedAt === null || instant < committedAt) return false
  if (undoneAt !== null && instant >= undoneAt) return false
  return !gaps.some((gap) => instant >= gap.undoneAt && instant < gap.redoneAt)
}

function restsOn(facts: Partial<Facts>, found: Import, ctx: Context): boolean {
  const { knownAt = null, sources = [], plan = null } = facts
  if (knownAt !== null && endOfDayInStockholm(knownAt) < (found.committedAt ?? '')) return false
  if (sources.some(({ sha256 }) => sha256 === found.sha256)) return true
  if (found.kind === 'observations') return sharesIndicator(facts, found, ctx)
  return found.kind !== 'budget' && plan !== null && plan.code === found.plan
}

function sharesIndicator({ indicators = [], goals = [] }: Partial<Facts>, found: Import, ctx: Context): boolean {
  const { contents } = found.summary as Summary
  const told = new Set([
    ...indicators.map(({ slug }) => slug),
    ...goals.flatMap(({ measures }) => measures.flatMap(({ slug }) => (slug === null ? [] : [slug]))),
  ])
  const slugs = new Map(ctx.catalogue.indicators.map(({ name, slug }) => [name, slug]))
  // One that has another name by now may be any of them.
  return contents.some(({ indicator }) => told.has(slugs.get(indicator) ?? indicator) || !slugs.has(indicator))
}
