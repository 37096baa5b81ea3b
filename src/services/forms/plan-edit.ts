// The plan as its forms show it, each thing with the version it has now, and what may be chosen in its fields.

import { authorise } from '../../domain/access.ts'
import { NotFound, type Said } from '../../domain/errors.ts'
import type { Activity, Goal, Measure, Plan } from '../../domain/plan.ts'
import { foldText } from '../../ingest/index.ts'
import {
  currentRecords,
  decisionAt,
  type Import,
  listUnits,
  recordsOfImport,
  type StoredDecision,
} from '../../store/index.ts'
import { planFormProblems } from '../../text/plan-forms.ts'
import type { Context } from '../context.ts'
import type { ImportOptions, ImportPreview } from '../imports/index.ts'
import { ownerOf } from '../imports/owner.ts'
import { importOf, previewOf } from '../imports/stored-import.ts'
import { obstacleToUndo } from '../imports/undo-obstacle.ts'
import { organisationByCode } from '../organisations.ts'
import { namedPlan, plansOf, presentPlan } from '../plan-state.ts'
import { planIn, thingIn } from './plan-change.ts'
import { versionOf } from './version.ts'

export type EditedGoal = {
  readonly goal: Goal
  readonly version: string
  /** `name`: the indicator's, or the measure's own. */
  readonly measures: readonly { readonly measure: Measure; readonly name: string; readonly version: string }[]
  readonly activities: readonly { readonly activity: Activity; readonly version: string }[]
}

export type EditedPlan = {
  readonly plan: Plan
  readonly plans: readonly Plan[]
  /** In force; null where the plan is not decided. */
  readonly decision: Pick<StoredDecision, 'decidedOn' | 'decidedBy'> | null
  readonly goals: readonly EditedGoal[]
  /** The whole plan's. */
  readonly version: string
  readonly choices: PlanChoices
}

/** What fields may hold; other answers may do too. */
export type PlanChoices = {
  readonly areas: readonly string[]
  readonly indicators: readonly { readonly name: string; readonly kolada: string | null }[]
  readonly units: readonly string[]
}

/** `plan`: null for the one that today lies in (`presentPlan`). Null where there is none. Throws Invalid where there is no such plan. */
export async function planToEdit(ctx: Context, code: string, plan: string | null): Promise<EditedPlan | null> {
  authorise(ctx.actor, 'plan.write')
  const organisation = await organisationByCode(ctx, code)
  const plans = await plansOf(ctx, organisation)
  const present = presentPlan(ctx, plans)
  if (!present) return null
  const chosen = await namedPlan(ctx, organisation, plan ?? present.code)
  const { db } = ctx.store
  const stored = planIn(
    await currentRecords(db, organisation.id, { plan: chosen, kinds: ['plan', 'goal', 'activity'] }),
  )
  const decision = await decisionAt(db, organisation.id, chosen, ctx.now())
  const units = (await listUnits(db, organisation.id)).filter(({ removedAt }) => removedAt === null)
  const version = (thing: Parameters<typeof thingIn>[1]) => versionOf(thingIn(stored, thing))
  return {
    plan: stored.plan ?? present,
    plans,
    decision: decision ? { decidedOn: decision.decidedOn, decidedBy: decision.decidedBy } : null,
    goals: stored.goals.map((goal) => ({
      goal,
      version: version({ kind: 'goal', id: goal.id, cells: null }),
      measures: goal.measures.map((measure) => ({
        measure,
        name: measure.name ?? ctx.catalogue.find(measure.indicator ?? '')?.name ?? measure.indicator ?? '',
        version: version({ kind: 'measure', goal: goal.id, key: measure.key, cells: null, interim: [] }),
      })),
      activities: stored.activities
        .filter(({ goalId }) => goalId === goal.id)
        .map((activity) => ({
          activity,
          version: version({ kind: 'activity', goal: goal.id, id: activity.id, cells: null }),
        })),
    })),
    version: versionOf(stored),
    choices: {
      areas: distinct(stored.goals.map(({ area }) => area)),
      indicators: ctx.catalogue.indicators
        .map(({ name, kolada = null }) => ({ name, kolada }))
        .toSorted((a, b) => swedish.compare(a.name, b.name)),
      units: distinct([...units.map(({ name }) => name), ...stored.activities.map(({ unit }) => unit)]),
    },
  }
}

export type PlanReceipt = {
  readonly preview: ImportPreview
  /** Id of the goal that was changed, or that what was changed belongs to. */
  readonly about: string
  readonly isAssessment: boolean
  /** What is new, changed or ended, as "M3 Fler elever …". */
  readonly things: readonly { readonly change: 'new' | 'changed' | 'closed'; readonly what: string }[]
  /** Why it cannot be undone, in words; null where it can, or has been. */
  readonly obstacle: Said | null
}

/** What a form of the plan, or an assessment, has saved. Throws NotFound where the import is no such form. */
export async function planReceipt(ctx: Context, code: string, id: string): Promise<PlanReceipt> {
  authorise(ctx.actor, 'plan.write')
  const owner = await ownerOf(ctx, { organisation: code })
  const found = await importOf(ctx, owner, id)
  const { form } = (found.options as Partial<ImportOptions> | null) ?? {}
  if (form?.action !== 'plan.write' && form?.action !== 'assessment.write')
    throw new NotFound(planFormProblems.noReceipt)
  return {
    preview: previewOf(found),
    about: form.about,
    isAssessment: form.action === 'assessment.write',
    things: await thingsOf(ctx, owner.id, found),
    obstacle: found.status === 'active' ? await obstacleToUndo(ctx, owner, found) : null,
  }
}

async function thingsOf(ctx: Context, organisation: string, found: Import): Promise<PlanReceipt['things']> {
  const records = await recordsOfImport(ctx.store.db, organisation, found.number)
  const isSeveral = found.changed > 0 && found.new > 0
  // Goals before the activities they have.
  return records
    .toSorted((a, b) => (a.kind < b.kind ? 1 : a.kind > b.kind ? -1 : 0))
    .flatMap(({ kind, key, closed, payload }) => {
      if (kind !== 'goal' && kind !== 'activity') return []
      const change = closed ? 'closed' : isSeveral || found.changed > 0 ? 'changed' : 'new'
      return [{ change, what: `${key} ${(payload as Goal | Activity).title}` } as const]
    })
}

/** Each once, in Swedish order; texts that a reader would call the same are one. */
const distinct = (texts: readonly string[]): readonly string[] =>
  [...new Map(texts.filter((text) => text !== '').map((text) => [foldText(text), text] as const)).values()].sort(
    swedish.compare,
  )

const swedish = new Intl.Collator('sv')
