// Saying in the browser what a file's columns are: the whole way, what is refused, and what is remembered.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createServices } from '../../src/services/index.ts'
import { CODE, FILES, importAll, withOrganisation } from '../support/context.ts'
import { writeDocument } from '../support/office.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const URL = `/${CODE}/inlasningar`
const SURVEY =
  'Fråga;Region;År;Andel\nVågar du?;Borlänge;2023;81,5\nVågar du?;Provbyn;2023;..\nAnnat?;Borlänge;2023;5\n'

describe('a file whose columns somebody describes', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())

  const start = async (content: string | Uint8Array, kind = 'observations', name = 'enkät 2023.csv') => {
    const sent = await server.upload(URL, { slag: kind, profil: 'sjalv' }, { name, content })
    expect(sent.statusCode).toBe(303)
    return String(sent.headers.location)
  }

  /** What the page's form holds, as a browser would send it. An empty value is an attribute without one. */
  const formOf = async (location: string): Promise<Record<string, string>> => {
    const { body } = await server.get(location)
    const attribute = (tag: string, name: string) =>
      (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&')
    const inputs = [...body.matchAll(/<input[^>]*type="(?:text|hidden)"[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'name'),
      attribute(tag, 'value'),
    ])
    const selects = [...body.matchAll(/(<select[^>]*>)(.*?)<\/select>/gs)].map(([, tag = '', inner = '']) => {
      const options = [...inner.matchAll(/<option[^>]*>/g)].map(([option]) => option)
      return [
        attribute(tag, 'name'),
        attribute(options.find((one) => / selected/.test(one)) ?? options[0] ?? '', 'value'),
      ]
    })
    return Object.fromEntries([...inputs, ...selects])
  }

  const mapped = async (location: string): Promise<Record<string, string>> => {
    const form = await formOf(location)
    const words = Object.entries(form).filter(([name]) => /^ord-\d+-text$/.test(name))
    const idOf = (text: string) => String(words.find(([, value]) => value === text)?.[0]).replace('-text', '')
    const answers = { [idOf('Vågar du?')]: 'lupp-paverka', [idOf('Provbyn')]: CODE }
    return { ...form, ...answers, ...(form['marke-0-text'] === '..' && { 'marke-0': 'secret' }) }
  }

  it('is not blamed for columns with other names: the way on is to say what they are', async () => {
    const refused = await server.upload(URL, { slag: 'observations' }, { name: 'enkät.csv', content: SURVEY })
    expect(refused.statusCode).toBe(422)
    const words = wordsOf(refused.body)
    expect(words).toContain('Programmet känner inte igen filens kolumner')
    expect(words).toContain('Säg vad kolumnerna betyder, så minns programmet det till nästa gång.')
    expect(words).not.toContain('Det här måste rättas i filen')
    expect(words.match(/Kolumnerna [^.]* saknas\./g)).toEqual(
      Array(2).fill('Kolumnerna indikator, kommun och värde saknas.'),
    )
  })

  it('is shown with what is proposed, and what is left to say', async () => {
    const page = await server.get(await start(SURVEY))
    expect(page.statusCode).toBe(200)
    const words = wordsOf(page.body)
    expect(words).toContain('enkät 2023.csv · Indikatorvärden')
    expect(words).toContain('Rubrik 1 Fråga Region År Andel')
    expect(words).toContain('Välj vilken indikator minst en av texterna är.')
    const form = await formOf(await start(SURVEY))
    expect(form).toMatchObject({
      'kolumn-0': 'indicator',
      'kolumn-1': 'municipality',
      'kolumn-2': 'period',
      'kolumn-3': 'value',
    })
    expect((await server.services.imports(CODE)).length).toBe(0)
  })

  it('shows after each update how the first rows then read', async () => {
    const location = await start(SURVEY)
    const updated = await server.post(location, { ...(await mapped(location)), steg: 'uppdatera' })
    expect(updated.statusCode).toBe(303)
    const words = wordsOf((await server.get(location)).body)
    expect(words).toContain('lupp-paverka Borlänge 2023')
    expect(words).toContain('.. (1 celler)')
  })

  it('is not previewed before everything is said: 422, each question leading to its field', async () => {
    const location = await start(SURVEY)
    const answer = await server.post(location, { ...(await mapped(location)), 'kolumn-3': '', steg: 'fortsatt' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('href="#kolumn-0"')
    expect(wordsOf(answer.body)).toContain('Välj vilken kolumn som har värdena.')
    const unsaid = await server.post(location, { ...(await formOf(location)), rubrikrad: 'två', steg: 'fortsatt' })
    expect(unsaid.statusCode).toBe(422)
    expect(unsaid.body).toContain('href="#rubrikrad"')
  })

  const previewed = async (content = SURVEY): Promise<string> => {
    const location = await start(content)
    await server.post(location, { ...(await mapped(location)), steg: 'uppdatera' })
    const sent = await server.post(location, { ...(await mapped(location)), steg: 'fortsatt' })
    expect(wordsOf(sent.body)).toBe('')
    expect(sent.statusCode).toBe(303)
    return String(sent.headers.location)
  }

  it('is previewed and saved like any other, and its mapping is remembered for the next file with the same header', async () => {
    const page = await previewed()
    expect(wordsOf((await server.get(page)).body)).toContain('Läst med en egen profil Profilen heter ”enkät 2023”')
    await server.post(`${page}/spara`, { varningar: 'ja' })
    expect(await server.services.ownProfiles(CODE)).toMatchObject([
      { name: 'enkät 2023', kind: 'observations', uses: 1 },
    ])

    const next = SURVEY.replaceAll('2023', '2024').replace('81,5', '82,5')
    const sent = await server.upload(URL, { slag: 'observations' }, { name: 'enkät 2024.csv', content: next })
    expect(sent.statusCode).toBe(303)
    const [newest] = await server.services.imports(CODE)
    expect(newest).toMatchObject({
      fileName: 'enkät 2024.csv',
      new: 2,
      kept: { profile: 'enkät 2023', isMapped: true },
    })
    await server.post(`${sent.headers.location}/spara`, { varningar: 'ja' })
    expect(await server.services.ownProfiles(CODE)).toMatchObject([{ uses: 2 }])
  })

  it('is given a name before it is saved, and can be chosen by it', async () => {
    const page = await previewed()
    expect((await server.post(`${page}/profil`, { namn: 'Vår enkät' })).statusCode).toBe(303)
    const [own] = await server.services.ownProfiles(CODE)
    expect(own).toMatchObject({ name: 'Vår enkät', uses: 0 })
    const form = await server.get(`${URL}/ny`)
    expect(wordsOf(form.body)).toContain('Med profilen Vår enkät (Indikatorvärden)')
    const chosen = { slag: 'observations', profil: String(own?.id) }
    expect((await server.upload(URL, chosen, { name: 'x.csv', content: SURVEY })).statusCode).toBe(303)
    const other = await server.upload(URL, { ...chosen, slag: 'budget' }, { name: 'x.csv', content: SURVEY })
    expect(other.statusCode).toBe(422)
    expect(other.body).toContain('href="#profil"')
  })

  it('can be taken out of use and back, and renamed, each in the journal', async () => {
    await server.post(`${await previewed()}/profil`, { namn: 'Vår enkät' })
    const id = String((await server.services.ownProfiles(CODE))[0]?.id)
    const list = `${URL}/mappningar`
    const removed = await server.post(`${list}/${id}/ta-bort`, {})
    expect(wordsOf((await server.get(String(removed.headers.location))).body)).toContain('Profilen är borttagen')
    const unread = await server.upload(URL, { slag: 'observations' }, { name: 'x.csv', content: SURVEY })
    expect(unread.statusCode).toBe(422)
    expect(wordsOf(unread.body)).toContain('Säg vad kolumnerna betyder')
    await server.post(`${list}/${id}/ta-tillbaka`, {})
    await server.post(`${list}/${id}/namn`, { namn: 'Enkäten' })
    expect((await server.post(`${list}/${id}/namn`, { namn: ' ' })).statusCode).toBe(422)
    expect(await server.services.ownProfiles(CODE)).toMatchObject([{ name: 'Enkäten', isRemoved: false }])
    const actions = await server.ctx.store.db.selectFrom('journal').select('action').where('subject', '=', id).execute()
    expect(actions.map(({ action }) => action)).toEqual([
      'profile.add',
      'profile.remove',
      'profile.restore',
      'profile.rename',
    ])
    expect((await server.post(`${list}/finns-inte/ta-bort`, {})).statusCode).toBe(404)
  })

  it('can be described after it was refused, and described anew after it was read', async () => {
    await server.upload(URL, { slag: 'observations' }, { name: 'enkät.csv', content: SURVEY })
    const [refused] = await server.services.imports(CODE)
    const again = await server.post(`${URL}/${refused?.id}/mappa`, {})
    expect(again.statusCode).toBe(303)
    expect(await formOf(String(again.headers.location))).toMatchObject({ 'kolumn-0': 'indicator' })
    const page = await previewed()
    const other = String((await server.post(`${page}/mappa`, {})).headers.location)
    expect(Object.values(await formOf(other))).toContain('lupp-paverka')
  })

  it('is proposed anew where another header is chosen, before anything is previewed', async () => {
    const location = await start(`Utdrag;1;2;3\n${SURVEY}`)
    const form = await formOf(location)
    expect(form.rubrikrad).toBe('2')
    expect((await server.post(location, { ...form, rubrikrad: '1', steg: 'fortsatt' })).statusCode).toBe(303)
    expect(wordsOf((await server.get(location)).body)).toContain('Rubrik 1 Utdrag 1 2 3')
  })

  it('leaves no trace where it holds personal data, in its name or below its header too', async () => {
    const files = [
      { name: 'x.csv', content: 'Kommun;Elev;Andel\n2081;19811228-9874;5\n' },
      { name: '19811228-9874.csv', content: SURVEY },
      {
        name: 'y.csv',
        content: 'Utdrag;;\nNamn;Född;Andel\nAnna Ek;2010-01-02;1\nBo Alm;2011-03-04;2\nCia Lund;2012-05-06;3\n',
      },
    ]
    for (const file of files) {
      const sent = await server.upload(URL, { slag: 'observations', profil: 'sjalv' }, file)
      expect([file.name, sent.statusCode]).toEqual([file.name, 422])
    }
    const { db } = server.ctx.store
    expect(await db.selectFrom('import_draft').select('id').execute()).toEqual([])
    expect(await db.selectFrom('import').select('id').execute()).toEqual([])
  })

  it('is kept under a name of bounded length without what cannot be seen, as an import is', async () => {
    await start(SURVEY, 'observations', `${'a'.repeat(300)}\u202e.csv`)
    const [draft] = await server.ctx.store.db.selectFrom('import_draft').select('file_name').execute()
    expect(draft?.file_name).toMatch(/^a{190,}…\.csv$/)
  })

  it('is not kept where a personal identity number stands beside its tables', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const row = (...texts: readonly string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
    const table = `<w:tbl>${row('Kommun', 'År', 'Andel')}${row(CODE, '2024', '5')}</w:tbl>`
    const content = writeDocument(`<w:p><w:r><w:t>Om 19811228-9874</w:t></w:r></w:p>${table}`)
    const file = { name: 'enkät.docx', content }
    const sent = await server.upload(URL, { slag: 'observations', profil: 'sjalv' }, file)
    expect(sent.statusCode).toBe(422)
    expect(await server.ctx.store.db.selectFrom('import_draft').select('id').execute()).toEqual([])
  })

  const remembered = async (content: string, said: Readonly<Record<string, string>>): Promise<void> => {
    const location = await start(content)
    await server.post(location, { ...(await mapped(location)), ...said, steg: 'uppdatera' })
    const sent = await server.post(location, { ...(await mapped(location)), ...said, steg: 'fortsatt' })
    expect([wordsOf(sent.body), sent.statusCode]).toEqual(['', 303])
    await server.post(`${sent.headers.location}/spara`, { varningar: 'ja' })
    expect(await server.services.ownProfiles(CODE)).toMatchObject([{ uses: 1 }])
  }
  const warnings = async (content: string) => {
    await server.upload(URL, { slag: 'observations' }, { name: 'nästa.csv', content })
    const [newest] = await server.services.imports(CODE)
    return [newest?.kept?.isMapped, newest?.issues.map(({ code, message }) => [code, message])]
  }

  it('says in the next file that its period is the mapping’s and not the file’s', async () => {
    const undated = SURVEY.replaceAll(/;(?:År|2023);/g, ';')
    await remembered(undated, { 'fast-period': '2023' })
    expect(await warnings(undated.replace('81,5', '82,5'))).toEqual([
      true,
      expect.arrayContaining([['period.not-in-file', expect.stringContaining('2023')]]),
    ])
  })

  it('says in the next file which columns its mapping does not know', async () => {
    await remembered(SURVEY, {})
    const next = SURVEY.replaceAll('2023', '2024')
    expect(JSON.stringify(await warnings(next))).not.toContain('header.unknown')
    const wider = next.replace('Andel', 'Andel;Skola').replaceAll(/\d$|\.\.$/gm, '$&;Norr')
    expect(await warnings(wider)).toEqual([
      true,
      expect.arrayContaining([['header.unknown', expect.stringContaining('Skola')]]),
    ])
  })

  it('is forgotten with the file it was made for, where that is cleared of personal data', async () => {
    await remembered(SURVEY, {})
    const used = await server.upload(
      URL,
      { slag: 'observations' },
      { name: 'nästa.csv', content: SURVEY.replaceAll('2023', '2024') },
    )
    expect(used.statusCode).toBe(303)
    const first = (await server.services.imports(CODE)).find(({ status }) => status === 'active')
    await server.services.redactImport(CODE, String(first?.id), { reason: 'Ett namn', lines: 'all' })
    expect(await server.services.ownProfiles(CODE)).toEqual([])
    const stored = await Promise.all(
      (['import', 'import_profile', 'import_draft', 'journal_payload'] as const).map((table) =>
        server.ctx.store.db.selectFrom(table).selectAll().execute(),
      ),
    )
    expect(JSON.stringify(stored)).not.toContain('enkät 2023')
    const [latest] = await server.services.imports(CODE)
    expect(latest).toMatchObject({ fileName: 'nästa.csv', status: 'preview', kept: { isMapped: true } })
    await server.services.commitImport(CODE, String(latest?.id))
    expect(await server.services.ownProfiles(CODE)).toMatchObject([
      { name: '(mappningens namn är borttaget)', uses: 2 },
    ])
  })

  it('is not another organisation’s to see, and is gone after a day', async () => {
    const location = await start(SURVEY)
    expect((await server.get(location.replace(CODE, '9903'))).statusCode).toBe(404)
    const tomorrow = { ...server.ctx, now: () => '2026-03-05T12:00:00.000Z' }
    await createServices(tomorrow).sweepImports()
    const gone = await server.get(location)
    expect(gone.statusCode).toBe(404)
    expect(wordsOf(gone.body)).toContain('ett dygn')
  })

  it('may be outcomes kept in a document, with columns that are not there', async () => {
    await importAll(server.ctx)
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const row = (...texts: readonly string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
    const table = `<w:tbl>${row('Aktivitet nr', 'Avstämning', 'Läge', 'Vad gjordes')}${row('A1', '2025-12-31', 'genomförd', '190 elever')}</w:tbl>`
    const location = await start(writeDocument(table), 'outcomes', 'uppföljning.docx')
    const form = await formOf(location)
    expect(form).toMatchObject({ 'kolumn-0': 'activityId', 'kolumn-3': 'result', 'fast-cost': '', 'fast-lesson': '' })
    const sent = await server.post(location, { ...form, steg: 'fortsatt' })
    expect(sent.statusCode).toBe(303)
    const [preview] = await server.services.imports(CODE)
    expect(preview).toMatchObject({ kind: 'outcomes', new: 1, kept: { isMapped: true } })
  })

  it('may be a budget of another system', async () => {
    const location = await start('Verksamhet;Budgetår;Årsbudget;Bokslut\nSimhall;2025;100 000;90 000\n', 'budget')
    const sent = await server.post(location, { ...(await formOf(location)), steg: 'fortsatt' })
    expect(sent.statusCode).toBe(303)
    await server.post(`${sent.headers.location}/spara`, { varningar: 'ja' })
    expect((await server.services.imports(CODE))[0]).toMatchObject({ kind: 'budget', status: 'active', new: 1 })
  })

  it('may be a plan with a sheet’s own names', async () => {
    const text = FILES.plan.text
      .replace('mål-id', 'Målnummer')
      .replace('aktivitet;', 'Åtgärd;')
      .replace('förvaltning', 'Ansvarig nämnd')
    const location = await start(text, 'plan', 'plan 2022-2025.csv')
    const sent = await server.post(location, { ...(await formOf(location)), steg: 'fortsatt' })
    expect(wordsOf(sent.body)).toBe('')
    expect((await server.services.imports(CODE))[0]).toMatchObject({ kind: 'plan', status: 'preview', new: 8 })
  })
})
