// The catalogue as it is shipped, and what is said about one that somebody has broken.

import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isSlowPattern } from '../src/catalog/slow-pattern.ts'
import { type CatalogueProblem, loadCatalogue, loadTemplates } from '../src/catalog.ts'
import { createIndicatorFinder } from '../src/domain/find-indicator.ts'
import { THEMES } from '../src/domain/indicator.ts'
import { articleTitle, articleTitles } from '../src/text/articles.ts'
import { catalogueTable, clusterTable, traitTable } from './catalog/catalogue-table.ts'
import { profileTable } from './catalog/profile-table.ts'

const ROOT = resolve(import.meta.dirname, '..')
const { catalogue, problems } = loadCatalogue(ROOT)

describe('the shipped catalogue', () => {
  it('has no problems', () => {
    expect(problems).toEqual([])
  })

  it('has at least two indicators of every theme, four of them costs', () => {
    const count = (theme: string) => catalogue.indicators.filter((indicator) => indicator.theme === theme).length
    expect(THEMES.filter((theme) => count(theme) < 2)).toEqual([])
    expect(count('resources')).toBeGreaterThanOrEqual(4)
  })

  it('has the indicators the issue asks for', () => {
    const ids =
      'N66077 U00915 N15428 N15507 N15545 N17461 N01481 N11701 N15648 N15508 N11800 N11102 N33818 N09811'.split(' ')
    expect(ids.filter((id) => catalogue.find(id) === undefined)).toEqual([])
  })

  it('finds an indicator by slug and by Kolada id in any letter case', () => {
    expect(catalogue.find('n15428')?.slug).toBe('ak9-behorig-yrkesprogram')
    expect(catalogue.find(' AK9-behorig-yrkesprogram ')?.kolada).toBe('N15428')
    expect(catalogue.find('N99999')).toBeUndefined()
  })

  it('finds an indicator by a title or name that only one has', () => {
    expect(catalogue.find('Elever i åk 9 som är  behöriga till yrkesprogram, hemkommun, andel (%)')?.kolada).toBe(
      'N15428',
    )
    expect(catalogue.find('MERITVÄRDE I ÅRSKURS 9')?.slug).toBe('ak9-meritvarde')
    const [first, second] = catalogue.indicators
    if (!first || !second) throw new Error('The catalogue is empty')
    const find = createIndicatorFinder([first, { ...second, name: first.title }])
    expect(find(first.title)).toBeUndefined()
    expect(find(first.name)?.slug).toBe(first.slug)
    expect(find(second.title)?.slug).toBe(second.slug)
  })

  it('finds every indicator by its name and by its title, and none by another’s', () => {
    const lost = catalogue.indicators.flatMap(({ slug, name, title }) =>
      [name, title].filter((text) => catalogue.find(text)?.slug !== slug),
    )
    expect(lost).toEqual([])
  })

  it('names denominators that count something, in the units that are made of such counts', () => {
    const wrong = catalogue.indicators.filter(({ denominator, unit }) => {
      const counted = denominator === undefined ? undefined : catalogue.find(denominator)
      return counted !== undefined && (counted.unit.kind !== 'count' || !['percent', 'rate'].includes(unit.kind))
    })
    expect(wrong.map(({ slug }) => slug)).toEqual([])
  })

  it('never shows smaller groups of an indicator than the kommun does of its other figures', () => {
    const limits = Object.entries(catalogue.source('kommunen')?.disclosure ?? {})
    expect(limits).toHaveLength(4)
    const lower = catalogue.indicators.filter(({ disclosure = {} }) =>
      limits.some(([name, limit]) => (new Map(Object.entries(disclosure)).get(name) ?? limit) < limit),
    )
    expect(lower.map(({ slug }) => slug)).toEqual([])
  })

  it('never says that a cost is good or bad', () => {
    const costs = catalogue.indicators.filter(({ unit }) => unit.kind === 'currency')
    expect(costs.map(({ direction, theme }) => `${direction} ${theme}`)).toEqual(costs.map(() => 'neutral resources'))
  })

  it('protects what the kommun collects itself by the default limits, and leaves published statistics alone', () => {
    const limits = { smallestCount: 4, registerNumerator: 4, registerDenominator: 21, surveyDenominator: 10 }
    expect(catalogue.source('kommunen')).toMatchObject({ alreadyPublic: false, disclosure: limits })
    expect(catalogue.source('lupp')).toMatchObject({ alreadyPublic: false, disclosure: limits })
    expect(catalogue.source('kolada')).toMatchObject({ alreadyPublic: true })
  })

  it('lets Kolada speak first for what has a Kolada id, and never for what has not', () => {
    const first = catalogue.indicators.map(({ kolada, sources }) => [kolada !== undefined, sources[0] === 'kolada'])
    expect(first.filter(([hasId, isKolada]) => hasId !== isKolada)).toEqual([])
  })

  it('uses every source it describes', () => {
    const used = new Set(catalogue.indicators.flatMap(({ sources }) => sources))
    expect(catalogue.sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
  })

  it('writes definitions, warnings and reasons as whole sentences', () => {
    const sentences = catalogue.indicators.flatMap((indicator) => [
      indicator.definition,
      ...(indicator.warnings ?? []),
      ...(indicator.breaks ?? []).map(({ reason }) => reason),
    ])
    expect(sentences.filter((sentence) => !/^[A-ZÅÄÖ6].*[.]$/su.test(sentence))).toEqual([])
  })

  it('cannot be changed by those who read it', () => {
    const indicator = catalogue.indicators[0]
    expect(() => Object.assign(indicator?.range ?? {}, { max: 1 })).toThrow(TypeError)
    expect(() => Object.assign(catalogue, { indicators: [] })).toThrow(TypeError)
  })

  it('has the SHA-256 of every file by its path below the project', () => {
    const files = ['indicators', 'indicators/sources', 'indicators/groups'].flatMap((folder) =>
      readdirSync(join(ROOT, folder))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `${folder}/${name}`),
    )
    expect(Object.keys(catalogue.hashes).sort()).toEqual(files.sort())
    const [file = ''] = files
    const bytes = readFileSync(join(ROOT, file))
    expect(catalogue.hashes[file]).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('has a title for every article it names', () => {
    const articles = catalogue.indicators.flatMap((indicator) => indicator.articles)
    expect(articles.filter((article) => articleTitle(article) === undefined)).toEqual([])
    for (const titles of Object.values(articleTitles)) expect(new Set(Object.values(titles)).size).toBe(42)
    expect(articleTitle('28.1 e')).toBe('Utbildning')
    expect(articleTitle('28.1 e', 'en')).toBe('Right to education')
    expect(articleTitle('43')).toBeUndefined()
  })

  it('is listed in indicators/README.md as it is (npm test -- test/catalog.test.ts -u writes the table anew)', async () => {
    const path = join(ROOT, 'indicators/README.md')
    const text = readFileSync(path, 'utf8')
    const [before = '', after = ''] = text.split(/(?<=<!-- tabell -->\n).*(?=<!-- slut -->)/s)
    const [over = '', under = ''] = before.split(/(?<=<!-- profiler -->\n).*(?=<!-- slut på profiler -->)/s)
    const lists = over.replace(
      /(?<=<!-- listor -->\n).*(?=<!-- slut på listor -->)/s,
      () => `\n${traitTable()}\n${clusterTable()}\n`,
    )
    const made = `${lists}\n${profileTable(catalogue)}\n${under}\n${catalogueTable(catalogue)}\n${after}`
    await expect(made).toMatchFileSnapshot(path)
  })
})

describe('a catalogue with a fault', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'catalogue-'))
  afterAll(() => rmSync(temporary, { recursive: true }))

  /** Loads the shipped catalogue with some files replaced, added or (null) removed. */
  function withFiles(changes: Readonly<Record<string, string | null>>) {
    const root = mkdtempSync(join(temporary, 'case-'))
    cpSync(join(ROOT, 'indicators'), join(root, 'indicators'), { recursive: true })
    for (const [file, text] of Object.entries(changes)) {
      if (text === null) rmSync(join(root, file))
      else writeFileSync(join(root, file), text)
    }
    return loadCatalogue(root)
  }

  const EVICTIONS = 'indicators/barn-vrakning.yaml'
  const original = readFileSync(join(ROOT, EVICTIONS), 'utf8')
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length
  const change = (from: string, to: string) => original.replace(from, to)
  const problemsOf = (text: string): readonly CatalogueProblem[] => withFiles({ [EVICTIONS]: text }).problems

  type Case = readonly [what: string, from: string, to: string, place: string, reason: string]
  /** A field's value replaced by another, where the problem is in that field. */
  const instead =
    (field: string, value: string) =>
    (what: string, other: string, reason: string): Case => [
      what,
      `${field}: ${value}`,
      `${field}: ${other}`,
      `${field}:`,
      reason,
    ]
  const decimals = instead('decimals', '1')
  const denominator = instead('denominator', 'invanare-totalt')

  const cases: readonly Case[] = [
    // what · replaced · by · where the problem is · what is said
    ['a missing field', 'theme: living-standard\n', '', 'slug:', 'Fältet ”theme” saknas.'],
    ['a missing inner field', '  min: 0\n', '', '  max: 600', 'Fältet ”range.min” saknas.'],
    [
      'an unknown theme',
      'living-standard',
      'ekonomi',
      'theme:',
      '”theme” är ”ekonomi”. Välj något av: living-standard',
    ],
    [
      'an unknown unit',
      'kind: rate',
      'kind: andel',
      '  kind:',
      '”unit.kind” är ”andel”. Välj något av: percent, count',
    ],
    ['a number for a text', "['27', '16']", '[27, 16]', 'articles:', '”articles[1]” ska vara text.'],
    decimals('a text for a number', 'en', '”decimals” ska vara ett heltal.'),
    decimals('a fraction for an integer', '1.5', '”decimals” ska vara ett heltal.'),
    decimals('a number out of bounds', '9', '”decimals” är för stort. Största värde är 4.'),
    ['an article that is none', "'16'", "'99'", 'articles:', '”articles[2]” är ”99”, vilket inte är rätt form.'],
    ['a list with nothing in it', '[kolada]', '[]', 'sources:', '”sources” är tomt.'],
    ['a text where a list belongs', '[kolada]', 'kolada', 'sources:', '”sources” ska vara en lista'],
    ['an empty name', 'Vräkningar som berör barn', "''", 'name:', '”name” är tomt.'],
    ['a name that is too long', 'Vräkningar som', 'Vräkningar som '.repeat(9), 'name:', '”name” är för långt.'],
    ['a wrong Kolada id', 'U00915', 'U915', 'kolada:', 'Skriv N eller U och fem siffror'],
    [
      'a unit without its fields',
      'unit:\n  kind: rate\n  label: barn/100 000 inv\n  per: 100000',
      'unit: procent',
      'unit:',
      '”unit” ska ha egna fält under sig.',
    ],
    ['a rate per nothing', '  per: 100000\n', '', '  kind: rate', 'Då behövs ”per”'],
    ['an empty range', '  min: 0\n', '  min: 600\n', '  min:', '”range” är tomt: min 600 är inte mindre än max 600.'],
    ['an unknown source', '[kolada]', '[kolada, koladda]', 'sources:', 'Källan ”koladda” finns inte'],
    denominator('an unknown denominator', 'invanare', 'Nämnaren ”invanare” är inte någon indikator'),
    denominator('itself as denominator', 'barn-vrakning', 'sin egen nämnare'),
    denominator(
      'a denominator that is a share',
      'mpr-2-ar',
      'Nämnaren ”mpr-2-ar” har enheten ”percent”. En nämnare ska vara ett antal',
    ),
    denominator(
      'a denominator that is worked out',
      'orosanmalningar-per-1000',
      'räknas ut av programmet. En nämnare ska vara en indikator som läses in.',
    ),
    [
      'the source of what is worked out, without a formula',
      '[kolada]',
      '[kolada, beraknad]',
      'sources:',
      'Källan ”beraknad” är bara för indikatorer med ”formula”.',
    ],
    [
      'a break at no period',
      'traits:',
      "breaks:\n  - from: '2020K5'\n    reason: Nytt.\ntraits:",
      "  - from: '2020K5'",
      '”2020K5” är inte en period.',
    ],
    [
      'an unknown cluster',
      'health-and-welfare',
      'halsa',
      'cluster:',
      '”cluster” är ”halsa”. Välj något av: general-measures',
    ],
    [
      'a cluster where no article belongs',
      'health-and-welfare',
      'special-protection',
      'cluster:',
      'De hör till: family-and-care, health-and-welfare, civil-rights.',
    ],
    ['an unknown dimension', 'dimensions: []', 'dimensions: [kön]', 'dimensions:', 'Uppdelningen ”kön” finns inte.'],
    ['an unknown trait', 'few-children', 'fa-barn', 'traits:', '”traits[2]” är ”fa-barn”. Välj något av: inverted'],
    ['a trait twice', 'few-children', 'everyone-denominator', 'traits:', 'står två gånger i ”traits”'],
    [
      'reports that are good or bad',
      'few-children',
      'reporting-propensity',
      'direction:',
      'ska ”direction” vara neutral',
    ],
    ['pooled years without how many', 'few-children', 'pooled-years', 'traits:', 'behövs ”pooledYears”'],
    [
      'pooled years that nobody is told of',
      'traits:',
      'pooledYears: 3\ntraits:',
      'pooledYears:',
      'behövs ”pooled-years”',
    ],
    [
      'home and school at once',
      'few-children',
      'home-municipality, school-municipality',
      'traits:',
      'Samma värde kan inte vara båda.',
    ],
    ['a month that is none', 'publishedMonth: 2', 'publishedMonth: 13', 'publishedMonth:', 'Största värde är 12.'],
    ['an unknown limit', 'traits:', 'disclosure:\n  minst: 5\ntraits:', '  minst', 'Fältet ”minst” finns inte'],
    ['another slug than its file', 'slug: barn-vrakning', 'slug: vrakning', 'slug:', 'filen heter barn-vrakning.yaml'],
    ["another's Kolada id", 'U00915', 'N15428', 'kolada:', 'upptaget av indicators/ak9-behorig-yrkesprogram.yaml'],
    ['a field twice', 'decimals: 1', 'decimals: 1\ndecimals: 2', 'decimals: 2', 'Fältet står två gånger i filen.'],
    ['a tab as indentation', '  min: 0', '\tmin: 0', '\tmin: 0', 'tabb'],
    ['a quote that never ends', 'label: barn/100 000 inv', "label: 'barn", '', 'Ett tecken saknas'],
  ]

  it.each(cases)('says file, line and reason for %s', (_what, from, to, place, reason) => {
    const text = change(from, to)
    expect(text).not.toBe(original)
    const found = problemsOf(text)
    expect(found.length).toBeGreaterThan(0)
    const problem = found.find((one) => one.reason.includes(reason))
    expect(problem, JSON.stringify(found)).toBeDefined()
    expect(problem?.file).toBe(EVICTIONS)
    if (place !== '') expect(problem?.line).toBe(lineOf(text, place))
  })

  it('has nothing against the example of a profile in indicators/README.md', () => {
    const [, example = ''] =
      /```yaml\n(profiles:.*?)```/s.exec(readFileSync(join(ROOT, 'indicators/README.md'), 'utf8')) ?? []
    const file = 'indicators/sources/socialstyrelsen.yaml'
    const { catalogue: loaded, problems: found } = withFiles({
      [file]: `${readFileSync(join(ROOT, file), 'utf8')}\n${example}`,
    })
    expect(found).toEqual([])
    expect(loaded.source('socialstyrelsen')?.profiles?.map(({ id }) => id)).toEqual(['elevhalsan'])
  })

  it('lets only public sources change their counts by chance, from a year', () => {
    const of = (id: string, line: string) => {
      const file = `indicators/sources/${id}.yaml`
      const text = readFileSync(join(ROOT, file), 'utf8').replace(/^perturbedFrom.*\n/m, '')
      return withFiles({ [file]: text.replace('name:', `${line}\nname:`) }).problems.map(({ reason }) => reason)
    }
    expect(of('scb', "perturbedFrom: '2025'")).toEqual([])
    expect(of('scb', 'perturbedFrom: 2025').join()).toContain('perturbedFrom')
    expect(of('scb', "perturbedFrom: 'i år'").join()).toContain("'2025'")
    expect(of('kommunen', "perturbedFrom: '2025'").join()).toContain('”perturbedFrom” gäller bara')
  })

  it('points at the name of an unknown field', () => {
    const text = change('traits:', 'egenskaper:')
    expect(problemsOf(text)).toEqual([
      {
        file: EVICTIONS,
        line: lineOf(text, 'egenskaper:'),
        reason: expect.stringContaining('”egenskaper” finns inte'),
      },
    ])
  })

  it('lists every fault of a file, however many', () => {
    expect(problemsOf('slug: barn-vrakning\n')).toHaveLength(15)
  })

  it.each(['', '# bara en kommentar\n', '- en\n- lista\n', 'bara text\n'])(
    'refuses a file that is no fields: %j',
    (text) => {
      expect(problemsOf(text).map(({ reason }) => reason)).toEqual([expect.stringContaining('namn: värde')])
    },
  )

  it('leaves a faulty indicator out and keeps the others', () => {
    const { catalogue: rest } = withFiles({ [EVICTIONS]: change('decimals: 1', 'decimals: x') })
    expect(rest.find('U00915')).toBeUndefined()
    expect(rest.indicators).toHaveLength(catalogue.indicators.length - 1)
  })

  const KOLADA = 'indicators/sources/kolada.yaml'
  const kolada = readFileSync(join(ROOT, KOLADA), 'utf8')
  const profileCases: readonly (readonly [string, string, string, string, string])[] = [
    // what · replaced · by · where the problem is · what is said
    [
      'an unknown field',
      'field: status,',
      'field: statuss,',
      'field: statuss',
      'Fältet ”statuss” finns inte i den här',
    ],
    [
      'an unknown dimension',
      'field: status,',
      "field: 'dimension:kön',",
      "field: 'dimension:kön'",
      'Uppdelningen ”kön” finns inte.',
    ],
    [
      'a field of another kind of file',
      'field: status,',
      'field: goalId,',
      'field: goalId',
      'Fältet ”goalId” finns inte',
    ],
    [
      'a field of words that is none',
      'statuses:\n',
      'words: { koen: { flicka: K } }\n    statuses:\n',
      'words:',
      'Fältet ”koen” finns inte',
    ],
    ['an unknown kind', 'kind: observations', 'kind: siffror', 'kind: siffror', '”profiles[1].kind” är ”siffror”.'],
    ['an unknown kind of file', '[kolada-json]', '[json]', 'files: [json]', 'Välj något av: csv, spreadsheet'],
    [
      'an unknown meaning',
      "'..': secret",
      "'..': hemlig",
      "'..': hemlig",
      'är ”hemlig”. Välj något av: secret, missing',
    ],
    ['a pattern that is none', 'antal|kr/', 'antal|(kr/', 'antal|(kr/', 'är inte ett reguljärt uttryck'],
    ['a pattern that may take for ever', "'^[NU]\\d{5}$'", "'^([NU]\\d+)+$'", "'^([NU]\\d+)+$'", 'kan ta för lång tid'],
    ['an id that another has', 'id: kolada-lang', 'id: enkat', 'id: enkat', '”id” är ”enkat”, men det är upptaget av'],
    ['an unknown source', 'source: kolada\n', 'source: koladda\n', 'source: koladda', 'Källan ”koladda” finns inte'],
    [
      'an unknown indicator',
      "pattern: '^[NU]\\d{5}$'",
      'name: Vräkta, as: vrakta',
      'name: Vräkta',
      '”vrakta” är inte någon indikator',
    ],
    [
      'an unknown indicator among words',
      'statuses:\n',
      'words: { indicator: { Vräkta: vrakta } }\n    statuses:\n',
      'words: { indicator',
      '”vrakta” är inte någon indikator',
    ],
    [
      'more years without a text to count from',
      'names: [period] }',
      'names: [period], plusYears: 4 }',
      'plusYears',
      'hör till ”preamble”',
    ],
  ]

  it.each(profileCases)('says file, line and reason for a profile with %s', (_what, from, to, place, reason) => {
    const text = kolada.replace(from, () => to)
    expect(text).not.toBe(kolada)
    const found = withFiles({ [KOLADA]: text }).problems
    const problem = found.find((one) => one.reason.includes(reason))
    expect(problem, JSON.stringify(found)).toBeDefined()
    expect([problem?.file === KOLADA || reason.includes('upptaget'), problem?.line]).toEqual([
      true,
      reason.includes('upptaget') ? expect.any(Number) : lineOf(text, place),
    ])
  })

  it('blames a faulty source once, not every indicator that uses it', () => {
    const file = 'indicators/sources/lupp.yaml'
    const { problems: found } = withFiles({ [file]: 'id: lupp\nname: Lupp\n' })
    expect(found).toEqual([{ file, line: 1, reason: 'Fältet ”alreadyPublic” saknas.' }])
  })

  it('says so where the folder is missing', () => {
    const root = mkdtempSync(join(temporary, 'empty-'))
    expect(loadCatalogue(root).problems.map(({ reason }) => reason)).toEqual([
      'Mappen indicators saknas.',
      'Mappen indicators/sources saknas.',
    ])
    expect(loadTemplates(root)).toEqual({ templates: [], charts: [], hashes: {}, problems: [] })
  })
})

describe('report templates', () => {
  const root = mkdtempSync(join(tmpdir(), 'templates-'))
  afterAll(() => rmSync(root, { recursive: true }))

  it('arrive checked and with their hashes, and broken ones as problems with a line', () => {
    mkdirSync(join(root, 'report-templates/charts'), { recursive: true })
    const shipped = readFileSync(join(ROOT, 'report-templates/barnbokslut.yaml'), 'utf8')
    writeFileSync(join(root, 'report-templates/barnbokslut.yaml'), shipped)
    writeFileSync(
      join(root, 'report-templates/fel.yaml'),
      shipped.replace('section: summary', 'section: samanfattning'),
    )
    writeFileSync(join(root, 'report-templates/trasig.yaml'), 'title: Ett\nsections: [en\n')
    writeFileSync(join(root, 'report-templates/charts/trend.vl.json'), '{"mark": "line"}\n')
    writeFileSync(join(root, 'report-templates/charts/trasig.vl.json'), '{\n  "mark": \n}}\n')
    const loaded = loadTemplates(root)
    expect(loaded.templates).toMatchObject([
      { id: 'barnbokslut', file: 'report-templates/barnbokslut.yaml', template: { id: 'barnbokslut' } },
    ])
    expect(loaded.charts).toMatchObject([{ kind: 'trend', spec: { mark: 'line' } }])
    expect(loaded.problems.map(({ file }) => file)).toEqual([
      'report-templates/charts/trasig.vl.json',
      'report-templates/fel.yaml',
      'report-templates/trasig.yaml',
    ])
    const line = shipped.split('\n').findIndex((text) => text.includes('section: summary')) + 1
    expect(loaded.problems[1]).toMatchObject({ line, reason: expect.stringContaining('samanfattning') })
    expect(Object.keys(loaded.hashes)).toHaveLength(5)
    expect(loaded.templates[0]?.hash).toBe(loaded.hashes['report-templates/barnbokslut.yaml'])
  })
})

describe('patterns of profiles', () => {
  it.each([
    '(a+)+',
    '(a*)*b',
    '(?:a|ab)+',
    '((a+)b?)*',
    '(a{1,}){2,}',
    '([a-z]+ )*',
    '(a)\\1',
    '.*.*x',
    '(?<=a+)b',
    '((a|b)c)+',
  ])('are refused where they may take for ever: %s', (pattern) => expect(isSlowPattern(pattern)).toBe(true))

  it.each([
    '^(?:19|20)\\d\\d$',
    '^[(*+)]+$',
    '^(?<indicator>\\S.*) (?<period>\\d{4})$',
    '(a|b)?c+',
    '\\(a\\)+',
    '(abc)+',
  ])('are let through where they come to an end: %s', (pattern) => expect(isSlowPattern(pattern)).toBe(false))
})
