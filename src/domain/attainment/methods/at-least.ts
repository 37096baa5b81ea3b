// "Minst": a level to reach and hold. Met when the latest value holds; there is no way, so no share of it.

import type { Rule } from '../rule.ts'

export const atLeast: Rule = {
  type: 'at-least',
  met: (target) => (typeof target === 'number' ? { low: target, high: Number.POSITIVE_INFINITY } : null),
  attainment: null,
  whenMetAtBaseline: null,
}
