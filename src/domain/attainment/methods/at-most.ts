// "Högst": a level not to exceed. Met when the latest value holds; there is no way, so no share of it.

import type { Rule } from '../rule.ts'

export const atMost: Rule = {
  type: 'at-most',
  met: (target) => (typeof target === 'number' ? { low: Number.NEGATIVE_INFINITY, high: target } : null),
  attainment: null,
  whenMetAtBaseline: null,
}
