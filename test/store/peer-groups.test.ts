// Groups to compare with as they are stored: an organisation's own, its choice, and Kolada's.

import { expect, it } from 'vitest'
import {
  changePeerGroup,
  countSharedGroups,
  createPeerGroup,
  findPeerChoice,
  findSharedGroup,
  listPeerGroups,
  NATIONAL,
  replaceSharedGroups,
  savePeerChoice,
  searchSharedGroups,
  sharedGroupsOf,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION, OTHER_ORGANISATION, withBothOrganisations } from '../support/store-samples.ts'

const GROUP = {
  id: 'g1',
  name: 'Älvkommunerna',
  members: ['2081', '2080'],
  createdAt: noon('2026-01-01'),
  createdBy: 'x',
} as const
const SHARED = [
  { id: 'G1', title: 'Liknande kommuner, övergripande, Berg, 2025', members: ['2081', '2080'] },
  { id: 'G2', title: 'Liknande kommuner, övergripande, Bergeby, 2025', members: ['0180'] },
  { id: 'G3', title: 'Ådalen (ovägt medel)', members: ['2326', '0180'] },
  { id: 'G4', title: 'Liknande kommuner, övergripande, Falun, 2025', members: ['2326', '0180'] },
] as const
const BERG = { code: '2326', name: 'Berg' }

describeOnEachDatabase('groups to compare with', (open) => {
  it('are their organisation’s alone, in Swedish order', async () => {
    const db = await withBothOrganisations(open)
    await createPeerGroup(db, ORGANISATION, GROUP)
    await createPeerGroup(db, ORGANISATION, { ...GROUP, id: 'g2', name: 'Zinkkommunerna' })
    const listed = await listPeerGroups(db, ORGANISATION)
    expect(listed.map(({ name }) => name)).toEqual(['Zinkkommunerna', 'Älvkommunerna'])
    expect(listed[1]).toEqual({ ...GROUP, removedAt: null })
    expect(await listPeerGroups(db, OTHER_ORGANISATION)).toEqual([])
    expect(await changePeerGroup(db, OTHER_ORGANISATION, 'g1', { name: 'y' })).toBe(false)
  })

  it('change name, members, and whether they are used, one without the others', async () => {
    const db = await withBothOrganisations(open)
    await createPeerGroup(db, ORGANISATION, GROUP)
    expect(await changePeerGroup(db, ORGANISATION, 'g1', { name: 'Ny' })).toBe(true)
    await changePeerGroup(db, ORGANISATION, 'g1', { members: ['0180'] })
    await changePeerGroup(db, ORGANISATION, 'g1', { removedAt: noon('2026-02-02') })
    expect(await listPeerGroups(db, ORGANISATION)).toMatchObject([
      { name: 'Ny', members: ['0180'], removedAt: noon('2026-02-02') },
    ])
    await changePeerGroup(db, ORGANISATION, 'g1', { removedAt: null })
    expect(await listPeerGroups(db, ORGANISATION)).toMatchObject([{ name: 'Ny', removedAt: null }])
  })

  it('have one choice for each organisation, the last', async () => {
    const db = await withBothOrganisations(open)
    expect(await findPeerChoice(db, ORGANISATION)).toBeUndefined()
    await savePeerChoice(db, ORGANISATION, 'riket')
    await savePeerChoice(db, ORGANISATION, 'G1')
    expect(await findPeerChoice(db, ORGANISATION)).toBe('G1')
    expect(await findPeerChoice(db, OTHER_ORGANISATION)).toBeUndefined()
  })

  it('of Kolada are replaced as a whole', async () => {
    const db = await withBothOrganisations(open)
    await replaceSharedGroups(db, NATIONAL, SHARED)
    expect(await countSharedGroups(db, NATIONAL)).toBe(4)
    await replaceSharedGroups(db, NATIONAL, SHARED.slice(0, 1))
    expect(await countSharedGroups(db, NATIONAL)).toBe(1)
    expect(await findSharedGroup(db, NATIONAL, 'G3')).toBeUndefined()
    expect(await findSharedGroup(db, NATIONAL, 'G1')).toEqual(SHARED[0])
  })

  it('of Kolada are found by membership or by whom they are made for, not those made for another', async () => {
    const db = await withBothOrganisations(open)
    await replaceSharedGroups(db, NATIONAL, SHARED)
    expect((await sharedGroupsOf(db, NATIONAL, BERG)).map(({ id }) => id)).toEqual(['G1', 'G3'])
  })

  it('of Kolada are found by words in any letter case', async () => {
    const db = await withBothOrganisations(open)
    await replaceSharedGroups(db, NATIONAL, SHARED)
    expect((await searchSharedGroups(db, NATIONAL, 'ÅDALEN')).map(({ id }) => id)).toEqual(['G3'])
    expect((await searchSharedGroups(db, NATIONAL, 'liknande  kommuner')).map(({ id }) => id)).toEqual([
      'G1',
      'G2',
      'G4',
    ])
  })

  it('of Kolada may be thousands', async () => {
    const db = await withBothOrganisations(open)
    const many = Array.from({ length: 3630 }, (_, i) => ({ id: `G${i}`, title: `Grupp ${i}`, members: ['0180'] }))
    await replaceSharedGroups(db, NATIONAL, many)
    expect(await countSharedGroups(db, NATIONAL)).toBe(3630)
  })
})
