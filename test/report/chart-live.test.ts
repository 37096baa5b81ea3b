// What a page's script is given of a chart: the points that are drawn, in words, and nothing that is not.

import { describe, expect, it } from 'vitest'
import { createChartDrawer, type LiveChart } from '../../src/report/chart.ts'
import type { Figure } from '../../src/report/document.ts'
import { renderReportBody } from '../../src/report/html.tsx'
import { DUMBBELL, FUNNEL, MULTIPLES, STRIP } from '../support/sample-comparison.ts'
import {
  BARS,
  BUDGET,
  loadCharts,
  STATUS_BAR,
  sampleDocument,
  sampleTrend,
  seriesRows,
} from '../support/sample-document.ts'

const drawer = createChartDrawer(loadCharts())
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const liveOf = (figure: Pick<Figure, 'chart' | 'data' | 'params'>, width = 720): LiveChart =>
  drawer.live({ ...sampleTrend('t', 'wide', null), ...figure }, [width])
const saidBy = (chart: LiveChart) =>
  chart.drawings.flatMap(({ points }) => points.map(({ name, value }) => plain(`${name}: ${value}`)))

describe.each([
  ['trend', sampleTrend('t', 'wide', null)],
  ['trend-small', sampleTrend('s', 'small', null)],
  ['status-bar', STATUS_BAR],
  ['bars', BARS],
  ['budget', BUDGET],
  ['strip', STRIP],
  ['funnel', FUNNEL],
  ['dumbbell', DUMBBELL],
  ['multiples', MULTIPLES],
] as const)('the kind %s', (_kind, figure) => {
  it.each([340, 720])('has its points within the picture at %d pixels, each with a name', (width) => {
    const [drawing] = liveOf(figure, width).drawings
    expect(drawing?.points.length).toBeGreaterThan(0)
    for (const { x, y, name } of drawing?.points ?? []) {
      expect(name).not.toBe('')
      expect(x).toBeGreaterThanOrEqual(-1)
      expect(x).toBeLessThanOrEqual((drawing?.width ?? 0) + 1)
      expect(y).toBeGreaterThanOrEqual(-1)
      expect(y).toBeLessThanOrEqual((drawing?.height ?? 0) + 1)
    }
  })

  it('has a table whose rows are as wide as its heading', () => {
    const { table } = liveOf(figure)
    expect(table.rows.length).toBeGreaterThan(0)
    for (const row of table.rows) expect(row.length).toBe(table.columns.length + 1)
  })
})

describe('a trend', () => {
  const given = (rows: Figure['data'][string]) => ({
    chart: 'trend',
    data: { points: rows, target: [] },
    params: { unit: '%', decimals: 1, percent: true, zero: false, baselineYear: null },
  })
  const [first, second] = seriesRows('Alla', [71.25, 80])

  it('says each value as it is written, and lists periods by series', () => {
    const chart = liveOf(given(seriesRows('Alla', [71.2, 80])))
    const period = first?.period
    expect(saidBy(chart)[0]).toBe(`Alla ${period}: 71,2 %`)
    expect(chart.table.columns).toEqual(['Alla'])
    expect(plain(String(chart.table.rows[0]?.[1]))).toMatch(/^71,2 %/)
  })

  it('holds no value that is hidden, and no interval that is not drawn', () => {
    const rows = [
      { ...first, value: 71.2, low: 65.4321, high: 76.5432, role: 'girls', series: 'Flickor', segment: 'Flickor 1' },
      { ...second, value: null, low: 11.1111, high: 22.2222, segment: 'Alla 1' },
      { ...second, value: 81.3, low: 80.1, high: 82.5, segment: 'Alla 2' },
    ] as Figure['data'][string]
    const chart = liveOf(given(rows))
    expect(JSON.stringify(chart)).not.toMatch(/65\.4321|76\.5432|11\.1111|22\.2222/)
    expect(saidBy(chart)).toEqual([`Flickor ${first?.period}: 71,2 %`, `Alla ${second?.period}: 81,3 %`])
    expect(chart.drawings[0]?.points.map(({ interval }) => plain(interval))).toEqual(['', '80,1–82,5 %'])
  })

  it('has a dash in the table where a series has nothing drawn', () => {
    const rows = [
      { ...first, value: 71.2 },
      { ...second, value: 88, series: 'Flickor', segment: 'Flickor 1', role: 'girls' },
    ] as Figure['data'][string]
    const { table } = liveOf(given(rows))
    expect(table.rows.map((row) => row.map((cell) => plain(cell).replace(/ \(.*/, '')))).toEqual([
      [first?.period, '71,2 %', '–'],
      [second?.period, '–', '88,0 %'],
    ])
  })
})

describe('a page with a script', () => {
  const title = 'Slut</script><script>alert(1)'
  const document = {
    ...sampleDocument(),
    blocks: [{ ...sampleTrend('t', 'wide', null), title }],
  }

  it('has each chart’s data beside it, which nothing in it can end', () => {
    const charts = Object.assign((figure: Figure, width: number) => drawer.svg(figure, width), { live: drawer.live })
    const body = renderReportBody(document, { charts })
    const [json, ...others] = [...body.matchAll(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/g)]
    expect(others).toEqual([])
    expect((JSON.parse(String(json?.[1])) as LiveChart).title).toBe(title)
    expect(body.match(/<script/g)).toHaveLength(1)
  })

  it('is the only one: a report to be sent has no such data', () => {
    expect(renderReportBody(document, { charts: drawer.svg })).not.toContain('<script')
  })
})
