// "Öka": from a baseline up to a target. A = (x − b)/(T − b), methods §1.

import type { Rule } from '../rule.ts'
import { atLeast } from './at-least.ts'

export const increase: Rule = {
  type: 'increase',
  met: atLeast.met,
  attainment: (value, baseline, { low: target }) =>
    target === baseline ? null : (value - baseline) / (target - baseline),
  whenMetAtBaseline: atLeast,
}
