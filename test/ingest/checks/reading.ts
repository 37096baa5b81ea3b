// Reads made-up series as a file, and lists what was said about them.

import type { Indicator } from '../../../src/domain/indicator.ts'
import type { ObservationContext } from '../../../src/ingest/observations.ts'
import { readObservations } from '../../../src/ingest/observations.ts'
import { issueSentence } from '../../../src/text/issues.ts'
import { bytesOf, knownArea, sampleCatalogue } from '../sample-catalogue.ts'

type Own = Partial<ObservationContext> & {
  readonly indicator?: Partial<Indicator>
}

const HEADER = 'indikator;kommun;område;period;kön;värde;täljare;nämnare;svarsfrekvens'

/** `own.indicator`: what differs from the sample catalogue, for all indicators. */
export function readLines(lines: readonly string[], { indicator, ...own }: Own = {}) {
  // The same indicator is the same object, as in a real catalogue.
  const changed = new Map(sampleCatalogue.indicators.map((one) => [one.slug, { ...one, ...indicator, slug: one.slug }]))
  const find = (text: string) => changed.get(sampleCatalogue.find(text)?.slug ?? '')
  const context = { knownArea, organisation: '2081', skipUnknownIndicators: false }
  return readObservations(bytesOf([HEADER, ...lines].map((line) => `${line}\n`).join('')), {
    ...context,
    catalogue: { ...sampleCatalogue, find },
    ...own,
  })
}

/** "value.jump 8", in the order they were found; the header is line 1. */
export const found = (lines: readonly string[], own?: Own): readonly string[] =>
  readLines(lines, own).issues.map(({ code, row }) => (row === null ? code : `${code} ${row}`))

export const sentences = (lines: readonly string[], own?: Own): readonly string[] =>
  readLines(lines, own).issues.map((issue) => issueSentence(issue, 'sv'))

/** Lines of one series, a year each, in one area and of one sex: an empty text leaves a year out. */
export const series = (
  indicator: string,
  firstYear: number,
  values: readonly (number | string)[],
  { area = '2081', district = '', sex = 'T' } = {},
): readonly string[] =>
  values.flatMap((value, index) =>
    value === ''
      ? []
      : [
          `${indicator};${area};${district};${firstYear + index};${sex};${typeof value === 'number' ? String(value).replace('.', ',') : value};;;`,
        ],
  )
