// An organisation at a glance: what the start page, the plan's pages and the indicators' pages show.

import { authorise, isWithin } from '../domain/access.ts'
import { NotFound } from '../domain/errors.ts'
import { fiscalYearOn } from '../domain/fiscal-year.ts'
import type { Plan } from '../domain/plan.ts'
import { planOfYear } from '../domain/plan-of-year.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import type { Facts } from '../report/facts.ts'
import { type Organisation, organisationState } from '../store/index.ts'
import { errorText } from '../text/errors.ts'
import type { Language } from '../text/language.ts'
import type { Context } from './context.ts'
import { collectFacts } from './facts/index.ts'
import { organisationByCode } from './organisations.ts'
import type { Overview } from './overviews.ts'
import { plansOf } from './plan-state.ts'
import { settingsOfFacts } from './settings/present.ts'

type Choice = { readonly year: number | null; readonly plan: string | null }

const NO_COVER: Facts['cover'] = { caseNumber: null, decidedBy: null, decidedOn: null, version: '' }

/** `year` null: the last räkenskapsår that has ended (or the first). `plan` null: the one that the year lies in. */
export async function overview(
  ctx: Context,
  organisationCode: string,
  choice: Choice,
  language: Language = 'sv',
): Promise<Overview> {
  authorise(ctx.actor, 'plan.read')
  const { organisation, state } = await ctx.store.remember(`state ${organisationCode}`, () =>
    presentState(ctx, organisationCode),
  )
  // What is remembered was read for somebody, who need not be this one.
  if (!isWithin(ctx.actor, organisation.code)) throw new NotFound(errorText.noOrganisation(organisationCode))
  const today = dateInStockholm(ctx.now())
  const key = JSON.stringify([organisation.id, organisation.code, organisation.name, state, choice, today, language])
  const make = () => workOut(ctx, organisation, { choice, today, language }, key)
  return ctx.overviews === undefined ? make() : ctx.overviews.get(key, make)
}

/** Read before anything else: what is changed meanwhile makes facts that are newer than their key, by which nobody asks again. */
async function presentState(ctx: Context, code: string) {
  const organisation = await organisationByCode(ctx, code)
  return { organisation, state: await organisationState(ctx.store.db, organisation.id) }
}

async function workOut(
  ctx: Context,
  organisation: Organisation,
  { choice, today, language }: { readonly choice: Choice; readonly today: string; readonly language: Language },
  key: string,
): Promise<Overview> {
  const plans = await plansOf(ctx, organisation)
  const { fiscalYear } = await settingsOfFacts(ctx, organisation, null)
  const thisYear = fiscalYearOn(today, fiscalYear)
  const named = plans.find(({ code }) => code === choice.plan)
  const years = named ? yearsOf(named, thisYear) : yearsOfAll(plans, thisYear)
  const year = choice.year ?? years.find((one) => one < thisYear) ?? years[0] ?? thisYear
  const plan = named ?? planOfYear(plans, year)
  const facts = await collectFacts(
    ctx,
    organisation.code,
    { year, plan: choice.plan ?? plan?.code ?? null, knownAt: null },
    NO_COVER,
    today,
    language,
  )
  return { key, facts, plans, years, year }
}

/** Of every plan that has begun: one made for years to come takes nothing away. Newest first. */
function yearsOfAll(plans: readonly Plan[], thisYear: number): readonly number[] {
  const begun = plans.filter(({ firstYear }) => firstYear <= thisYear)
  const years =
    begun.length === 0 ? yearsOf(planOfYear(plans, thisYear), thisYear) : begun.flatMap((one) => yearsOf(one, thisYear))
  return [...new Set(years)].toSorted((a, b) => b - a)
}

/** The plan's years that have begun by the organisation's räkenskapsår, newest first; without a plan the last five. */
function yearsOf(plan: Plan | undefined, thisYear: number): readonly number[] {
  const first = plan?.firstYear ?? thisYear - 4
  const last = Math.max(first, Math.min(plan?.lastYear ?? thisYear, thisYear))
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
