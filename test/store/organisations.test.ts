import { expect, it } from 'vitest'
import { Conflict } from '../../src/domain/errors.ts'
import { addOrganisation, findOrganisation, listAreas, listOrganisations } from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon } from '../support/store-samples.ts'

const organisation = (code: string, name: string) =>
  ({ id: `id-${code}`, code, name, type: 'municipality', createdAt: noon('2025-01-01') }) as const

describeOnEachDatabase('organisations', (open) => {
  it('are found by their code', async () => {
    const { store } = await open()
    await addOrganisation(store.db, organisation('2081', 'Borlänge'))
    expect(await findOrganisation(store.db, '2081')).toEqual(organisation('2081', 'Borlänge'))
    expect(await findOrganisation(store.db, '2080')).toBeUndefined()
  })

  it('are listed in Swedish order', async () => {
    const { store } = await open()
    for (const [code, name] of [
      ['9001', 'Öhult'],
      ['9002', 'Zinkby'],
      ['9003', 'Ånäs'],
      ['9004', 'Ale'],
    ] as const)
      await addOrganisation(store.db, organisation(code, name))
    expect((await listOrganisations(store.db)).map((one) => one.name)).toEqual(['Ale', 'Zinkby', 'Ånäs', 'Öhult'])
  })

  it('cannot be added twice', async () => {
    const { store } = await open()
    await addOrganisation(store.db, organisation('2081', 'Borlänge'))
    const again = addOrganisation(store.db, { ...organisation('2081', 'Borlänge kommun'), id: 'another' })
    await expect(again).rejects.toThrow(Conflict)
    expect(await listOrganisations(store.db)).toHaveLength(1)
  })

  it('bring their area with them where it is a new one, and leave known ones as they are', async () => {
    const { store } = await open()
    await addOrganisation(store.db, organisation('9999', 'Ekevik'))
    await addOrganisation(store.db, organisation('2081', 'Borlänge kommun'))
    await addOrganisation(store.db, { ...organisation('2099', 'Nykommun') })
    await addOrganisation(store.db, { ...organisation('BO', 'En myndighet'), type: 'authority' })
    const areas = await listAreas(store.db)
    const area = (code: string) => areas.find((one) => one.code === code)
    expect(area('9999')).toEqual({ code: '9999', name: 'Ekevik', kind: 'municipality', parent: null })
    expect(area('2081')?.name).toBe('Borlänge')
    expect(area('2099')?.parent).toBe('0020')
    expect(area('BO')).toBeUndefined()
  })
})
