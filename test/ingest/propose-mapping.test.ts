// What is proposed of files nobody has described: made up, in the shapes real ones have.

import { describe, expect, it } from 'vitest'
import type { ImportKind } from '../../src/domain/import-profile.ts'
import { rowsOfSet } from '../../src/domain/observation-set.ts'
import {
  areaOfText,
  completed,
  createIssueCollector,
  DEFAULT_LIMITS,
  type Mapping,
  mappingOf,
  openUnknown,
  profileOf,
  proposeMapping,
  readObservations,
} from '../../src/ingest/index.ts'
import { documentFiles, workbookFiles } from '../support/office.ts'
import { writeZip } from '../support/zip.ts'
import { knownArea, sampleCatalogue } from './sample-catalogue.ts'

const areasNamed = (name: string): readonly string[] =>
  ({ borlänge: ['2081'], 'borlänge kommun': ['2081'], falun: ['2080'], riket: ['0000'] })[name.toLowerCase()] ?? []

const contextOf = (kind: ImportKind) => ({
  kind,
  catalogue: sampleCatalogue,
  organisation: '2081',
  knowsArea: (text: string) => areaOfText(text, { knownArea, areasNamed }).ok,
})

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function proposed(bytes: Uint8Array, kind: ImportKind = 'observations') {
  const opened = openUnknown(bytes, DEFAULT_LIMITS, createIssueCollector())
  const mapping = proposeMapping(opened, null, null, contextOf(kind))
  if (!mapping) throw new Error('no table')
  const table = opened.tables.find(({ name }) => name === mapping.sheet) ?? opened.tables[0]
  if (!table) throw new Error('no table')
  const change = (said: Partial<Mapping>) => completed(table.grid, { ...mapping, ...said }, contextOf(kind))
  const read = (said: Mapping) =>
    readObservations(bytes, {
      catalogue: sampleCatalogue,
      knownArea,
      areasNamed,
      organisation: '2081',
      skipUnknownIndicators: false,
      profile: profileOf(said, table.grid, { id: 'egen-prov', name: 'Prov', kind }),
    })
  return { mapping, grid: table.grid, encoding: table.encoding, change, read }
}

const fieldsOf = ({ columns }: Mapping) => Object.fromEntries(columns.map(({ name, field }) => [name, field]))

const figures = (read: ReturnType<typeof readObservations>) =>
  [...rowsOfSet(read.set)].map(({ indicator, area, period, dimensions, value, marker }) => [
    indicator,
    area,
    period.label,
    dimensions.sex ?? 'T',
    value ?? marker,
  ])

describe('a long table', () => {
  it('of a survey, in windows-1252, has its columns known by name and by what they hold', () => {
    const text =
      '"","År","Undersökning","andel","Boendekommun"\n"1",2021,"Högstadiet",19.5,"Borlänge kommun"\n"2",2021,"Gymnasiet",22.5,"Borlänge kommun"\n'
    const { mapping, encoding, change, read } = proposed(Buffer.from(text, 'latin1'))
    expect(encoding).toBe('windows-1252')
    expect(fieldsOf(mapping)).toEqual({
      '': '',
      År: 'period',
      Undersökning: 'dimension:undersökning',
      andel: 'value',
      Boendekommun: 'municipality',
    })
    expect(mapping.fixed).toEqual({ indicator: '', sex: '' })
    const said = change({ fixed: { indicator: 'behoriga-yrkesprogram', sex: 'T' } })
    expect(figures(read(said))).toEqual([
      ['behoriga-yrkesprogram', '2081', '2021', 'T', 19.5],
      ['behoriga-yrkesprogram', '2081', '2021', 'T', 22.5],
    ])
  })

  it('asks what each mark means, and takes none for granted', () => {
    const { mapping, change, read } = proposed(
      utf8(
        'kpi;kommun;år;värde\nN15428;2081;2021;..\nN15428;2081;2022;NA\nN15428;2081;2023;\nN15428;2081;2024;~80\nN15428;2081;2025;80,5\n',
      ),
    )
    expect(mapping.marks).toEqual({ '..': '', na: '', '': '' })
    const unsaid = read(mapping).issues.filter(({ severity }) => severity === 'error')
    expect(unsaid.map(({ value }) => value)).toEqual(['..', 'NA'])
    const said = change({ marks: { '..': 'secret', na: 'skip', '': 'missing' } })
    expect(figures(read(said)).map(([, , period, , value]) => [period, value])).toEqual([
      ['2021', 'secret'],
      ['2023', 'missing'],
      ['2024', 'approximate'],
      ['2025', 80.5],
    ])
  })

  it('lists texts it does not know, knows an indicator by its title, and reads no row of what is not said', () => {
    const { mapping, change, read } = proposed(
      utf8(
        'Fråga;Region;År;Kön;Andel\nBarn som berörs av vräkning;Borlänge;2021;Kvinnor;3\nNågot annat;Borlänge;2021;Kvinnor;4\nBarn som berörs av vräkning;Falu kn;2021;Icke-binär;5\n',
      ),
    )
    expect(mapping.words).toEqual({
      indicator: { 'Något annat': '' },
      municipality: { 'Falu kn': '' },
      sex: { 'Icke-binär': '' },
    })
    expect(figures(read(mapping))).toEqual([['barn-vrakning', '2081', '2021', 'F', 3]])
    const said = change({
      words: { ...mapping.words, municipality: { 'Falu kn': '0000' }, sex: { 'Icke-binär': 'T' } },
    })
    expect(figures(read(said))).toHaveLength(2)
  })

  it('asks whether values between 0 and 1 are shares', () => {
    const { mapping, change, read } = proposed(
      utf8('kpi;kommun;år;värde\nN15428;2081;2021;0,744\nN15428;2081;2022;0,8\nN15428;2081;2023;1\n'),
    )
    expect(mapping.factor).toBeNull()
    expect(figures(read(change({ factor: 100 }))).map((row) => row[4])).toEqual([74.4, 80, 100])
    expect(
      proposed(utf8('kpi;kommun;år;värde\nN15428;2081;2021;74\nN15428;2081;2022;0,8\nN15428;2081;2023;1\n')).mapping
        .factor,
    ).toBe(1)
  })

  it('reads the figure, not its margins, where a column says which is which', () => {
    const { mapping } = proposed(
      utf8(
        'Region,Andel och konfidensintervall,År,Andel\nBorlänge,Andel,2021,20\nBorlänge,Konfidensintervall,2021,2\nBorlänge,Andel,2022,21\n',
      ),
    )
    expect(mapping.keep).toEqual({ column: 'Andel och konfidensintervall', values: ['Andel'] })
    expect(fieldsOf(mapping)['Andel och konfidensintervall']).toBe('')
  })

  it('takes a code before a name, and a kommun before its county', () => {
    const { mapping } = proposed(
      utf8('Kommun;Kommun-kod;Län;Läns-kod;År;Andel\nBorlänge;2081;Dalarnas län;20;2021;5\n'),
    )
    expect(fieldsOf(mapping)).toMatchObject({ Kommun: '', 'Kommun-kod': 'municipality', Län: '', 'Läns-kod': '' })
  })
})

describe('a wide table', () => {
  it('has a column for each year, and next year’s one too', () => {
    const { mapping, grid, change, read } = proposed(utf8('Kommun;2021;2022;Läsår 2022/23\nBorlänge;1;2;3\n'))
    expect(mapping.wide).toBe('period')
    expect(mapping.columns.map(({ field, as }) => [field, as])).toEqual([
      ['municipality', ''],
      ['value', ''],
      ['value', ''],
      ['value', '2022/23'],
    ])
    const said = change({ fixed: { indicator: 'barn-vrakning', sex: 'K' } })
    expect(figures(read(said)).map((row) => row.slice(2))).toEqual([
      ['2021', 'F', 1],
      ['2022', 'F', 2],
      ['2022/23', 'F', 3],
    ])
    const years = { ...said, columns: said.columns.slice(0, 3) }
    const profile = profileOf(years, grid, { id: 'egen-x', name: 'x', kind: 'observations' })
    const next = readObservations(utf8('Kommun;2023;2024;2025\nBorlänge;7;8;9\n'), {
      catalogue: sampleCatalogue,
      knownArea,
      areasNamed,
      organisation: '2081',
      skipUnknownIndicators: false,
      profiles: [profile],
    })
    expect(figures(next).map((row) => row[2])).toEqual(['2023', '2024', '2025'])
  })

  it('has a column for each indicator, known where the header is its title', () => {
    const { mapping, read } = proposed(
      utf8('year,municipality,Barn som berörs av vräkning,"Valdeltagande, andel (%)"\n2021,Borlänge,4,78.4\n'),
    )
    expect(mapping.wide).toBe('indicator')
    expect(mapping.columns.map(({ as }) => as)).toEqual(['', '', 'barn-vrakning', ''])
    expect(figures(read(mapping))).toEqual([['barn-vrakning', '2081', '2021', 'T', 4]])
  })

  it('has a column for each sex', () => {
    const { mapping, change, read } = proposed(utf8('Region;År;Flickor;Pojkar;Totalt\nBorlänge;2021;1;2;3\n'))
    expect(mapping.wide).toBe('sex')
    expect(figures(read(change({ fixed: { indicator: 'barn-vrakning' } }))).map((row) => row.slice(3))).toEqual([
      ['F', 1],
      ['M', 2],
      ['T', 3],
    ])
  })

  it('has one value column whose header is the indicator’s title', () => {
    const { mapping } = proposed(utf8('year,gender,municipality,Barn som berörs av vräkning\n2021,K,Borlänge,4\n'))
    expect(mapping).toMatchObject({ wide: null, fixed: { indicator: 'barn-vrakning' } })
    expect(fieldsOf(mapping)['Barn som berörs av vräkning']).toBe('value')
  })
})

describe('the header', () => {
  it('is found below a preamble that does not say how cells are set apart, and the table ends before its footnotes', () => {
    const { mapping, change, read } = proposed(
      utf8('Trångboddhet, antal, efter kommun\n\nkommun;år;antal\nBorlänge;2021;4\nBorlänge;2022;5\nKälla: SCB\n'),
    )
    expect(mapping).toMatchObject({ delimiter: ';', headerLine: 3, headerRows: 1 })
    expect(figures(read(change({ fixed: { indicator: 'barn-vrakning', sex: 'T' } })))).toHaveLength(2)
  })

  it('has several rows where upper ones say what columns have in common', () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const row = (line: number, texts: readonly string[]) =>
      `<row r="${line}">${texts.map((text, column) => cell(text).replace('<c ', `<c r="${'ABCD'[column]}${line}" `)).join('')}</row>`
    const sheet = (name: string, rows: string) => ({ name, rows })
    const { mapping } = proposed(
      writeZip(
        workbookFiles({
          sheets: [
            sheet('Om', row(1, ['Om statistiken'])),
            sheet(
              'Värden',
              row(1, ['Genomströmning']) +
                row(3, ['', '', 'Med examen', 'Med examen']) +
                row(4, ['Kommun', 'Kommun-kod', 'Inom 3 år', 'Inom 4 år']) +
                row(5, ['Borlänge', '2081', '52', '68']),
            ),
          ],
        }),
      ),
    )
    expect(mapping).toMatchObject({ sheet: 'Värden', headerLine: 4, headerRows: 2, wide: 'indicator' })
    expect(mapping.columns.map(({ name }) => name)).toEqual([
      'Kommun',
      'Kommun-kod',
      'Med examen – Inom 3 år',
      'Med examen – Inom 4 år',
    ])
  })
})

it('proposes the columns of a plan kept in a table of a document, and what it lacks as not there', () => {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const row = (...texts: readonly string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
  const { mapping } = proposed(
    writeZip(
      documentFiles(
        `<w:tbl>${row('Mål nr', 'Mål', 'Åtgärd', 'Ansvarig nämnd', 'Klart senast')}${row('M1', 'Fler läser', 'Lovskola', 'Skolnämnden', '2025-06-01')}</w:tbl>`,
      ),
    ),
    'plan',
  )
  expect(fieldsOf(mapping)).toEqual({
    'Mål nr': 'goalId',
    Mål: 'goal',
    Åtgärd: 'activity',
    'Ansvarig nämnd': 'unit',
    'Klart senast': 'end',
  })
  expect(mapping.fixed).toMatchObject({ indicator: '', baseline: '', activityId: '' })
})

it('tells the columns of a plan by their cells where a name may mean several things', () => {
  const plan = (rows: string) =>
    fieldsOf(
      proposed(utf8(`Nr;Vad vi vill uppnå;Mått;Typ;Läge;Målsättning;Åtgärdsnr;Åtgärd;Roll\n${rows}`), 'plan').mapping,
    )
  const same = {
    'Vad vi vill uppnå': 'goal',
    Typ: 'type',
    Läge: 'baseline',
    Åtgärdsnr: 'activityId',
    Roll: 'responsible',
  }
  expect(
    plan('T1;Tryggare skola;Behöriga till yrkesprogram i årskurs 9;öka;71;80;T1a;Lovskola;rektor\n'),
  ).toMatchObject({
    ...same,
    Nr: 'goalId',
    Mått: 'indicator',
    Målsättning: 'target',
  })
  expect(plan('T1;Tryggare skola;Skolgården är ombyggd;milstolpe;;klar 2026;T1a;Lovskola;rektor\n')).toMatchObject({
    Mått: 'measure',
    Målsättning: '',
  })
})

it('lays a saved profile over a proposal and gives the same profile again', () => {
  const bytes = utf8('Region;År;Flickor;Pojkar\nBorlänge;2021;..;2\n')
  const { change, grid, mapping } = proposed(bytes)
  const said = change({ fixed: { indicator: 'barn-vrakning' }, marks: { '..': 'secret' }, footer: 'Källa' })
  const profile = profileOf(said, grid, { id: 'egen-x', name: 'x', kind: 'observations' })
  const again = completed(grid, mappingOf(profile, mapping), contextOf('observations'))
  expect(profileOf(again, grid, { id: 'egen-x', name: 'x', kind: 'observations' })).toEqual(profile)
})
