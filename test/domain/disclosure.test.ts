import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dimensions } from '../../src/domain/dimensions.ts'
import { isTooSmall } from '../../src/domain/disclosure.ts'
import type { Indicator, Source } from '../../src/domain/indicator.ts'
import type { Observation } from '../../src/domain/observation.ts'
import { hiddenObservations } from '../../src/domain/secondary-disclosure.ts'
import { attack, keyOf } from '../support/subtraction-attack.ts'

const OWN: Source = { id: 'kommunen', name: 'Kommunen', alreadyPublic: false }
const PUBLIC: Source = { id: 'kolada', name: 'Kolada', alreadyPublic: true }
const PERIOD = { kind: 'year', label: '2025', start: '2025-01-01', end: '2025-12-31' } as const

const indicator = (kind: Indicator['unit']['kind'], collection: Indicator['collection'] = 'register'): Indicator => ({
  slug: 'prov',
  name: 'Prov',
  title: 'Prov',
  definition: 'Prov.',
  unit: { kind, label: kind, ...(kind === 'rate' ? { per: 1000 } : {}) },
  decimals: 1,
  direction: 'up',
  articles: ['28'],
  theme: 'education',
  cluster: 'education-and-leisure',
  level: 'municipality',
  dimensions: ['sex'],
  sources: ['kolada'],
  producer: 'Prov',
  collection,
  range: { min: 0, max: 100_000 },
})

const observation = (more: Partial<Observation>): Observation => ({
  line: 2,
  indicator: 'prov',
  area: '9902',
  dimensions: {},
  period: PERIOD,
  value: 50,
  numerator: null,
  denominator: null,
  marker: null,
  reported: null,
  source: 'kommunen',
  origin: { importId: 'a', fileName: 'a.csv', line: 2, importedAt: '2026-01-01T00:00:00Z', importedBy: 'prov' },
  ...more,
})

describe('a figure about too few children', () => {
  type Parts = readonly [value: number, numerator: number | null, denominator: number | null]
  const table: readonly (readonly [string, Indicator, Parts, boolean])[] = [
    ['a count of 0', indicator('count'), [0, null, null], false],
    ['a count of 1', indicator('count'), [1, null, null], true],
    ['a count of 4', indicator('count'), [4, null, null], true],
    ['a count of 5', indicator('count'), [5, null, null], false],
    ['a survey of 9', indicator('percent', 'survey'), [55.6, 5, 9], true],
    ['a survey of 10', indicator('percent', 'survey'), [50, 5, 10], false],
    ['a register of 20', indicator('percent'), [50, 10, 20], true],
    ['a register of 21', indicator('percent'), [47.6, 10, 21], false],
    ['3 of 100', indicator('percent'), [3, 3, 100], true],
    ['4 of 100', indicator('percent'), [4, 4, 100], false],
    ['97 of 100', indicator('percent'), [97, 97, 100], true],
    ['96 of 100', indicator('percent'), [96, 96, 100], false],
    ['0 of 100', indicator('percent'), [0, 0, 100], true],
    ['100 of 100', indicator('percent'), [100, 100, 100], true],
    ['3 % of 100, the numerator left out', indicator('percent'), [3, null, 100], true],
    ['4 % of 100, the numerator left out', indicator('percent'), [4, null, 100], false],
    ['1.2 % of 250, which is 3', indicator('percent'), [1.2, null, 250], true],
    ['97 % of 100, the numerator left out', indicator('percent'), [97, null, 100], true],
    ['a percentage without parts', indicator('percent'), [1, null, null], false],
    ['4 of an unknown number', indicator('percent'), [40, 4, null], true],
    ['5 of an unknown number', indicator('percent'), [50, 5, null], false],
    ['a rate of 4 events', indicator('rate'), [4, 4, 1000], true],
    ['a rate of 5 events', indicator('rate'), [5, 5, 1000], false],
    ['a rate of no events', indicator('rate'), [0, 0, 1000], false],
    ['a rate whose 4 events are left out', indicator('rate'), [2, null, 2000], true],
    ['a rate whose 5 events are left out', indicator('rate'), [2.5, null, 2000], false],
    ['a rate among 20 children', indicator('rate'), [500, 10, 20], true],
    ['a mean of 20', indicator('mean'), [14, null, 20], true],
    ['a mean of 21', indicator('mean'), [14, null, 21], false],
  ]
  for (const [name, of, [value, numerator, denominator], hidden] of table)
    it(`${hidden ? 'hides' : 'shows'} ${name}`, () => {
      expect(isTooSmall(observation({ value, numerator, denominator }), of, OWN)).toBe(hidden)
    })

  it('is shown where it is public already, and hidden where its source is not known', () => {
    const one = observation({ value: 3, numerator: 3, denominator: 100 })
    expect(isTooSmall(one, indicator('percent'), PUBLIC)).toBe(false)
    expect(isTooSmall(one, indicator('percent'), undefined)).toBe(true)
  })

  it('is judged by its source’s own limits', () => {
    const disclosure = { smallestCount: 9, registerNumerator: 6, registerDenominator: 50, surveyDenominator: 30 }
    const strict = { ...OWN, disclosure }
    const hides = (of: Indicator, value: number, numerator: number | null, denominator: number | null) =>
      isTooSmall(observation({ value, numerator, denominator }), of, strict)
    expect([hides(indicator('count'), 9, null, null), hides(indicator('count'), 10, null, null)]).toEqual([true, false])
    expect([hides(indicator('percent'), 5, 5, 100), hides(indicator('percent'), 6, 6, 100)]).toEqual([true, false])
    expect([hides(indicator('percent'), 50, 24, 49), hides(indicator('percent'), 50, 25, 50)]).toEqual([true, false])
    expect(hides(indicator('percent', 'survey'), 50, 14, 29)).toBe(true)
    expect(hides(indicator('percent', 'survey'), 50, 15, 30)).toBe(false)
  })
})

/** A table of counts: `kommun F 9` is 9 girls; `Norr` a district; `=` public; `?` secret, `-` missing. */
function table(...lines: readonly string[]): readonly Observation[] {
  return lines.map((line, index) => {
    const [where = '', ...rest] = line.split(' ')
    const text = rest.at(-1) ?? ''
    const dimensions: Record<string, string> = {}
    for (const word of rest.slice(0, -1)) dimensions[/^[FM]$/.test(word) ? 'sex' : 'age'] = word
    const marker = text.startsWith('?') ? ('secret' as const) : text === '-' ? ('missing' as const) : null
    return observation({
      line: index + 2,
      area: where === 'kommun' ? '9902' : `9902:${where}`,
      dimensions,
      value: marker ? null : Number(text.replace('=', '')),
      marker,
      source: text.endsWith('=') ? 'kolada' : 'kommunen',
    })
  })
}

const RULES = {
  isPublic: ({ source }: Observation) => source === 'kolada',
  tooSmall: (one: Observation) => isTooSmall(one, indicator('count'), OWN),
}

const name = ({ area, dimensions }: { area: string; dimensions: Dimensions }): string =>
  [area === '9902' ? 'kommun' : area.slice(5), dimensions.sex, dimensions.age].filter((word) => word).join(' ')

const hiddenIn = (...lines: readonly string[]): readonly string[] =>
  [...hiddenObservations(table(...lines), RULES)].map(name).sort()

describe('what must be hidden beside it', () => {
  it('is nothing where nothing is too small', () => {
    expect(hiddenIn('kommun 30', 'kommun F 10', 'kommun M 20')).toEqual([])
  })

  it('is the other sex, where the total is shown', () => {
    expect(hiddenIn('kommun 30', 'kommun F 3', 'kommun M 27')).toEqual(['kommun F', 'kommun M'])
  })

  it('is nothing where the total is not given', () => {
    expect(hiddenIn('kommun F 3', 'kommun M 27')).toEqual(['kommun F'])
  })

  it('is nothing more where two are hidden already', () => {
    expect(hiddenIn('kommun 30', 'Norr 3', 'Söder 2', 'Öster 25')).toEqual(['Norr', 'Söder'])
  })

  it('is the smallest of several', () => {
    expect(hiddenIn('kommun 60', 'Norr 3', 'Söder 40', 'Öster 17')).toEqual(['Norr', 'Öster'])
  })

  it('is one more where the source keeps one secret', () => {
    expect(hiddenIn('kommun 60', 'Norr ?', 'Söder 40', 'Öster 17')).toEqual(['Öster'])
    expect(hiddenIn('kommun 60', 'Norr ?=', 'Söder 40', 'Öster 17')).toEqual(['Öster'])
  })

  it('is the total, where the other part is public', () => {
    expect(hiddenIn('kommun 30', 'kommun F 3', 'kommun M 27=')).toEqual(['kommun', 'kommun F'])
  })

  it('is never what is public already, though that gives it away', () => {
    expect(hiddenIn('kommun 30=', 'kommun F 3', 'kommun M 27=')).toEqual(['kommun F'])
  })

  it('is another district, where the total is another source’s', () => {
    expect(hiddenIn('kommun 60=', 'Norr 3', 'Söder 40', 'Öster 17')).toEqual(['Norr', 'Öster'])
  })

  it('counts each breakdown apart: hidden ages do not protect a hidden sex', () => {
    const ages = ['kommun 13-15 3', 'kommun 16-19 2', 'kommun 7-12 25']
    expect(hiddenIn('kommun 30', 'kommun F 4', 'kommun M 26', ...ages)).toEqual([
      'kommun 13-15',
      'kommun 16-19',
      'kommun F',
      'kommun M',
    ])
  })

  it('protects girls by district', () => {
    expect(hiddenIn('kommun F 30', 'Norr F 3', 'Söder F 27')).toEqual(['Norr F', 'Söder F'])
  })

  it('goes on until nothing is given away: hiding the boys of Norr gives them away by the boys of Söder', () => {
    const hidden = hiddenIn(
      'kommun 90',
      'kommun F 40',
      'kommun M 50',
      'Norr 30',
      'Norr F 3',
      'Norr M 27',
      'Söder 60',
      'Söder F 37',
      'Söder M 23',
    )
    expect(hidden).toEqual(['Norr F', 'Norr M', 'Söder F', 'Söder M'])
  })

  it('protects a hidden total by one of its parts', () => {
    const lines = ['kommun 60', 'Norr 10', 'Söder 50=', 'Norr F ?', 'Norr M 6']
    expect(hiddenIn(...lines)).toEqual(['Norr M'])
    expect(hiddenIn('kommun 60', 'kommun F ?', 'kommun M 30', 'kommun F 13-15 10', 'kommun F 16-19 20')).toEqual([
      'kommun F 13-15',
      'kommun M',
    ])
  })

  it('finds a total that no file has, from another way to split it', () => {
    expect(hiddenIn('kommun F 3', 'kommun M 27', 'Norr 10', 'Söder 20')).toEqual(['kommun F', 'kommun M'])
  })

  it('hides a figure in all of our own sources', () => {
    const [total, girls, boys] = table('kommun 30', 'kommun F 3', 'kommun M 27')
    const again = { ...girls, source: 'lupp', value: 9 } as Observation
    const all = [total, girls, boys, again].filter((one) => one !== undefined)
    expect([...hiddenObservations(all, RULES)].map(name).sort()).toEqual(['kommun F', 'kommun F', 'kommun M'])
  })

  it('takes each period by itself', () => {
    const now = table('kommun 30', 'kommun F 3', 'kommun M 27')
    const before = table('kommun 31', 'kommun F 15', 'kommun M 16').map((one) => ({
      ...one,
      period: { ...PERIOD, label: '2024', start: '2024-01-01', end: '2024-12-31' },
    }))
    expect([...hiddenObservations([...now, ...before], RULES)].every(({ period }) => period.label === '2025')).toBe(
      true,
    )
  })
})

describe('random tables', () => {
  const SEXES = [undefined, 'F', 'M']
  const AGES = [undefined, '7-12', '13-15', '16-19']
  const AREAS = ['9902', '9902:Norr', '9902:Söder', '9902:Öster']
  const places = AREAS.flatMap((area) => SEXES.flatMap((sex) => AGES.map((age) => ({ area, sex, age }))))
  const cell = fc.record({
    given: fc.integer({ min: 0, max: 9 }).map((number) => number > 1),
    isPublic: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    secret: fc.integer({ min: 0, max: 19 }).map((number) => number === 0),
  })
  const inner = places.filter(({ area, sex, age }) => area !== '9902' && sex && age)
  const tables = fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 14 }), { minLength: inner.length, maxLength: inner.length }),
      fc.array(cell, { minLength: places.length, maxLength: places.length }),
    )
    .map(([counts, cells]) =>
      places.flatMap(({ area, sex, age }, index): readonly Observation[] => {
        const { given, isPublic, secret } = cells[index] ?? { given: false, isPublic: false, secret: false }
        if (!given) return []
        const value = inner.reduce((sum, one, at) => {
          const within =
            (area === '9902' || one.area === area) && (!sex || one.sex === sex) && (!age || one.age === age)
          return within ? sum + (counts[at] ?? 0) : sum
        }, 0)
        const dimensions: Dimensions = { ...(sex ? { sex } : {}), ...(age ? { age } : {}) }
        const source = isPublic ? 'kolada' : 'kommunen'
        return [observation({ area, dimensions, source, ...(secret ? { value: null, marker: 'secret' } : { value }) })]
      }),
    )

  it('never show what gives a hidden figure away by subtraction, unless public figures do so alone', () => {
    let seen = 0
    fc.assert(
      fc.property(tables, (all) => {
        const hidden = hiddenObservations(all, RULES)
        expect([...hidden].some(RULES.isPublic)).toBe(false)
        expect(all.filter((one) => !RULES.isPublic(one) && RULES.tooSmall(one) && !hidden.has(one))).toEqual([])
        const found = attack(all, (one) => one.value !== null && !hidden.has(one))
        const already = attack(all, (one) => one.value !== null && RULES.isPublic(one))
        const secrets = all.filter((one) => hidden.has(one) || one.marker === 'secret').map(keyOf)
        seen += secrets.length
        expect(secrets.filter((key) => found.has(key) && !already.has(key))).toEqual([])
      }),
      { numRuns: 150, seed: 20_260_303 },
    )
    expect(seen).toBeGreaterThan(500)
  })

  it('would be given away without what is hidden beside the small figures', () => {
    const broken = fc.sample(tables, { numRuns: 50, seed: 20_260_303 }).filter((all) => {
      const isSmall = (one: Observation) => !RULES.isPublic(one) && RULES.tooSmall(one)
      const found = attack(all, (one) => one.value !== null && !isSmall(one))
      return all.some((one) => isSmall(one) && found.has(keyOf(one)))
    })
    expect(broken.length).toBeGreaterThan(10)
  })
})
