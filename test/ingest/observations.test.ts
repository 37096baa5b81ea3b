// What observations become: canonical areas, periods, dimensions, numbers and marks, with the line each came from.

import { expect, it } from 'vitest'
import { rowsOfSet } from '../../src/domain/observation-set.ts'
import { readObservations } from '../../src/ingest/index.ts'
import { bytesOf, knownArea, sampleCatalogue } from './sample-catalogue.ts'

const CONTEXT = { catalogue: sampleCatalogue, knownArea, organisation: '2081', skipUnknownIndicators: false }

const read = (...lines: readonly string[]) => {
  const { set, ...file } = readObservations(bytesOf(lines.map((line) => `${line}\n`).join('')), CONTEXT)
  return { rows: [...rowsOfSet(set)], ...file }
}

it('makes a row of each line, canonical in every part', () => {
  const { rows, issues, rowCount } = read(
    'Indikator;Kommun;Område;År;Kön;Ålder;Skolform;Värde;Täljare;Nämnare',
    'n15428;2081; Älgviken ;2023/24;Flickor;13-15 år;Grundskola;81,50 %;163;200',
    'N15428;0;;2024;T;;Totalt;..;;',
  )
  expect(issues).toEqual([])
  expect(rowCount).toBe(2)
  expect(rows).toEqual([
    {
      line: 2,
      indicator: 'behoriga-yrkesprogram',
      area: '2081:Älgviken',
      dimensions: { sex: 'F', age: '13–15', skolform: 'grundskola' },
      period: { kind: 'school-year', start: '2023-07-01', end: '2024-06-30', label: '2023/24' },
      value: 81.5,
      marker: null,
      numerator: 163,
      denominator: 200,
      reported: '81,50 %',
    },
    {
      line: 3,
      indicator: 'behoriga-yrkesprogram',
      area: '0000',
      dimensions: {},
      period: { kind: 'year', start: '2024-01-01', end: '2024-12-31', label: '2024' },
      value: null,
      marker: 'secret',
      numerator: null,
      denominator: null,
      reported: null,
    },
  ])
})

it('keeps the text as reported only where it says something else than the number', () => {
  const texts = ['71,2', '71.20', '1 171,5', '−0,0', '74.400000000000006', '171,2 tkr', '0005']
  const { rows } = read('kpi;geo;year;value', ...texts.map((text, index) => `N11008;2081;${2000 + index};${text}`))
  expect(rows.map(({ value, reported }) => [value, reported])).toEqual([
    [71.2, null],
    [71.2, null],
    [1171.5, null],
    [0, '−0,0'],
    [74.4, '74.400000000000006'],
    [171_200, '171,2 tkr'],
    [5, '0005'],
  ])
})

it('leaves rows with errors out and keeps the others', () => {
  const { rows, issues } = read(
    'kpi;geo;year;value',
    'N15428;2081;2024;abc',
    'N15428;2081;2023;80',
    'N15428;180;2022;80',
  )
  expect(rows.map(({ line }) => line)).toEqual([3])
  expect(issues.map(({ row, column, value }) => [row, column, value])).toEqual([
    [2, 'value', 'abc'],
    [4, 'geo', '180'],
  ])
})

it('shares what it says about an indicator among all its rows, so that many unknown rows cost little', () => {
  const lines = Array.from({ length: 5 }, (_, index) => `N15429;2081;${2000 + index};80`)
  const { issues } = readObservations(bytesOf(`kpi;geo;year;value\n${lines.join('\n')}\n`), {
    ...CONTEXT,
    skipUnknownIndicators: true,
  })
  expect(issues).toHaveLength(5)
  expect(new Set(issues.map(({ params }) => params)).size).toBe(1)
})

it('quotes no personal identity number, wherever it stands', () => {
  const cells = ['121212-1212;2081;2024;80', 'N15428;121212-1212;2024;80', 'N15428;2081;2024;19121212-1212']
  for (const cell of cells) expect(JSON.stringify(read('kpi;geo;year;value', cell))).not.toContain('1212')
  const asHeader = read('kpi;geo;year;value;121212-1212', 'N15428;2081;2024;80;x')
  expect(JSON.stringify(asHeader)).not.toContain('1212')
  expect(asHeader.rows).toEqual([])
})

it('does not quote ten digits in a column of numbers either, though they may be an amount', () => {
  const { issues } = read('kpi;geo;year;value', 'N15428;2081;2024;1212121212')
  expect(issues.map(({ code, value }) => [code, value])).toEqual([['value.out-of-range', null]])
})

it('says how many rows a profile leaves out, so that none goes without a word', () => {
  const profile = {
    id: 'prov',
    name: 'Prov',
    kind: 'observations' as const,
    columns: ['indicator', 'municipality', 'period', 'value'].map((field, at) => ({
      field,
      names: [['kpi', 'geo', 'year', 'andel'][at] ?? ''],
    })),
    keep: [{ column: 'sort', values: ['Andel'] }],
    words: { municipality: { 'Hela länet': '' } },
  }
  const lines = [
    'kpi;geo;year;sort;andel',
    'N15428;2081;2023;Andel;80',
    'N15428;2081;2024;Andel;81',
    'N15428;2081;2024;Konfidensintervall;3',
    'N15428;Hela länet;2024;Andel;82',
  ]
  const { set, issues, understood } = readObservations(bytesOf(`${lines.join('\n')}\n`), { ...CONTEXT, profile })
  expect([set.size, issues, understood?.leftOut]).toEqual([2, [], 2])
})
