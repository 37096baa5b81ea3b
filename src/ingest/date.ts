// Dates in files: ISO only. 03/04/2022 is two different days in two countries, so it is refused, not guessed.

/** `2022-12-31`, also with the midnight that spreadsheets add; null where the text is not such a date or no such day. */
export function parseDate(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$/.exec(text.trim())
  if (match === null) return null
  const [, year, month, day] = match
  const date = `${year}-${month}-${day}`
  if (Number(year) < 1900 || Number(year) > 2199) return null
  const time = Date.parse(`${date}T00:00:00Z`)
  // Some readers take 31 February as 3 March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date
}
