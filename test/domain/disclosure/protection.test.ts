import { describe, expect, it } from 'vitest'
import type { Observation } from '../../../src/domain/observation.ts'
import {
  attack,
  indicator,
  name,
  observation,
  PERIOD,
  protect,
  rulesFor,
  table,
  WIDTH,
} from '../../support/disclosure-table.ts'

const hiddenIn = (...lines: readonly string[]): readonly string[] =>
  [...protect(table(...lines)).hidden.keys()].map(name).sort()

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
    expect(hiddenIn('kommun F 3', 'kommun M 27', 'Norr 10', 'Söder 20')).toEqual(['Norr', 'kommun F'])
  })

  it('hides a figure in all of our own sources', () => {
    const [total, girls, boys] = table('kommun 30', 'kommun F 3', 'kommun M 27')
    const again = { ...girls, source: 'lupp', value: 9 } as Observation
    const all = [total, girls, boys, again].filter((one) => one !== undefined)
    expect([...protect(all).hidden.keys()].map(name).sort()).toEqual(['kommun F', 'kommun F', 'kommun M'])
  })

  it('takes each period by itself', () => {
    const now = table('kommun 30', 'kommun F 3', 'kommun M 27')
    const before = table('kommun 31', 'kommun F 15', 'kommun M 16').map((one) => ({
      ...one,
      period: { ...PERIOD, label: '2024', start: '2024-01-01', end: '2024-12-31' },
    }))
    expect([...protect([...now, ...before]).hidden.keys()].every(({ period }) => period.label === '2025')).toBe(true)
  })
})

describe('bounds', () => {
  it('are kept wide: two hidden beside each other that must be 1 and 2 are not enough', () => {
    // 3 of 30 left for the two: between 0 and 3, narrower than four children.
    expect(hiddenIn('kommun 30', 'Norr 1', 'Söder 2', 'Öster 12', 'Väster 15')).toEqual(['Norr', 'Söder', 'Öster'])
  })

  it('are judged by what can be had: nothing more is hidden where nothing helps', () => {
    const { hidden, exposed } = protect(table('kommun 3=', 'Norr 1', 'Söder 2'))
    expect([...hidden.keys()].map(name)).toEqual(['Norr', 'Söder'])
    expect(exposed.map(({ cell, width }) => [name(cell), width])).toEqual([
      ['Norr', 3],
      ['Söder', 3],
    ])
  })

  it('say which is hidden for its own sake', () => {
    const { hidden } = protect(table('kommun 60', 'Norr 3', 'Söder 40', 'Öster 17'))
    expect([...hidden].map(([one, because]) => [name(one), because])).toEqual([
      ['Norr', 'primary'],
      ['Öster', 'secondary'],
    ])
  })
})

describe('the 4 × 4 table with two hidden in each row and column', () => {
  // Nine hidden in two blocks of four, and one between them: the rows of the first block less its columns give it.
  const AGES = ['7-9', '10-12', '13-15', '16-19']
  const NUMBERS = [
    [3, 12, 21, 30],
    [11, 2, 9, 25],
    [22, 31, 4, 14],
    [28, 24, 13, 1],
  ]
  const DISTRICTS = ['Norr', 'Söder', 'Väster', 'Öster']
  const HIDDEN = ['0 0', '0 1', '1 0', '1 1', '2 2', '2 3', '3 2', '3 3', '1 2']
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
  const lines = [
    ...NUMBERS.flatMap((row, at) => row.map((number, age) => `${DISTRICTS[at]} ${AGES[age]} ${number}`)),
    ...NUMBERS.map((row, at) => `${DISTRICTS[at]} ${sum(row)}`),
    ...AGES.map((age, at) => `kommun ${age} ${sum(NUMBERS.map((row) => row[at] ?? 0))}`),
    `kommun ${sum(NUMBERS.flat())}`,
  ]
  const all = table(...lines)
  const hidden = new Set(HIDDEN.map((place) => all[Number(place[0]) * 4 + Number(place[2])] as Observation))

  it('gives one of the nine away exactly', () => {
    const reach = attack(all, hidden)
    expect(reach).toHaveLength(9)
    const given = reach.filter(({ width }) => width < 1e-6)
    expect(given.map(({ cell, amount }) => [name(cell), amount?.low])).toEqual([['Söder 13-15', 9]])
  })

  it('is closed by what the program hides, and no hidden cell is left narrower than four children', () => {
    const protection = protect(all)
    expect(protection.exposed).toEqual([])
    const small = all.filter(({ value }) => value !== null && value > 0 && value < 5)
    expect(small.every((one) => protection.hidden.get(one) === 'primary')).toBe(true)
    const few = new Set(small.map(name))
    for (const { cell, width } of attack(all, new Set(protection.hidden.keys())))
      if (few.has(name(cell))) expect(width, name(cell)).toBeGreaterThanOrEqual(WIDTH - 1e-4)
  })
})

describe('overlapping spans of age', () => {
  it('are subtracted: 13–19 less 13–15 is 16–19', () => {
    expect(hiddenIn('kommun 13-19 40', 'kommun 13-15 37', 'kommun 16-19 3')).toEqual(['kommun 13-15', 'kommun 16-19'])
  })

  it('do not add up with one another', () => {
    expect(hiddenIn('kommun 50', 'kommun 7-12 10', 'kommun 13-19 40', 'kommun 13-15 37', 'kommun 16-19 3')).toEqual([
      'kommun 13-15',
      'kommun 16-19',
    ])
  })
})

describe('a year and its quarters', () => {
  const quarter = (n: number, value: number) =>
    observation({
      value,
      period: {
        kind: 'quarter',
        label: `2025K${n}`,
        start: `2025-${['01-01', '04-01', '07-01', '10-01'][n - 1]}`,
        end: `2025-${['03-31', '06-30', '09-30', '12-31'][n - 1]}`,
      },
    })

  it('protect one another where the year is the sum', () => {
    const all = [observation({ value: 48 }), quarter(1, 10), quarter(2, 3), quarter(3, 15), quarter(4, 20)]
    expect([...protect(all).hidden.keys()].map(({ value }) => value)).toEqual([10, 3])
  })

  it('have nothing to do with one another where it is not', () => {
    const all = [observation({ value: 20 }), quarter(1, 10), quarter(2, 3), quarter(3, 15), quarter(4, 20)]
    expect([...protect(all).hidden.keys()].map(({ value }) => value)).toEqual([3])
  })
})

describe('what was published before', () => {
  const known = (where: string, low: number, high: number) =>
    rulesFor(indicator('count'), { publishedBefore: (_, cell) => (name(cell) === where ? [{ low, high }] : []) })

  it('cannot be hidden any more, so another is', () => {
    const all = table('kommun 60', 'Norr 3', 'Söder 40', 'Öster 17')
    expect([...protect(all, known('Öster', 17, 17)).hidden.keys()].map(name)).toEqual(['Norr', 'Söder'])
  })

  it('counts for nothing where the figure has been revised since', () => {
    const all = table('kommun 60', 'Norr 3', 'Söder 40', 'Öster 17')
    expect([...protect(all, known('Öster', 19, 19)).hidden.keys()].map(name)).toEqual(['Norr', 'Öster'])
  })

  it('is said where it gives a hidden figure away', () => {
    const all = table('kommun 60', 'Norr 3', 'Söder 40', 'Öster 17')
    expect(protect(all, known('Norr', 3, 3)).exposed.map(({ cell, width }) => [name(cell), width])).toEqual([
      ['Norr', 0],
    ])
  })
})

describe('percentages', () => {
  const percent = indicator('percent')
  const rules = rulesFor(percent)
  const share = (where: string, dimensions: Record<string, string>, numerator: number, denominator: number) =>
    observation({ area: where, dimensions, numerator, denominator, value: (numerator / denominator) * 100 })

  it('are protected by their numbers of children', () => {
    const all = [share('9902', {}, 60, 100), share('9902', { sex: 'F' }, 47, 50), share('9902', { sex: 'M' }, 13, 50)]
    expect([...protect(all, rules).hidden.keys()].map(name)).toEqual(['kommun F', 'kommun M'])
  })

  it('of a group that is left over protect it: those of neither sex are not none', () => {
    const all = [share('9902', {}, 60, 130), share('9902', { sex: 'F' }, 47, 50), share('9902', { sex: 'M' }, 13, 50)]
    expect([...protect(all, rules).hidden.keys()].map(name)).toEqual(['kommun F'])
  })

  it('without numbers of children are protected as if these were known', () => {
    const plain = (dimensions: Record<string, string>, value: number | null) =>
      observation({ dimensions, value, marker: value === null ? 'secret' : null })
    const all = [plain({}, 60), plain({ sex: 'F' }, null), plain({ sex: 'M' }, 26)]
    expect([...protect(all, rules).hidden.keys()].map(name)).toHaveLength(1)
  })
})

describe('what is told besides the rounded values', () => {
  const percent = indicator('percent')
  const share = (where: string, numerator: number, denominator: number) =>
    observation({ area: where, numerator, denominator, value: (numerator / denominator) * 100 })

  it('is reckoned with: intervals, shares of the way and rests tell the numbers of children', () => {
    const all = [
      share('9902', 601, 3000),
      share('9902:Norr', 588, 2940),
      share('9902:Söder', 10, 35),
      share('9902:Väst', 3, 25),
    ]
    // By the rounded values alone Väst may be any number from 0 to 4.
    expect([...protect(all, rulesFor(percent)).hidden.keys()].map(name)).toEqual(['Söder', 'Väst'])
  })
})

describe('figures that nearly add up', () => {
  it('are taken to add up but for a slip', () => {
    expect(hiddenIn('kommun 20', 'kommun F 3', 'kommun M 18')).toEqual(['kommun F', 'kommun M'])
    expect(hiddenIn('kommun 22', 'kommun F 3', 'kommun M 18')).toEqual(['kommun F', 'kommun M'])
  })

  it('do so also where their numbers of children do not', () => {
    const share = (dimensions: Record<string, string>, numerator: number, denominator: number) =>
      observation({ dimensions, numerator, denominator, value: (numerator / denominator) * 100 })
    const all = [share({}, 60, 100), share({ sex: 'F' }, 57, 80), share({ sex: 'M' }, 3, 21)]
    expect([...protect(all, rulesFor(indicator('percent'))).hidden.keys()].map(name)).toEqual(['kommun F', 'kommun M'])
  })
})

describe('ages beside what has no age', () => {
  it('are still subtracted from the spans that hold them', () => {
    const ages = ['kommun 13-19 30', 'kommun 13-15 3', 'kommun 16-19 27', 'kommun okänd 5']
    expect(hiddenIn('kommun 100', ...ages)).toEqual(['kommun 13-15', 'kommun 16-19'])
  })
})

describe('a sex that the file leaves out', () => {
  it('is protected by hiding the other', () => {
    const share = (dimensions: Record<string, string>, numerator: number, denominator: number) =>
      observation({ dimensions, numerator, denominator, value: (numerator / denominator) * 100 })
    const all = [share({}, 20, 60), share({ sex: 'F' }, 19, 58)]
    expect([...protect(all, rulesFor(indicator('percent'))).hidden.keys()].map(name)).toEqual(['kommun F'])
    expect(hiddenIn('kommun 30', 'kommun F 28')).toEqual(['kommun F'])
    expect(hiddenIn('kommun 30', 'kommun F 20')).toEqual([])
  })
})
