// An organisation at a glance: what the start page, the plan's pages and the indicators' pages show.

import { authorise } from '../domain/access.ts'
import type { Plan } from '../domain/plan.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import type { Facts } from '../report/facts.ts'
import type { Language } from '../text/language.ts'
import type { Context } from './context.ts'
import { collectFacts } from './facts/index.ts'
import { organisationByCode } from './organisations.ts'
import { plansOf } from './plan-state.ts'

export type Overview = {
  readonly facts: Facts
  /** All plans, oldest first. */
  readonly plans: readonly Plan[]
  /** Years that may be chosen, newest first: the plan's, up to this year. */
  readonly years: readonly number[]
  readonly year: number
}

const NO_COVER: Facts['cover'] = { caseNumber: null, decidedBy: null, decidedOn: null, version: '' }

/** `year` and `plan` null: the newest plan, at the last year of it that has ended (or its first). */
export async function overview(
  ctx: Context,
  organisationCode: string,
  choice: { readonly year: number | null; readonly plan: string | null },
  language: Language = 'sv',
): Promise<Overview> {
  authorise(ctx.actor, 'plan.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  const plans = await plansOf(ctx, organisation)
  const today = dateInStockholm(ctx.now())
  const thisYear = Number(today.slice(0, 4))
  const plan = plans.find(({ code }) => code === choice.plan) ?? plans.at(-1)
  const years = yearsOf(plan, thisYear)
  const year = choice.year ?? years.find((one) => one < thisYear) ?? years[0] ?? thisYear
  const facts = await collectFacts(
    ctx,
    organisation.code,
    { year, plan: choice.plan ?? plan?.code ?? null, knownAt: null },
    NO_COVER,
    today,
    language,
  )
  return { facts, plans, years, year }
}

/** The plan's years that have begun, newest first; without a plan the last five. */
function yearsOf(plan: Plan | undefined, thisYear: number): readonly number[] {
  const first = plan?.firstYear ?? thisYear - 4
  const last = Math.max(first, Math.min(plan?.lastYear ?? thisYear, thisYear))
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
