// Signing in by a real OpenID Connect provider: the way there and back, and what does not lead in.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createServices, ProviderFailure, personForRole } from '../../src/services/index.ts'
import { addPersonFor, PASSWORD } from '../support/accounts.ts'
import { CODE, withOrganisation } from '../support/context.ts'
import {
  CLIENT_SECRET,
  comeIn,
  createVisitor,
  providerOf,
  startProvider,
  type TestProvider,
  type Visitor,
} from '../support/provider.ts'
import { HOST, OWN_PAGE, type TestServer, testServer, wordsOf } from '../support/web.ts'

const RULES = [{ value: 'läsare', organisation: CODE, role: 'reader', unit: null }] as const
const EVA = { name: 'Eva Prov', preferred_username: 'eva.prov', email: 'eva@prov.example', groups: ['läsare'] }

describe('signing in by the provider', () => {
  const state = { isDown: false, isTokenDown: false }
  let provider: TestProvider
  let server: TestServer
  let visitor: Visitor
  const lines: string[] = []
  beforeAll(async () => {
    const broken = (path: string) => (state.isDown || (state.isTokenDown && path === '/token') ? 503 : null)
    provider = await startProvider({ broken })
    provider.people.set('s-eva', EVA)
  })
  afterAll(() => provider.close())
  beforeEach(async () => {
    lines.length = 0
    const log = { form: 'json', write: (line: string) => lines.push(line) } as const
    server = await testServer({ provider: providerOf(provider, RULES), made: { log } })
    await withOrganisation(server)
    visitor = createVisitor(server.app)
  })
  afterEach(async () => {
    Object.assign(state, { isDown: false, isTokenDown: false })
    // Whatever happened, it was no bug.
    expect(server.errors).toEqual([])
    await server.close()
  })

  const isIn = async (who: Visitor) => (await who.ask('/konto')).status === 200
  const begin = (who = visitor, till = '/') => who.ask(`/logga-in/extern?till=${encodeURIComponent(till)}`)
  const rows = (table: 'account' | 'session' | 'begun_sign_in') =>
    server.ctx.store.db.selectFrom(table).selectAll().execute()

  it('leads to the page that was asked for, by a button that needs no script', async () => {
    const asked = await visitor.get(`/${CODE}/plan`)
    const [, button] = /<a class="ds-button" data-variant="primary" href="([^"]+)">([^<]+)/.exec(asked.body) ?? []
    expect([wordsOf(asked.body).includes('Logga in med Provkontot'), button]).toEqual([
      true,
      `/logga-in/extern?till=${encodeURIComponent(`/${CODE}/plan`)}`,
    ])
    const begun = await visitor.ask(button ?? '')
    const there = new URL(begun.location ?? '')
    expect([begun.status, there.origin]).toEqual([303, provider.issuer])
    expect(Object.fromEntries(there.searchParams)).toEqual({
      client_id: 'barnbokslut',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: `http://${HOST}/logga-in/extern/svar`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
    const back = await visitor.atProvider(begun, 's-eva')
    const inside = await visitor.follow(back)
    expect([inside.status, inside.address]).toEqual([200, `http://${HOST}/${CODE}/plan`])
    expect(inside.body).toContain('Eva Prov')
    expect(await rows('account')).toMatchObject([
      { user_name: 'eva.prov', name: 'Eva Prov', password_hash: null, issuer: provider.issuer, subject: 's-eva' },
    ])
    // The second time she is known.
    await comeIn(createVisitor(server.app), 's-eva')
    expect(await rows('account')).toHaveLength(1)
  })

  it('keeps nothing of what was begun but a hash, in a cookie that no script and no other site can use', async () => {
    const begun = await begin()
    const [cookie = ''] = begun.cookies
    expect(cookie).toMatch(
      /^barnbokslut-inloggning=[\w-]{43}; Path=\/logga-in\/extern; Max-Age=600; HttpOnly; SameSite=Lax$/,
    )
    const secret = visitor.cookies().get('barnbokslut-inloggning') ?? ''
    const [, challenge] = /code_challenge=([\w-]+)/.exec(begun.location ?? '') ?? []
    const [, sent] = /state=([\w-]+)/.exec(begun.location ?? '') ?? []
    const kept = JSON.stringify(await rows('begun_sign_in'))
    for (const one of [secret, challenge, sent]) expect(kept).not.toContain(one)
    const encrypted = await testServer({
      provider: providerOf(provider, RULES),
      made: { publicUrl: 'https://barnbokslut.example' },
    })
    const answer = await encrypted.app.inject({ url: '/logga-in/extern', headers: { host: 'barnbokslut.example' } })
    expect(String(answer.headers['set-cookie'])).toMatch(/SameSite=Lax; Secure$/)
    await encrypted.close()
  })

  it('makes a new session, whatever the browser had before, with the same cookie as a password does', async () => {
    visitor.setCookie('barnbokslut', 'vald-av-nagon-annan')
    const back = await visitor.atProvider(await begin(), 's-eva')
    const answer = await visitor.ask(back.location ?? '')
    expect(answer.cookies).toEqual([
      'barnbokslut-inloggning=; Path=/logga-in/extern; Max-Age=0; HttpOnly; SameSite=Lax',
      expect.stringMatching(/^barnbokslut=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
    expect(await isIn(visitor)).toBe(true)
    const other = createVisitor(server.app)
    other.setCookie('barnbokslut', 'vald-av-nagon-annan')
    expect(await isIn(other)).toBe(false)
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (till) => {
      const inside = await visitor.follow(await visitor.atProvider(await begin(visitor, till), 's-eva'))
      expect(inside.address).toBe(`http://${HOST}/${CODE}`)
      // Nor for one who is in already.
      expect((await begin(visitor, till)).location).toBe(`http://${HOST}/`)
    },
  )

  it('answers an old tab, another browser and a second use of the same answer with a way to begin again', async () => {
    const back = (await visitor.atProvider(await begin(), 's-eva')).location ?? ''
    const other = createVisitor(server.app)
    const refused = async (who: Visitor, address: string) => {
      const answer = await who.ask(address)
      expect([answer.status, wordsOf(answer.body)]).toEqual([400, expect.stringContaining('gäller inte längre')])
      expect(answer.body).toContain('href="/logga-in/extern"')
      // The page leads nowhere with what it was asked with.
      expect(answer.body).not.toContain(new URL(address).searchParams.get('code') ?? '?')
      expect(await isIn(who)).toBe(false)
    }
    await refused(other, back)
    // Somebody else's answer, in a browser that has begun itself.
    await begin(other)
    await refused(other, back)
    expect((await visitor.ask(back)).status).toBe(303)
    const again = createVisitor(server.app)
    await refused(again, back)
    const cookie = visitor.cookies().get('barnbokslut-inloggning')
    expect(cookie).toBeUndefined()
  })

  it('lets an answer be used once, also by the same browser with the same cookie', async () => {
    const begun = await begin()
    const secret = visitor.cookies().get('barnbokslut-inloggning') ?? ''
    const back = (await visitor.atProvider(begun, 's-eva')).location ?? ''
    expect((await visitor.ask(back)).status).toBe(303)
    const again = createVisitor(server.app)
    again.setCookie('barnbokslut-inloggning', secret)
    expect((await again.ask(back)).status).toBe(400)
    expect(await isIn(again)).toBe(false)
  })

  it('holds for ten minutes', async () => {
    const back = (await visitor.atProvider(await begin(), 's-eva')).location ?? ''
    const { db } = server.ctx.store
    await db.updateTable('begun_sign_in').set({ begun_at: '2026-03-03T08:49:00.000Z' }).execute()
    expect((await visitor.ask(back)).status).toBe(400)
    await db
      .insertInto('begun_sign_in')
      .values({ secret_hash: 'x', salt: 'x', next_path: '/', begun_at: '2026-03-03T08:00:00.000Z' })
      .execute()
    await begin()
    expect((await rows('begun_sign_in')).map(({ secret_hash }) => secret_hash)).not.toContain('x')
  })

  it('refuses answers that do not fit: another state, another issuer, doubled, empty, another’s code', async () => {
    const changed = async (change: (query: URLSearchParams) => void) => {
      const who = createVisitor(server.app)
      const address = new URL((await who.atProvider(await begin(who), 's-eva')).location ?? '')
      change(address.searchParams)
      const answer = await who.ask(address.href)
      expect(await isIn(who)).toBe(false)
      return answer.status
    }
    const code = (await visitor.atProvider(await begin(), 's-eva')).location?.match(/code=([^&]+)/)?.[1] ?? ''
    expect(await changed((query) => query.set('state', 'x'.repeat(43)))).toBe(400)
    expect(await changed((query) => query.append('state', query.get('state') ?? ''))).toBe(400)
    expect(await changed((query) => query.delete('state'))).toBe(400)
    expect(await changed((query) => query.set('iss', 'https://evil.example'))).toBe(400)
    expect(await changed((query) => query.append('code', 'x'))).toBe(400)
    expect(await changed((query) => query.delete('code'))).toBe(400)
    // PKCE: it was made for somebody else's sign-in.
    expect(await changed((query) => query.set('code', code))).toBe(400)
    expect((await visitor.ask('/logga-in/extern/svar')).status).toBe(400)
    expect((await visitor.ask(`/logga-in/extern/svar?code=${'x'.repeat(5000)}`)).status).toBe(414)
  })

  it('lets be what else a provider sends along', async () => {
    const back = (await visitor.atProvider(await begin(), 's-eva')).location
    expect((await visitor.ask(`${back}&session_state=x`)).status).toBe(303)
    expect(await isIn(visitor)).toBe(true)
  })

  it('takes no token that was made for another sign-in, nor one without the right proof', async () => {
    const checks = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) }
    const known = providerOf(provider, RULES)
    const answer = async () => {
      const who = createVisitor(server.app)
      const begun = { status: 303, body: '', address: '', location: await known.begin(checks), cookies: [] }
      return new URL((await who.atProvider(begun, 's-eva')).location ?? '').search.slice(1)
    }
    const failure = async (change: Partial<typeof checks>) =>
      known.finish(await answer(), { ...checks, ...change }).catch((error: unknown) => error)
    expect(await failure({})).toMatchObject({ subject: 's-eva', issuer: provider.issuer, values: ['läsare'] })
    expect(await failure({ nonce: 'another' })).toMatchObject({ kind: 'untrusted' })
    expect(await failure({ verifier: 'w'.repeat(43) })).toMatchObject({ kind: 'stale', code: 'invalid_grant' })
    expect(await failure({ state: 'another' })).toMatchObject({ kind: 'stale' })
    expect(await failure({ nonce: 'another' })).toBeInstanceOf(ProviderFailure)
  })

  it('says in both languages when the provider says no', async () => {
    for (const [language, words] of [
      ['sv', 'Du loggades inte in'],
      ['en', 'You were not signed in'],
    ] as const) {
      const who = createVisitor(server.app)
      who.setCookie('sprak', language)
      const form = await who.follow(await begin(who))
      const [, abort] = /href="([^"]+\/abort)"/.exec(form.body) ?? []
      const answer = await who.get(abort ?? '')
      expect([answer.status, wordsOf(answer.body)]).toEqual([403, expect.stringContaining(words)])
      expect(await isIn(who)).toBe(false)
    }
  })

  it('is not there while the provider is down, and is again when that is up; passwords work all the while', async () => {
    state.isDown = true
    await addPersonFor(server.ctx, 'lokal', 'reader')
    const answer = await begin()
    expect([answer.status, wordsOf(answer.body)]).toEqual([
      503,
      expect.stringContaining('Det går inte att logga in med Provkontot just nu'),
    ])
    const local = await server.app.inject({
      method: 'POST',
      url: '/logga-in',
      headers: { host: HOST, ...OWN_PAGE, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ namn: 'lokal', losenord: PASSWORD }).toString(),
    })
    expect(local.statusCode).toBe(303)
    state.isDown = false
    expect((await comeIn(visitor, 's-eva')).status).toBe(200)
    // Not even the address answers.
    const nowhere = await startProvider()
    await nowhere.close()
    const gone = await testServer({ provider: providerOf(nowhere) })
    expect((await createVisitor(gone.app).ask('/logga-in/extern')).status).toBe(503)
    await gone.close()
  })

  it('fails clearly where the provider goes down half-way, does not know us, or is in another time', async () => {
    const back = (await visitor.atProvider(await begin(), 's-eva')).location ?? ''
    state.isTokenDown = true
    expect((await visitor.ask(back)).status).toBe(503)
    state.isTokenDown = false

    const stranger = await testServer({ provider: providerOf(provider, RULES, 'en-hemlighet-som-inte-stämmer') })
    const misconfigured = await comeIn(createVisitor(stranger.app), 's-eva')
    expect([misconfigured.status, wordsOf(misconfigured.body)]).toEqual([
      503,
      expect.stringContaining('Inloggningen är inte rätt inställd'),
    ])
    await stranger.close()

    const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds
    provider.people.set('s-sen', { ...EVA, nbf: inSeconds(120) })
    const late = await comeIn(createVisitor(server.app), 's-sen')
    expect([late.status, wordsOf(late.body)]).toEqual([503, expect.stringContaining('Klockorna går inte lika')])
    // Half a minute is how clocks are.
    provider.people.set('s-sen', { ...EVA, nbf: inSeconds(20) })
    expect((await comeIn(createVisitor(server.app), 's-sen')).status).toBe(200)
  })

  it('writes nothing in the log that is anybody’s or opens anything, but why it failed', async () => {
    const begun = await begin()
    const secret = visitor.cookies().get('barnbokslut-inloggning') ?? ''
    const back = (await visitor.atProvider(begun, 's-eva')).location ?? ''
    const query = new URL(back).searchParams
    await visitor.follow(await visitor.ask(back))
    await createVisitor(server.app).ask(back)
    const session = visitor.cookies().get('barnbokslut') ?? ''
    const written = lines.join('')
    expect(lines.length).toBeGreaterThan(3)
    const hidden = [secret, session, query.get('code'), query.get('state'), CLIENT_SECRET, 's-eva', 'Eva', 'eva.prov']
    for (const one of hidden) expect([one, one !== '' && !written.includes(one ?? '')]).toEqual([one, true])
    const failures = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'sign-in')
    expect(failures).toEqual([
      {
        level: 'error',
        time: expect.any(String),
        msg: 'sign-in',
        requestId: expect.any(String),
        kind: 'stale',
        code: 'not_begun',
      },
    ])
  })

  it('can be finished by another process than the one it was begun in', async () => {
    const other = createServices({ ...server.ctx, provider: providerOf(provider, RULES) })
    const { address, secret } = await other.beginAtProvider(`/${CODE}/plan`)
    const begun = { status: 303, body: '', address: '', location: address, cookies: [] }
    const back = (await visitor.atProvider(begun, 's-eva')).location ?? ''
    visitor.setCookie('barnbokslut-inloggning', secret)
    expect((await visitor.ask(back)).location).toBe(`http://${HOST}/${CODE}/plan`)
  })

  it('ends here at once, and at the provider where the reader asks for it', async () => {
    await comeIn(visitor, 's-eva')
    expect((await visitor.ask('/logga-ut', {})).status).toBe(303)
    expect(await isIn(visitor)).toBe(false)
    expect(await rows('session')).toEqual([])
    const out = await visitor.get('/logga-in?ute=ja')
    expect(wordsOf(out.body)).toContain('Logga ut även från Provkontot')
    const there = await visitor.ask('/logga-in/extern/ut')
    expect(there.location).toContain(`${provider.issuer}/session/end?`)
    expect((await visitor.follow(there)).body).toContain('name="logout"')
  })

  it('begins a limited number of times a minute from one address', async () => {
    const statuses = new Set<number>()
    for (let at = 0; at < 301; at += 1) statuses.add((await begin()).status)
    expect([...statuses]).toEqual([303, 429])
  })

  it('is the only way where passwords are turned off', async () => {
    const { secret } = await personForRole(server.ctx, CODE, 'reader', { userName: 'lokal', name: 'Lokal' })
    const only = await testServer({ provider: providerOf(provider, RULES), made: { localSignIn: false } })
    const page = await only.get('/logga-in', { cookie: '' })
    expect(page.body).toContain('/logga-in/extern')
    expect(page.body).not.toContain('type="password"')
    expect((await only.post('/logga-in', { namn: 'lokal', losenord: PASSWORD })).statusCode).toBe(403)
    expect((await only.get(`/engangslank/${secret}`)).statusCode).toBe(403)
    const link = await only.post(`/engangslank/${secret}`, { losenord: PASSWORD })
    expect([link.statusCode, wordsOf(link.body)]).toEqual([403, expect.stringContaining('Logga in med Provkontot')])
    await only.close()
  })

  it('is no page where there is no provider', async () => {
    const plain = await testServer()
    for (const path of ['/logga-in/extern', '/logga-in/extern/svar?code=x&state=y', '/logga-in/extern/ut'])
      expect([path, (await plain.get(path, { cookie: '' })).statusCode]).toEqual([path, 404])
    expect((await plain.get('/logga-in', { cookie: '' })).body).not.toContain('extern')
    expect(plain.errors).toEqual([])
    await plain.close()
  })
})
