// Every type of measure and what judges it. A new one: a file here, a line here, a word in text/.

import type { MeasureType } from '../../plan.ts'
import { assessByIndicator } from '../by-indicator.ts'
import type { MeasureInput } from '../input.ts'
import type { MeasureResult } from '../result.ts'
import type { Rule } from '../rule.ts'
import { atLeast } from './at-least.ts'
import { atMost } from './at-most.ts'
import { decrease } from './decrease.ts'
import { increase } from './increase.ts'
import { level } from './level.ts'
import { milestone } from './milestone.ts'
import { within } from './within.ts'

export type Method = (input: MeasureInput) => MeasureResult

export const METHODS: Readonly<Record<MeasureType, Method>> = {
  increase: byIndicator(increase),
  decrease: byIndicator(decrease),
  'at-least': byIndicator(atLeast),
  'at-most': byIndicator(atMost),
  within: byIndicator(within),
  milestone,
  level,
}

function byIndicator(rule: Rule): Method {
  return (input) => assessByIndicator(rule, input)
}
