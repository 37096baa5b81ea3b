// What anyone may read: nothing before it is published, everything then, and only that it was when it has been withdrawn.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { createServices, registerOrganisation } from '../../src/services/index.ts'
import { CODE, FILES, importAll, importText, readAllTexts, withOrganisation } from '../support/context.ts'
import { HOST, personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: 'KS 2026/00123', decidedBy: 'Kommunfullmäktige', decidedOn: '2026-02-20', version: '1' }
const SAID = { caseNumber: 'KS 2026/00123', decidedOn: '2026-02-20' }
const NEVER = `/publicerat/${CODE}/finns-inte`
const SCRIPT = '<script>alert(1)</script>'

/** Somebody who has not signed in; with a cookie, somebody who has. */
const asked = (server: TestServer, cookie = '') => ({
  get: (url: string, headers: Record<string, string> = {}) => server.get(url, { cookie, ...headers }),
})

/** Every address of a report that the public may have. */
const addressesOf = (id: string): readonly string[] =>
  [
    '',
    '/barnbokslut.pdf',
    '/data',
    '/data/varden.csv',
    '/data/varden.json',
    '/data/datapackage.json',
    '/data/dokument.json',
    '/dcat.jsonld',
    '/dcat.rdf',
  ].map((end) => `/publicerat/${CODE}/${id}${end}`)

describe('the public', () => {
  let server: TestServer
  let visitor: ReturnType<typeof asked>
  /** With every role there is, in another organisation. */
  let neighbour: ReturnType<typeof asked>
  const make = async (cover = COVER) => (await server.services.makeReport(CODE, ASOF, cover)).id
  const publish = async (id: string) => {
    await server.services.approveReport(CODE, id)
    await server.services.publishReport(CODE, id, SAID)
  }

  beforeAll(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
    await importText(server.ctx, {
      ...FILES.outcomes,
      text: FILES.outcomes.text.replace('Alla ringda', `"=HYPERLINK(""http://x"")${SCRIPT}"`),
    })
    await registerOrganisation(server.ctx, { code: '9903', name: 'Nyby', type: 'municipality' })
    await readAllTexts(server.ctx, CODE, 2025)
    visitor = asked(server)
    neighbour = asked(server, personCookie(GIVEN_ROLES, ['9903']))
  })
  afterAll(() => server.close())

  describe('before anything is published', () => {
    it('sees nothing of a report that is made or approved, at any address: as if it were not there', async () => {
      const id = await make()
      const neverMade = await visitor.get(NEVER)
      for (const step of ['made', 'approved'] as const) {
        if (step === 'approved') await server.services.approveReport(CODE, id)
        for (const address of addressesOf(id)) {
          const answer = await visitor.get(address)
          expect([step, address, answer.statusCode, answer.headers['cache-control']]).toEqual([
            step,
            address,
            404,
            'no-store',
          ])
          expect(answer.body.replaceAll(address, '')).toBe(neverMade.body.replaceAll(NEVER, ''))
        }
        expect((await visitor.get('/publicerat')).body).not.toContain('Provköping')
        expect((await visitor.get('/publicerat/dcat.jsonld')).body).not.toContain('Provköping')
        // An organisation that has published nothing is not told from one that does not exist.
        const here = (await visitor.get(`/publicerat/${CODE}`)).body.replaceAll(CODE, '')
        expect(here).toBe((await visitor.get('/publicerat/0180')).body.replaceAll('0180', ''))
        expect((await visitor.get(`/publicerat/${CODE}/2025`)).statusCode).toBe(404)
      }
      await server.services.undoApproval(CODE, id)
    })

    it('is kept from those who work in another organisation, whatever their roles', async () => {
      const id = await make()
      for (const address of [
        ...addressesOf(id),
        `/${CODE}/rapporter`,
        `/${CODE}/rapporter/${id}`,
        `/${CODE}/rapporter/${id}/barnbokslut.pdf`,
        `/api/organisations/${CODE}/reports`,
        `/api/organisations/${CODE}/reports/${id}`,
      ]) {
        const answer = await neighbour.get(address)
        expect([address, answer.statusCode, answer.body.includes('Provköping')]).toEqual([address, 404, false])
      }
    })

    it('has a front door all the same, with a way to sign in', async () => {
      const door = await visitor.get('/')
      expect([door.statusCode, wordsOf(door.body).includes('Inget barnbokslut är publicerat än')]).toEqual([200, true])
      expect(door.body).toContain('href="/logga-in"')
      expect(door.headers['cache-control']).toBe('no-store')
    })
  })

  describe('when a report is published', () => {
    let id = ''
    let page = ''
    beforeAll(async () => {
      id = await make()
      await publish(id)
      page = `/publicerat/${CODE}/${id}`
    })

    it('reads it as a page, as the PDF that was approved, and as data', async () => {
      for (const address of addressesOf(id))
        expect([address, (await visitor.get(address)).statusCode]).toEqual([address, 200])
      const html = await visitor.get(page)
      expect(wordsOf(html.body)).toContain('KS 2026/00123')
      expect(html.body.match(/<h1[ >]/g)).toHaveLength(1)
      // Scripts of our own, and data that they read: nothing that stands in the page is run.
      expect(html.body).not.toMatch(/<script(?! type="(?:module" src="\/assets\/|application\/json"))|<style/)
      expect(html.body).not.toContain(`href="/${CODE}`)
      const pdf = await visitor.get(`${page}/barnbokslut.pdf`)
      expect(pdf.rawPayload.equals(Buffer.from(await server.services.reportPdf(CODE, id)))).toBe(true)
    })

    it('is not told who made, approved or published it', async () => {
      const name = 'Anställd Anka'
      const services = createServices({ ...server.ctx, actor: { ...server.ctx.actor, id: name, name } })
      const made = (await services.makeReport(CODE, ASOF, { ...COVER, version: '0' })).id
      await services.approveReport(CODE, made)
      await services.publishReport(CODE, made, SAID)
      for (const address of ['/publicerat', `/publicerat/${CODE}`, ...addressesOf(made)])
        expect([address, (await visitor.get(address)).body.includes(name)]).toEqual([address, false])
      await services.withdrawReport(CODE, made, 'Ett prov')
      expect((await visitor.get(`/publicerat/${CODE}/${made}`)).body).not.toContain(name)
    })

    it('finds it in the lists, by searching and by its year', async () => {
      for (const address of ['/', '/publicerat', `/publicerat/${CODE}`, '/publicerat?sok=provk%C3%B6ping+2025'])
        expect([address, (await visitor.get(address)).body.includes(`href="${page}"`)]).toEqual([address, true])
      expect(wordsOf((await visitor.get('/publicerat?sok=lund')).body)).toContain(
        'Inget publicerat barnbokslut stämmer',
      )
      expect((await visitor.get(`/publicerat/${CODE}/2025`)).headers.location).toBe(page)
    })

    it('is let in also with a tracker on the link, and in a language there is not', async () => {
      expect((await visitor.get(`${page}?fbclid=x&sprak=de`)).statusCode).toBe(200)
    })

    it.each(['', '/barnbokslut.pdf', '/data', '/data/varden.csv', '/data/datapackage.json', '/dcat.rdf'])(
      'has %s kept by a CDN, with a strong tag that saves sending it again',
      async (end) => {
        const first = await visitor.get(page + end)
        const etag = String(first.headers.etag)
        expect(etag).toMatch(/^"[A-Za-z0-9_-]{43}"$/)
        expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+, s-maxage=\d+/)
        expect(first.headers['cache-control']).not.toContain('immutable')
        expect(first.headers['set-cookie']).toBeUndefined()
        expect(first.headers.vary).toBeUndefined()
        for (const tag of [etag, `"x", W/${etag}`, '*']) {
          const again = await visitor.get(page + end, { 'if-none-match': tag })
          expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
        }
        expect((await visitor.get(page + end, { 'if-none-match': '"x"' })).statusCode).toBe(200)
        const signedIn = await server.get(page + end)
        expect(signedIn.headers.etag).toBe(etag)
      },
    )

    it('says when the PDF was last changed, and sends it again only since', async () => {
      const modified = String((await visitor.get(`${page}/barnbokslut.pdf`)).headers['last-modified'])
      const status = async (since: string) =>
        (await visitor.get(`${page}/barnbokslut.pdf`, { 'if-modified-since': since })).statusCode
      expect([await status(modified), await status('Thu, 01 Jan 2026 00:00:00 GMT'), await status('nonsense')]).toEqual(
        [304, 200, 200],
      )
    })

    it('has the language in the address alone', async () => {
      const english = await visitor.get(`${page}?sprak=en`)
      expect(english.body).toContain('<html lang="en">')
      expect(english.body).toContain('<div lang="sv">')
      expect((await visitor.get(page, { cookie: 'sprak=en' })).body).toContain('<html lang="sv">')
      expect(english.headers.etag).not.toBe((await visitor.get(page)).headers.etag)
    })

    it('gets values as a spreadsheet in Swedish wants them, with numbers in JSON', async () => {
      const csv = (await visitor.get(`${page}/data/varden.csv`)).body
      expect(csv.startsWith('\ufeffindikator;namn;')).toBe(true)
      expect(csv).toContain(';2021;2021;80;')
      const json = (await visitor.get(`${page}/data/varden.json`)).json<Record<string, unknown>[]>()
      expect(json).toHaveLength(csv.trimEnd().split('\r\n').length - 1)
      expect(json.find(({ år, grupp }) => år === 2025 && grupp === 'riket')).toMatchObject({ värde: 85.2 })
    })

    it('gets each table of the report, also as it is printed', async () => {
      const described = (await visitor.get(`${page}/data/datapackage.json`)).json<{
        resources: { path: string; bytes: number }[]
      }>()
      const document = await server.services.report(CODE, id)
      const tables = JSON.stringify(document.document).match(/"kind":"table"/g)?.length ?? 0
      expect(described.resources).toHaveLength(6 + tables)
      for (const { path, bytes } of described.resources) {
        const file = await visitor.get(`${page}/data/${path}`)
        expect([path, file.statusCode, file.rawPayload.length]).toEqual([path, 200, bytes])
      }
    })

    it('can have the data from another site’s page, and nothing else', async () => {
      expect((await visitor.get(`${page}/data/varden.json`)).headers['access-control-allow-origin']).toBe('*')
      expect((await visitor.get(page)).headers['access-control-allow-origin']).toBeUndefined()
    })

    it('is harmed by no text in it', async () => {
      expect((await visitor.get(page)).body).not.toContain(SCRIPT)
      const csv = (await visitor.get(`${page}/data/aktiviteter.csv`)).body
      expect(csv).toContain(`'=HYPERLINK`)
      expect(csv).not.toMatch(/(?:^|;)"?=/m)
      for (const file of ['aktiviteter.json', 'dokument.json', 'datapackage.json']) {
        const answer = await visitor.get(`${page}/data/${file}`)
        expect([file, answer.body.includes('<script')]).toEqual([file, false])
        expect(answer.headers['x-content-type-options']).toBe('nosniff')
      }
      expect(
        (await visitor.get(`${page}/data/aktiviteter.json`))
          .json<Record<string, unknown>[]>()
          .map(({ resultat }) => resultat),
      ).toContain(`=HYPERLINK("http://x")${SCRIPT}`)
    })

    it('is described as a data set, with addresses that lead somewhere', async () => {
      const graph = (await visitor.get(`${page}/dcat.jsonld`)).json<{ '@graph': Record<string, unknown>[] }>()['@graph']
      const dataset = graph.find((one) => one['@type'] === 'dcat:Dataset')
      for (const property of [
        'dcterms:title',
        'dcterms:description',
        'dcterms:publisher',
        'dcat:theme',
        'dcat:keyword',
        'dcterms:accessRights',
        'dcterms:language',
        'dcterms:issued',
        'dcterms:temporal',
        'dcat:distribution',
      ])
        expect([property, dataset?.[property] !== undefined]).toEqual([property, true])
      const links = JSON.stringify(graph).match(new RegExp(`http://${HOST}[^"#]*`, 'g')) ?? []
      expect(links.length).toBeGreaterThan(10)
      for (const link of new Set(links)) {
        const { pathname } = new URL(link)
        expect([pathname, (await visitor.get(pathname)).statusCode]).toEqual([pathname, 200])
      }
    })

    it('finds nothing under another organisation or file', async () => {
      for (const address of [
        `/publicerat/9903/${id}`,
        `/publicerat/9903/${id}/barnbokslut.pdf`,
        `${page}/data/hemligt.csv`,
        `${page}/data/..%2fx.csv`,
        `${page}/data/varden.exe`,
      ])
        expect([address, (await visitor.get(address)).statusCode]).toEqual([address, 404])
    })

    it('sees nothing of the newer report that is not published', async () => {
      const draft = await make({ ...COVER, version: '2' })
      for (const address of addressesOf(draft))
        expect([address, (await visitor.get(address)).statusCode]).toEqual([address, 404])
      for (const address of [
        '/publicerat',
        `/publicerat/${CODE}`,
        '/publicerat/dcat.rdf',
        `/publicerat/${CODE}/dcat.rdf`,
      ])
        expect([address, (await visitor.get(address)).body.includes(draft)]).toEqual([address, false])
    })

    it('is told of the licence and whom to ask, when the organisation has said so', async () => {
      const before = (await visitor.get(`${page}/data/datapackage.json`)).headers.etag
      expect((await visitor.get(`${page}/data/datapackage.json`)).json()).not.toHaveProperty('licenses')
      const refused = await server.post(`/${CODE}/publicering`, { epost: 'ingen adress', sida: 'http://x.example' })
      expect([
        refused.statusCode,
        refused.body.includes('href="#epost"'),
        refused.body.includes('href="#sida"'),
      ]).toEqual([422, true, true])
      const saved = await server.post(`/${CODE}/publicering`, {
        licens: 'CC0-1.0',
        kontakt: `Kansliet ${SCRIPT}`,
        epost: 'kansli@provkoping.example',
        sida: 'https://provkoping.example/kontakt',
      })
      expect(saved.headers.location).toBe(`/${CODE}/publicering?sparat=ja`)
      const after = await visitor.get(`${page}/data/datapackage.json`)
      expect(after.json()).toMatchObject({ licenses: [{ name: 'CC0-1.0' }] })
      expect(after.headers.etag).not.toBe(before)
      const rdf = (await visitor.get(`/publicerat/${CODE}/dcat.rdf`)).body
      expect(rdf).toContain('rdf:resource="mailto:kansli@provkoping.example"')
      expect(rdf).not.toContain('<script')
      expect((await visitor.get('/tillganglighet')).body).toContain('href="https://provkoping.example/kontakt"')
    })
  })

  describe('when a report has been withdrawn', () => {
    let id = ''
    beforeAll(async () => {
      id = await make({ ...COVER, version: '3' })
      await publish(id)
      await visitor.get(`/publicerat/${CODE}/${id}`)
      await server.services.withdrawReport(CODE, id, `Fel siffra ${SCRIPT}`)
    })

    it('is told that, when and why, and gets nothing of it at any address', async () => {
      for (const address of addressesOf(id)) {
        const answer = await visitor.get(address)
        expect([address, answer.statusCode, answer.headers['content-type']]).toEqual([
          address,
          410,
          'text/html; charset=utf-8',
        ])
        expect(wordsOf(answer.body)).toContain('Fel siffra')
        expect(wordsOf(answer.body)).toContain('3 mars 2026')
        expect(answer.body).not.toContain(SCRIPT)
        expect(answer.body).not.toContain('report-contents')
      }
    })

    it('is not told that the list is unchanged, by the date of what is left in it', async () => {
      const long = new Date(Date.UTC(2030, 0, 1)).toUTCString()
      const list = await visitor.get('/publicerat', { 'if-modified-since': long })
      expect([list.statusCode, list.headers['last-modified']]).toEqual([200, undefined])
      expect((await visitor.get('/publicerat', { 'if-none-match': String(list.headers.etag) })).statusCode).toBe(304)
    })

    it('sees it in no list but its organisation’s, as withdrawn', async () => {
      expect((await visitor.get('/publicerat')).body).not.toContain(id)
      expect((await visitor.get('/publicerat/dcat.rdf')).body).not.toContain(id)
      expect(wordsOf((await visitor.get(`/publicerat/${CODE}`)).body)).toContain('Tillbakadragna Barnbokslut 2025')
    })
  })

  it('is led by robots.txt to what is published, and away from the rest', async () => {
    const { body } = await visitor.get('/robots.txt')
    expect(body).toContain('Allow: /publicerat')
    expect(body).toMatch(/^Disallow: \/$/m)
  })

  it('reads how accessible the service is, in both languages', async () => {
    const swedish = wordsOf((await visitor.get('/tillganglighet')).body)
    for (const words of ['delvis förenlig', 'Kända brister', 'Anmäl till Digg']) expect(swedish).toContain(words)
    expect(wordsOf((await visitor.get('/tillganglighet?sprak=en')).body)).toContain('partially compliant')
  })
})
