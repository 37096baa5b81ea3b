// Accounts, failed sign-ins and notices as they are stored, on each kind of database.

import { expect, it } from 'vitest'
import {
  addAccount,
  addBegunSignIn,
  addGrant,
  addNotices,
  addOrganisation,
  countUnread,
  decideGrant,
  findAccount,
  forgetFailures,
  hasWayIn,
  isRefused,
  listGrants,
  listNotices,
  prolongGrant,
  readNotices,
  saveFailures,
  takeBegunSignIn,
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

  it('are known by what a provider says they are, once', async () => {
    const db = await withPeople()
    const identity = { issuer: 'https://login.example', subject: 's' }
    const person = { name: 'Ny', createdAt: at, createdBy: 'x', identity }
    await addAccount(db, { ...person, id: 'ny', userName: 'ny' })
    expect(await findAccount(db, { identity })).toMatchObject({ id: 'ny', issuer: 'https://login.example' })
    for (const other of [{ issuer: 'https://login.example/' }, { subject: 'S' }])
      expect(await findAccount(db, { identity: { ...identity, ...other } })).toBeUndefined()
    await expect(addAccount(db, { ...person, id: 'till', userName: 'till' })).rejects.toThrow()
  })

  it('hold a role from a provider longer, and know of a no to it, by unit too', async () => {
    const db = await withPeople()
    const wish = { account: 'eva', organisation: ORGANISATION, role: 'audit-expert', unit: null } as const
    const given = { givenAt: at, givenBy: 'x', endsOn: '2026-04-02', status: 'pending', source: 'provider' } as const
    await addGrant(db, { id: 'g', ...wish, ...given })
    await prolongGrant(db, 'g', '2026-05-02')
    expect(await listGrants(db, { account: 'eva' })).toMatchObject([{ endsOn: '2026-05-02', source: 'provider' }])
    expect(await isRefused(db, wish)).toBe(false)
    await decideGrant(db, 'g', { from: 'pending', to: 'refused', at, by: 'y' })
    expect([await isRefused(db, wish), await isRefused(db, { ...wish, unit: 'u' })]).toEqual([true, false])
  })

  it('let whoever has the console in while only readers come by a provider', async () => {
    const db = await withPeople()
    const identity = { issuer: 'https://login.example', subject: 's' }
    await addAccount(db, { id: 'ny', userName: 'ny', name: 'Ny', createdAt: at, createdBy: 'x', identity })
    const grant = { account: 'ny', organisation: ORGANISATION, unit: null, endsOn: null, status: 'given' } as const
    await addGrant(db, { id: 'r', ...grant, role: 'reader', givenAt: at, givenBy: 'x' })
    expect(await hasWayIn(db)).toBe(false)
    await addGrant(db, { id: 'a', ...grant, role: 'administrator', givenAt: at, givenBy: 'x' })
    expect(await hasWayIn(db)).toBe(true)
  })

  it('begin a sign-in that one alone can take up, and that is forgotten in time', async () => {
    const db = await withPeople()
    const begun = { salt: 's', nextPath: '/9901', begunAt: at }
    await addBegunSignIn(db, 'a', begun, noon('2026-03-02'))
    const taken = await Promise.all([takeBegunSignIn(db, 'a'), takeBegunSignIn(db, 'a')])
    expect(taken.filter((one) => one !== undefined)).toEqual([begun])
    await addBegunSignIn(db, 'b', begun, noon('2026-03-02'))
    await addBegunSignIn(db, 'c', { ...begun, begunAt: noon('2026-03-04') }, noon('2026-03-04'))
    expect([await takeBegunSignIn(db, 'b'), (await takeBegunSignIn(db, 'c'))?.nextPath]).toEqual([undefined, '/9901'])
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
