// Dates are Swedish local dates, instants are UTC (design §4). The few places where one becomes the other.

const DAY_MS = 24 * 60 * 60 * 1000

/** The local date of an instant: `2026-04-14`. */
export function dateInStockholm(instant: string): string {
  return DAY.format(new Date(instant))
}

/** The first instant of a local date. */
export function startOfDayInStockholm(date: string): string {
  const dayBefore = new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10)
  return new Date(Date.parse(endOfDayInStockholm(dayBefore)) + 1).toISOString()
}

/** The last instant of a local date. */
export function endOfDayInStockholm(date: string): string {
  const asIfUtc = new Date(`${date}T23:59:59.999Z`)
  const local = DAY_AND_TIME.format(asIfUtc)
  const offset = Date.parse(`${local.replace(' ', 'T')}.999Z`) - asIfUtc.getTime()
  return new Date(asIfUtc.getTime() - offset).toISOString()
}

// Making one takes longer than all else that a request for a page does.
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })
const DAY_AND_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
})
