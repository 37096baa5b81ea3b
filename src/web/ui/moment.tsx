// Points in time as people say them: "i dag 14.05", "i går 9.12", "12 mars 2025". The exact instant is in the markup.

import { formatDate } from '../../domain/format.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { webText } from '../../text/web.ts'

const DAY = 24 * 60 * 60 * 1000

/** `at` and `now`: ISO instants, UTC. */
export function Moment({ at, now }: { readonly at: string; readonly now: string }) {
  return <time dateTime={at}>{momentInWords(at, now)}</time>
}

export function momentInWords(at: string, now: string): string {
  const date = dateInStockholm(at)
  if (date === dateInStockholm(now)) return webText.todayAt(timeInStockholm(at))
  if (date === dateInStockholm(new Date(Date.parse(now) - DAY).toISOString()))
    return webText.yesterdayAt(timeInStockholm(at))
  return formatDate(date)
}

/** "14.05", as Swedish writes the time of day. */
function timeInStockholm(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' })
    .format(new Date(instant))
    .replace(':', '.')
}
