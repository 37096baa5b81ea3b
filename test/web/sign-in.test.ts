// Signing in and out, one-time links, sessions and tokens: what opens a door, and what does not.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstAdministrator, personForRole } from '../../src/services/index.ts'
import { CODE, withOrganisation } from '../support/context.ts'
import { HOST, OWN_PAGE, type TestServer, testServer, wordsOf } from '../support/web.ts'

const PASSWORD = 'korrekt häst batteri stapel'

describe('a person', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())

  const ask = (method: 'GET' | 'POST', url: string, form: Record<string, string> | null, cookie = '', more = {}) =>
    server.app.inject({
      method,
      url,
      headers: {
        host: HOST,
        ...OWN_PAGE,
        ...(cookie === '' ? {} : { cookie }),
        ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...more,
      },
      ...(form === null ? {} : { payload: new URLSearchParams(form).toString() }),
    })
  const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
    String(answer.headers['set-cookie']).split(';')[0] ?? ''
  const signIn = (namn: string, losenord: string, till = '/', cookie = '') =>
    ask('POST', '/logga-in', { namn, losenord, till }, cookie)
  const withPassword = async (role: Parameters<typeof personForRole>[2] = 'analyst', userName = 'eva') => {
    const { secret } = await personForRole(server.ctx, CODE, role, { userName, name: 'Eva Prov' })
    const answer = await ask('POST', `/engangslank/${secret}`, { losenord: PASSWORD })
    return { secret, cookie: cookieOf(answer), answer }
  }

  it('comes in by a one-time link, once, and reading it does not use it up', async () => {
    const { secret } = await personForRole(server.ctx, CODE, 'analyst', { userName: 'eva', name: 'Eva Prov' })
    expect(wordsOf((await ask('GET', `/engangslank/${secret}`, null)).body)).toContain('Välkommen, Eva Prov')
    await ask('GET', `/engangslank/${secret}`, null)
    const taken = await ask('POST', `/engangslank/${secret}`, { losenord: PASSWORD })
    expect([taken.statusCode, taken.headers.location]).toEqual([303, '/'])
    expect((await ask('GET', `/${CODE}`, null, cookieOf(taken))).statusCode).toBe(200)
    expect((await ask('GET', `/engangslank/${secret}`, null)).statusCode).toBe(404)
    expect((await ask('POST', `/engangslank/${secret}`, { losenord: PASSWORD })).statusCode).toBe(404)
    expect((await ask('GET', `/engangslank/${'x'.repeat(43)}`, null)).statusCode).toBe(404)
  })

  it.each([
    ['kort', 'för kort'],
    ['aaaaaaaaaaaaaa', 'lätt att gissa'],
    ['1234567890123', 'lätt att gissa'],
    ['sommaren2026!!', 'första som andra provar'],
    ['eva är bäst i test', 'ditt namn'],
  ])('is told why a password will not do: %s', async (losenord, why) => {
    const { secret } = await personForRole(server.ctx, CODE, 'analyst', { userName: 'evaprov', name: 'Eva-Lena Test' })
    const tried = losenord.replace('eva', 'evaprov')
    const answer = await ask('POST', `/engangslank/${secret}`, { losenord: tried })
    expect(answer.statusCode).toBe(422)
    expect(wordsOf(answer.body)).toContain(why)
  })

  it('signs in with a cookie that scripts cannot read, and the session is a new one each time', async () => {
    const { cookie: old } = await withPassword()
    const answer = await signIn('EVA', PASSWORD, `/${CODE}/plan`, old)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/${CODE}/plan`])
    expect(String(answer.headers['set-cookie'])).toMatch(/^barnbokslut=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(cookieOf(answer)).not.toBe(old)
    const forged = await signIn('eva', PASSWORD, '/', 'barnbokslut=valt-av-nagon-annan')
    expect(cookieOf(forged)).not.toContain('valt-av')
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/\t/evil.example'])(
    'is led nowhere else than here: %s',
    async (till) => {
      await withPassword()
      expect((await signIn('eva', PASSWORD, till)).headers.location).toBe('/')
    },
  )

  it('hears the same for a wrong password as for a name that nobody has', async () => {
    await withPassword()
    const [wrong, unknown] = [await signIn('eva', 'fel lösenord här'), await signIn('ingen', 'fel lösenord här')]
    expect([wrong.statusCode, unknown.statusCode]).toEqual([422, 422])
    expect(wrong.body.replace('value="eva"', '')).toBe(unknown.body.replace('value="ingen"', ''))
  })

  it('must wait after many wrong ones, even with the right one; a stranger’s name as well', async () => {
    await withPassword()
    for (const name of ['eva', 'ingen']) {
      for (let at = 0; at < 5; at += 1) expect((await signIn(name, `fel ${at} aaaaaaaa`)).statusCode).toBe(422)
      const answer = await signIn(name, PASSWORD)
      expect(answer.statusCode).toBe(429)
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    }
  })

  it('cannot get round the wait by trying many at once', async () => {
    await withPassword()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => signIn('eva', `fel ${at} aaaaaaaa`)))
    expect(answers.filter(({ statusCode }) => statusCode === 422).length).toBeLessThanOrEqual(8)
  })

  it('signs out, and out of everywhere', async () => {
    const { cookie: first } = await withPassword()
    const second = cookieOf(await signIn('eva', PASSWORD))
    expect((await ask('POST', '/logga-ut', {}, first)).statusCode).toBe(303)
    expect((await ask('GET', `/${CODE}`, null, first)).statusCode).toBe(303)
    expect((await ask('GET', `/${CODE}`, null, second)).statusCode).toBe(200)
    const third = cookieOf(await signIn('eva', PASSWORD))
    await ask('POST', '/konto/logga-ut-overallt', {}, second)
    expect((await ask('GET', `/${CODE}`, null, third)).headers.location).toBe(`/logga-in?till=%2F${CODE}`)
  })

  it('changes the password, which ends every other session', async () => {
    const { cookie } = await withPassword()
    const other = cookieOf(await signIn('eva', PASSWORD))
    const wrong = await ask('POST', '/konto/losenord', { nuvarande: 'fel', nytt: 'en ny fras som är lång' }, cookie)
    expect(wordsOf(wrong.body)).toContain('Det nuvarande lösenordet stämmer inte')
    const done = await ask('POST', '/konto/losenord', { nuvarande: PASSWORD, nytt: 'en ny fras som är lång' }, cookie)
    expect(done.statusCode).toBe(303)
    expect((await ask('GET', `/${CODE}`, null, other)).statusCode).toBe(303)
    expect((await ask('GET', `/${CODE}`, null, cookieOf(done))).statusCode).toBe(200)
    expect((await signIn('eva', PASSWORD)).statusCode).toBe(422)
  })

  it('has a token shown once, which reads and writes as far as it says, on the API only', async () => {
    const { cookie } = await withPassword()
    const make = (far: string) =>
      ask('POST', '/konto/nycklar', { nyckelnamn: 'Skript', organisation: CODE, far, sista: '2026-12-31' }, cookie)
    const secretIn = (body: string) => /bb_[\w-]{43}/.exec(body)?.[0] ?? ''
    const reads = secretIn((await make('lasa')).body)
    const writes = secretIn((await make('andra')).body)
    expect((await ask('GET', '/konto', null, cookie)).body).not.toContain('bb_')
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
    const peers = `/api/organisations/${CODE}/peers`
    const group = (token: string) =>
      server.app.inject({
        method: 'POST',
        url: peers,
        headers: { host: HOST, ...bearer(token) },
        payload: { name: 'Grannar', members: ['0180'] },
      })
    expect((await ask('GET', peers, null, '', bearer(reads))).statusCode).toBe(200)
    expect([(await group(reads)).statusCode, (await group(writes)).statusCode]).toEqual([403, 201])
    expect((await ask('GET', '/konto', null, '', bearer(writes))).statusCode).toBe(401)
    expect((await ask('GET', peers, null, '', bearer('bb_finns-inte'))).statusCode).toBe(401)
    const id = /\/konto\/nycklar\/([\w-]+)\/ta-bort/.exec((await ask('GET', '/konto', null, cookie)).body)?.[1]
    await ask('POST', `/konto/nycklar/${id}/ta-bort`, {}, cookie)
    expect((await ask('GET', peers, null, '', bearer(reads))).statusCode).toBe(401)
  })

  it('shows a name with markup in it as text', async () => {
    const name = '<script>alert(1)</script>'
    const { secret } = await personForRole(server.ctx, CODE, 'administrator', { userName: 'x', name })
    const answer = await ask('POST', `/engangslank/${secret}`, { losenord: PASSWORD })
    const page = await ask('GET', `/${CODE}/anvandare`, null, cookieOf(answer))
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('<script>alert')
  })

  it('is the first only where nobody else can sign in', async () => {
    const link = await firstAdministrator(server.ctx)
    const again = await firstAdministrator(server.ctx)
    expect((await ask('GET', `/engangslank/${link?.secret}`, null)).statusCode).toBe(404)
    await ask('POST', `/engangslank/${again?.secret}`, { losenord: PASSWORD })
    expect(await firstAdministrator(server.ctx)).toBeNull()
  })
})

describe('what concerns an auditor', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())

  it('waits for another auditor: a role, and a way in; the one who asked cannot approve', async () => {
    const post = (cookie: string, url: string, form: Record<string, string>) =>
      server.app.inject({
        method: 'POST',
        url,
        headers: { host: HOST, ...OWN_PAGE, cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(form).toString(),
      })
    const enter = async (role: Parameters<typeof personForRole>[2], userName: string) => {
      const { secret } = await personForRole(server.ctx, CODE, role, { userName, name: userName })
      return (
        String((await post('', `/engangslank/${secret}`, { losenord: PASSWORD })).headers['set-cookie']).split(
          ';',
        )[0] ?? ''
      )
    }
    const administrator = await enter('administrator', 'admin-prov')
    const auditor = await enter('auditor', 'revisor-ett')
    const users = `/${CODE}/anvandare`

    const added = await post(administrator, users, { anvandarnamn: 'revisor-tva', namn: 'Ny', roll: 'auditor' })
    expect(added.statusCode).toBe(201)
    const secret = /engangslank\/([\w-]+)/.exec(added.body)?.[1] ?? ''
    const second =
      String((await post('', `/engangslank/${secret}`, { losenord: PASSWORD })).headers['set-cookie']).split(';')[0] ??
      ''
    const get = (cookie: string, url: string) => server.app.inject({ url, headers: { host: HOST, cookie } })
    expect((await get(second, `/${CODE}/plan`)).statusCode).toBe(404)
    expect((await get(administrator, `${users}/godkannanden`)).statusCode).toBe(403)
    const waiting = (await get(auditor, `${users}/godkannanden`)).body
    const id = /godkannanden\/([\w-]+)"/.exec(waiting)?.[1] ?? ''
    expect((await post(auditor, `${users}/godkannanden/${id}`, { svar: 'ja' })).statusCode).toBe(303)
    expect((await get(second, `/${CODE}/plan`)).statusCode).toBe(200)

    const person = (await server.services.people(CODE)).find(({ userName }) => userName === 'revisor-ett')
    const reset = await post(administrator, `${users}/${person?.id}/lank`, {})
    const link = /engangslank\/([\w-]+)/.exec(reset.body)?.[1] ?? ''
    expect((await get('', `/engangslank/${link}`)).statusCode).toBe(404)
    const own = (await get(auditor, `${users}/godkannanden`)).body
    expect(own).toContain('En annan revisor bestämmer')
    const pending = /godkannanden\/([\w-]+)"/.exec((await get(second, `${users}/godkannanden`)).body)?.[1] ?? ''
    expect((await post(auditor, `${users}/godkannanden/${pending}`, { svar: 'ja' })).statusCode).toBe(403)
    expect((await post(second, `${users}/godkannanden/${pending}`, { svar: 'ja' })).statusCode).toBe(303)
    expect((await get('', `/engangslank/${link}`)).statusCode).toBe(200)
  })

  it('does not let the last administrator go', async () => {
    await personForRole(server.ctx, CODE, 'administrator', { userName: 'a', name: 'A' })
    const [person] = await server.services.people(CODE)
    await expect(server.services.takeBackRole(CODE, person?.grants[0]?.id ?? '')).rejects.toThrow('sista')
    await expect(server.services.closeAccount(CODE, person?.id ?? '', true)).rejects.toThrow('sista')
  })
})
