// "Inom": into a band, or staying in it. A = (dist(b) − dist(x))/dist(b), methods §1.

import { distanceTo, type Rule } from '../rule.ts'

export const within: Rule = {
  type: 'within',
  met: (target) => (target !== null && typeof target === 'object' ? target : null),
  attainment: (value, baseline, met) => {
    const before = distanceTo(baseline, met)
    return before === 0 ? null : (before - distanceTo(value, met)) / before
  },
  whenMetAtBaseline: null,
}
