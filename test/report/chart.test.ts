// Charts as SVG: what is drawn, where the labels stand, and that the same figure gives the same picture.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GOAL_STATUSES } from '../../src/domain/attainment/result.ts'
import { createChartDrawer } from '../../src/report/chart.ts'
import type { ChartInput } from '../../src/report/chart-data.ts'
import { layoutChart } from '../../src/report/chart-layout.ts'
import { pushApart, roundTicks, tickDecimals } from '../../src/report/chart-scale.ts'
import { textWidth, wrapText } from '../../src/report/chart-text.ts'
import { COLOUR, STATUS_COLOUR } from '../../src/report/look.ts'
import { DUMBBELL, FUNNEL, MULTIPLES, STRIP } from '../support/sample-comparison.ts'
import { BARS, BUDGET, loadCharts, STATUS_BAR, sampleTrend, seriesRows } from '../support/sample-document.ts'

const specs = loadCharts()
const drawer = createChartDrawer(specs)
const TREND = sampleTrend('t', 'wide', null)
const trendOf = (points: ChartInput['data'][string], params: object = {}): ChartInput => ({
  chart: 'trend',
  data: { points, target: [] },
  params: { unit: '%', decimals: 1, percent: true, zero: false, baselineYear: null, ...params },
})
const named = (series: string, values: readonly number[]) =>
  seriesRows('Alla', values).map((row) => ({ ...row, series, segment: `${series} 1` }))
const KINDS: readonly (readonly [string, ChartInput])[] = [
  ['trend', TREND],
  ['trend-small', sampleTrend('s', 'small', null)],
  ['status-bar', STATUS_BAR],
  ['bars', BARS],
  ['budget', BUDGET],
  ['strip', STRIP],
  ['funnel', FUNNEL],
  ['dumbbell', DUMBBELL],
  ['multiples', MULTIPLES],
]

describe.each(KINDS)('the kind %s', (kind, figure) => {
  it('has a chart file', () => {
    expect(specs).toHaveProperty(kind)
  })

  it('gives the same string each time, also from another drawer', () => {
    expect(createChartDrawer(specs).svg(figure, 640)).toBe(drawer.svg(figure, 640))
  })

  it.each([340, 350, 720])('is as wide as asked at %d pixels, with its text inside', (width) => {
    const svg = drawer.svg(figure, width)
    const [, shown, viewed] = /^<svg[^>]* width="([\d.]+)"[^>]* viewBox="0 0 ([\d.]+)/.exec(svg) ?? []
    expect(Number(shown)).toBeCloseTo(width, 0)
    for (const { left, right } of textPlaces(svg)) {
      expect(left).toBeGreaterThanOrEqual(-1)
      expect(right).toBeLessThanOrEqual(Number(viewed) + 1)
    }
  })

  it('has no text smaller than nine points', () => {
    const sizes = [...drawer.svg(figure, 640).matchAll(/font-size="([\d.]+)/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9)
  })

  it('draws nothing it was not told, when there is no data', () => {
    const empty = { ...figure, data: Object.fromEntries(Object.keys(figure.data).map((name) => [name, []])) }
    expect(textPlaces(drawer.svg(empty, 640)).map(({ text }) => text)).toEqual(
      kind === 'budget' ? ['Utfall', 'Budget'] : [],
    )
  })
})

describe('a trend', () => {
  it('names each line at its end, with Swedish numbers, and the target by its own words', () => {
    const texts = textPlaces(drawer.svg(TREND, 640)).map(({ text }) => text)
    expect(texts).toEqual(
      expect.arrayContaining(['Alla 81', 'Flickor 86', 'Pojkar 77', 'Riket 85', 'Mål 88 %', '90\u00a0%']),
    )
    const decimals = textPlaces(drawer.svg(trendOf(seriesRows('Alla', [-1.5, 2.25])), 640)).map(({ text }) => text)
    expect(decimals).toContain('Alla 2,3')
    expect(decimals).toContain('−2')
  })

  it('says the year of a line that ends before the others', () => {
    const figure = trendOf([...seriesRows('Riket', [80, 81, 82]), ...seriesRows('Alla', [70, 71])])
    expect(textPlaces(drawer.svg(figure, 640)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Riket 82,0', 'Alla 71,0 (2020)']),
    )
  })

  it('leaves a gap where a value is missing, and a dot for one that stands alone', () => {
    const svg = drawer.svg(trendOf(seriesRows('Alla', [70, 71, null, 73, null, 75, 76])), 640)
    const lines = pathsOf(svg).filter(({ stroke, d }) => stroke === COLOUR.petrol && /^M[\d.,-]+L/.test(d))
    expect(lines).toHaveLength(2)
    const dots = pathsOf(svg).filter(({ fill, d }) => fill === COLOUR.petrol && d.includes('A'))
    expect(dots).toHaveLength(2)
  })

  it('keeps the labels a line apart, however close the lines end', () => {
    const { data } = layoutChart(
      {
        ...TREND,
        data: {
          points: [
            ...seriesRows('Flickor', [80, 81.1]),
            ...seriesRows('Pojkar', [80, 81.2]),
            ...seriesRows('Alla', [80, 81.15]),
          ],
          target: [{ from: 2019, to: 2020, value: 81.1, low: null, high: null, label: 'Mål 81 %' }],
        },
      },
      480,
    )
    const places = (data.labels as readonly { y: number }[]).map(({ y }) => y).sort((a, b) => a - b)
    expect(places).toHaveLength(4)
    for (const [i, y] of places.entries()) if (i > 0) expect(y - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(10.9)
  })

  it('leaves most of its width to the lines: long labels lose the unit, a lone line its name', () => {
    const target = [{ from: 2020, to: 2022, value: null, low: 13, high: 15, label: 'Mål 13–15 barn per grupp' }]
    const figure = { ...trendOf([]), data: { points: named('Förskolor i kommunen', [16, 15.5, 15.7]), target } }
    const layout = layoutChart(figure, 150)
    const texts = (layout.data.labels as readonly { text: readonly string[] }[]).map(({ text }) => text)
    expect(texts).toEqual([['15,7 (2021)'], ['Mål 13–15']])
    expect(layout.width).toBeGreaterThan(70)
    const wide = layoutChart(figure, 480).data.labels as readonly { text: readonly string[] }[]
    expect(wide.map(({ text }) => text)).toEqual([['Förskolor i kommunen 15,7 (2021)'], ['Mål 13–15 barn per grupp']])
  })

  it('sets a long label on two lines where there are several lines to tell apart', () => {
    const figure = trendOf([...named('Stadsdelen Norrbyn', [80, 85]), ...seriesRows('Alla', [70, 71])])
    const labels = layoutChart(figure, 180).data.labels as readonly { text: readonly string[] }[]
    expect(labels.map(({ text }) => text)).toEqual([['Stadsdelen', 'Norrbyn 85,0'], ['Alla 71,0']])
  })

  it('begins its axis at zero only when told to', () => {
    const rows = seriesRows('Alla', [70, 75])
    expect(layoutChart(trendOf(rows), 480).signals.yLow).toBe(70)
    expect(layoutChart(trendOf(rows, { zero: true }), 480).signals.yLow).toBe(0)
  })

  it('has the target and the whole interval on its axis', () => {
    const { signals } = layoutChart(TREND, 480)
    expect(signals.yLow).toBeLessThanOrEqual(77)
    expect(signals.yHigh).toBeGreaterThanOrEqual(88)
    const narrow = layoutChart(trendOf(seriesRows('Alla', [50, 50], 12)), 480).signals
    expect([narrow.yLow, narrow.yHigh]).toEqual([30, 70])
  })

  it('draws a band where the target is one, and rings the year the plan starts', () => {
    const rows = seriesRows('Alla', [14, 15, 15.5])
    const target = [{ from: 2020, to: 2022, value: null, low: 14, high: 16, label: 'Mål 14–16' }]
    const svg = drawer.svg({ ...trendOf(rows, { baselineYear: 2020 }), data: { points: rows, target } }, 640)
    expect(pathsOf(svg).some(({ fill, dash }) => fill === COLOUR.petrolTint && dash !== '')).toBe(true)
    expect(pathsOf(svg).some(({ fill, stroke }) => fill === COLOUR.paper && stroke === COLOUR.petrol)).toBe(true)
    expect(svg).toMatch(/font-weight="600"[^>]*>2020</)
  })

  it('tells girls from boys by dash and by shape', () => {
    const lines = pathsOf(drawer.svg(TREND, 640)).filter(({ dash }) => dash !== '')
    const girls = lines.find(({ stroke }) => stroke === COLOUR.girls)
    const boys = lines.find(({ stroke }) => stroke === COLOUR.boys)
    expect(girls?.dash).not.toBe(boys?.dash)
  })
})

describe('the status bar', () => {
  const partsOf = (figure: ChartInput, width: number) =>
    layoutChart(figure, width).data.parts as readonly { x: number; x2: number; fill: string }[]
  const barOf = (n: (i: number) => number): ChartInput => ({
    ...STATUS_BAR,
    data: { counts: GOAL_STATUSES.map((status, i) => ({ status, label: `${n(i)} ${status}`, n: n(i) })).reverse() },
  })

  it('shows the statuses best first, whatever order they come in, and none without goals', () => {
    const fills = partsOf(
      barOf((i) => (i === 2 ? 0 : i + 1)),
      480,
    ).map(({ fill }) => fill)
    const expected = GOAL_STATUSES.filter((_, i) => i !== 2).map((status) =>
      status === 'no-measure' ? COLOUR.paper : STATUS_COLOUR[status],
    )
    expect(fills).toEqual(expected)
  })

  it('fills its width, with every part wide enough for its sign', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 11, maxLength: 11 }),
        fc.integer({ min: 260, max: 700 }),
        (counts, width) => {
          const parts = partsOf(
            barOf((i) => counts[i] ?? 0),
            width,
          )
          for (const { x, x2 } of parts) expect(x2 - x).toBeGreaterThanOrEqual(16.9)
          if (parts.length > 0) expect(parts.at(-1)?.x2).toBeCloseTo(width - 2, 6)
        },
      ),
    )
  })

  it('has words in all its parts or in none', () => {
    const figure = barOf((i) => (i === 3 ? 60 : i < 3 ? 1 : 0))
    const words = layoutChart(figure, 480).data.words as readonly { y: number }[]
    expect(words).toHaveLength(4)
    expect(words.every(({ y }) => y > 28)).toBe(true)
    const alone = layoutChart(
      barOf((i) => (i === 3 ? 60 : 0)),
      480,
    ).data.words as readonly { y: number }[]
    expect(alone.every(({ y }) => y < 28)).toBe(true)
  })

  it('never loses a word: what has no room in the bar stands under it', () => {
    const figure = barOf(() => 1)
    const shown = textPlaces(drawer.svg(figure, 350)).map(({ text }) => text)
    expect([...shown].sort()).toEqual(GOAL_STATUSES.map((status) => `1 ${status}`).sort())
  })
})

describe('bars', () => {
  it('start at zero, and say why one is missing', () => {
    const svg = drawer.svg(BARS, 640)
    expect(svg).toContain('visas inte, få barn')
    expect(svg).toContain('82,1\u00a0%')
    expect(layoutChart(BARS, 480).signals.xHigh).toBe(85.2)
  })

  it('break a long name rather than run out of the picture', () => {
    const { data } = layoutChart(BARS, 260)
    const names = data.names as readonly { text: readonly string[] }[]
    expect(names[1]?.text.length).toBeGreaterThan(1)
  })
})

describe('the drawer', () => {
  it('feeds a kind it has no layout for with the figure’s own data and params', () => {
    const spec = {
      data: { name: 'rows' },
      params: [{ name: 'word', value: '' }],
      mark: { type: 'text', text: { expr: 'word' } },
      encoding: { y: { field: 'v', type: 'quantitative' } },
    }
    const own = createChartDrawer({ own: spec })
    const svg = own.svg({ chart: 'own', data: { rows: [{ v: 1 }] }, params: { word: 'Hej' } }, 400)
    expect(svg).toContain('>Hej<')
  })

  it('refuses a kind without a file', () => {
    expect(() => drawer.svg({ chart: 'pie', data: {}, params: {} }, 400)).toThrow(RangeError)
  })

  it('says how high a chart will be before it is drawn', () => {
    for (const [, figure] of KINDS) expect(drawer.height(figure, 480)).toBe(drawer.draw(figure, 480).height)
  })

  it('leaves the figure’s rows as they are', () => {
    const before = structuredClone(TREND.data)
    drawer.svg(TREND, 640)
    expect(TREND.data).toEqual(before)
  })
})

describe('ticks', () => {
  it('are round, hold the values, and are few', () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const ticks = roundTicks(low, high, 4)
        const slack = ((ticks[1] ?? 0) - (ticks[0] ?? 0)) * 1e-6
        expect(ticks[0]).toBeLessThanOrEqual(low + slack)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - slack)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(7)
      }),
    )
    expect(roundTicks(75.2, 88, 4)).toEqual([75, 80, 85, 90])
    expect(roundTicks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3])
    expect(tickDecimals([2.5, 5, 7.5])).toBe(1)
  })
})

describe('labels pushed apart', () => {
  it('keep their order and their distance, and stay within where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 150, noNaN: true }), { maxLength: 8 }), (wanted) => {
        const places = pushApart(wanted, 11, 2, 150)
        const sorted = wanted
          .map((at, i) => ({ at, i }))
          .sort((a, b) => a.at - b.at || a.i - b.i)
          .map(({ i }) => places[i] ?? 0)
        for (const [i, place] of sorted.entries()) {
          expect(place).toBeGreaterThanOrEqual(2 - 1e-6)
          expect(place).toBeLessThanOrEqual(150 + 1e-6)
          if (i > 0) expect(place - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(11 - 1e-6)
        }
      }),
    )
  })

  it('stay where they are when nothing is in the way', () => {
    expect(pushApart([90, 20, 50], 11, 0, 100)).toEqual([90, 20, 50])
  })
})

describe('text measured beforehand', () => {
  it('is never more than a few per cent from the font’s own widths', () => {
    // Advance widths of SourceSans3-Regular.ttf, summed by the font engine, at 1000 units.
    expect(textWidth('Flickor 86 och pojkar i årskurs 9 med behörighet', 1000)).toBeGreaterThanOrEqual(19909)
    expect(textWidth('Flickor 86 och pojkar i årskurs 9 med behörighet', 1000)).toBeLessThan(19909 * 1.06)
  })

  it('is broken between words only', () => {
    expect(wrapText('Norra landsbygden med Skogsby', 90, 9)).toEqual(['Norra landsbygden', 'med Skogsby'])
    expect(wrapText('Barnrättsperspektivet', 20, 9)).toEqual(['Barnrättsperspektivet'])
  })
})

/** Texts with where they begin and end, by their anchor and our measure; groups are moved only by their own offsets. */
function textPlaces(svg: string) {
  const [, originX = '0'] = /<g[^>]*transform="translate\(([\d.-]+)/.exec(svg) ?? []
  const found = svg.matchAll(
    /<text text-anchor="(\w+)" transform="translate\(([\d.-]+),[\d.-]+\)"[^>]*font-size="([\d.]+)px"[^>]*>(.*?)<\/text>/g,
  )
  return [...found].flatMap(([, anchor, x, size, inner = '']) => {
    const lines = inner.includes('<tspan')
      ? [...inner.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, line = '']) => line)
      : [inner]
    return lines.map((text) => {
      const width = textWidth(text, Number(size))
      const at = Number(originX) + Number(x)
      const left = anchor === 'end' ? at - width : anchor === 'middle' ? at - width / 2 : at
      return { text, left, right: left + width }
    })
  })
}

function pathsOf(svg: string) {
  return [...svg.matchAll(/<path [^>]*>/g)].map(([path]) => {
    const attribute = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(path)?.[1] ?? ''
    return {
      d: attribute('d'),
      fill: attribute('fill'),
      stroke: attribute('stroke'),
      dash: attribute('stroke-dasharray'),
    }
  })
}
