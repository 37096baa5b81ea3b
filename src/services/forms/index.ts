// What people say in forms instead of files: units, reports of activities, the plan and its goals.

import type { Context } from '../context.ts'
import { type AssessmentWish, assessGoal, goalToAssess } from './assess-goal.ts'
import { changePlan, createPlan, type NewPlan, type PlanChange } from './plan-change.ts'
import { planReceipt, planToEdit } from './plan-edit.ts'
import { type ReportWish, reportActivity, reportReceipt, undoReport } from './report.ts'
import { activityToReport, reporting } from './reporting.ts'
import { addUnit, addUnitsOfPlans, editUnit, removeUnit, restoreUnit, type UnitWish, unitsOf } from './units.ts'

export type { AssessedGoal, AssessmentWish } from './assess-goal.ts'
export type { ActivityWritten, GoalWritten, InterimWritten, MeasureWritten, PlanThing } from './plan-cells.ts'
export type { NewPlan, PlanChange, PlanChanged } from './plan-change.ts'
export type { EditedGoal, EditedPlan, PlanChoices, PlanReceipt } from './plan-edit.ts'
export { type FieldProblem, type Sentence, StaleForm, WrongForm } from './problems.ts'
export type { Receipt, ReportWish } from './report.ts'
export type { Need, ReportedActivity, Reporting } from './reporting.ts'
export type { Unit, Units } from './units.ts'

/** As a page calls them: by organisation code, for one actor. */
export const formServices = (ctx: Context) => ({
  units: (code: string) => unitsOf(ctx, code),
  addUnit: (code: string, wish: UnitWish) => addUnit(ctx, code, wish),
  addUnitsOfPlans: (code: string) => addUnitsOfPlans(ctx, code),
  editUnit: (code: string, id: string, wish: UnitWish) => editUnit(ctx, code, id, wish),
  removeUnit: (code: string, id: string) => removeUnit(ctx, code, id),
  planToEdit: (code: string, plan: string | null) => planToEdit(ctx, code, plan),
  changePlan: (code: string, change: PlanChange) => changePlan(ctx, code, change),
  createPlan: (code: string, wish: NewPlan) => createPlan(ctx, code, wish),
  planReceipt: (code: string, id: string) => planReceipt(ctx, code, id),
  goalToAssess: (code: string, plan: string | null, id: string) => goalToAssess(ctx, code, plan, id),
  assessGoal: (code: string, about: { plan: string | null; goal: string }, wish: AssessmentWish) =>
    assessGoal(ctx, code, about, wish),
  reporting: (code: string, plan: string | null) => reporting(ctx, code, plan),
  activityToReport: (code: string, plan: string | null, id: string) => activityToReport(ctx, code, plan, id),
  reportActivity: (code: string, about: { plan: string | null; activity: string }, wish: ReportWish) =>
    reportActivity(ctx, code, about, wish),
  reportReceipt: (code: string, id: string) => reportReceipt(ctx, code, id),
  undoReport: (code: string, id: string) => undoReport(ctx, code, id),
  restoreUnit: (code: string, id: string) => restoreUnit(ctx, code, id),
})
