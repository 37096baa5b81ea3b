// The pure parts of reading Kolada: digits as they were given, ids cut to what one path may hold.

import { expect, it } from 'vitest'
import { readDataPage } from '../../src/ingest/kolada-answer.ts'
import { decimalText, koladaLines } from '../../src/ingest/kolada-lines.ts'
import { dataPaths, groupPath, segments } from '../../src/ingest/kolada-paths.ts'
import { titleWarnings } from '../../src/ingest/kolada-titles.ts'
import { koladaWarning, koladaWarnings } from '../../src/text/kolada.ts'
import { sampleCatalogue } from './sample-catalogue.ts'

it.each([
  [0.1 + 0.2, '0.30000000000000004'],
  [31.32959689, '31.32959689'],
  [-5, '-5'],
  [1234567, '1234567'],
  [1e-7, '0.0000001'],
  [-1.25e-9, '-0.00000000125'],
  [1.5e21, '1500000000000000000000'],
  [0, '0'],
])('writes %d with the digits that read back as the same number', (value, text) => {
  expect(decimalText(value)).toBe(text)
  expect(Number(text)).toBe(value)
})

it('cuts ids into parts of at most 25 and asks for every combination once', () => {
  const kpis = Array.from({ length: 51 }, (_, i) => `N${10000 + i}`)
  expect(segments(kpis).map((part) => part.split(',').length)).toEqual([25, 25, 1])
  const paths = dataPaths(kpis, ['0000'], [2024])
  expect(paths.length).toBe(3)
  expect(new Set(paths.flatMap((path) => path.split('/')[3]?.split(',') ?? [])).size).toBe(51)
})

it('asks for a group by id or by the words of its title', () => {
  expect(groupPath(' g35883 ')).toBe('/municipality_groups/G35883?per_page=5000')
  expect(groupPath('Höör & co')).toBe('/municipality_groups?title=H%C3%B6%C3%B6r%20%26%20co&per_page=5000')
})

it('takes a period that is a number and one that is text for the same', () => {
  const answer = (period: unknown) =>
    readDataPage(
      JSON.stringify({
        values: [{ kpi: 'N15428', municipality: '0000', period, values: [{ gender: 'T', value: 1 }] }],
      }),
    )
  expect(answer(2024)).toEqual(answer('2024'))
  expect(answer('2024')).toMatchObject({ ok: true, rows: [{ period: '2024', status: '', count: 1 }], next: null })
  expect(answer('2023/24')).toMatchObject({ ok: false, reason: 'wrong-shape' })
})

it('refuses a number too large to be one', () => {
  const text =
    '{"values":[{"kpi":"N15428","municipality":"0000","period":2024,"values":[{"gender":"T","value":1e999}]}]}'
  expect(readDataPage(text)).toMatchObject({ ok: false, reason: 'wrong-shape' })
})

it('writes the same file whatever order Kolada answers in', () => {
  const value = { kpi: 'N15428', municipality: '0000', period: '2024', value: 1, status: '', count: 1 } as const
  const values = (['M', 'T', 'K'] as const).map((gender) => ({ ...value, gender }))
  expect(koladaLines(values)).toEqual(koladaLines(values.toReversed()))
  expect(koladaLines(values).lines.split('\n')[0]).toBe('N15428,0000,2024,T,1,,1')
})

it('keeps a value that has a status it does not know, and says so', () => {
  const value = { kpi: 'N15428', municipality: '0000', period: '2024', gender: 'T', value: 1, count: 1 } as const
  expect(koladaLines([{ ...value, status: 'Preliminary' }])).toEqual({
    lines: 'N15428,0000,2024,T,1,Preliminary,1\n',
    unknownStatuses: [{ status: 'Preliminary', count: 1 }],
  })
})

it('does not take a doubled space or the mark of its end for another title', () => {
  const [indicator] = sampleCatalogue.indicators.filter(({ kolada }) => kolada !== undefined)
  if (!indicator) throw new Error('the sample has an indicator of Kolada’s')
  const said = (title: string) =>
    titleWarnings([indicator], [{ id: indicator.kolada ?? '', title }]).map(({ code }) => code)
  expect(said(`${indicator.title.replace(' ', '  ')} `)).toEqual([])
  expect(said(`${indicator.title} (- 2024)`)).toEqual(['discontinued'])
  expect(said(`${indicator.title} (-2024), ny`)).toEqual(['discontinued', 'renamed'])
})

it('tells indicators without values together, so that other warnings are seen', () => {
  const empty = (kpi: string) => ({ code: 'empty', kpi, name: `Mått ${kpi}` }) as const
  const other = { code: 'status', status: 'Odd', count: 2 } as const
  expect(koladaWarnings([empty('N1'), other], 'sv')).toHaveLength(2)
  const [first, second, ...rest] = koladaWarnings([empty('N1'), other, empty('N2')], 'sv')
  expect([first, rest]).toEqual([koladaWarning(other, 'sv'), []])
  expect(second).toContain('2 indikatorer: Mått N1 (N1); Mått N2 (N2).')
})
