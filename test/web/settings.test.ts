// The settings' page: who sees and changes what, the logotype from a form to the header, and what is refused.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type GivenRole, rolesFor } from '../../src/domain/access.ts'
import { CODE, importAll, readAllTexts, withOrganisation } from '../support/context.ts'
import { exif, JPEG, png, withSegment } from '../support/pictures.ts'
import { OWN_PAGE, personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const PAGE = `/${CODE}/installningar`
const LOGO = `${PAGE}/logotyp`

let server: TestServer
beforeEach(async () => {
  server = await testServer()
  await importAll(await withOrganisation(server))
})
afterEach(() => server.close())

const as = (...roles: readonly GivenRole[]) => ({ cookie: personCookie(roles, [CODE]) })
const words = async (url: string, headers = {}) =>
  wordsOf((await server.get(url, headers)).body).replaceAll(/[\u00a0\u202f]/g, ' ')
const versions = async () => {
  const { fiscalYear, logo } = await server.services.organisationSettings(CODE)
  return { year: fiscalYear.version, logo: logo.version }
}
const send = async (content: string | Uint8Array, fields: Record<string, string> = {}, name = 'logotyp.png') =>
  server.upload(LOGO, { bildtext: 'Vapen', version: (await versions()).logo, ...fields }, { name, content })

describe('the settings’ page', () => {
  it('says what holds, and leads to what is changed elsewhere', async () => {
    const page = await words(PAGE)
    for (const said of [
      'Namn Provköpings kommun',
      'Ingen logotyp är vald.',
      'Sidorna visar 2025 från början',
      'Kommunens egna uppgifter 4 4 21 10 ingen',
      'Jämförs först med Riket',
    ])
      expect(page).toContain(said)
    const { body } = await server.get(PAGE)
    for (const to of ['publicering', 'skydd', 'jamforelsegrupper', 'gallring'])
      expect(body).toContain(`href="/${CODE}/${to}"`)
    expect((await server.get(`/${CODE}`)).body).toContain(`href="${PAGE}"`)
  })

  it('shows the administrator limits and forms, and no way to figures', async () => {
    const { body } = await server.get(PAGE, as('administrator'))
    expect(wordsOf(body)).toContain('Kommunens egna uppgifter')
    expect(body).toContain('id="manad"')
    for (const to of ['skydd', 'jamforelsegrupper', 'gallring']) expect(body).not.toContain(`href="/${CODE}/${to}"`)
  })

  it('shows an auditor what holds and no forms of its own', async () => {
    const { body } = await server.get(PAGE, as('auditor'))
    expect(body).not.toContain('id="manad"')
    expect(body).not.toContain('id="fil"')
    expect(body).toContain(`href="/${CODE}/gallring"`)
  })

  it('is nobody else’s to read or change', async () => {
    for (const role of ['analyst', 'reader', 'unit-reporter', 'registrar'] as const) {
      expect(rolesFor('settings.read')).not.toContain(role)
      expect((await server.get(PAGE, as(role))).statusCode).toBe(403)
    }
    const post = (cookie: string, url: string) =>
      server.app.inject({
        method: 'POST',
        url,
        headers: { host: '127.0.0.1:8080', ...OWN_PAGE, cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'manad=7&version=0',
      })
    for (const role of ['analyst', 'auditor', 'process-leader'] as const)
      expect((await post(personCookie([role], [CODE]), `${PAGE}/rakenskapsar`)).statusCode).toBe(403)
    const foreign = personCookie(['administrator'], ['9903'])
    expect((await post(foreign, `${PAGE}/rakenskapsar`)).statusCode).toBe(404)
    expect((await server.get(PAGE, { cookie: foreign })).statusCode).toBe(404)
  })

  it('is said in English too', async () => {
    const page = await words(PAGE, { cookie: `${personCookie(['administrator'], [CODE])}; sprak=en` })
    expect(page).toContain('Settings What holds for the whole organisation.')
    expect(page).toContain('The financial year begins in')
  })
})

describe('the form for the räkenskapsår', () => {
  const change = async (manad: string, version?: string) =>
    server.post(`${PAGE}/rakenskapsar`, { manad, version: version ?? (await versions()).year })

  it('saves, says what follows, warns, and can be undone', async () => {
    const saved = await change('7')
    expect([saved.statusCode, saved.headers.location]).toEqual([303, `${PAGE}?sparat=rakenskapsar`])
    const page = await words(`${PAGE}?sparat=rakenskapsar`)
    expect(page).toContain('Räkenskapsåret är sparat')
    expect(page).toContain('Kommuner och regioner ska ha kalenderåret som räkenskapsår.')
    expect(page).toContain('Juli 2024–juni 2025 räknas som 2025.')
    expect(page).toContain('av Prov Person. Ångra ändringen av räkenskapsåret')
    const undone = await server.post(`${PAGE}/angra`, { vad: 'rakenskapsar', version: (await versions()).year })
    expect(undone.headers.location).toBe(`${PAGE}?sparat=angrat`)
    expect(await words(PAGE)).toContain('Kalenderåret: januari–december.')
  })

  it('says that somebody else was first, changes nothing, and takes the change when it is sent again', async () => {
    const { year } = await versions()
    await change('5')
    const stale = await change('7', year)
    expect(stale.statusCode).toBe(409)
    expect(wordsOf(stale.body)).toContain('Någon annan har sparat under tiden')
    expect(wordsOf(stale.body)).toContain('Maj 2024–april 2025 räknas som 2025.')
    expect(stale.body).toMatch(/<option value="7" selected>/)
    const shown = /action="[^"]*rakenskapsar"[^>]*><input type="hidden" name="version" value="(\d+)"/.exec(
      stale.body,
    )?.[1]
    expect((await change('7', shown)).statusCode).toBe(303)
  })

  it('refuses what is no month, and fields it does not have', async () => {
    for (const manad of ['0', '13', 'juli', '']) {
      const refused = await change(manad)
      expect(refused.statusCode).toBe(422)
      expect(refused.body).toContain('href="#manad"')
    }
    expect((await server.post(`${PAGE}/rakenskapsar`, { manad: '7', version: '0', annat: '1' })).statusCode).toBe(400)
    expect((await server.post(`${PAGE}/angra`, { vad: 'annat', version: '0' })).statusCode).toBe(400)
  })
})

describe('the form for the logotype', () => {
  it('saves it, shows it in the header of every page, and keeps it by its hash', async () => {
    expect((await send(png())).headers.location).toBe(`${PAGE}?sparat=logotyp`)
    const page = await server.get(PAGE)
    const [src = ''] = /\/9902\/logotyp\/[0-9a-f]{64}/.exec(page.body) ?? []
    expect(page.body).toContain(`src="${src}" alt="Vapen"`)
    const file = await server.get(src)
    expect([file.statusCode, file.headers['content-type'], file.headers['cache-control']]).toEqual([
      200,
      'image/png',
      'private, max-age=31536000, immutable',
    ])
    expect(file.headers['x-content-type-options']).toBe('nosniff')
    // The name stands beside it there.
    for (const url of [`/${CODE}`, `/${CODE}/plan`, `/${CODE}/rapporter`, `/${CODE}/anvandare`])
      expect((await server.get(url)).body).toContain(`<img class="site-logo" src="${src}" alt width=`)
    expect((await server.get(src, { cookie: personCookie(['reader'], ['9903']) })).statusCode).toBe(404)
    expect((await server.get(`/${CODE}/logotyp/${'0'.repeat(64)}`)).statusCode).toBe(404)
  })

  it('takes another text without a file, removes, and takes back', async () => {
    await send(JPEG)
    const { logo } = await versions()
    expect((await server.upload(LOGO, { bildtext: 'Ny text', version: logo }, null)).statusCode).toBe(303)
    expect((await server.get(PAGE)).body).toContain('alt="Ny text"')
    const removed = await server.post(`${LOGO}/ta-bort`, { version: (await versions()).logo })
    expect(removed.headers.location).toBe(`${PAGE}?sparat=borttagen`)
    expect((await server.get(`/${CODE}`)).body).not.toContain('site-logo"')
    await server.post(`${PAGE}/angra`, { vad: 'logotyp', version: (await versions()).logo })
    expect((await server.get(PAGE)).body).toContain('alt="Ny text"')
  })

  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
  it.each([
    ['an SVG with a script', SVG, 'logotyp.svg', 'Filen är en SVG'],
    ['an SVG that is called PNG', SVG, 'logotyp.png', 'Filen är en SVG'],
    ['a text that is called PNG', 'hej', 'logotyp.png', 'vad den än heter'],
    ['an empty file', '', 'logotyp.png', 'Filen är tom'],
    ['a bomb', png({ width: 50_000, height: 50_000, rows: new Uint8Array(9) }), 'a.png', 'för många bildpunkter'],
    ['a file that is too large', new Uint8Array(512 * 1024 + 1), 'a.png', 'större än 512 kB'],
    ['a photo that the camera has turned', withSegment(JPEG, 0xe1, exif(6)), 'a.jpg', 'kameran har vridit'],
  ])('refuses %s and says why at the field', async (_what, content, name, why) => {
    const refused = await send(content, {}, name)
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused.body)).toContain(why)
    expect(refused.body).toContain('href="#fil"')
    expect(refused.body).toMatch(/<title>Fel: /)
    // What was written is still there.
    expect(refused.body).toMatch(/id="bildtext"[^>]*value="Vapen"/)
    expect((await server.services.organisationSettings(CODE)).logo.changed).toBe(null)
  })

  it('publishes nothing that a camera has written', async () => {
    await send(withSegment(JPEG, 0xe1, exif(1)), {}, 'foto.jpg')
    const [src = ''] = /\/9902\/logotyp\/[0-9a-f]{64}/.exec((await server.get(PAGE)).body) ?? []
    expect((await server.get(src)).rawPayload.toString('latin1')).not.toMatch(/Exif|GPS/)
  })

  it('stands on the public page of a report, also when another has been chosen since', async () => {
    await send(png())
    await readAllTexts(server.ctx, CODE, 2025)
    const cover = { caseNumber: 'KS 1', decidedBy: 'Fullmäktige', decidedOn: '2026-02-01', version: '1' }
    const { id } = await server.services.makeReport(CODE, { year: 2025, plan: null, knownAt: null }, cover)
    await server.services.approveReport(CODE, id)
    await server.services.publishReport(CODE, id, { caseNumber: 'KS 1', decidedOn: '2026-02-01' })
    await send(JPEG, { bildtext: 'Nytt vapen' })
    const { statusCode, body } = await server.get(`/publicerat/${CODE}/${id}`, { cookie: '' })
    expect(statusCode).toBe(200)
    expect(body).toMatch(/class="cover-logo" src="data:image\/png;base64,[^"]+" alt="Vapen"/)
    expect(body).not.toContain('Nytt vapen')
  })

  it('refuses it without a text, without a file, and where somebody else was first', async () => {
    const { logo } = await versions()
    const without = await send(png(), { bildtext: ' ' })
    expect([without.statusCode, without.body.includes('href="#bildtext"')]).toEqual([422, true])
    expect((await server.upload(LOGO, { bildtext: 'Vapen', version: logo }, null)).statusCode).toBe(422)
    await send(png())
    const stale = await send(JPEG, { version: logo })
    expect(stale.statusCode).toBe(409)
    expect(wordsOf(stale.body)).toContain('Någon annan har sparat under tiden')
    expect((await server.services.organisationSettings(CODE)).logo.value?.type).toBe('image/png')
    expect((await send(png(), { annat: '1' })).statusCode).toBe(400)
  })
})

describe('settings for programs', () => {
  const API = `/api/organisations/${CODE}/settings`
  const ask = (method: 'PUT' | 'DELETE', url: string, etag: string | null, payload?: object | Buffer, type?: string) =>
    server.app.inject({
      method,
      url,
      headers: {
        host: '127.0.0.1:8080',
        cookie: personCookie(['administrator'], [CODE]),
        ...(etag === null ? {} : { 'if-match': etag }),
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
  const etag = async () => String((await server.get(API)).headers.etag)

  it('are read, and changed by whoever has seen what holds', async () => {
    const before = await server.get(API, as('administrator'))
    expect(before.json()).toMatchObject({ fiscalYear: { firstMonth: 1 }, logo: null, peers: { id: 'riket' } })
    const body = { fiscalYear: { firstMonth: 7 } }
    expect((await ask('PUT', API, null, body)).statusCode).toBe(428)
    const changed = await ask('PUT', API, await etag(), body)
    expect([changed.statusCode, changed.json().fiscalYear]).toEqual([200, { firstMonth: 7 }])
    expect((await ask('PUT', API, String(before.headers.etag), body)).statusCode).toBe(412)
    for (const wrong of [{ ...body, other: 1 }, { fiscalYear: { firstMonth: 13 } }, { fiscalYear: {} }, {}])
      expect((await ask('PUT', API, await etag(), wrong)).statusCode).toBe(400)
  })

  it('take a logotype as the body, and say what is wrong with it', async () => {
    const put = async (bytes: Uint8Array | string, type = 'image/png', query = '') =>
      ask('PUT', `${API}/logo${query}`, await etag(), Buffer.from(bytes as string), type)
    const saved = await put(png())
    expect([saved.statusCode, saved.json().logo]).toEqual([
      200,
      expect.objectContaining({ type: 'image/png', width: 40, alt: 'Provköpings kommun' }),
    ])
    expect((await put(JPEG, 'image/jpeg', '?alt=Vapen')).json().logo).toMatchObject({
      type: 'image/jpeg',
      alt: 'Vapen',
    })
    const refused = await put('hej')
    expect([refused.statusCode, refused.json().errors[0].field]).toEqual([422, 'file'])
    expect((await put('<svg/>', 'image/svg+xml')).statusCode).toBe(415)
    expect((await put(new Uint8Array(512 * 1024 + 1))).statusCode).toBe(413)
    expect((await put('')).statusCode).toBe(400)
    expect((await put(png(), 'image/png', '?other=1')).statusCode).toBe(400)
    expect((await ask('DELETE', `${API}/logo`, null)).statusCode).toBe(428)
    expect((await ask('DELETE', `${API}/logo`, await etag())).json().logo).toBe(null)
  })
})
