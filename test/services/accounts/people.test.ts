// Who is given which role, by whom, and what nobody can do alone.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, Forbidden, Invalid, NotFound } from '../../../src/domain/errors.ts'
import {
  addInstallationAdministrator,
  addPerson,
  approvals,
  closeAccount,
  decideApproval,
  giveRole,
  identify,
  linkFor,
  makeToken,
  openLink,
  ownAccount,
  people,
  signIn,
  takeBackRole,
  takeLink,
} from '../../../src/services/accounts/index.ts'
import { addUnit, removeUnit } from '../../../src/services/forms/units.ts'
import { type FullContext, registerOrganisation } from '../../../src/services/index.ts'
import { findAccount, readJournal } from '../../../src/store/index.ts'
import { addPersonFor, as, PASSWORD } from '../../support/accounts.ts'
import { CODE, type TestContext, testContext, withOrganisation } from '../../support/context.ts'

const OTHER = '9903'
const wish = (role: string, more: { unit?: string | null; endsOn?: string | null } = {}) => ({
  role,
  unit: null,
  endsOn: null,
  ...more,
})
const person = (userName: string, role: string) => ({ userName, name: `${userName} Prov`, ...wish(role) })

describe('the people of an organisation', () => {
  let context: TestContext
  /** The command line. */
  let host: FullContext
  beforeEach(async () => {
    context = await testContext()
    host = await withOrganisation(context)
    await registerOrganisation(host, { code: OTHER, name: 'Grannby', type: 'municipality' })
  })
  afterEach(() => context.close())

  const grantOf = async (userName: string, role: string) => {
    const found = (await people(host, CODE)).find((one) => one.userName === userName)
    return found?.grants.find((grant) => grant.role === role)
  }
  const enters = async (userName: string, password = PASSWORD) =>
    (await signIn(host, { userName, password, address: '192.0.2.1' })).kind
  const idOf = async (userName: string) => (await findAccount(host.store.db, { userName }))?.id ?? ''
  const noticesOf = async (userName: string) => {
    const account = { id: await idOf(userName), userName, name: '' }
    const own = await ownAccount(host, { account, grants: [], mayWrite: true })
    return own.notices.map(({ kind, about }) => `${kind} ${about}`)
  }

  it('are added with a link, a role, a unit and a last day; what cannot be is refused', async () => {
    const unit = await addUnit(host, CODE, { name: 'Socialförvaltningen', parent: null })
    const gone = await addUnit(host, CODE, { name: 'Kulturförvaltningen', parent: null })
    await removeUnit(host, CODE, gone.id)
    const { id, link, isPending } = await addPerson(host, CODE, {
      ...person('Rapportör@kommun.se', 'unit-reporter'),
      unit: unit.id,
      endsOn: '2026-12-31',
    })
    expect([await openLink(host, link?.secret ?? ''), isPending]).toEqual([
      { userName: 'rapportör@kommun.se', name: 'Rapportör@kommun.se Prov' },
      false,
    ])
    expect((await people(host, CODE))[0]).toMatchObject({
      id,
      hasPassword: false,
      isElsewhere: false,
      grants: [{ role: 'unit-reporter', unit: unit.id, endsOn: '2026-12-31', status: 'given' }],
    })
    const refused: readonly [Partial<Parameters<typeof addPerson>[2]>, typeof Invalid | typeof Conflict][] = [
      [{ userName: 'två ord' }, Invalid],
      [{ userName: '<b>' }, Invalid],
      [{ userName: 'utredаre' }, Invalid], // а is Cyrillic
      [{ userName: '' }, Invalid],
      [{ name: ' ' }, Invalid],
      [{ name: 'x'.repeat(121) }, Invalid],
      [{ role: 'operator' }, Invalid],
      [{ role: 'kung' }, Invalid],
      [{ endsOn: '2026-03-02' }, Invalid],
      [{ endsOn: '2026-02-30' }, Invalid],
      [{ role: 'unit-reporter', unit: 'finns-inte' }, Invalid],
      [{ role: 'unit-reporter', unit: gone.id }, Invalid],
      [{ role: 'reader', unit: unit.id }, Invalid],
    ]
    for (const [change, Kind] of refused)
      await expect(addPerson(host, CODE, { ...person('ny', 'reader'), ...change })).rejects.toThrow(Kind)
    expect(await people(host, CODE)).toHaveLength(1)
  })

  it('are known by one way of writing a user name, and nobody by another that looks the same', async () => {
    await addPerson(host, CODE, person('UTREDARE', 'reader'))
    await expect(addPerson(host, CODE, person('ｕtredare', 'reader'))).rejects.toThrow('har redan rollen')
    expect((await people(host, CODE)).map(({ userName }) => userName)).toEqual(['utredare'])
  })

  it('lose a role on the day after its last, and when it is taken back', async () => {
    await addPersonFor(host, 'eva', 'reader')
    await giveRole(host, CODE, await idOf('eva'), wish('analyst', { endsOn: '2026-03-03' }))
    expect((await as(host, 'eva')).actor.roles).toEqual(['reader', 'analyst'])
    const later = { ...host, now: () => '2026-03-03T23:00:00.000Z' }
    expect((await as(later, 'eva')).actor.roles).toEqual(['reader'])
    await takeBackRole(host, CODE, (await grantOf('eva', 'reader'))?.id ?? '')
    expect((await as(later, 'eva')).actor.roles).toEqual([])
    await expect(takeBackRole(host, CODE, 'finns-inte')).rejects.toThrow(NotFound)
  })

  it('do not get a role twice, but anew when it has ended', async () => {
    await addPersonFor(host, 'eva', 'reader')
    const id = await idOf('eva')
    await giveRole(host, CODE, id, wish('analyst', { endsOn: '2026-03-03' }))
    await expect(giveRole(host, CODE, id, wish('analyst'))).rejects.toThrow(Conflict)
    const later = { ...host, now: () => '2026-04-01T09:00:00.000Z' }
    await expect(giveRole(later, CODE, id, wish('analyst'))).resolves.toBe(false)
  })

  it('are seen and changed in their own organisation only', async () => {
    await addPersonFor(host, 'chef', 'administrator')
    await addPersonFor(host, 'granne', 'reader', { organisation: OTHER })
    const chef = await as(host, 'chef')
    expect((await people(chef, CODE)).map(({ userName }) => userName)).toEqual(['chef'])
    await expect(people(chef, OTHER)).rejects.toThrow(NotFound)
    for (const act of [
      () => giveRole(chef, CODE, context.ctx.newId(), wish('reader')),
      async () => giveRole(chef, CODE, await idOf('granne'), wish('reader')),
      async () => linkFor(chef, CODE, await idOf('granne')),
      async () => closeAccount(chef, CODE, await idOf('granne'), true),
    ])
      await expect(act()).rejects.toThrow(NotFound)
  })

  it('who work elsewhere too get a new way in only from whoever runs the installation', async () => {
    await addPersonFor(host, 'chef', 'administrator')
    await addPersonFor(host, 'granne', 'reader', { organisation: OTHER })
    const chef = await as(host, 'chef')
    const outside = { ...person('granne', 'process-leader'), name: 'Annat namn' }
    await expect(addPerson(chef, CODE, outside)).rejects.toThrow('annan organisation')
    expect((await addPerson(host, CODE, outside)).link).toBeNull()
    const id = await idOf('granne')
    expect((await people(chef, CODE)).find((one) => one.id === id)).toMatchObject({
      name: 'granne Prov',
      isElsewhere: true,
    })
    await expect(linkFor(chef, CODE, id)).rejects.toThrow(Forbidden)
    await expect(closeAccount(chef, CODE, id, true)).rejects.toThrow(Forbidden)
    await expect(linkFor(host, CODE, id)).resolves.toMatchObject({ secret: expect.any(String) })
  })

  it('cannot come in while the account is closed: not by session, token, password or a link from before', async () => {
    const id = await addPersonFor(host, 'eva', 'analyst')
    const entered = await signIn(host, { userName: 'eva', password: PASSWORD, address: '192.0.2.1' })
    const session = entered.kind === 'in' ? entered.session : ''
    const signed = await identify(host, { session, bearer: null })
    if (!signed) throw new Error('not in')
    const token = await makeToken(host, signed, {
      present: PASSWORD,
      name: 'x',
      organisation: CODE,
      mayWrite: true,
      endsOn: '2026-12-31',
    })
    const link = await linkFor(host, CODE, id)
    await closeAccount(host, CODE, id, true)
    await expect(linkFor(host, CODE, id)).rejects.toThrow(Conflict)
    await closeAccount(host, CODE, id, false)
    expect(await identify(host, { session, bearer: null })).toBeNull()
    expect(await identify(host, { session: null, bearer: token.secret })).toBeNull()
    await expect(openLink(host, link?.secret ?? '')).rejects.toThrow(NotFound)
    expect(await enters('eva')).toBe('in')
  })

  it('are never without an administrator who can sign in', async () => {
    await addPersonFor(host, 'chef', 'administrator')
    await addPersonFor(host, 'vice', 'administrator')
    const chef = await as(host, 'chef')
    const own = (await grantOf('chef', 'administrator'))?.id ?? ''
    await closeAccount(chef, CODE, await idOf('vice'), true)
    await expect(takeBackRole(chef, CODE, own)).rejects.toThrow('sista systemadministratören')
    await expect(closeAccount(chef, CODE, await idOf('chef'), true)).rejects.toThrow('sista systemadministratören')
    await closeAccount(chef, CODE, await idOf('vice'), false)
    await takeBackRole(chef, CODE, own)
  })

  it('who run the whole installation have no token, which would hold for one organisation and open nothing', async () => {
    const link = await addInstallationAdministrator(host, { userName: 'drift', name: 'Drift Prov' })
    const { session } = await takeLink(host, link?.secret ?? '', PASSWORD)
    const signed = await identify(host, { session, bearer: null })
    if (!signed) throw new Error('not in')
    const token = { present: PASSWORD, name: 'x', organisation: CODE, mayWrite: true, endsOn: '2026-12-31' }
    await expect(makeToken(host, signed, token)).rejects.toThrow('ingen roll')
  })

  it('leave what was done with them in the journal, by whom, without passwords or secrets', async () => {
    await addPersonFor(host, 'chef', 'administrator')
    const chef = await as(host, 'chef')
    const { id, link } = await addPerson(chef, CODE, person('ny', 'reader'))
    await giveRole(chef, CODE, id, wish('analyst'))
    await closeAccount(chef, CODE, id, true)
    const [organisation] = await host.store.db.selectFrom('organisation').selectAll().where('code', '=', CODE).execute()
    const entries = (await readJournal(host.store.db, organisation?.id ?? '')).slice(-3)
    expect(entries.map(({ action, actor, subject }) => [action, actor === chef.actor.id, subject])).toEqual([
      ['user.add', true, id],
      ['user.give-role', true, id],
      ['user.close', true, id],
    ])
    expect(JSON.stringify(entries)).not.toContain(link?.secret)
  })

  describe('who are auditors', () => {
    let chef: FullContext
    beforeEach(async () => {
      await addPersonFor(host, 'chef', 'administrator')
      chef = await as(host, 'chef')
    })
    const withAuditor = async () => {
      await addPersonFor(host, 'ett', 'auditor')
      return as(host, 'ett')
    }
    const decide = async (ctx: FullContext, isApproved = true, at = 0) =>
      decideApproval(ctx, CODE, (await approvals(ctx, CODE))[at]?.id ?? '', isApproved)

    it('the first of all is named by the administrator, not herself, and the journal says that nobody approved', async () => {
      await expect(giveRole(chef, CODE, chef.actor.id, wish('auditor'))).rejects.toThrow('inte göra dig själv')
      const { link, isPending } = await addPerson(chef, CODE, person('ett', 'auditor'))
      expect([link === null, isPending]).toEqual([false, false])
      const [organisation] = await host.store.db
        .selectFrom('organisation')
        .selectAll()
        .where('code', '=', CODE)
        .execute()
      expect(await readJournal(host.store.db, organisation?.id ?? '')).toContainEqual(
        expect.objectContaining({ action: 'auditor.without-approval', payload: { role: 'auditor', why: 'first' } }),
      )
    })

    it('a new one waits, and only the auditor who says yes is given the link', async () => {
      const ett = await withAuditor()
      const { id, link, isPending } = await addPerson(chef, CODE, person('två', 'auditor'))
      expect([link, isPending]).toEqual([null, true])
      await expect(linkFor(chef, CODE, id)).rejects.toThrow('väntar på godkännande')
      const decided = await decide(ett)
      await takeLink(host, decided.link?.secret ?? '', PASSWORD)
      expect((await as(host, 'två')).actor.roles).toEqual(['auditor'])
    })

    it('what an administrator prepared in an account beforehand opens nothing once it is an auditor’s', async () => {
      const ett = await withAuditor()
      const { id, link } = await addPerson(chef, CODE, person('fälla', 'reader'))
      const { session } = await takeLink(host, link?.secret ?? '', PASSWORD)
      const signed = await identify(host, { session, bearer: null })
      if (!signed) throw new Error('not in')
      const token = await makeToken(host, signed, {
        present: PASSWORD,
        name: 'x',
        organisation: CODE,
        mayWrite: true,
        endsOn: '2026-12-31',
      })
      expect(await giveRole(chef, CODE, id, wish('auditor'))).toBe(true)
      const kept = await linkFor(chef, CODE, id).catch(() => null)
      await decide(ett)
      expect(await enters('fälla')).toBe('wrong')
      expect(await identify(host, { session, bearer: null })).toBeNull()
      expect(await identify(host, { session: null, bearer: token.secret })).toBeNull()
      expect(kept).toBeNull()
    })

    it('a new way in waits for another one, who alone is given it', async () => {
      const ett = await withAuditor()
      const två = (await addPerson(chef, CODE, person('två', 'auditor'))).id
      await takeLink(host, (await decide(ett)).link?.secret ?? '', PASSWORD)
      expect(await linkFor(chef, CODE, två)).toBeNull()
      expect(await enters('två')).toBe('in')
      const own = await as(host, 'två')
      expect(await approvals(own, CODE)).toMatchObject([{ kind: 'link', isMine: false }])
      await expect(decide(own)).rejects.toThrow(Forbidden)
      const { link } = await decide(ett)
      await takeLink(host, link?.secret ?? '', 'en helt annan fras')
      expect([await enters('två'), await enters('två', 'en helt annan fras')]).toEqual(['wrong', 'in'])
      await expect(decideApproval(ett, CODE, 'finns-inte', true)).rejects.toThrow(NotFound)
    })

    it('whoever asked cannot approve, though she be an auditor too', async () => {
      await withAuditor()
      await addPersonFor(host, 'tre', 'auditor')
      await giveRole(host, CODE, await idOf('tre'), wish('administrator'))
      await decide(await as(host, 'ett'))
      const both = await as(host, 'tre')
      expect([...both.actor.roles].sort()).toEqual(['administrator', 'auditor'])
      await addPerson(both, CODE, person('två', 'auditor'))
      await expect(decide(both)).rejects.toThrow(Forbidden)
    })

    it('who ask for another while being the only one are told that nobody can say yes', async () => {
      await addPersonFor(host, 'tre', 'administrator')
      await giveRole(host, CODE, await idOf('tre'), wish('auditor'))
      await expect(addPerson(await as(host, 'tre'), CODE, person('två', 'auditor'))).rejects.toThrow('kommandoraden')
    })

    it('a no leaves nothing behind', async () => {
      const ett = await withAuditor()
      const { id } = await addPerson(chef, CODE, person('två', 'auditor'))
      expect(await decide(ett, false)).toEqual({ link: null, name: 'två Prov' })
      expect(await approvals(ett, CODE)).toEqual([])
      expect((await people(chef, CODE)).some((one) => one.id === id)).toBe(false)
    })

    it('are not replaced by taking the role from all: only the command line can then name one, and it is told', async () => {
      await withAuditor()
      await takeBackRole(chef, CODE, (await grantOf('ett', 'auditor'))?.id ?? '')
      await expect(addPerson(chef, CODE, person('två', 'auditor'))).rejects.toThrow('kommandoraden')
      const { link, isPending } = await addPerson(host, CODE, person('två', 'auditor'))
      expect([link === null, isPending]).toEqual([false, false])
    })

    it('the only one gets a new way in from the command line, not from the administrator', async () => {
      await withAuditor()
      await expect(linkFor(chef, CODE, await idOf('ett'))).rejects.toThrow('kommandoraden')
      expect(await linkFor(host, CODE, await idOf('ett'))).not.toBeNull()
      expect(await noticesOf('ett')).toEqual(['by-host ett Prov'])
    })

    it('of another organisation as well get no way in through this one', async () => {
      await withAuditor()
      await addPersonFor(host, 'granne', 'auditor', { organisation: OTHER })
      await addPerson(host, CODE, person('granne', 'reader'))
      await decide(await as(host, 'ett'))
      const granne = await idOf('granne')
      await expect(linkFor(chef, CODE, granne)).rejects.toThrow(Forbidden)
      const { secret } = (await addInstallationAdministrator(host, { userName: 'drift', name: 'Drift' })) ?? {
        secret: '',
      }
      await takeLink(host, secret, PASSWORD)
      await expect(linkFor(await as(host, 'drift'), CODE, granne)).rejects.toThrow('kommandoraden')
      await addPersonFor(host, 'kollega', 'auditor', { organisation: OTHER })
      expect(await linkFor(host, CODE, granne)).toBeNull()
      expect(await approvals(await as(host, 'kollega', OTHER), OTHER)).toMatchObject([
        { kind: 'link', account: granne },
      ])
    })

    it('are all told of what is done about one of them', async () => {
      const ett = await withAuditor()
      await addPerson(chef, CODE, person('två', 'auditor'))
      await takeLink(host, (await decide(ett)).link?.secret ?? '', PASSWORD)
      await linkFor(chef, CODE, await idOf('två'))
      await closeAccount(chef, CODE, await idOf('två'), true)
      await takeBackRole(chef, CODE, (await grantOf('två', 'auditor'))?.id ?? '')
      expect(await noticesOf('ett')).toEqual([
        'role-taken två Prov',
        'closed två Prov',
        'link-asked två Prov',
        'role-asked två Prov',
      ])
      expect(await noticesOf('två')).toEqual(['link-asked två Prov', 'role-given två Prov'])
      expect(await noticesOf('chef')).toEqual([])
    })
  })
})
