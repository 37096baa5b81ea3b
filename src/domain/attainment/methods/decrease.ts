// "Minska": from a baseline down to a target. A = (x − b)/(T − b), methods §1.

import type { Rule } from '../rule.ts'
import { atMost } from './at-most.ts'

export const decrease: Rule = {
  type: 'decrease',
  met: atMost.met,
  attainment: (value, baseline, { high: target }) =>
    target === baseline ? null : (value - baseline) / (target - baseline),
  whenMetAtBaseline: atMost,
}
