// Signing in and out, one-time links, sessions and tokens: what opens a door, and what does not.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstAdministrator, personForRole } from '../../src/services/index.ts'
import { CODE, importAll, withOrganisation } from '../support/context.ts'
import { HOST, OWN_PAGE, personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

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

  it('is asked to sign in whatever the method of reading, and however long the address', async () => {
    expect((await server.app.inject({ method: 'HEAD', url: `/${CODE}`, headers: { host: HOST } })).statusCode).toBe(303)
    const long = await ask('GET', `/${CODE}?ar=${'2'.repeat(3000)}`, null)
    expect([long.statusCode, long.headers.location]).toEqual([303, '/logga-in'])
  })

  it('hears what is wrong in the language of the page', async () => {
    const english = 'sprak=en'
    const { secret } = await personForRole(server.ctx, CODE, 'administrator', { userName: 'adam', name: 'Adam' })
    const short = await ask('POST', `/engangslank/${secret}`, { losenord: 'short' }, english)
    expect(wordsOf(short.body)).toContain('The password is too short')
    const cookie = `${cookieOf(await ask('POST', `/engangslank/${secret}`, { losenord: PASSWORD }))}; ${english}`
    const present = await ask('POST', '/konto/losenord', { nuvarande: 'x', nytt: 'y' }, cookie)
    expect(wordsOf(present.body)).toContain('The present password is not right')
    const token = { nyckelnamn: 'x', organisation: CODE, far: 'lasa', sista: '2099-01-01' }
    expect(wordsOf((await ask('POST', '/konto/nycklar', token, cookie)).body)).toContain('within a year')
    const person = { anvandarnamn: 'a b', namn: 'x', roll: 'reader' }
    expect(wordsOf((await ask('POST', `/${CODE}/anvandare`, person, cookie)).body)).toContain('without spaces')
  })

  it('is refused with a NUL anywhere, which some databases cannot keep', async () => {
    const answers = [
      await signIn('eva\0', PASSWORD),
      await ask('GET', `/logga-in?till=/%00`, null),
      await ask('GET', `/engangslank/${'x'.repeat(30)}%00`, null),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400])
    expect((await signIn('\\u0000', PASSWORD)).statusCode).toBe(422)
  })

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
      ask(
        'POST',
        '/konto/nycklar',
        { nyckelnamn: 'Skript', organisation: CODE, far, sista: '2026-12-31', losenord: PASSWORD },
        cookie,
      )
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

  it('begins where the role has something to do: an administrator among the people, a reporter with the report', async () => {
    await importAll(server.ctx)
    const { cookie } = await withPassword('administrator')
    const start = await ask('GET', `/${CODE}`, null, cookie)
    expect(start.body).toContain('Administration av')
    expect(start.body).toMatch(/ds-button[^>]*href="\/9902\/anvandare"/)
    const { cookie: reporter } = await withPassword('unit-reporter', 'rut')
    expect((await ask('GET', `/${CODE}`, null, reporter)).body).toMatch(/ds-button[^>]*href="\/9902\/rapportera"/)
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

    const get = (cookie: string, url: string) => server.app.inject({ url, headers: { host: HOST, cookie } })
    const waitingFor = async (cookie: string) =>
      /godkannanden\/([\w-]+)"/.exec((await get(cookie, `${users}/godkannanden`)).body)?.[1] ?? ''
    const approve = async (cookie: string, id: string) => {
      const answer = await post(cookie, `${users}/godkannanden/${id}`, { svar: 'ja' })
      return { status: answer.statusCode, secret: /engangslank\/([\w-]+)/.exec(answer.body)?.[1] ?? '' }
    }

    const added = await post(administrator, users, { anvandarnamn: 'revisor-tva', namn: 'Ny', roll: 'auditor' })
    expect([added.statusCode, added.headers.location]).toEqual([303, `${users}?klart=vantar`])
    expect((await get(administrator, `${users}/godkannanden`)).statusCode).toBe(403)
    expect((await get(auditor, `/${CODE}/plan`)).body).toContain('ett nytt meddelande')
    const approved = await approve(auditor, await waitingFor(auditor))
    expect(approved.status).toBe(201)
    expect((await get(auditor, `${users}/godkannanden`)).body).not.toContain(approved.secret)
    const second =
      String((await post('', `/engangslank/${approved.secret}`, { losenord: PASSWORD })).headers['set-cookie']).split(
        ';',
      )[0] ?? ''
    expect((await get(second, `/${CODE}/plan`)).statusCode).toBe(200)

    const person = (await server.services.people(CODE)).find(({ userName }) => userName === 'revisor-ett')
    const reset = await post(administrator, `${users}/${person?.id}/lank`, {})
    expect([reset.statusCode, reset.headers.location]).toEqual([303, `${users}?klart=begart`])
    expect((await get(administrator, `${users}?klart=begart`)).body).toContain('Den som godkänner får länken')
    expect((await get(auditor, `${users}/godkannanden`)).body).toContain('En annan revisor bestämmer')
    const pending = await waitingFor(second)
    expect((await post(auditor, `${users}/godkannanden/${pending}`, { svar: 'ja' })).statusCode).toBe(403)
    const link = await approve(second, pending)
    expect((await get('', `/engangslank/${link.secret}`)).statusCode).toBe(200)

    const told = await get(auditor, '/konto')
    expect(wordsOf(told.body)).toContain('admin-prov vill ge revisor-ett en ny inloggning')
    expect((await post(auditor, '/konto/meddelanden/lasta', {})).statusCode).toBe(303)
    expect((await get(auditor, `/${CODE}/plan`)).body).not.toContain('nya meddelanden')
    expect((await get(administrator, '/konto')).body).not.toContain('Meddelanden')
  })

  it('is a reporter of a unit that the page has to choose from, and of no other', async () => {
    const { id } = await server.services.addUnit(CODE, { name: 'Socialnämnden', parent: null })
    const administrator = personCookie(['administrator'], [CODE])
    const page = await server.get(`/${CODE}/anvandare`, { cookie: administrator })
    expect(page.body).toContain(`value="${id}"`)
    const add = (enhet: string) =>
      server.post(`/${CODE}/anvandare`, { anvandarnamn: 'ny', namn: 'Ny', roll: 'unit-reporter', enhet })
    expect((await add('finns-inte')).statusCode).toBe(422)
    expect((await add(id)).statusCode).toBe(201)
  })

  it('does not let the last administrator go', async () => {
    await personForRole(server.ctx, CODE, 'administrator', { userName: 'a', name: 'A' })
    const [person] = await server.services.people(CODE)
    await expect(server.services.takeBackRole(CODE, person?.grants[0]?.id ?? '')).rejects.toThrow('sista')
    await expect(server.services.closeAccount(CODE, person?.id ?? '', true)).rejects.toThrow('sista')
  })
})
