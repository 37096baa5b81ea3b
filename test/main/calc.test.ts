// `calc` as another program meets it: the methods' examples, bad numbers with their reason, wrong usage with 2.

import { describe, expect, it } from 'vitest'
import { run } from '../../src/main/run.ts'

const calc = async (written: string) => {
  const out: string[] = []
  const say: string[] = []
  const args = written.split(' ').map((word) => (word === "''" ? '' : word))
  const status = await run(
    ['calc', ...args],
    {},
    { out: (text) => void out.push(text), say: (text) => void say.push(text) },
  )
  return { status, stdout: out.join('\n'), stderr: say.join('\n') }
}
const json = async (written: string) => {
  const { status, stdout, stderr } = await calc(`${written} --json`)
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}
const rounded = (answer: Readonly<Record<string, number>>, decimals: number) =>
  Object.fromEntries(Object.entries(answer).map(([name, number]) => [name, Number(number.toFixed(decimals))]))

describe('calc', () => {
  it.each([
    ['wilson 65 100', 6, { value: 0.65, lower: 0.552544, upper: 0.736358 }],
    ['wilson 0 20', 4, { value: 0, lower: 0, upper: 0.1611 }],
    // z = 3.090232, from the formula by hand.
    ['wilson 65 100 --level 0.998', 6, { value: 0.65, lower: 0.495495, upper: 0.778354 }],
    ['byar 65', 3, { value: 65, lower: 50.163, upper: 82.849 }],
    ['rate 5 100 --per 100', 5, { value: 5, lower: 1.62349, upper: 11.66833 }],
    ['newcombe 56 70 48 80', 4, { value: 0.2, lower: 0.0524, upper: 0.3339 }],
    ['funnel --baseline 0.80642448 --n 5', 5, { lower95: 0.46011, upper95: 1, lower998: 0.2604, upper998: 1 }],
    ['gas --scores -2,0,-1,2,0,1 --weights 3,5,1,4,2,6', 3, { t: 55 }],
    ['gas --scores=-2,-2,-2 --weights 1,1,1', 3, { t: 22.614 }],
    ['gas --scores -2,,0 --weights 3,100,5', 3, { t: 40.85 }],
  ])('%s', async (written, decimals, expected) => {
    expect(rounded(await json(written), decimals)).toEqual(expected)
  })

  it('tells a trend with its chi-square', async () => {
    expect(await json('trend --counts 1,2,3,4,5 --of 10,10,10,10,10')).toEqual({
      chiSquare: expect.closeTo(4.761905, 6),
      direction: 'none',
      reason: null,
    })
    const values = 'trend --values -9,-8,-6,-5,-3 --lower -10,-9,-7,-6,-4 --upper -8,-7,-5,-4,-2'
    expect(await json(values)).toMatchObject({ direction: 'up', reason: null })
  })

  const none = { value: null, lower: null, upper: null }
  it.each([
    ['wilson -1 10', { ...none, reason: 'negative' }],
    ['wilson 10 -1', { ...none, reason: 'negative' }],
    ['wilson 11 10', { ...none, reason: 'numerator-above-denominator' }],
    ['wilson 1 0', { ...none, reason: 'denominator-zero' }],
    ['wilson NaN 10', { ...none, reason: 'not-a-number' }],
    ['wilson 1 -Infinity', { ...none, reason: 'not-a-number' }],
    ['wilson 1e400 2', { ...none, reason: 'not-a-number' }],
    ['wilson 1.5 2', { ...none, reason: 'not-whole' }],
    ['byar -5', { ...none, reason: 'negative' }],
    ['rate 5 0 --per 100', { ...none, reason: 'denominator-zero' }],
    ['newcombe 1 2 3 0', { ...none, reason: 'denominator-zero' }],
    ['trend --counts 1 --of 10', { chiSquare: null, direction: null, reason: 'too-few-periods' }],
    ['trend --counts 2,2,2,2,2 --of 9,9,9,9,9', { chiSquare: null, direction: null, reason: 'all-equal' }],
    ['trend --counts 2,3,,4,5 --of 9,9,9,9,9', { chiSquare: null, direction: null, reason: 'hidden-in-between' }],
    ['trend --counts 2,3,..,4,5 --of 9,9,..,9,9', { chiSquare: null, direction: null, reason: 'hidden-in-between' }],
    ['trend --counts -2,3,4,5,6 --of 9,9,9,9,9', { chiSquare: null, direction: null, reason: 'negative' }],
    [
      'funnel --baseline 1.2 --n 5',
      { lower95: null, upper95: null, lower998: null, upper998: null, reason: 'share-out-of-range' },
    ],
    ['gas --scores , --weights 1,2', { t: null, reason: 'no-score' }],
  ])('answers %s with null and the reason', async (written, expected) => {
    expect(await json(written)).toEqual(expected)
  })

  it('says the same in Swedish', async () => {
    expect((await calc('wilson 65 100')).stdout).toBe(
      '65 av 100 är 65,0000\u00a0%. 95\u00a0%-intervall (Wilson): 55,2544–73,6358\u00a0%.',
    )
    expect((await calc('byar 1 --level 0.998')).stdout).toMatch(
      /^1 händelse\. 99,8\u00a0%-intervall \(exakt chi-två\): /,
    )
    expect((await calc('rate 65 1000 --per 1000')).stdout).toMatch(
      /^65,0000 per 1\u202f000\. .*\(Byar\): 50,1632–82,8491\.$/,
    )
    expect((await calc('newcombe 48 80 56 70')).stdout).toContain('−33,3873 till −5,2431\u00a0%')
    expect((await calc('trend --counts 9,7,5,3,1 --of 50,50,50,50,50')).stdout).toMatch(/^Ingen säker trend\. Chi-två /)
    expect((await calc('wilson 1 0')).stdout).toBe('Går inte att räkna: nämnaren är noll.')
    expect((await calc('gas --scores 1')).stdout).toBe('T = 60,000. 50 är som väntat.')
  })

  it.each([
    '',
    'medelvärde',
    'wilson 65',
    'wilson 65 100 3',
    'wilson 6,5 100',
    'wilson femton 100',
    "wilson '' 100",
    'wilson 65 100 --level 95',
    'wilson 65 100 --level',
    'wilson 65 100 --nivå 0.9',
    'rate 5 100 --per',
    'trend',
    'trend --counts 1,2,3,4,5',
    'trend --counts 1,2,3,4,5 --of 10,10',
    'trend --values 1,2,3,4,5 --lower 0,1,2,3,4',
    'trend --counts 1,2 --of 3,4 --values 1,2',
    'funnel --n 5',
    'gas',
    'gas --scores --json',
    'gas --scores 1,2 --weights 1',
    'gas --scores 1,2 --weights 1,',
  ])('answers “calc %s” with 2 and nothing on stdout', async (written) => {
    const { status, stdout, stderr } = await calc(written)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('--help')
  })

  it('shows formula and source, and how numbers are written', async () => {
    for (const kind of ['wilson', 'byar', 'rate', 'newcombe', 'trend', 'funnel', 'gas']) {
      const { status, stdout } = await calc(`${kind} --help`)
      expect([kind, status]).toEqual([kind, 0])
      for (const word of ['Formel:', 'Källa:', 'Räknar inte:', 'decimalpunkt']) expect(stdout).toContain(word)
      expect((await calc('--help')).stdout).toContain(`calc ${kind}`)
    }
  })
})
