// What people say in forms instead of files: units, reports of activities, the plan and its goals.

import type { Context } from '../context.ts'
import { addUnit, addUnitsOfPlans, editUnit, removeUnit, restoreUnit, type UnitWish, unitsOf } from './units.ts'

export { type FieldProblem, type Sentence, StaleForm, WrongForm } from './problems.ts'
export type { Unit, Units } from './units.ts'

/** As a page calls them: by organisation code, for one actor. */
export const formServices = (ctx: Context) => ({
  units: (code: string) => unitsOf(ctx, code),
  addUnit: (code: string, wish: UnitWish) => addUnit(ctx, code, wish),
  addUnitsOfPlans: (code: string) => addUnitsOfPlans(ctx, code),
  editUnit: (code: string, id: string, wish: UnitWish) => editUnit(ctx, code, id, wish),
  removeUnit: (code: string, id: string) => removeUnit(ctx, code, id),
  restoreUnit: (code: string, id: string) => restoreUnit(ctx, code, id),
})
