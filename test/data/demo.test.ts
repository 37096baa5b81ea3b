// The demo keeps its promises: a kommun whose figures agree with each other, and every status in its plan.

import { describe, expect, it } from 'vitest'
import { AREA_NAMES } from '../../src/domain/area-names.ts'
import { GOAL_STATUSES, MEASURE_STATUSES } from '../../src/domain/attainment/result.ts'
import { dimensionsKey } from '../../src/domain/dimensions.ts'
import type { Observation } from '../../src/domain/observation.ts'
import { yearOf } from '../../src/domain/period.ts'
import { ACTIVITY_STATUSES, ASSESSMENT_CODES, MEASURE_TYPES } from '../../src/domain/plan.ts'
import { assessDemo, catalogue, readDemo } from './demo.ts'

const demo = readDemo()
const results = assessDemo(demo, 2025)
const measures = results.flatMap((goal) => goal.measures)
const own = demo.observations.filter(({ area }) => area !== '0000')
const kommun = own.filter(({ area }) => area === '9901')

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
const sorted = (values: readonly string[]): readonly string[] => [...values].sort()
const sum = (values: readonly (number | null)[]): number => values.reduce<number>((so, value) => so + (value ?? 0), 0)

/** Observations of one indicator and period together. */
const groupsOf = (observations: readonly Observation[]) => [
  ...Map.groupBy(observations, ({ indicator, period }) => `${indicator} ${period.label}`),
]

describe('the demo kommun', () => {
  it('has a name and a code that no real kommun or region has', () => {
    expect(AREA_NAMES.filter(({ code, name }) => code === '9901' || /Exempelby/i.test(name))).toEqual([])
  })

  it('is read without a single error, and with one warning: of the break that belongs to its story', () => {
    expect(demo.issues.map(({ file, severity, code, row }) => [file, severity, code, row])).toEqual([
      ['indikatorer.csv', 'warning', 'series.break', 380],
    ])
  })

  it('has twenty indicators, with figures from 2019 to 2025', () => {
    expect(distinct(demo.observations.map(({ indicator }) => indicator))).toHaveLength(20)
    const years = distinct(demo.observations.map(({ period }) => yearOf(period)))
    expect(sorted(years.map(String))).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025'])
  })

  it('has four districts for some of them', () => {
    const areas = distinct(own.map(({ area }) => area).filter((area) => area !== '9901'))
    expect(sorted(areas)).toEqual(['9901:Centrum', '9901:Norrbyn', '9901:Sjövik', '9901:Åsen'])
  })

  it('has values for riket only where somebody publishes them', () => {
    const compared = demo.observations.filter(({ area }) => area === '0000').map(({ indicator }) => indicator)
    expect(distinct(compared).filter((slug) => catalogue.find(slug)?.kolada === undefined)).toEqual([])
    expect(distinct(compared)).toHaveLength(14)
  })

  it('splits by sex exactly the indicators that the source splits, girls and boys adding up to all', () => {
    const split = distinct(own.filter(({ dimensions }) => dimensions.sex).map(({ indicator }) => indicator))
    const shouldBe = distinct(own.map(({ indicator }) => indicator)).filter((slug) =>
      catalogue.find(slug)?.dimensions.includes('sex'),
    )
    expect(sorted(split)).toEqual(sorted(shouldBe))
    const wrong = groupsOf(kommun.filter(({ indicator }) => split.includes(indicator))).filter(([, group]) => {
      const by = (key: string) => group.find(({ dimensions }) => dimensionsKey(dimensions) === key)
      const [all, girls, boys] = [by(''), by('sex=F'), by('sex=M')]
      if (!all || !girls || !boys) return true
      return (['numerator', 'denominator'] as const).some((part) => sum([girls[part], boys[part]]) !== (all[part] ?? 0))
    })
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  it('has percentages that their numerators and denominators give, to the decimals the source publishes', () => {
    const percentages = own.filter(
      ({ indicator, value }) => catalogue.find(indicator)?.unit.kind === 'percent' && value !== null,
    )
    expect(percentages.length).toBeGreaterThan(200)
    const wrong = percentages.filter(({ indicator, value, numerator, denominator }) => {
      const decimals = catalogue.find(indicator)?.decimals ?? 0
      const exact = (100 * (numerator ?? Number.NaN)) / (denominator ?? Number.NaN)
      return !(Math.abs(exact - (value ?? 0)) <= 0.5 * 10 ** -decimals + 1e-9)
    })
    expect(wrong).toEqual([])
  })

  it('has districts that make up the kommun, or all of it that has a known district', () => {
    const parts = groupsOf(own.filter(({ area, dimensions }) => area !== '9901' && dimensionsKey(dimensions) === ''))
    const whole = new Map(groupsOf(kommun.filter(({ dimensions }) => dimensionsKey(dimensions) === '')))
    for (const [key, districts] of parts) {
      expect(districts, key).toHaveLength(4)
      const all = whole.get(key)?.[0]
      for (const part of ['numerator', 'denominator'] as const) {
        const added = sum(districts.map((district) => district[part]))
        expect(added, `${key} ${part}`).toBeLessThanOrEqual(all?.[part] ?? 0)
        expect(added, `${key} ${part}`).toBeGreaterThanOrEqual(0.9 * (all?.[part] ?? 0))
      }
    }
  })

  it('has one secret value, one missing year and one break in a series', () => {
    const marked = (marker: string) => own.filter((observation) => observation.marker === marker)
    expect(marked('secret').map(({ indicator, area, period }) => [indicator, area, period.label])).toEqual([
      ['lupp-trygghet', '9901:Åsen', '2025'],
    ])
    expect(distinct(marked('missing').map(({ indicator, period }) => `${indicator} ${period.label}`))).toEqual([
      'simkunnighet-ak6 2022',
    ])
    const broken = distinct(kommun.map(({ indicator }) => indicator)).filter((slug) =>
      catalogue.find(slug)?.breaks?.some(({ from }) => Number(from) > 2019 && Number(from) <= 2025),
    )
    expect(broken).toEqual(['kostnad-grundskola'])
  })

  it('does not give the secret value away: some who answered have no district', () => {
    const safety = own.filter(
      ({ indicator, period, dimensions }) =>
        indicator === 'lupp-trygghet' && period.label === '2025' && dimensionsKey(dimensions) === '',
    )
    const answered = (areas: readonly Observation[]) => sum(areas.map(({ denominator }) => denominator))
    const rest =
      answered(safety.filter(({ area }) => area === '9901')) - answered(safety.filter(({ area }) => area !== '9901'))
    const limit = catalogue.source('lupp')?.disclosure?.surveyDenominator ?? 0
    expect(rest).toBeGreaterThan(2 * limit)
  })

  it('has a ledger that its cost indicators agree with', () => {
    const costs = [
      ['Förskola', 'kostnad-forskola'],
      ['Grundskola', 'kostnad-grundskola'],
      ['Barn- och ungdomsvård', 'kostnad-barn-ungdomsvard'],
    ] as const
    for (const [area, slug] of costs)
      for (const year of [2024, 2025]) {
        const row = demo.budget.rows.find(({ value }) => value.area === area && value.year === year)?.value
        const figure = kommun.find(({ indicator, period }) => indicator === slug && period.label === String(year))
        expect(figure?.value, `${area} ${year}`).toBe(Math.round((row?.outcome ?? 0) / (row?.denominatorCount ?? 1)))
      }
  })
})

describe("the demo's plan", () => {
  it('is named by its years, with four priority areas, ten goals and 22 activities in five departments', () => {
    expect(demo.plan.plan).toEqual({ code: '2022-2026', firstYear: 2022, lastYear: 2026 })
    expect(distinct(demo.goals.map(({ area }) => area))).toHaveLength(4)
    expect(demo.goals).toHaveLength(10)
    expect(demo.activities).toHaveLength(22)
    expect(distinct(demo.activities.map(({ unit }) => unit))).toHaveLength(5)
  })

  it('measures in every way there is: all types, a district, riket, girls and boys, targets on the way, a läsår', () => {
    const all = demo.goals.flatMap((goal) => goal.measures)
    expect(sorted(distinct(all.map(({ type }) => type)))).toEqual(sorted(MEASURE_TYPES))
    expect(sorted(distinct(all.flatMap(({ comparison }) => comparison?.with ?? [])))).toEqual(['country', 'girls-boys'])
    expect(all.filter(({ area }) => area !== null)).toHaveLength(2)
    expect(all.filter(({ interim }) => interim.length > 0)).toHaveLength(2)
    expect(all.map(({ target }) => target.period)).toContain('2025/26')
  })

  it('has two process goals without numbers, one of them with nothing measured at all', () => {
    const withoutNumbers = demo.goals.filter((goal) => goal.measures.every(({ indicator }) => indicator === null))
    expect(withoutNumbers.map(({ id, measures: own }) => [id, own.length])).toEqual([
      ['M9', 3],
      ['M10', 0],
    ])
  })

  it('shows every status at the end of 2025, nearly all of them on a goal', () => {
    expect(sorted(distinct(measures.map(({ status }) => status)))).toEqual(sorted(MEASURE_STATUSES))
    expect(results.map(({ goal, status }) => `${goal.id} ${status}`)).toEqual([
      'M1 awaiting',
      'M2 wrong-way',
      'M3 partly',
      'M4 on-track',
      'M5 behind',
      'M6 not-attained',
      'M7 uncertain',
      'M8 reached',
      'M9 attained',
      'M10 no-measure',
    ])
    const onGoals = results.map(({ status }) => status)
    expect(GOAL_STATUSES.filter((status) => !onGoals.includes(status))).toEqual(['not-assessable'])
  })

  it('keeps its statuses clear of their boundaries, so that another rounding does not change the story', () => {
    const close = measures.filter(
      ({ pace, status }) =>
        pace !== null && (status === 'on-track' || status === 'behind') && Math.abs(pace - 0.95) < 0.03,
    )
    expect(close.map(({ measure }) => measure.key)).toEqual([])
  })

  it('can be asked about earlier years', () => {
    for (const year of [2022, 2023, 2024]) expect(assessDemo(demo, year)).toHaveLength(10)
    expect(assessDemo(demo, 2024).find(({ goal }) => goal.id === 'M9')?.status).toBe('partly')
  })

  it('has activities of every status, one of them late whatever it says of itself', () => {
    const activities = results.flatMap((goal) => goal.activities)
    expect(sorted(distinct(activities.map(({ status }) => status)))).toEqual(sorted(ACTIVITY_STATUSES))
    const silently = activities.filter(({ status, outcome }) => status === 'late' && outcome?.status !== 'late')
    expect(silently.map(({ activity }) => activity.id)).toEqual(['A21'])
  })

  it("has the group's answer to every goal, all answers among them, some at odds with the figures", () => {
    expect(results.every(({ assessment }) => assessment !== null)).toBe(true)
    const answers = results.flatMap(({ assessment }) => assessment?.code ?? [])
    expect(sorted(distinct(answers))).toEqual(sorted(ASSESSMENT_CODES))
    expect(results.filter(({ assessmentDiffers }) => assessmentDiffers).map(({ goal }) => goal.id)).toEqual([
      'M6',
      'M9',
    ])
  })

  it('reports on each activity, and never less money or fewer children than before', () => {
    const reports = Map.groupBy(
      demo.outcomes.rows.map(({ value }) => value),
      ({ activityId }) => activityId,
    )
    expect(reports.size).toBe(22)
    for (const [id, rows] of reports) {
      for (const field of ['cost', 'children'] as const) {
        const values = rows.flatMap((row) => row[field] ?? [])
        expect(values, `${id} ${field}`).toEqual([...values].sort((a, b) => a - b))
      }
    }
  })
})
