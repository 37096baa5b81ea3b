// Dates: ISO or nothing.

import { expect, it } from 'vitest'
import { parseDate } from '../../src/ingest/date.ts'

it('reads ISO dates, also with the midnight a spreadsheet adds', () => {
  for (const text of [
    '2022-12-31',
    ' 2022-12-31 ',
    '2022-12-31 00:00:00',
    '2022-12-31T00:00',
    '2022-12-31 00:00:00.000',
  ])
    expect(parseDate(text)).toBe('2022-12-31')
  expect(parseDate('2024-02-29')).toBe('2024-02-29')
})

it('refuses days that do not exist and forms that mean different days to different readers', () => {
  for (const text of ['2023-02-29', '2022-02-30', '2022-13-01', '2022-00-10', '0022-12-31', '31/12/2022', '12/31/2022'])
    expect([text, parseDate(text)]).toEqual([text, null])
  for (const text of ['2022', '2022-12', '221231', '31 dec 2022', '2022-12-31 14:30', '44926', ''])
    expect([text, parseDate(text)]).toEqual([text, null])
})
