// "Minska": from a baseline down to a target. A = (x − b)/(T − b), methods §1.

import type { Rule } from '../rule.ts'
import { atMost } from './at-most.ts'

export const decrease: Rule = {
  type: 'decrease',
  met: atMost.met,
  // Both differences turned round: the same quotient, but no negative zero at the baseline.
  attainment: (value, baseline, { high: target }) =>
    target === baseline ? null : (baseline - value) / (baseline - target),
  whenMetAtBaseline: atMost,
}
