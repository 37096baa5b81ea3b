// What a file of progress becomes: reports on milestones, with what is said of their being late.

import { expect, it } from 'vitest'
import { readProgress } from '../../src/ingest/index.ts'
import { ownMeasure } from '../domain/attainment/given.ts'
import { bytesOf } from './sample-catalogue.ts'

const GOALS = [{ id: 'M1', measures: [ownMeasure('milestone', '2025')] }]

const read = (done: string, comment: string) => {
  const text = `mål-id;mått;datum;klart;nivå;kommentar\nM1;Riktlinjen;2024-06-30;${done};;${comment}\n`
  const { rows, issues } = readProgress(bytesOf(text), { goals: GOALS })
  expect(issues).toEqual([])
  return rows.map(({ value }) => [value.done, value.comment])
}

it.each([
  ['ja', 'I tid', true, 'I tid'],
  ['nej', '', false, ''],
  ['försenad', '', false, 'försenad'],
  ['Försenat', 'Väntar på beslut', false, 'Försenat: Väntar på beslut'],
])('reads ”%s” with the comment ”%s”', (done, comment, isDone, kept) => {
  expect(read(done, comment)).toEqual([[isDone, kept]])
})
