// What is said about a formula that cannot be worked out, or that adds what must not be added.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalog.ts'
import { readFormula } from '../../src/domain/formula.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const RATE = readFileSync(join(ROOT, 'indicators/orosanmalningar-per-1000.yaml'), 'utf8')
const FORMULA = /formula:\n(?: {2}.*\n)+/
const UNIT = /unit:\n(?: {2}.*\n)+/

const temporary = mkdtempSync(join(tmpdir(), 'formula-'))
afterAll(() => rmSync(temporary, { recursive: true }))

type Given = { readonly formula: string; readonly unit?: string; readonly more?: string; readonly sources?: string }

const fileOf = (slug: string, { formula, unit, more = '', sources = '[beraknad]' }: Given): string =>
  RATE.replace('slug: orosanmalningar-per-1000', `slug: ${slug}`)
    .replace(FORMULA, `formula: ${formula}\n${more}`)
    .replace(UNIT, (own) => (unit ? `unit: ${unit}\n` : own))
    .replace('[beraknad]', sources)

/** The shipped catalogue with these beside it. */
function withIndicators(given: Readonly<Record<string, Given>>) {
  const root = mkdtempSync(join(temporary, 'case-'))
  cpSync(join(ROOT, 'indicators'), join(root, 'indicators'), { recursive: true })
  for (const [slug, one] of Object.entries(given))
    writeFileSync(join(root, `indicators/${slug}.yaml`), fileOf(slug, one))
  return loadCatalogue(root)
}

const COUNT = '{ kind: count, label: barn }'
const PERCENT = "{ kind: percent, label: '%' }"
const MEAN = '{ kind: mean, label: gånger }'
const KRONOR = '{ kind: currency, label: kr/barn }'
const PER_CHILD = '{ kind: currency, label: kr/inskrivet barn }'

describe('a formula', () => {
  const refused: readonly (readonly [what: string, given: Given, at: string, reason: string])[] = [
    ['an unknown kind', { formula: '{ kind: product, of: [a, b] }' }, 'formula:', 'Välj något av: sum, ratio'],
    ['a field too few', { formula: '{ kind: share, part: orosanmalningar }' }, 'formula:', 'behöver fältet ”whole”'],
    [
      'a field too many',
      { formula: '{ kind: share, part: orosanmalningar, whole: invanare-0-17, per: 10 }', unit: PERCENT },
      'formula:',
      'Formeln ”share” har inget fält ”per”. Fält som den har: part, whole.',
    ],
    [
      'a ratio of three',
      { formula: '{ kind: ratio, of: [orosanmalningar, invanare-0-17, invanare-0-19] }', unit: MEAN },
      'formula:',
      'är av två',
    ],
    [
      'a sum of one',
      { formula: '{ kind: sum, of: [orosanmalningar] }', unit: COUNT },
      'formula:',
      'är av minst två indikatorer',
    ],
    [
      'an unknown operand',
      { formula: '{ kind: sum, of: [orosanmalningar, oros] }', unit: COUNT },
      'formula:',
      '”oros” är inte någon indikator',
    ],
    [
      'an operand twice',
      { formula: '{ kind: sum, of: [orosanmalningar, orosanmalningar] }', unit: COUNT },
      'formula:',
      'står redan i formeln',
    ],
    [
      'itself',
      { formula: '{ kind: sum, of: [orosanmalningar, prov] }', unit: COUNT },
      'formula:',
      'Formeln går i cirkel: prov → prov.',
    ],
    [
      'a sum of shares',
      { formula: '{ kind: sum, of: [mpr-2-ar, kariesfria-6] }', unit: PERCENT },
      'formula:',
      '”mpr-2-ar” har enheten ”percent” och kan inte läggas ihop med något.',
    ],
    [
      'a sum of means',
      { formula: '{ kind: sum, of: [ak9-meritvarde, orosanmalningar] }', unit: COUNT },
      'formula:',
      'kan inte läggas ihop',
    ],
    [
      'a sum of children and kronor',
      { formula: '{ kind: sum, of: [orosanmalningar, kostnad-forskola] }', unit: COUNT },
      'formula:',
      'Enheterna passar inte ihop: ”barn” och ”kr/inskrivet barn”.',
    ],
    [
      'a sum of amounts with different denominators',
      { formula: '{ kind: sum, of: [kostnad-forskola, kostnad-grundskola] }', unit: PER_CHILD },
      'formula:',
      'Belopp med olika enheter läggs aldrig ihop: ”kr/inskrivet barn” och ”kr/elev”.',
    ],
    [
      'a sum of amounts called something else',
      { formula: '{ kind: sum, of: [kostnad-grundskola, kostnad-elevhalsa-grundskola] }', unit: KRONOR },
      'formula:',
      'Belopp med olika enheter läggs aldrig ihop: ”kr/elev” och ”kr/barn”.',
    ],
    [
      'a sum that is a share',
      { formula: '{ kind: sum, of: [orosanmalningar, invanare-0-17] }', unit: PERCENT },
      'unit:',
      'Formeln ”sum” ger enheten ”count”, men ”unit.kind” är ”percent”.',
    ],
    [
      'a share of shares',
      { formula: '{ kind: share, part: mpr-2-ar, whole: invanare-0-17 }', unit: PERCENT },
      'formula:',
      'räknar med antal, ”count”, men ”mpr-2-ar” har',
    ],
    [
      'a share that is a count',
      { formula: '{ kind: share, part: orosanmalningar, whole: invanare-0-17 }', unit: COUNT },
      'unit:',
      'ger enheten ”percent”',
    ],
    [
      'a rate that is a share',
      { formula: '{ kind: rate, events: orosanmalningar, population: invanare-0-17, per: 1000 }', unit: PERCENT },
      'unit:',
      'ger enheten ”rate”',
    ],
    [
      'a rate per another number',
      { formula: '{ kind: rate, events: orosanmalningar, population: invanare-0-17, per: 100 }' },
      'formula:',
      '”formula.per” är 100 men ”unit.per” är 1000.',
    ],
    [
      'a ratio of unlike values',
      { formula: '{ kind: ratio, of: [orosanmalningar, mpr-2-ar] }', unit: MEAN },
      'formula:',
      'Enheterna passar inte ihop',
    ],
    [
      'a ratio of a cost per child to children',
      { formula: '{ kind: ratio, of: [kostnad-forskola, invanare-0-17] }', unit: KRONOR },
      'formula:',
      'Enheterna passar inte ihop',
    ],
    [
      'a ratio that is a share',
      { formula: '{ kind: ratio, of: [mpr-2-ar, kariesfria-6] }', unit: PERCENT },
      'unit:',
      'ger enheten ”mean”',
    ],
    [
      'a source of its own',
      { formula: '{ kind: sum, of: [orosanmalningar, invanare-0-17] }', unit: COUNT, sources: '[kommunen]' },
      'sources:',
      'har källan ”beraknad” och ingen annan',
    ],
    [
      'a Kolada id',
      { formula: '{ kind: sum, of: [orosanmalningar, invanare-0-17] }', unit: COUNT, more: 'kolada: N99999\n' },
      'kolada:',
      'kan inte ha ”kolada”',
    ],
    [
      'a denominator',
      {
        formula: '{ kind: sum, of: [orosanmalningar, invanare-0-17] }',
        unit: COUNT,
        more: 'denominator: invanare-0-17\n',
      },
      'denominator:',
      'kan inte ha ”denominator”',
    ],
  ]

  it.each(refused)('is refused with %s, at its line', (_what, given, at, reason) => {
    const text = fileOf('prov', given)
    const { problems, catalogue } = withIndicators({ prov: given })
    const problem = problems.find((one) => one.reason.includes(reason))
    expect(problem, JSON.stringify(problems)).toBeDefined()
    expect(problem?.file).toBe('indicators/prov.yaml')
    expect(problem?.line).toBe(text.slice(0, text.indexOf(at)).split('\n').length)
    expect(catalogue.find('prov')).toBeUndefined()
  })

  it('is refused in every file of a circle, with the way round it', () => {
    const sum = (of: string): Given => ({ formula: `{ kind: sum, of: [orosanmalningar, ${of}] }`, unit: COUNT })
    const { problems } = withIndicators({ ett: sum('tva'), tva: sum('tre'), tre: sum('ett') })
    expect(problems.map(({ file, reason }) => [file, reason])).toEqual([
      ['indicators/ett.yaml', 'Formeln går i cirkel: ett → tva → tre → ett.'],
      ['indicators/tre.yaml', 'Formeln går i cirkel: tre → ett → tva → tre.'],
      ['indicators/tva.yaml', 'Formeln går i cirkel: tva → tre → ett → tva.'],
    ])
  })

  const accepted: readonly (readonly [what: string, given: Given])[] = [
    ['of counts', { formula: '{ kind: sum, of: [orosanmalningar, invanare-0-17] }', unit: COUNT }],
    ['of a share', { formula: '{ kind: share, part: orosanmalningar, whole: invanare-0-17 }', unit: PERCENT }],
    ['of like shares', { formula: '{ kind: ratio, of: [mpr-2-ar, kariesfria-6] }', unit: MEAN }],
    [
      'of another that is worked out',
      { formula: '{ kind: ratio, of: [orosanmalningar-per-1000, placerade-barn-0-20] }', unit: MEAN },
    ],
    [
      'of amounts alike',
      {
        formula: '{ kind: sum, of: [kostnad-grundskola, kostnad-elevhalsa-grundskola] }',
        unit: '{ kind: currency, label: kr/elev }',
      },
    ],
  ]
  it.each(accepted)('is accepted %s', (_what, given) => {
    expect(withIndicators({ prov: given }).problems).toEqual([])
  })
})

it('a derived indicator has the breaks of what it is made of, however far down', () => {
  const { catalogue, problems } = withIndicators({
    prov: { formula: '{ kind: ratio, of: [orosanmalningar-per-1000, placerade-barn-0-20] }', unit: MEAN },
    over: { formula: '{ kind: ratio, of: [prov, ak9-meritvarde] }', unit: MEAN },
  })
  expect(problems).toEqual([expect.objectContaining({ file: 'indicators/over.yaml' })])
  expect(catalogue.find('prov')?.breaks?.map(({ from }) => from)).toEqual(['2014'])
  expect(catalogue.find('orosanmalningar-per-1000')?.breaks).toBeUndefined()
})

it('every shipped formula has its operands', () => {
  const { catalogue } = loadCatalogue(ROOT)
  const derived = catalogue.indicators.filter(({ formula }) => formula)
  expect(derived.length).toBeGreaterThanOrEqual(3)
  for (const indicator of derived)
    for (const operand of readFormula(indicator)?.operands ?? []) expect(catalogue.find(operand)?.slug).toBe(operand)
})
