// Excel's days as dates: day 1 is 1 January 1900, or day 0 is 1 January 1904 in workbooks from old Macs.

/** What a cell's format shows of a date. */
export type DatePrecision = 'year' | 'month' | 'day'

/** Null where there is no such day; Excel then shows `#####`. Time of day only where it is not midnight. */
export function dateText(serial: number, precision: DatePrecision, from1904: boolean): string | null {
  const seconds = Math.round(serial * DAY)
  const day = Math.floor(seconds / DAY)
  if (day < (from1904 ? 0 : 1) || day > LAST_DAY - (from1904 ? SINCE_1904 : 0)) return null
  const date = isoDay(day, from1904)
  if (precision !== 'day') return date.slice(0, precision === 'year' ? 4 : 7)
  const time = seconds - day * DAY
  return time === 0 ? date : `${date} ${clock(time)}`
}

/** Hours and minutes, seconds only where there are some. `elapsed` counts past 24 hours, as `[h]:mm` does. */
export function timeText(serial: number, elapsed: boolean): string | null {
  const seconds = Math.round(serial * DAY)
  return seconds < 0 ? null : clock(elapsed ? seconds : seconds % DAY)
}

const DAY = 86_400
const LAST_DAY = 2_958_465
/** Days from Excel's day 0 to 1 January 1970. */
const TO_1970 = 25_569
const SINCE_1904 = 1_462

function isoDay(day: number, from1904: boolean): string {
  // Lotus took 1900 for a leap year and Excel kept that: day 60 is 29 February 1900, and the days before it stand one off.
  if (!from1904 && day === 60) return '1900-02-29'
  const days = from1904 ? day + SINCE_1904 : day < 60 ? day + 1 : day
  return new Date((days - TO_1970) * DAY * 1000).toISOString().slice(0, 10)
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, '0')).join(':')
}
