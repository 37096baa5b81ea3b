import { expect, it } from 'vitest'
import { addOrganisation, findReport, listReports, type StoredReport, saveReport } from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION, OTHER_ORGANISATION } from '../support/store-samples.ts'

const report = (id: string, more: Partial<StoredReport> = {}): StoredReport => ({
  id,
  template: 'barnbokslut',
  year: 2024,
  createdAt: noon('2025-01-02'),
  createdBy: 'handläggare',
  schemaVersion: 1,
  facts: { mål: [{ id: 'M1', värde: 71.2 }] },
  document: { title: 'Barnbokslut 2024' },
  hashes: { facts: 'abc' },
  renderer: 'pdf 1',
  pdf: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255]),
  ...more,
})

describeOnEachDatabase('reports', (open) => {
  const prepared = async () => {
    const { store } = await open()
    await addOrganisation(store.db, {
      id: ORGANISATION,
      code: '9999',
      name: 'Ekevik',
      type: 'municipality',
      createdAt: noon('2025-01-01'),
    })
    return store.db
  }

  it('come back whole, byte for byte', async () => {
    const db = await prepared()
    await saveReport(db, ORGANISATION, report('a'))
    const found = await findReport(db, ORGANISATION, 'a')
    expect(found && { ...found, pdf: found.pdf && new Uint8Array(found.pdf) }).toEqual(report('a'))
  })

  it('need no PDF', async () => {
    const db = await prepared()
    await saveReport(db, ORGANISATION, report('a', { pdf: null }))
    expect((await findReport(db, ORGANISATION, 'a'))?.pdf).toBeNull()
  })

  it('are listed newest first', async () => {
    const db = await prepared()
    await saveReport(db, ORGANISATION, report('a', { createdAt: noon('2025-01-03') }))
    await saveReport(db, ORGANISATION, report('b', { createdAt: noon('2025-01-04'), year: 2023 }))
    expect(await listReports(db, ORGANISATION)).toEqual([
      { id: 'b', template: 'barnbokslut', year: 2023, createdAt: noon('2025-01-04'), createdBy: 'handläggare' },
      { id: 'a', template: 'barnbokslut', year: 2024, createdAt: noon('2025-01-03'), createdBy: 'handläggare' },
    ])
  })

  it('are not another organisation’s to read', async () => {
    const db = await prepared()
    await saveReport(db, ORGANISATION, report('a'))
    expect(await findReport(db, OTHER_ORGANISATION, 'a')).toBeUndefined()
    expect(await listReports(db, OTHER_ORGANISATION)).toEqual([])
  })
})
