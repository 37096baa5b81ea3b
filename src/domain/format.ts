// Numbers, amounts, dates and lists as Swedish readers write them. The only place where anything is rounded (design §4).
// Written out rather than left to Intl, whose Swedish changes with the ICU version and would change published documents.

import { parsePeriod } from './period.ts'
import type { Band } from './plan.ts'

/** Narrow no-break space: between thousands. */
export const THIN_SPACE = '\u202f'
/** No-break space: between a number and its unit. */
export const HARD_SPACE = '\u00a0'
export const MINUS = '\u2212'
const EN_DASH = '–'

/** Words are in the reader's language; numbers, dates and months in Swedish form in both. */
export type Language = 'sv' | 'en'

/** "och", "and": for `formatList`. */
export const AND: Readonly<Record<Language, string>> = { sv: 'och', en: 'and' }

/** How an indicator's values are written: its unit, whether that unit is per cent, and its number of decimals. */
export type NumberStyle = { readonly unit: string; readonly percent: boolean; readonly decimals: number }

/** `12500` → "12 500", `-0.04` → "0,0". Halves go away from zero, as people round: 2,675 → 2,68. */
export function formatNumber(value: number, decimals = 0): string {
  const rounded = round(value, decimals)
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE)
  return `${rounded < 0 ? MINUS : ''}${spaced}${fraction === undefined ? '' : `,${fraction}`}`
}

/** The value as it will be read, for comparing two figures the way a reader does. Throws on what is not a number. */
export function round(value: number, decimals = 0): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to format: ${value}`)
  // Moving the decimal point in the written form avoids the binary errors of multiplying (1.005 × 100 = 100.49…).
  const moved = shiftPoint(Math.abs(value), decimals)
  const result = shiftPoint(Math.round(moved), -decimals)
  return value < 0 && result > 0 ? -result : result
}

function shiftPoint(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

/** With its sign: "+2,1", "−3", and "0" without one. */
export function formatSigned(value: number, decimals = 0): string {
  return round(value, decimals) > 0 ? `+${formatNumber(value, decimals)}` : formatNumber(value, decimals)
}

/** `72.4` → "72,4 %". The value is 0–100, not a share. */
export const formatPercent = (value: number, decimals = 1): string => withUnit(formatNumber(value, decimals), '%')

/** A value with its unit: "72,4 %", "88 dagar", "114 300 kr/elev". */
export const formatValue = (value: number, style: NumberStyle): string =>
  withUnit(formatNumber(value, style.decimals), unitOf(style))

/**
 * A target or other stated value, with its unit. Whole numbers lose the decimals nobody wrote: "85 %", not "85,0 %"; a
 * band is a span, "14–16".
 */
export function formatTarget(value: number | Band, style: NumberStyle, language: Language = 'sv'): string {
  if (typeof value !== 'number') {
    const decimals = Number.isInteger(value.low) && Number.isInteger(value.high) ? 0 : style.decimals
    return formatSpan(value.low, value.high, { ...style, decimals }, language)
  }
  return formatValue(value, { ...style, decimals: Number.isInteger(value) ? 0 : style.decimals })
}

/** "34,4–47,9 %"; "−2,1 till 3,4" where a sign would run into the dash. */
export function formatSpan(low: number, high: number, style: NumberStyle, language: Language = 'sv'): string {
  const from = formatNumber(low, style.decimals)
  const to = formatNumber(high, style.decimals)
  const dash = from.startsWith(MINUS) || to.startsWith(MINUS) ? (language === 'sv' ? ' till ' : ' to ') : EN_DASH
  return withUnit(`${from}${dash}${to}`, unitOf(style))
}

/** A difference between two values, without sign: "2,1 procentenheter", "1 procentenhet", "13 dagar". */
export function formatDifference(value: number, style: NumberStyle, language: Language = 'sv'): string {
  const number = formatNumber(Math.abs(value), style.decimals)
  if (!style.percent) return withUnit(number, style.unit)
  const [one, many] = POINTS[language]
  return withUnit(number, number === '1' ? one : many)
}

/** What differences between percentages are counted in. */
export const percentagePoints = (language: Language): string => POINTS[language][1]

const POINTS = {
  sv: ['procentenhet', 'procentenheter'],
  en: ['percentage point', 'percentage points'],
} as const

/** A share of the way: `0.692` → "69 %". Never rounds up to a target that is not reached: `0.997` → "över 99 %". */
export function formatShare(share: number, language: Language = 'sv'): string {
  if (share < 1 && round(share * 100) >= 100) return `${language === 'sv' ? 'över' : 'over'} ${withUnit('99', '%')}`
  return formatPercent(share * 100, 0)
}

/** What falls short of a limit that it would be rounded up to: "knappt 0,95". */
export const formatBarely = (limit: string, language: Language = 'sv'): string =>
  `${language === 'sv' ? 'knappt' : 'barely'} ${limit}`

const UNITS_OF_KRONOR = [
  { size: 1e9, decimals: 2, unit: 'mdkr' },
  { size: 1e6, decimals: 1, unit: 'mnkr' },
  { size: 1, decimals: 0, unit: 'kr' },
] as const
export type KronorUnit = (typeof UNITS_OF_KRONOR)[number]['unit']

/** Kronor in the unit that fits: "1,91 mdkr", "14,2 mnkr", "226 900 kr". */
export function formatKronor(value: number, unit: KronorUnit = kronorUnit(value)): string {
  return withUnit(formatKronorNumber(value, unit), unit)
}

/** The bare number, for columns whose heading names the unit. */
export function formatKronorNumber(value: number, unit: KronorUnit): string {
  const { size, decimals } = findUnit(unit)
  return formatNumber(value / size, decimals)
}

/** The unit in which an amount is best read: 999 960 000 kr is 1,00 mdkr, never 1 000,0 mnkr. */
export function kronorUnit(value: number): KronorUnit {
  const fits = UNITS_OF_KRONOR.find(({ size }, i) => {
    const smaller = UNITS_OF_KRONOR[i + 1]
    return smaller !== undefined && round(Math.abs(value) / smaller.size, smaller.decimals) >= size / smaller.size
  })
  return fits?.unit ?? 'kr'
}

const findUnit = (unit: KronorUnit) => UNITS_OF_KRONOR.find((one) => one.unit === unit) ?? UNITS_OF_KRONOR[2]

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** 1 → "januari". Throws on what is no month. */
export function formatMonth(month: number): string {
  const name = MONTHS[month - 1]
  if (name === undefined) throw new RangeError(`not a month: ${month}`)
  return name
}

/** `2026-04-14` → "14 april 2026". Throws on anything else. */
export function formatDate(isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate) ?? []
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) throw new RangeError(`not an ISO date: ${isoDate}`)
  return `${Number(day)} ${name} ${year}`
}

const ORDINALS = {
  sv: ['första', 'andra', 'tredje', 'fjärde'],
  en: ['first', 'second', 'third', 'fourth'],
} as const

/**
 * A period's label as it stands in a sentence: "2024", "läsåret 2023/24", "andra kvartalet 2024", "maj 2024". What is
 * reported on a day (a milestone, a level) has the day instead: "12 november 2024".
 */
export function formatPeriod(label: string, language: Language = 'sv'): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return formatDate(label)
  const period = parsePeriod(label)
  const year = period?.end.slice(0, 4)
  const month = Number(period?.end.slice(5, 7))
  switch (period?.kind) {
    case 'school-year':
      return language === 'sv' ? `läsåret ${period.label}` : `school year ${period.label}`
    case 'half-year':
      return language === 'sv'
        ? `${ORDINALS.sv[month / 6 - 1]} halvåret ${year}`
        : `${ORDINALS.en[month / 6 - 1]} half of ${year}`
    case 'quarter':
      return language === 'sv'
        ? `${ORDINALS.sv[month / 3 - 1]} kvartalet ${year}`
        : `${ORDINALS.en[month / 3 - 1]} quarter of ${year}`
    case 'month':
      return `${MONTHS[month - 1]} ${year}`
    default:
      return label
  }
}

/** In brackets or in a row of them, where the word "läsåret" would only be in the way: "2023/24". */
export const formatShortPeriod = (label: string, language: Language = 'sv'): string =>
  label.includes('/') ? label : formatPeriod(label, language)

const WORDS = {
  sv: ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const

/** Counts in words up to twelve: "tre", "ett" mål, "en" aktivitet; figures above. */
export function formatCount(count: number, gender: 'ett' | 'en' = 'ett', language: Language = 'sv'): string {
  if (count === 1 && language === 'sv') return gender
  return WORDS[language][count] ?? formatNumber(count)
}

/** "a", "a och b", "a, b och c". */
export function formatList(items: readonly string[], conjunction = 'och'): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`
}

/** With a capital first letter, for the beginning of a sentence. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Numbers in words that others wrote, whole and with what they count: "per 1 000 barn" breaks after "per" only. */
export const keepNumbers = (text: string): string =>
  text.replace(/(\d) (?=\d{3}(?!\d))/g, `$1${THIN_SPACE}`).replace(/(\d) (?=\p{L})/gu, `$1${HARD_SPACE}`)

/** Without the full stop of an abbreviation ("inv."): most values end a sentence, which has its own. */
const unitOf = (style: NumberStyle): string => (style.percent ? '%' : keepNumbers(style.unit.replace(/\.$/, '')))
const withUnit = (number: string, unit: string): string => (unit === '' ? number : `${number}${HARD_SPACE}${unit}`)
