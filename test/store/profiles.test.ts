// Import profiles and drafts as they are stored: whose they are, in which order, and when they go.

import { expect, it } from 'vitest'
import {
  createDraft,
  createProfile,
  deleteDraft,
  findDraft,
  listProfiles,
  markProfileRemoved,
  renameProfile,
  saveDraftMapping,
  sweepDrafts,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION, OTHER_ORGANISATION, withBothOrganisations } from '../support/store-samples.ts'

const PROFILE = {
  id: 'egen-1',
  name: 'Vår enkät',
  kind: 'observations',
  profile: { id: 'egen-1', columns: [{ field: 'value', names: ['Andel – å'] }] },
  createdAt: noon('2026-01-01'),
  createdBy: 'x',
} as const
const DRAFT = {
  id: 'd1',
  kind: 'plan',
  fileName: 'plan.xlsx',
  bytes: new Uint8Array([0, 255, 80, 75]),
  options: { plan: null },
  mapping: { headerLine: 1 },
  createdAt: noon('2026-01-01'),
  createdBy: 'x',
} as const

describeOnEachDatabase('import profiles', (open) => {
  it('are their organisation’s alone, the newest first', async () => {
    const db = await withBothOrganisations(open)
    await createProfile(db, ORGANISATION, PROFILE)
    await createProfile(db, ORGANISATION, { ...PROFILE, id: 'egen-2', createdAt: noon('2026-01-02') })
    const listed = await listProfiles(db, ORGANISATION)
    expect(listed.map(({ id }) => id)).toEqual(['egen-2', 'egen-1'])
    expect(listed[1]).toEqual({ ...PROFILE, removedAt: null })
    expect(await listProfiles(db, OTHER_ORGANISATION)).toEqual([])
    expect(await renameProfile(db, OTHER_ORGANISATION, 'egen-1', { name: 'y', profile: {} })).toBe(false)
    expect(await markProfileRemoved(db, OTHER_ORGANISATION, 'egen-1', noon('2026-01-03'))).toBe(false)
  })

  it('are renamed, taken out of use and back', async () => {
    const db = await withBothOrganisations(open)
    await createProfile(db, ORGANISATION, PROFILE)
    const renamed = { name: 'Enkäten', profile: { ...PROFILE.profile, name: 'Enkäten' } }
    expect(await renameProfile(db, ORGANISATION, 'egen-1', renamed)).toBe(true)
    expect(await markProfileRemoved(db, ORGANISATION, 'egen-1', noon('2026-01-03'))).toBe(true)
    expect(await listProfiles(db, ORGANISATION)).toMatchObject([{ ...renamed, removedAt: noon('2026-01-03') }])
    await markProfileRemoved(db, ORGANISATION, 'egen-1', null)
    expect(await listProfiles(db, ORGANISATION)).toMatchObject([{ removedAt: null }])
  })

  it('are made from drafts, which keep a file byte for byte and how far its mapping has come', async () => {
    const db = await withBothOrganisations(open)
    await createDraft(db, ORGANISATION, DRAFT)
    await saveDraftMapping(db, ORGANISATION, 'd1', { headerLine: 2 })
    await saveDraftMapping(db, OTHER_ORGANISATION, 'd1', { headerLine: 3 })
    const found = await findDraft(db, ORGANISATION, 'd1')
    expect(found).toMatchObject({ kind: 'plan', fileName: 'plan.xlsx', mapping: { headerLine: 2 } })
    expect([...(found?.bytes ?? [])]).toEqual([0, 255, 80, 75])
    expect(await findDraft(db, OTHER_ORGANISATION, 'd1')).toBeUndefined()
  })

  it('leave old drafts to be swept, each organisation’s by itself', async () => {
    const db = await withBothOrganisations(open)
    await createDraft(db, ORGANISATION, DRAFT)
    await createDraft(db, ORGANISATION, { ...DRAFT, id: 'd2', createdAt: noon('2026-01-02') })
    await createDraft(db, OTHER_ORGANISATION, DRAFT)
    await sweepDrafts(db, ORGANISATION, noon('2026-01-02'))
    expect(await findDraft(db, ORGANISATION, 'd1')).toBeUndefined()
    expect(await findDraft(db, ORGANISATION, 'd2')).toBeDefined()
    expect(await findDraft(db, OTHER_ORGANISATION, 'd1')).toBeDefined()
    await sweepDrafts(db, ORGANISATION, null)
    expect(await findDraft(db, ORGANISATION, 'd2')).toBeUndefined()
    await deleteDraft(db, OTHER_ORGANISATION, 'd1')
    expect(await findDraft(db, OTHER_ORGANISATION, 'd1')).toBeUndefined()
  })
})
