// Charts drawn straight into the PDF: the same picture as the SVG of the web page.

import { describe, expect, it } from 'vitest'
import { createChartDrawer } from '../../src/report/chart.ts'
import type { Figure } from '../../src/report/document.ts'
import { COLOUR, PAGE } from '../../src/report/look.ts'
import { renderPdf } from '../../src/report/pdf.ts'
import type { Operator } from '../support/pdf-syntax.ts'
import { DUMBBELL, FUNNEL, MULTIPLES, STRIP } from '../support/sample-comparison.ts'
import { BARS, loadPdfAssets, STATUS_BAR, sampleDocument, sampleTrend } from '../support/sample-document.ts'
import { readTaggedPdf } from '../support/tagged-pdf.ts'

const assets = loadPdfAssets()
const WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right
type Point = readonly [number, number]

describe.each([
  ['a trend', sampleTrend('t', 'wide', null)],
  ['bars', { ...BARS, table: null }],
  ['a status bar', STATUS_BAR],
  ['a strip', STRIP],
  ['a funnel', FUNNEL],
  ['a dumbbell', DUMBBELL],
  ['small multiples', MULTIPLES],
])('%s in the PDF', (_, figure) => {
  it('has its lines, bars and symbols where the SVG has them', async () => {
    const drawn = await pathsInPdf(figure)
    const svg = pathsInSvg(createChartDrawer(assets.charts).svg(figure, WIDTH / 0.75))
    expect(svg.length).toBeGreaterThan(3)
    // Both are compared from their own first point: the picture stands somewhere on the page.
    const [pdfOrigin, svgOrigin] = [corner(drawn), corner(svg)]
    const found = (from: Point): boolean =>
      drawn.some(
        (one) =>
          near(one[0] - pdfOrigin[0], from[0] - svgOrigin[0]) && near(one[1] - pdfOrigin[1], from[1] - svgOrigin[1]),
      )
    expect(svg.filter((point) => !found(point))).toEqual([])
  })
})

describe('a chart in the PDF', () => {
  it('uses no transparency, which older printers and archives handle badly', async () => {
    const operators = await operatorsOf(sampleTrend('t', 'wide', null))
    expect(operators.map(({ operator }) => operator)).not.toContain('gs')
  })

  it('dashes the target, and takes the dashes back for the own line', async () => {
    const operators = await operatorsOf(sampleTrend('t', 'wide', null))
    const dashes = operators
      .filter(({ operator }) => operator === 'd')
      .map(({ operands }) => JSON.stringify(operands[0]))
    expect(dashes).toContain('[4,3]')
    const own = operators.findIndex(({ operator, operands }) => operator === 'w' && operands[0] === 2.2)
    expect(operators.slice(own, own + 6).find(({ operator }) => operator === 'd')?.operands[0]).toEqual([])
  })

  it('has the colours of the look', async () => {
    const operators = await operatorsOf(sampleTrend('t', 'wide', null))
    const strokes = operators
      .filter(({ operator }) => operator === 'SCN')
      .map(({ operands }) => hex(operands as number[]))
    expect(strokes).toEqual(
      expect.arrayContaining([COLOUR.petrol, COLOUR.girls, COLOUR.boys, COLOUR.peer, COLOUR.grid]),
    )
  })
})

/** The operators within the figure's mark. */
async function operatorsOf(figure: Figure): Promise<readonly Operator[]> {
  const pdf = readTaggedPdf(await renderPdf({ ...sampleDocument(), blocks: [figure] }, assets))
  const operators = pdf.pages[2]?.operators ?? []
  const begin = operators.findIndex(({ operator, operands: [tag] }) => {
    return operator === 'BDC' && typeof tag === 'object' && tag !== null && 'name' in tag && tag.name === 'Figure'
  })
  return operators.slice(
    begin,
    operators.findIndex(({ operator }, i) => i > begin && operator === 'EMC'),
  )
}

/** Where each path begins, from the upper left of the page. */
async function pathsInPdf(figure: Figure): Promise<readonly Point[]> {
  const starts = (await operatorsOf(figure)).filter(({ operator }) => operator === 'm' || operator === 're')
  return starts.map(({ operands }) => [operands[0] as number, operands[1] as number])
}

/** Where each path and rule of the SVG begins, with the offsets of its groups and of itself. */
function pathsInSvg(svg: string): readonly Point[] {
  const found: Point[] = []
  const offsets: Point[] = []
  for (const [, name = '', attributes = ''] of svg.matchAll(/<(\/?\w+)([^>]*)>/g)) {
    const [, x = 0, y = 0] = /transform="translate\(([-\d.e]+),([-\d.e]+)\)/.exec(attributes) ?? []
    const here: Point = [Number(x) + sum(offsets, 0), Number(y) + sum(offsets, 1)]
    if (name === 'g') offsets.push([Number(x), Number(y)])
    else if (name === '/g') offsets.pop()
    const isDrawn = /(fill|stroke)="#/.test(attributes)
    const [, dx, dy] = / d="M([-\d.e]+),([-\d.e]+)/.exec(attributes) ?? []
    if (name === 'path' && dx !== undefined && isDrawn) found.push([here[0] + Number(dx), here[1] + Number(dy)])
    if (name === 'line') found.push(here)
  }
  return found
}

const sum = (points: readonly Point[], axis: 0 | 1): number => points.reduce((total, point) => total + point[axis], 0)
const corner = (points: readonly Point[]): Point => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
]
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.06

const hex = (parts: readonly number[]): string =>
  `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
