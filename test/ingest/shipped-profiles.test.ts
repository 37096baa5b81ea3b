// The profiles that come with the program: which of them a file is read by when nobody has said, and that their fields exist.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAreaNames } from '../../src/domain/area.ts'
import { AREA_NAMES } from '../../src/domain/area-names.ts'
import { IMPORT_DIMENSIONS, IMPORT_FIELDS, profilesOf } from '../../src/domain/import-profile.ts'
import { rowsOfSet } from '../../src/domain/observation-set.ts'
import { ASSESSMENTS, BUDGET, OBSERVATIONS, OUTCOMES, PLAN, PROGRESS } from '../../src/ingest/formats.ts'
import { readObservations } from '../../src/ingest/index.ts'
import { writeWorkbook } from '../support/office.ts'
import { type Case, shipped } from './case-runner.ts'
import { bytesOf, knownArea } from './sample-catalogue.ts'

const FOLDER = join(import.meta.dirname, '../cases')
const profiles = profilesOf(shipped.sources, 'observations')

const read = (bytes: Uint8Array) =>
  readObservations(bytes, {
    catalogue: shipped,
    knownArea,
    areasNamed: createAreaNames(AREA_NAMES),
    organisation: '2081',
    skipUnknownIndicators: false,
    profiles,
  })

const cases = readdirSync(FOLDER)
  .filter((name) => name.startsWith('shipped-'))
  .map((name) => {
    const expected: Case = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'))
    const input = readdirSync(join(FOLDER, name)).find((file) => file.startsWith('input.'))
    return { name, expected, bytes: readFileSync(join(FOLDER, name, String(input))) }
  })

describe('shipped profiles', () => {
  it('have each a file that is read right and one that is not', () => {
    const withCases = (isRight: boolean) =>
      new Set(
        cases
          // A survey without its number of answers is read right, and warned of.
          .filter(
            ({ expected }) => expected.issues.every((issue) => issue === 'warning survey.no-answers-known') === isRight,
          )
          .map((one) => one.expected.profileId),
      )
    const ids = profiles.map(({ id }) => id)
    expect(ids.filter((id) => !withCases(true).has(id))).toEqual([])
    expect(ids.filter((id) => !withCases(false).has(id))).toEqual([])
  })

  // The table of throughput is only looked for in workbooks.
  for (const { name, expected, bytes } of cases)
    if (expected.issues.length === 0 && expected.profileId !== 'skolverket-genomstromning')
      it(`find the one that fits: ${name}`, () => {
        const { profile, set, issues } = read(bytes)
        expect({ profile: profile?.id, accepted: set.size, issues }).toEqual({
          profile: expected.profileId,
          accepted: expected.accepted,
          issues: [],
        })
      })

  it('leave files in the canonical columns alone', () => {
    const text = 'kpi;kommun;år;kön;värde;nämnare;svarsfrekvens\nN15428;2081;2022;T;84,5;100;81\n'
    expect(read(bytesOf(text))).toMatchObject({ profile: null, issues: [], set: { size: 1 } })
  })

  it('read the sheet of all pupils in the workbook of throughput, whichever sheet is first', () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const row = (texts: readonly string[]) => `<row>${texts.map(cell).join('')}</row>`
    const sheet = (name: string, programme: string, value: string) => ({
      name,
      rows: [
        ['Gymnasieskolan - Genomströmning inom 3, 4 och 5 år, GY11'],
        [programme],
        ['Valt startläsår: 2017/18'],
        ['', '', '', 'Andel (%) som slutfört'],
        ['', '', '', 'med examen'],
        ['Kommun', 'Kommun-kod', 'Typ av huvudman', 'Inom 4 år', 'Totalt antal'],
        ['Borlänge', '2081', 'Samtliga', value, '763'],
        ['Borlänge', '2081', 'Enskild', '..', '9'],
      ]
        .map(row)
        .join(''),
    })
    const book = writeWorkbook({
      sheets: [
        sheet('Nationella program', 'Nationella program', '78'),
        sheet('Gymnasieskolan totalt', 'Gymnasieskolan totalt (nationella program samt introduktionsprogram)', '64.9'),
      ],
    })
    const { profile, set, issues } = read(book)
    expect(issues).toEqual([])
    expect(profile?.id).toBe('skolverket-genomstromning')
    expect(
      [...rowsOfSet(set)].map(({ area, dimensions, period, value, marker }) => [
        area,
        dimensions,
        period.label,
        value,
        marker,
      ]),
    ).toEqual([
      ['2081', {}, '2021', 64.9, null],
      ['2081', { huvudman: 'enskild' }, '2021', null, 'secret'],
    ])
  })

  it('keep ~100 as written and never as a hundred', () => {
    const { set } = read(cases.find(({ name }) => name === 'shipped-skolverket-schools')?.bytes ?? new Uint8Array())
    const about = [...rowsOfSet(set)].find(({ marker }) => marker === 'approximate')
    expect(about).toMatchObject({ value: null, reported: '~100', area: '2081:Prästkragens skola' })
  })
})

describe('the columns profiles may name', () => {
  it('are those of the formats', () => {
    const fields = Object.fromEntries(
      Object.entries({
        observations: OBSERVATIONS,
        plan: PLAN,
        progress: PROGRESS,
        outcomes: OUTCOMES,
        assessments: ASSESSMENTS,
        budget: BUDGET,
      }).map(([kind, { columns }]) => [kind, columns.map(({ field }) => field)]),
    )
    expect(IMPORT_FIELDS).toEqual(fields)
    expect(IMPORT_DIMENSIONS).toEqual([...new Set(OBSERVATIONS.dimensions.values())])
  })
})
