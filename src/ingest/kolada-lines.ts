// Figures from Kolada as lines of one CSV file in Kolada's own columns, so that each can be traced to file and line.

import type { MarkMeaning } from '../domain/import-profile.ts'
import type { KoladaValue } from './kolada-answer.ts'
import { meaningOfStatus } from './marker.ts'

const KOLADA_COLUMNS = ['kpi', 'municipality', 'period', 'gender', 'value', 'status', 'count'] as const

/** A status we do not know the meaning of, and how many figures have it. */
export type UnknownStatus = { readonly status: string; readonly count: number }

export type KoladaLines = { readonly lines: string; readonly unknownStatuses: readonly UnknownStatus[] }

export const KOLADA_HEADER = `${KOLADA_COLUMNS.join(',')}\n`

/**
 * Lines of the file, each with its end, in the order of indicator, area, year and sex, whatever order Kolada answered in. An
 * indicator at a time keeps the work short.
 */
export function koladaLines(values: readonly KoladaValue[]): KoladaLines {
  const unknown = new Map<string, number>()
  const lines = [...values].sort(byKey).map((value) => {
    const marker = markerOf(value)
    if (marker === undefined) unknown.set(value.status, (unknown.get(value.status) ?? 0) + 1)
    const written = value.value === null ? (marker ?? MISSING) : decimalText(value.value)
    const { kpi, municipality, period, gender, status, count } = value
    return `${[kpi, municipality, period, gender, written, cell(status), count].join(',')}\n`
  })
  return {
    lines: lines.join(''),
    unknownStatuses: [...unknown].map(([status, count]) => ({ status, count })),
  }
}

const MISSING = '-'

/** In Kolada's own marks. Undefined where the status is one we do not know: the caller says so, and no value is written. */
function markerOf({ value, status }: KoladaValue): string | undefined {
  if (status.trim() === '') return value === null ? MISSING : ''
  const meaning = meaningOfStatus(status, null)
  return meaning && MARKS[meaning]
}

const MARKS: Readonly<Partial<Record<MarkMeaning, string>>> = {
  secret: '..',
  missing: MISSING,
  'not-applicable': '.',
}

/** The shortest digits that read back as the same number, without the exponent that JavaScript writes for the smallest. */
export function decimalText(value: number): string {
  const text = String(value)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, minus, first = '', rest = '', power] = match
  const digits = `${first}${rest}`
  const point = 1 + Number(power)
  if (point <= 0) return `${minus}0.${'0'.repeat(-point)}${digits}`
  return `${minus}${digits.slice(0, point).padEnd(point, '0')}${digits.length > point ? `.${digits.slice(point)}` : ''}`
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const GENDERS = ['T', 'K', 'M']

const byKey = (a: KoladaValue, b: KoladaValue): number =>
  byText(a.kpi, b.kpi) ||
  byText(a.municipality, b.municipality) ||
  byText(a.period, b.period) ||
  GENDERS.indexOf(a.gender) - GENDERS.indexOf(b.gender)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
