// What a preview shows before anything is saved: how the file was read, what will be new, changed or missing, and the warnings.

import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { templateXlsx } from '../../src/ingest/index.ts'
import { sparkPoints } from '../../src/web/pages/import-series.tsx'
import { bytesOf, CODE, importText, NO_OPTIONS, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const LIST = `/${CODE}/inlasningar`
const BEFORE = 'kpi;kommun;år;värde\nN15428;9902;2021;70,0\nN15428;9902;2022;71,0\nN15428;9902;2023;72,0\n'
/** 2022 is missing, 2023 changed, 2024 new; one column nobody knows. */
const AFTER = 'kpi;kommun;år;värde;egen\nN15428;9902;2021;70,0;x\nN15428;9902;2023;74,1;x\nN15428;9902;2024;75,0;x\n'

describe('a preview', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await withOrganisation(server)
  })
  afterEach(() => server.close())

  const send = async (content: string | Uint8Array, name = 'värden.csv', kind = 'observations'): Promise<string> => {
    await server.upload(LIST, { slag: kind }, { name, content })
    return `${LIST}/${(await server.services.imports(CODE))[0]?.id}`
  }
  const words = async (path: string) => wordsOf((await server.get(path)).body)
  const journal = async () =>
    (await server.ctx.store.db.selectFrom('journal_payload').select('json').execute()).map(({ json }) => json ?? '')

  it('says how the file was read, in short and column by column', async () => {
    const shown = await words(await send(AFTER))
    expect(shown).toContain(
      'Så läste programmet filen : text (CSV), UTF-8, semikolon, rubriker på rad 1, 1 kolumn läses inte',
    )
    expect(shown).toContain('kpi indikator kommun kommun år period värde värde')
    expect(shown).toContain('Läses inte: egen.')
  })

  it('counts what is missing and says that it stays; shows the size of a change and what is new in words', async () => {
    await importText(server.ctx, { kind: 'observations', text: BEFORE })
    const { body } = await server.get(await send(AFTER))
    const shown = wordsOf(body)
    expect(shown).toContain('rader i filen 3 nya uppgifter 1 ändrade 1 oförändrade 1 saknas nu 1')
    expect(shown).toContain('En sparad uppgift ligger mellan filens första och sista period men finns inte i filen.')
    expect(shown).toContain('+2,1 procentenheter')
    expect(shown).toContain('2021: 70,0 %, 2023: 74,1 % (nytt), 2024: 75,0 % (nytt)')
    expect(body.match(/class="spark-new"/g)).toHaveLength(2)
  })

  it('is saved only when its warnings have been read, and the journal says how many there were', async () => {
    const page = await send(AFTER)
    expect(await words(page)).toContain('Jag har tagit del av')
    expect((await server.post(`${page}/spara`, { annat: 'ja' })).statusCode).toBe(400)
    const refused = await server.post(`${page}/spara`, {})
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('href="#varningar"')
    expect(refused.body).toContain('aria-invalid="true"')
    expect((await server.services.imports(CODE))[0]?.status).toBe('preview')
    const saved = await server.post(`${page}/spara`, { varningar: 'ja' })
    expect([saved.statusCode, saved.headers.location]).toEqual([303, page])
    expect((await journal()).filter((json) => json.includes('"acknowledgedWarnings":'))).toHaveLength(1)
  })

  it('asks for nothing where there are no warnings', async () => {
    const page = await send(BEFORE)
    expect(await words(page)).not.toContain('tagit del av')
    expect((await server.post(`${page}/spara`, {})).statusCode).toBe(303)
    expect((await journal()).filter((json) => json.includes('acknowledged'))).toEqual([])
  })

  it('gives the file back with its remarks, under a name of its own', async () => {
    const page = await send(BEFORE.replace('71,0', 'abc'), 'Värden 2023.csv')
    expect((await server.get(page)).body).toContain('/kommenterad"')
    const copy = await server.get(`${page}/kommenterad`)
    expect(copy.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' })
    expect(copy.headers['content-disposition']).toContain("filename*=UTF-8''V%C3%A4rden%202023-kommenterad.csv")
    expect(copy.body.split('\r\n')[2]).toContain('abc;Fel, kolumn värde: värdet ”abc” är inte ett tal.')
  })

  it('gives a workbook back as a workbook', async () => {
    const file = templateXlsx('budget', [{ area: 'Simhall', year: 2025, budget: 'tusen' }], {
      title: 'Budget',
      notes: [],
    })
    const page = await send(file, 'budget.xlsx', 'budget')
    const copy = await server.get(`${page}/kommenterad`)
    expect(copy.headers['content-disposition']).toContain('filename="budget-kommenterad.xlsx"')
    const rows = await readSheet(Buffer.from(copy.rawPayload))
    const remarks = rows.map((cells) => String(cells.at(-1)))
    expect(remarks[0]).toContain('Fel och varningar')
    expect(remarks[1]).toContain('Fel, kolumn budget: värdet ”tusen” är inte ett tal.')
  })

  it('offers no copy of what has no table, and none where the file has been cleared', async () => {
    const broken = await send('x', 'x.csv')
    expect((await server.get(broken)).body).not.toContain('/kommenterad"')
    expect((await server.get(`${broken}/kommenterad`)).statusCode).toBe(404)
    const page = await send(AFTER)
    await server.post(`${page}/rensa`, { skal: 'Ett namn', texter: 'inga' })
    const { body } = await server.get(page)
    expect(body).not.toContain('/kommenterad"')
    expect(wordsOf(body)).not.toContain('egen')
    expect((await server.get(`${page}/kommenterad`)).statusCode).toBe(404)
  })

  it('has no links to a file that was not kept', async () => {
    const answer = await server.upload(
      LIST,
      { slag: 'observations' },
      { name: 'x.csv', content: `${AFTER}N15428;9902;2020;71;850709-9805\n` },
    )
    expect(answer.statusCode).toBe(422)
    expect(answer.body).not.toContain('fel.csv')
    expect(answer.body).not.toContain('kommenterad')
  })

  it('shows an import of an earlier version, which kept less', async () => {
    await importText(server.ctx, { kind: 'observations', text: BEFORE })
    const page = await send(AFTER)
    const { db } = server.ctx.store
    const row = await db
      .selectFrom('import')
      .select(['id', 'summary'])
      .where('status', '=', 'preview')
      .executeTakeFirst()
    const { missing: _, understood: __, ...kept } = JSON.parse(String(row?.summary))
    const older = {
      ...kept,
      changes: kept.changes.map(({ size: _size, ...change }: { size: string }) => change),
      contents: kept.contents.map(({ points: _points, ...content }: { points: unknown }) => content),
    }
    await db
      .updateTable('import')
      .set({ summary: JSON.stringify(older) })
      .where('id', '=', String(row?.id))
      .execute()
    const shown = await words(page)
    expect(shown).toContain('Granskning av värden.csv')
    expect(shown).toContain('Det här ändras')
    expect(shown).not.toContain('Skillnad')
    expect(shown).not.toContain('saknas nu')
    expect(shown).not.toContain('Så läste programmet filen')
  })

  it('stays short and whole where a hundred thousand rows have a warning each of their own', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `X${index};9902;2020;1`).join('\n')
    const file = {
      kind: 'observations',
      fileName: 'många.csv',
      bytes: bytesOf(`kpi;kommun;år;värde\nN15428;9902;2020;71\n${rows}\n`),
      options: { ...NO_OPTIONS, skipUnknownIndicators: true },
    } as const
    const { id, issues } = await server.services.previewImport(CODE, file)
    expect(issues.reduce((sum, { count }) => sum + count, 0)).toBe(100_000)
    const { body } = await server.get(`${LIST}/${id}`)
    expect(body.length).toBeLessThan(100_000)
    expect(wordsOf(body)).toMatch(/Jag har tagit del av 100\s000 varningar/)
    expect((await server.get(`${LIST}/${id}/fel.csv`)).body.split('\r\n')).toHaveLength(100_002)
  })
})

describe('the small chart', () => {
  const point = (period: string, year: number) => ({ period, year, value: 1, shown: '1', isNew: false })

  it('leaves a gap where a year is missing', () => {
    const points = [2018, 2019, 2021].map((year) => point(String(year), year))
    expect(sparkPoints(points).map(({ breakBefore }) => breakBefore)).toEqual([false, false, true])
  })

  it('sets terms of the same year beside each other', () => {
    const points = ['2024H1', '2024H2', '2025H1'].map((period) => point(period, Number(period.slice(0, 4))))
    expect(sparkPoints(points).map(({ year, breakBefore }) => [year, breakBefore])).toEqual([
      [0, false],
      [1, false],
      [2, false],
    ])
  })
})
