// Periods: a span of days with a name. Years, läsår, half-years, quarters, months and pooled spans of years.

export type PeriodKind = 'year' | 'school-year' | 'half-year' | 'quarter' | 'month' | 'pooled'

/**
 * `start` and `end` are the first and last day, ISO dates in Swedish local time. `label` is canonical and unique among
 * periods (`2024`, `2023/24`, `2024H1`, `2024K1`, `2024-05`, `2021–2023`), so it also serves as the key.
 */
export type Period = {
  readonly kind: PeriodKind
  readonly start: string
  readonly end: string
  readonly label: string
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/** Reads a period as people write it; `null` where it cannot be one (`2024K5`, `2023/25`, `20244`). */
export function parsePeriod(text: string): Period | null {
  const trimmed = text.trim()
  for (const form of FORMS) {
    const match = form.pattern.exec(trimmed)
    if (match) return form.read(match)
  }
  return null
}

export const yearPeriod = (year: number): Period => ({
  kind: 'year',
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  label: String(year),
})

/** The year a period counts to: the one it ends in (a läsår 2023/24 and a span 2022–2024 both count to 2024). */
export const yearOf = (period: Period): number => Number(period.end.slice(0, 4))

/** Oldest first; of two that end on the same day the longer one first. */
export const comparePeriods = (a: Period, b: Period): number =>
  compareText(a.end, b.end) || compareText(a.start, b.start) || compareText(a.label, b.label)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Form = { readonly pattern: RegExp; readonly read: (match: RegExpExecArray) => Period | null }

const FORMS: readonly Form[] = [
  { pattern: /^(\d{4})$/, read: ([, year]) => inRange(Number(year), yearPeriod) },
  { pattern: /^(\d{4})\/(\d{2}|\d{4})$/, read: ([, from, to]) => schoolYear(Number(from), String(to)) },
  {
    pattern: /^(\d{4})[ -]?(?:K|Q|kv)([1-4])$/i,
    read: ([, year, n]) => part('quarter', Number(year), Number(n), 3, 'K'),
  },
  { pattern: /^(\d{4})[ -]?H([12])$/i, read: ([, year, n]) => part('half-year', Number(year), Number(n), 6, 'H') },
  {
    pattern: /^(vt|ht) ?(\d{4})$/i,
    read: ([, term, year]) => part('half-year', Number(year), /vt/i.test(String(term)) ? 1 : 2, 6, 'H'),
  },
  { pattern: /^(\d{4})(?:-|M)(\d{2})$/i, read: ([, year, month]) => monthOf(Number(year), Number(month)) },
  { pattern: /^(\d{4}) ?[-–] ?(\d{4})$/, read: ([, from, to]) => pooled(Number(from), Number(to)) },
]

function inRange(year: number, make: (year: number) => Period): Period | null {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? make(year) : null
}

function schoolYear(from: number, to: string): Period | null {
  const next = from + 1
  if (to !== String(next) && to !== String(next).slice(2)) return null
  return inRange(from, () => ({
    kind: 'school-year',
    start: `${from}-07-01`,
    end: `${next}-06-30`,
    label: `${from}/${String(next).slice(2)}`,
  }))
}

function part(kind: PeriodKind, year: number, n: number, months: number, letter: string): Period | null {
  const first = (n - 1) * months + 1
  return inRange(year, () => ({
    kind,
    start: `${year}-${two(first)}-01`,
    end: lastDay(year, first + months - 1),
    label: `${year}${letter}${n}`,
  }))
}

function monthOf(year: number, month: number): Period | null {
  if (month < 1 || month > 12) return null
  return inRange(year, () => ({
    kind: 'month',
    start: `${year}-${two(month)}-01`,
    end: lastDay(year, month),
    label: `${year}-${two(month)}`,
  }))
}

function pooled(from: number, to: number): Period | null {
  if (to <= from || to - from > 20) return null
  return inRange(from, () => ({ kind: 'pooled', start: `${from}-01-01`, end: `${to}-12-31`, label: `${from}–${to}` }))
}

const two = (n: number): string => String(n).padStart(2, '0')

function lastDay(year: number, month: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${two(month)}-${two(days)}`
}
