// What a survey rests on: answers and response rate.

import { expect, it } from 'vitest'
import { found, readLines, sentences } from './reading.ts'

const row = (answers: string, response: string, { value = '71', year = 2024, indicator = 'trygga-elever' } = {}) =>
  `${indicator};2081;;${year};T;${value};;${answers};${response}`

it.each([
  ['many answers and a high response rate', row('240', '82'), []],
  ['exactly the least of both', row('10', '60'), []],
  ['a response rate below 60 per cent', row('240', '59,9 %'), ['survey.low-response 2']],
  ['fewer than ten answers', row('9', '82'), ['survey.few-answers 2']],
  ['both', row('9', '40'), ['survey.few-answers 2', 'survey.low-response 2']],
  ['no number of answers', row('', '82'), ['survey.no-answers-known']],
  ['no response rate known', row('240', '-'), []],
  ['a value that is missing', row('4', '20', { value: '-' }), []],
  ['a register', row('9', '40', { indicator: 'N15428' }), []],
])('judges %s', (_, line, expected) => {
  expect(found([line])).toEqual(expected)
})

it('says once for each survey that nothing is known of its answers, and only where no row has any', () => {
  expect(found([row('', '', { year: 2022 }), row('', '')])).toEqual(['survey.no-answers-known'])
  expect(found([row('', '', { year: 2022 }), row('240', '')])).toEqual([])
})

it('points at the response rate as written, and keeps it beside the value', () => {
  expect(sentences([row('240', '48 %')])).toEqual([
    'Rad 2, kolumn svarsfrekvens: svarsfrekvensen ”48 %” är lägre än 60 procent. Värdet visar vad de som svarade tycker, men kanske inte alla. Skriv det där värdet används.',
  ])
  const { set } = readLines([row('240', '48')])
  expect(set.responseRate?.[0]).toBe(48)
  expect(set.denominator?.[0]).toBe(240)
})
