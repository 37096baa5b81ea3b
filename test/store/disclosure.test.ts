// Limits for small groups as they are stored: the last of each source holds, and the earlier ones stay.

import { expect, it } from 'vitest'
import { addDisclosureSetting, disclosureHistory, disclosureSettings } from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION, OTHER_ORGANISATION, withBothOrganisations } from '../support/store-samples.ts'

const setting = (setAt: string, limits: object, rounding = false) => ({
  limits,
  rounding,
  setAt,
  setBy: 'x',
  reason: 'Prövning',
})

describeOnEachDatabase('limits for small groups', (open) => {
  it('are their organisation’s alone: the last of each source, and all there have been', async () => {
    const db = await withBothOrganisations(open)
    const later = setting(noon('2026-02-02'), { smallestCount: 3 }, true)
    await addDisclosureSetting(db, ORGANISATION, 'kommunen', later)
    await addDisclosureSetting(db, ORGANISATION, 'kommunen', setting(noon('2026-01-01'), { smallestCount: 9 }))
    await addDisclosureSetting(db, ORGANISATION, 'lupp', setting(noon('2026-01-05'), {}))
    const present = await disclosureSettings(db, ORGANISATION)
    expect(present.get('kommunen')).toEqual(later)
    expect([...present.keys()].sort()).toEqual(['kommunen', 'lupp'])
    expect((await disclosureHistory(db, ORGANISATION)).map(({ source, limits }) => [source, limits])).toEqual([
      ['kommunen', { smallestCount: 9 }],
      ['lupp', {}],
      ['kommunen', { smallestCount: 3 }],
    ])
    expect((await disclosureSettings(db, OTHER_ORGANISATION)).size).toBe(0)
  })
})
