// Taking in a file through the pages: preview, problems, saving, and what cannot be done twice.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ASSESSMENTS, BUDGET, OBSERVATIONS, OUTCOMES, PLAN, PROGRESS } from '../../src/ingest/formats.ts'
import { IMPORT_KINDS } from '../../src/services/index.ts'
import { webImportTexts } from '../../src/text/web-imports.ts'
import { CODE, FILES, importAll, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const URL = `/${CODE}/inlasningar`
const observations = (content: string | Uint8Array = FILES.observations.text) => ({ name: 'värden 2025.csv', content })

describe('a file sent through the form', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer({ maxUpload: 100_000 })
    await withOrganisation(server)
  })
  afterEach(() => server.close())

  const send = (fields: Record<string, string>, file: Parameters<TestServer['upload']>[2]) =>
    server.upload(URL, fields, file)

  it('is previewed first: 303 to a page that says what it would change, and nothing is stored', async () => {
    const sent = await send({ slag: 'observations' }, observations())
    expect(sent.statusCode).toBe(303)
    const page = await server.get(String(sent.headers.location))
    expect(page.statusCode).toBe(200)
    expect(wordsOf(page.body)).toContain('Granskning av värden 2025.csv')
    expect(wordsOf(page.body)).toContain('nya uppgifter 11')
    const { facts } = await server.services.overview(CODE, { year: 2025, plan: null })
    expect(facts.indicators).toEqual([])
  })

  it('is saved with one button, and the page then says when', async () => {
    const sent = await send({ slag: 'observations' }, observations())
    const location = String(sent.headers.location)
    const saved = await server.post(`${location}/spara`, { varningar: 'ja' })
    expect(saved.statusCode).toBe(303)
    expect(saved.headers.location).toBe(location)
    expect(wordsOf((await server.get(location)).body)).toContain('värden 2025.csv är sparad')
    const { facts } = await server.services.overview(CODE, { year: 2025, plan: null })
    expect(facts.indicators.map(({ slug }) => slug)).toContain('barn-vrakning')
  })

  it('cannot be saved twice', async () => {
    const location = String((await send({ slag: 'observations' }, observations())).headers.location)
    await server.post(`${location}/spara`, { varningar: 'ja' })
    const again = await server.post(`${location}/spara`, { varningar: 'ja' })
    expect(again.statusCode).toBe(409)
    expect(wordsOf(again.body)).toContain('redan sparad')
  })

  it('shows old and new where it changes something', async () => {
    await importAll(server.ctx)
    const text = FILES.observations.text.replace('2025;T;90,0;180;200', '2025;T;91,0;182;200')
    const sent = await send({ slag: 'observations' }, observations(text))
    const page = await server.get(String(sent.headers.location))
    expect(page.body).toMatch(/<del>90,0\s%<\/del>/)
    expect(page.body).toMatch(/<ins>91,0\s%<\/ins>/)
  })

  it('with errors comes back with 422, a summary that leads to each kind, the cells, and no way to save', async () => {
    const text = FILES.observations.text.replace('80,0', '2,3,4').replace('2021;K', '2021K5;K')
    const answer = await send({ slag: 'observations' }, observations(text))
    expect(answer.statusCode).toBe(422)
    const words = wordsOf(answer.body)
    expect(words).toContain('Det här måste rättas i filen')
    expect(words).toContain('Rad 2, kolumn värde: 2,3,4')
    expect(answer.body).toContain('href="#fel-1"')
    expect(answer.body).toContain('id="fel-1"')
    expect(answer.body).not.toContain('/spara')
    expect((await server.services.imports(CODE)).map(({ status }) => status)).toEqual(['rejected'])
  })

  it('with nothing new asks nobody to save it: neither on its page nor on the overview', async () => {
    await importAll(server.ctx)
    const location = String((await send({ slag: 'observations' }, observations())).headers.location)
    const page = await server.get(location)
    expect(wordsOf(page.body)).toContain('Filen innehåller inget nytt')
    expect(page.body).not.toContain('/spara')
    expect(wordsOf((await server.get(`/${CODE}`)).body)).not.toContain('väntar på att sparas')
  })

  it('can be removed while it is a preview, after which it cannot be saved and nobody is asked to', async () => {
    const location = String((await send({ slag: 'observations' }, observations())).headers.location)
    const removed = await server.post(`${location}/ta-bort`, {})
    expect(removed.statusCode).toBe(303)
    const list = await server.get(String(removed.headers.location))
    expect(wordsOf(list.body)).toContain('Granskningen är borttagen')
    expect(list.body).not.toContain('Har fel')
    expect((await server.post(`${location}/spara`, { varningar: 'ja' })).statusCode).toBe(400)
    expect((await server.post(`${location}/ta-bort`, {})).statusCode).toBe(409)
    const journal = await server.ctx.store.db.selectFrom('journal').select('action').execute()
    expect(journal.map(({ action }) => action)).toContain('import.discard')
  })

  it('cannot be removed once it is saved', async () => {
    const location = String((await send({ slag: 'observations' }, observations())).headers.location)
    await server.post(`${location}/spara`, { varningar: 'ja' })
    expect((await server.post(`${location}/ta-bort`, {})).statusCode).toBe(409)
    expect((await server.services.imports(CODE)).map(({ status }) => status)).toEqual(['active'])
  })

  it('of another kind than the chosen one is told which to choose, not which columns to add', async () => {
    const answer = await send({ slag: 'observations' }, { name: 'plan.csv', content: FILES.plan.text })
    expect(answer.statusCode).toBe(422)
    expect(wordsOf(answer.body)).toContain('Filen ser ut som en handlingsplan. Välj Handlingsplan i stället.')
    expect(wordsOf(answer.body)).not.toContain('saknas')
  })

  it('gives every problem as a file of its own', async () => {
    await send({ slag: 'observations' }, observations(FILES.observations.text.replace('80,0', '2,3,4')))
    const id = (await server.services.imports(CODE))[0]?.id
    const csv = await server.get(`${URL}/${id}/fel.csv`)
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.headers['content-disposition']).toContain("filename*=UTF-8''fel-och-varningar-v%C3%A4rden%202025.csv")
    expect(csv.body).toContain('2,3,4')
  })

  it('shows what a file holds as text, never as markup', async () => {
    const text = FILES.observations.text.replace(
      'N15428;9902;2021;T;80,0',
      'N15428;9902;2021;T;<img src=x onerror=alert(1)>',
    )
    const answer = await send({ slag: 'observations' }, { name: '<b>x</b>.csv', content: text })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).not.toContain('<img')
    expect(answer.body).not.toContain('<b>')
  })

  it.each([
    ['no kind', {}, observations(), 'Välj vad filen innehåller', 'slag'],
    ['an unknown kind', { slag: 'recept' }, observations(), 'Välj vad filen innehåller', 'slag'],
    ['no file', { slag: 'observations' }, null, 'Välj en fil', 'fil'],
    ['a file over the limit', { slag: 'observations' }, observations('x'.repeat(100_001)), 'Filen är större än', 'fil'],
    ['a year that is none', { slag: 'plan', galler: '20' }, observations(), '”20” är inte ett år', 'galler'],
    [
      'results before there is a plan',
      { slag: 'outcomes' },
      observations(FILES.outcomes.text),
      'Läs in handlingsplanen',
      'plan',
    ],
  ])('with %s comes back with 422 and a way to the field', async (_what, fields, file, message, field) => {
    const answer = await send(fields, file)
    expect(answer.statusCode).toBe(422)
    expect(wordsOf(answer.body)).toContain(message)
    expect(answer.body).toContain(`href="#${field}"`)
    expect(answer.body).toContain(`id="${field}"`)
    expect(await server.services.imports(CODE)).toEqual([])
  })

  it('may be larger than other forms, up to its own limit', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `N15428;9902;${1900 + (i % 100)};T;80,0;;`)
    const text = ['kpi;kommun;år;kön;värde;täljare;nämnare', ...new Set(rows), ...Array(3000).fill('')].join('\r\n')
    const padded = text + ' '.repeat(90_000 - text.length)
    expect((await send({ slag: 'observations' }, observations(padded))).statusCode).not.toBe(413)
  })

  it('keeps what was chosen when something is missing', async () => {
    const { body } = await send({ slag: 'plan', enhet: 'Socialförvaltningen' }, null)
    expect(body).toMatch(/value="plan"[^>]*checked|checked[^>]*value="plan"/)
    expect(body).toContain('value="Socialförvaltningen"')
  })
})

it('names on the upload page every column that each kind of file must have', () => {
  const formats = { observations: OBSERVATIONS, plan: PLAN, progress: PROGRESS, outcomes: OUTCOMES }
  const all = { ...formats, assessments: ASSESSMENTS, budget: BUDGET }
  for (const kind of IMPORT_KINDS) {
    const needed = all[kind].columns.filter(({ required }) => required).map(({ names }) => names[0])
    for (const text of [webImportTexts.sv, webImportTexts.en])
      expect(`${text.columnsNeeded[kind]} `).toContain(`${needed.join(', ')}. `)
  }
})
