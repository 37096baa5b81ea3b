// Who somebody is who comes by the provider, and which roles its claims give: never more than the rules say, never an
// auditor's without an auditor, and never anybody else's account.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { GivenRole } from '../../src/domain/access.ts'
import { addUnit, removeUnit } from '../../src/services/forms/units.ts'
import {
  createServices,
  type FullContext,
  firstAdministrator,
  identify,
  registerOrganisation,
} from '../../src/services/index.ts'
import { findAccount, NATIONAL, readJournal } from '../../src/store/index.ts'
import { addPersonFor, as } from '../support/accounts.ts'
import { CODE, withOrganisation } from '../support/context.ts'
import {
  comeIn,
  createVisitor,
  type Person,
  providerOf,
  startProvider,
  type TestProvider,
  type Visitor,
} from '../support/provider.ts'
import { HOST, type TestServer, testServer, wordsOf } from '../support/web.ts'

const OTHER = '9903'
const rule = (value: string, role: GivenRole, more: { organisation?: string; unit?: string } = {}) => ({
  ...{ value, role, organisation: CODE, unit: null },
  ...more,
})
const RULES = [
  rule('läsare', 'reader'),
  rule('utredare', 'analyst'),
  rule('revisor', 'auditor'),
  rule('sakkunnig', 'audit-expert'),
  rule('admin', 'administrator'),
  rule('soc', 'unit-reporter', { unit: 'Socialnämnden' }),
  rule('granne', 'reader', { organisation: OTHER }),
  rule('ingenstans', 'reader', { organisation: '0001' }),
]

describe('somebody who comes by the provider', () => {
  const state = { isUserinfoDown: false }
  let provider: TestProvider
  let quiet: TestProvider
  let server: TestServer
  /** The command line. */
  let host: FullContext
  beforeAll(async () => {
    provider = await startProvider()
    quiet = await startProvider({
      inToken: false,
      broken: (path) => (state.isUserinfoDown && path === '/me' ? 500 : null),
    })
  })
  afterAll(async () => {
    await provider.close()
    await quiet.close()
  })
  beforeEach(async () => {
    server = await testServer({ provider: providerOf(provider, RULES) })
    host = await withOrganisation(server)
    await registerOrganisation(host, { code: OTHER, name: 'Grannby', type: 'municipality' })
  })
  afterEach(async () => {
    state.isUserinfoDown = false
    expect(server.errors).toEqual([])
    await server.close()
  })

  const person = (subject: string, groups: unknown, more: Person = {}) =>
    provider.people.set(subject, { name: `${subject} Prov`, preferred_username: subject, groups, ...more })
  const comes = async (subject: string, visitor: Visitor = createVisitor(server.app)) => {
    const answer = await comeIn(visitor, subject, `/${CODE}`)
    return { ...answer, visitor }
  }
  const accountOf = async (subject: string, of = provider) => {
    const found = await findAccount(host.store.db, { identity: { issuer: of.issuer, subject } })
    if (!found) throw new Error(`nobody is ${subject}`)
    return found
  }
  /** As `role status source`. */
  const rolesOf = async (account: string) =>
    (await host.store.db.selectFrom('role_grant').selectAll().where('account', '=', account).execute())
      .map(({ role, status, source }) => `${role} ${status} ${source}`)
      .sort()
  const heldBy = async (subject: string) => rolesOf((await accountOf(subject)).id)
  const journalOf = async (code: string) => {
    const id = code === NATIONAL ? code : (await server.services.organisation(code)).id
    return (await readJournal(host.store.db, id)).filter(({ actor }) => actor === 'inloggningstjänsten')
  }
  const servicesAs = async (userName: string) => createServices(await as(host, userName))

  it('has just the roles of her groups at each sign-in, in the journal, beside those people have given her', async () => {
    person('eva', ['läsare', 'utredare', 'okänd', 'ingenstans'])
    expect((await comes('eva')).address).toBe(`http://${HOST}/${CODE}`)
    const { id } = await accountOf('eva')
    expect(await rolesOf(id)).toEqual(['analyst given provider', 'reader given provider'])
    await server.services.giveRole(CODE, id, { role: 'registrar', unit: null, endsOn: null })
    await server.services.giveRole(CODE, id, { role: 'reader', unit: null, endsOn: null })

    const before = (await journalOf(CODE)).length
    await comes('eva')
    // Nothing was changed.
    expect((await journalOf(CODE)).length).toBe(before)

    person('eva', 'granne')
    await comes('eva')
    const kept = ['reader given null', 'registrar given null']
    expect(await rolesOf(id)).toEqual([
      'analyst revoked provider',
      'reader given null',
      'reader given provider',
      'reader revoked provider',
      'registrar given null',
    ])
    person('eva', undefined)
    await comes('eva')
    expect((await rolesOf(id)).filter((one) => one.includes('given'))).toEqual(kept)
    const told = (await journalOf(CODE)).map(({ action, subject, payload }) => [action, subject, payload])
    const given = { unit: null, endsOn: '2026-04-02', isPending: false }
    expect(told).toEqual([
      ['user.give-role', id, { role: 'reader', ...given }],
      ['user.give-role', id, { role: 'analyst', ...given }],
      ['user.take-role', id, { role: 'reader' }],
      ['user.take-role', id, { role: 'analyst' }],
    ])
    expect((await journalOf(OTHER)).map(({ action }) => action)).toEqual(['user.give-role', 'user.take-role'])
    expect((await journalOf(NATIONAL)).map(({ action, payload }) => [action, payload])).toEqual([
      ['user.add', { userName: 'eva' }],
    ])
  })

  it('is told whom to ask where nothing gives her a role', async () => {
    person('ny', ['okänd'])
    const { status, address, body, visitor } = await comes('ny')
    expect([status, address]).toEqual([200, `http://${HOST}/`])
    expect(wordsOf(body)).toContain('Du har ingen roll än. Be systemadministratören om en.')
    expect(wordsOf(body)).toContain('Kommer du från Provkontot')
    expect((await visitor.ask(`/${CODE}/plan`)).status).toBe(404)
    expect((await visitor.ask('/konto')).status).toBe(200)
    // And does not keep whoever has the console from the first administrator's link.
    expect(await firstAdministrator(host)).not.toBe(null)
  })

  it('reports for the unit of that name, and for no other where that is gone', async () => {
    person('rapp', ['soc'])
    await comes('rapp')
    expect(await heldBy('rapp')).toEqual([])
    const { id } = await addUnit(host, CODE, { name: 'Socialnämnden', parent: null })
    await comes('rapp')
    const [grant] = await host.store.db.selectFrom('role_grant').selectAll().execute()
    expect(grant).toMatchObject({ role: 'unit-reporter', unit: id, status: 'given' })
    await removeUnit(host, CODE, id)
    await comes('rapp')
    expect(await heldBy('rapp')).toEqual(['unit-reporter revoked provider'])
  })

  it('keeps the roles thirty days without coming, for programs too, and has them again when she comes', async () => {
    person('eva', ['läsare'])
    const { visitor } = await comes('eva')
    const session = visitor.cookies().get('barnbokslut') ?? ''
    const signed = await identify(host, { session, bearer: null })
    if (!signed) throw new Error('nobody')
    const wish = { present: null, name: 'program', organisation: CODE, mayWrite: false, endsOn: '2026-12-31' }
    const { secret } = await server.services.makeToken(signed, wish)
    const onDay = async (day: string) => {
      const now = () => `${day}T12:00:00.000Z`
      const found = await identify({ ...host, now }, { session: null, bearer: secret })
      return createServices({ ...host, now }).organisationsOf(found ?? signed)
    }
    expect((await onDay('2026-04-02')).map(({ code }) => code)).toEqual([CODE])
    expect(await onDay('2026-04-03')).toEqual([])

    const later = createServices({ ...host, now: () => '2026-05-01T12:00:00.000Z' })
    const { address, secret: begun } = await later.beginAtProvider('/')
    const shown = { status: 303, body: '', address: '', location: address, cookies: [] }
    const query = new URL((await createVisitor(server.app).atProvider(shown, 'eva')).location ?? '').search.slice(1)
    await later.finishAtProvider({ secret: begun, query })
    expect((await onDay('2026-05-31')).map(({ code }) => code)).toEqual([CODE])
    expect((await journalOf(CODE)).map(({ action }) => action)).toEqual(['user.give-role', 'user.give-role'])
  })

  it('is no auditor, nor an auditors’ expert, before another auditor says so', async () => {
    await addPersonFor(host, 'revisor-ett', 'auditor')
    await addPersonFor(host, 'chef', 'administrator')
    person('ny', ['revisor', 'sakkunnig', 'läsare'])
    const { visitor } = await comes('ny')
    const { id } = await accountOf('ny')
    expect(await rolesOf(id)).toEqual([
      'audit-expert pending provider',
      'auditor pending provider',
      'reader given provider',
    ])
    expect((await visitor.ask(`/${CODE}/anvandare/godkannanden`)).status).toBe(403)
    expect(wordsOf((await visitor.get('/konto')).body)).toContain(
      'revisor, Provköpings kommun, till och med 2 april 2026, från inloggningstjänsten, väntar på en annan revisors godkännande',
    )
    // Coming again asks for nothing more, and the administrator can say nothing.
    await comes('ny')
    const chef = await servicesAs('chef')
    await expect(chef.approvals(CODE)).rejects.toThrow('auditor.approve')

    const auditor = await servicesAs('revisor-ett')
    const waiting = await auditor.approvals(CODE)
    expect(waiting.map(({ name, role, askedBy, isMine }) => [name, role, askedBy, isMine])).toEqual([
      ['ny Prov', 'auditor', 'inloggningstjänsten', true],
      ['ny Prov', 'audit-expert', 'inloggningstjänsten', true],
    ])
    const approved = await auditor.decideApproval(CODE, waiting[0]?.id ?? '', true)
    await auditor.decideApproval(CODE, waiting[1]?.id ?? '', false)
    // No link: she comes by the provider. What she had open before holds no longer.
    expect(approved.link).toBe(null)
    expect((await visitor.ask('/konto')).status).toBe(303)
    expect((await (await comes('ny')).visitor.ask(`/${CODE}/anvandare/godkannanden`)).status).toBe(200)
    // A no stands, however often she comes.
    expect(await rolesOf(id)).toEqual([
      'audit-expert refused provider',
      'auditor given provider',
      'reader given provider',
    ])

    // Whatever more it gives an auditor waits too; and what it takes back it does not give again by itself.
    person('ny', ['utredare', 'läsare'])
    await comes('ny')
    expect(await rolesOf(id)).toContain('auditor revoked provider')
    expect(await rolesOf(id)).toContain('analyst pending provider')
    person('ny', ['revisor', 'läsare'])
    await comes('ny')
    expect(await rolesOf(id)).toEqual([
      'analyst withdrawn provider',
      'audit-expert refused provider',
      'auditor pending provider',
      'auditor revoked provider',
      'reader given provider',
    ])
    const told = await server.services.ownAccount({
      ...{ grants: [], mayWrite: true },
      account: {
        id: (await findAccount(host.store.db, { userName: 'revisor-ett' }))?.id ?? '',
        userName: '',
        name: '',
      },
    })
    expect(told.notices.map(({ kind, by }) => `${kind} ${by}`)).toContain('role-taken inloggningstjänsten')
  })

  it('is not the first auditor by her groups alone, and stands in the way of none', async () => {
    person('ny', ['revisor'])
    await comes('ny')
    expect(await heldBy('ny')).toEqual(['auditor pending provider'])
    const { id } = await accountOf('ny')
    person('ny', [])
    await comes('ny')
    expect(await heldBy('ny')).toEqual(['auditor withdrawn provider'])
    person('ny', ['revisor'])
    await comes('ny')
    // The administrator names the first one openly, as always.
    expect(await server.services.giveRole(CODE, id, { role: 'auditor', unit: null, endsOn: null })).toBe(false)
    await comes('ny')
    expect(await heldBy('ny')).toEqual([
      'auditor given null',
      'auditor withdrawn provider',
      'auditor withdrawn provider',
    ])
  })

  it('gets no password from an administrator, auditor or not', async () => {
    await addPersonFor(host, 'chef', 'administrator')
    person('eva', ['läsare'])
    await comes('eva')
    const { id } = await accountOf('eva')
    const chef = await servicesAs('chef')
    await expect(chef.linkFor(CODE, id)).rejects.toThrow('genom inloggningstjänsten')
    const page = await server.get(`/${CODE}/anvandare`)
    expect(page.body).not.toContain(`/anvandare/${id}/lank`)
    expect(wordsOf(page.body)).toContain('läsare, till och med 2 april 2026, från inloggningstjänsten')
    expect(wordsOf(page.body)).toContain('Genom inloggningstjänsten')
  })

  it('is never somebody who has an account here, whatever name or address she has there', async () => {
    const local = await addPersonFor(host, 'eva@kommun.example', 'administrator')
    person('s-1', [], { preferred_username: 'Eva@kommun.example', email: 'eva@kommun.example', email_verified: true })
    person('s-2', [], { preferred_username: 'eva@kommun.example' })
    person('s-3', [], { preferred_username: 'admin' })
    person('s-4', [], { preferred_username: '19121212-1212', name: '\u0000 19121212-1212' })
    person('s-5', [], { preferred_username: '<script>', name: '<script>alert(1)</script>' })
    person('s-6', [], { preferred_username: undefined, name: undefined, given_name: 'Eva', family_name: 'Prov' })
    for (const subject of ['s-1', 's-2', 's-3', 's-4', 's-5', 's-6']) {
      const { status, body } = await comes(subject)
      expect([subject, status, body.includes('<script>alert')]).toEqual([subject, 200, false])
    }
    const names = async (subject: string) => {
      const { userName, name, id } = await accountOf(subject)
      expect([subject, id === local, await rolesOf(id)]).toEqual([subject, false, []])
      return [userName, name]
    }
    expect(await names('s-1')).toEqual(['eva-2@kommun.example', 's-1 Prov'])
    expect(await names('s-2')).toEqual(['eva-3@kommun.example', 's-2 Prov'])
    expect(await names('s-3')).toEqual(['admin-2', 's-3 Prov'])
    expect(await names('s-4')).toEqual([
      expect.stringMatching(/^extern-[0-9a-f]{12}$/),
      expect.stringMatching(/^extern-/),
    ])
    expect(await names('s-5')).toEqual([expect.stringMatching(/^extern-/), '<script>alert(1)</script>'])
    expect(await names('s-6')).toEqual([expect.stringMatching(/^extern-/), 'Eva Prov'])
    // The same subject of another provider is another person.
    await expect(accountOf('s-1', quiet)).rejects.toThrow('nobody')
    expect(await rolesOf(local)).toEqual(['administrator given null'])
  })

  it('stays out where the account has been closed here, and nothing of it changes', async () => {
    person('eva', ['läsare'])
    const { visitor } = await comes('eva')
    const { id } = await accountOf('eva')
    await server.services.closeAccount(CODE, id, true)
    expect((await visitor.ask('/konto')).status).toBe(303)
    person('eva', ['utredare', 'admin'])
    const answer = await comes('eva')
    expect([answer.status, wordsOf(answer.body)]).toEqual([403, expect.stringContaining('Kontot är stängt')])
    expect(answer.visitor.cookies().has('barnbokslut')).toBe(false)
    expect(await rolesOf(id)).toEqual(['reader given provider'])
    await server.services.closeAccount(CODE, id, false)
    expect((await comes('eva')).status).toBe(200)
    expect(await rolesOf(id)).toContain('administrator given provider')
  })

  it('can lose a role here until she comes again', async () => {
    person('eva', ['läsare'])
    const { visitor } = await comes('eva')
    const [grant] = (await server.services.people(CODE))[0]?.grants ?? []
    await server.services.takeBackRole(CODE, grant?.id ?? '')
    expect((await visitor.ask(`/${CODE}/plan`)).status).toBe(404)
    expect((await (await comes('eva')).visitor.ask(`/${CODE}/plan`)).status).toBe(200)
  })

  it('is one person also where she comes in two windows at once the first time', async () => {
    person('eva', ['läsare'])
    const answers = await Promise.all([comes('eva'), comes('eva'), comes('eva')])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await heldBy('eva')).toEqual(['reader given provider'])
  })

  it('keeps her roles where the provider does not tell them: too many groups, another shape, no answer', async () => {
    person('eva', ['läsare'])
    await comes('eva')
    for (const [groups, more] of [
      [undefined, { _claim_names: { groups: 'src1' } }],
      [{ läsare: true }, {}],
      [[1], {}],
    ] as const) {
      person('eva', groups, more)
      const answer = await comes('eva')
      expect([answer.status, wordsOf(answer.body)]).toEqual([503, expect.stringContaining('Dina roller är som förut')])
    }
    expect(await heldBy('eva')).toEqual(['reader given provider'])

    const asked = await testServer({ provider: providerOf(quiet, RULES) })
    await withOrganisation(asked)
    quiet.people.set('eva', { name: 'Eva Prov', preferred_username: 'eva', groups: ['läsare'] })
    const comesThere = async () => comeIn(createVisitor(asked.app), 'eva', `/${CODE}/plan`)
    expect((await comesThere()).address).toBe(`http://${HOST}/${CODE}/plan`)
    expect(quiet.asked).toContain('GET /me')
    state.isUserinfoDown = true
    expect((await comesThere()).status).toBe(503)
    const grants = await asked.ctx.store.db.selectFrom('role_grant').select(['role', 'status']).execute()
    expect(grants).toEqual([{ role: 'reader', status: 'given' }])
    expect(asked.errors).toEqual([])
    await asked.close()
  })
})
