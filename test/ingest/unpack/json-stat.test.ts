// json-stat2 as SCB answers it, and such as does not hold together.

import { describe, expect, it } from 'vitest'
import { json, linesOf, onlyRows, rowsOf, unpackAll } from '../../support/unpacked.ts'

const region = {
  label: 'region',
  category: { index: { '0180': 0, '1480': 1 }, label: { '0180': 'Stockholm', '1480': 'Göteborg' } },
}
const year = { label: 'år', category: { index: ['2022', '2023', '2024'] } }
const dataset = (more: object = {}) => ({
  version: '2.0',
  class: 'dataset',
  label: 'Folkmängd',
  id: ['Region', 'Tid'],
  size: [2, 3],
  dimension: { Region: region, Tid: year },
  value: [1, 2.5, null, 4, 5, 6.125],
  ...more,
})
const read = (more: object = {}) => onlyRows(json(dataset(more)))
const codes = (more: object) => unpackAll(json(dataset(more))).codes
const column = (more: object, at: number) => read(more).map((cells) => cells[at])

describe('a json-stat2 dataset', () => {
  it('is a row for each cell, the last dimension changing fastest', () => {
    const { sheets } = unpackAll(json(dataset()))
    expect(sheets.map((sheet) => [sheet.name, sheet.grid.kind, rowsOf(sheet), linesOf(sheet)])).toEqual([
      [
        'Folkmängd',
        'json-stat',
        [
          ['Region', 'region (text)', 'Tid', 'år (text)', 'value', 'status'],
          ['0180', 'Stockholm', '2022', '2022', '1', ''],
          ['0180', 'Stockholm', '2023', '2023', '2.5', ''],
          ['0180', 'Stockholm', '2024', '2024', '', ''],
          ['1480', 'Göteborg', '2022', '2022', '4', ''],
          ['1480', 'Göteborg', '2023', '2023', '5', ''],
          ['1480', 'Göteborg', '2024', '2024', '6.1250', ''],
        ],
        [1, 2, 3, 4, 5, 6, 7],
      ],
    ])
  })

  it('may give values and marks for some cells only, marks also for all alike', () => {
    expect(column({ value: { 1: 7, 5: 8 } }, 4)).toEqual(['value', '', '7', '', '', '', '8'])
    expect(column({ status: { 2: '..' } }, 5)).toEqual(['status', '', '', '..', '', '', ''])
    expect(column({ status: ['', '', '..', '', '', '-'] }, 5)).toEqual(['status', '', '', '..', '', '', '-'])
    expect(column({ status: 'p' }, 5)).toEqual(['status', 'p', 'p', 'p', 'p', 'p', 'p'])
    expect(column({ status: ['p'] }, 5)).toEqual(['status', 'p', 'p', 'p', 'p', 'p', 'p'])
  })

  it('may have a dimension of one category without an order, and dimensions without names', () => {
    const contents = { category: { label: { BE01: 'Antal' } } }
    const rows = read({
      id: ['Innehåll', 'Tid'],
      size: [1, 3],
      dimension: { Innehåll: contents, Tid: year },
      value: [1, 2, 3],
    })
    expect(rows.slice(0, 2)).toEqual([
      ['Innehåll', 'Innehåll (text)', 'Tid', 'år (text)', 'value', 'status'],
      ['BE01', 'Antal', '2022', '2022', '1', ''],
    ])
  })

  it.each([
    ['too few values', { value: [1, 2] }],
    ['too many values', { value: [1, 2, 3, 4, 5, 6, 7] }],
    ['a value for no cell', { value: { 6: 1 } }],
    ['a value with a name', { value: { a: 1 } }],
    ['marks that are too few', { status: ['a', 'b'] }],
    ['sizes that differ from the categories', { size: [3, 2] }],
    ['a size that is no number', { size: ['2', 3] }],
    ['two categories in one place', { dimension: { Region: { category: { index: { a: 0, b: 0 } } }, Tid: year } }],
    ['a place left out', { dimension: { Region: { category: { index: { a: 0, b: 2 } } }, Tid: year } }],
    ['a category twice', { dimension: { Region: { category: { index: ['a', 'a'] } }, Tid: year } }],
  ])('is refused with %s', (_, more) => expect(codes(more)).toEqual(['json-stat.size']))

  it.each([
    ['a value that is a text', { value: [1, 2, '..', 4, 5, 6] }],
    ['a sparse value that is a text', { value: { 0: '1' } }],
    ['no values', { value: undefined }],
    ['a mark that is a number', { status: { 0: 1 } }],
    ['a dimension that is not there', { id: ['Region', 'Kön'] }],
    ['a dimension twice', { id: ['Region', 'Region'] }],
    ['a dimension called as an object’s own parts', { id: ['Region', 'constructor'] }],
    ['no dimensions', { id: [], size: [] }],
    ['fewer sizes than dimensions', { size: [6] }],
    ['no categories', { dimension: { Region: {}, Tid: year } }],
    [
      'several categories without an order',
      { dimension: { Region: { category: { label: { a: 'A', b: 'B' } } }, Tid: year } },
    ],
    ['a category that is a number', { dimension: { Region: { category: { index: [1, 2] } }, Tid: year } }],
    ['a place that is a text', { dimension: { Region: { category: { index: { a: '0', b: '1' } } }, Tid: year } }],
  ])('is refused with %s', (_, more) => expect(codes(more)).toEqual(['json.wrong-value']))

  it('is refused where it is of another version or of another kind', () => {
    for (const other of [dataset({ version: '1.3' }), dataset({ class: 'collection' }), { dataset: { value: [] } }])
      expect(unpackAll(json(other)).codes).toEqual(['json-stat.other-version'])
  })

  it('is refused where it has no cells, or would have more than a sheet', () => {
    const none = { category: { index: [] } }
    expect(codes({ size: [0, 3], dimension: { Region: none, Tid: year }, value: [] })).toEqual(['json.no-values'])
    const many = { category: { index: Array.from({ length: 2_000 }, (_, index) => `${index}`) } }
    const dimension = { a: many, b: many, c: many, d: many }
    expect(codes({ id: ['a', 'b', 'c', 'd'], size: [2_000, 2_000, 2_000, 2_000], dimension, value: {} })).toEqual([
      'file.too-many-rows',
    ])
  })
})
