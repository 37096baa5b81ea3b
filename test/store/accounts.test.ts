// Accounts, failed sign-ins and notices as they are stored, on each kind of database.

import { expect, it } from 'vitest'
import {
  addAccount,
  addNotices,
  addOrganisation,
  countUnread,
  findAccount,
  forgetFailures,
  listNotices,
  readNotices,
  saveFailures,
  takeFailures,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION } from '../support/store-samples.ts'

const at = noon('2026-03-03')

describeOnEachDatabase('accounts', (open) => {
  const withPeople = async () => {
    const { db } = (await open()).store
    await addOrganisation(db, { id: ORGANISATION, code: '9901', name: 'Provby', type: 'municipality', createdAt: at })
    for (const id of ['eva', 'adam'])
      await addAccount(db, { id, userName: id, name: `${id} Prov`, createdAt: at, createdBy: 'x' })
    return db
  }

  it('have user names that nobody else has, however they are written', async () => {
    const db = await withPeople()
    const again = { id: 'ny', userName: 'EVA', name: 'Ny', createdAt: at, createdBy: 'x' }
    await expect(addAccount(db, again)).rejects.toThrow('upptaget')
    expect((await findAccount(db, { userName: 'Eva' }))?.id).toBe('eva')
  })

  it('remember failures until they are forgotten, by key or by age', async () => {
    const db = await withPeople()
    expect(await takeFailures(db, 'a')).toBeUndefined()
    await saveFailures(db, 'a', { count: 2, lastAt: at })
    expect(await takeFailures(db, 'a')).toEqual({ count: 2, lastAt: at })
    await forgetFailures(db, { before: at })
    expect(await takeFailures(db, 'a')).toEqual({ count: 2, lastAt: at })
    await forgetFailures(db, { key: 'b' })
    await forgetFailures(db, { before: noon('2026-03-04') })
    expect(await takeFailures(db, 'a')).toBeUndefined()
  })

  it('are told of things one by one, newest first, and each reads her own', async () => {
    const db = await withPeople()
    await addNotices(db, ORGANISATION, ['eva', 'adam'], { kind: 'role-asked', subject: 'adam', by: 'drift', at })
    await addNotices(db, ORGANISATION, ['eva'], { kind: 'role-given', subject: 'adam', by: 'eva', at })
    await addNotices(db, ORGANISATION, [], { kind: 'closed', subject: 'adam', by: 'eva', at })
    expect(await listNotices(db, 'eva', 50)).toEqual([
      { kind: 'role-given', organisation: 'Provby', about: 'adam Prov', by: 'eva Prov', at, isRead: false },
      { kind: 'role-asked', organisation: 'Provby', about: 'adam Prov', by: 'drift', at, isRead: false },
    ])
    await readNotices(db, 'eva', at)
    expect([await countUnread(db, 'eva'), await countUnread(db, 'adam')]).toEqual([0, 1])
  })
})
