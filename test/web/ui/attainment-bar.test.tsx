// The bar of all goals: a part for each status that occurs, in the order reports list them.

import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { GOAL_STATUSES, type GoalStatus } from '../../../src/domain/attainment/result.ts'
import { AttainmentBar } from '../../../src/web/ui/index.ts'

const counts = (some: Partial<Record<GoalStatus, number>>): Record<GoalStatus, number> => ({
  ...(Object.fromEntries(GOAL_STATUSES.map((status) => [status, 0])) as Record<GoalStatus, number>),
  ...some,
})
const bar = (some: Partial<Record<GoalStatus, number>>) =>
  render(<AttainmentBar counts={counts(some)} href={(status) => `#${status}`} />)

describe('AttainmentBar', () => {
  it('has a part for each status that occurs, best first, as wide as its goals are many', () => {
    const html = bar({ 'wrong-way': 2, attained: 4 })
    expect(
      [...html.matchAll(/<li class="status-(\S+) grow-(\d+)/g)].map(([, status, width]) => [status, width]),
    ).toEqual([
      ['attained', '4'],
      ['wrong-way', '2'],
    ])
    expect(html).toContain('4 uppnådda')
    expect(html).toContain('href="#wrong-way"')
  })

  it('puts the words inside where they fit, below where there are many statuses', () => {
    expect(bar({ attained: 4, partly: 1 })).toContain('words-inside')
    expect(bar(Object.fromEntries(GOAL_STATUSES.map((status) => [status, 1])))).toContain('words-below')
  })

  it('never asks for a width there is no class for', () => {
    expect(bar({ attained: 400 })).toContain('grow-40')
  })
})
