// Points in time as people say them: "i dag 14.05", "i går 9.12", "12 mars 2025". The exact instant is in the markup.

import { formatDate } from '../../domain/format.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import type { Language } from '../../text/language.ts'
import { webTexts } from '../../text/web.ts'
import { useLanguage } from './language.tsx'

const DAY = 24 * 60 * 60 * 1000

/** `at` and `now`: ISO instants, UTC. */
export function Moment({ at, now }: { readonly at: string; readonly now: string }) {
  return <time dateTime={at}>{momentInWords(at, now, useLanguage())}</time>
}

/** For sentences: how points in time are said to this reader. Only within a component. */
export function useMoments(now: string): Moments {
  const language = useLanguage()
  return (at) => momentInWords(at, now, language)
}

export type Moments = (at: string) => string

export function momentInWords(at: string, now: string, language: Language): string {
  const text = webTexts[language]
  const date = dateInStockholm(at)
  if (date === dateInStockholm(now)) return text.todayAt(timeInStockholm(at))
  if (date === dateInStockholm(new Date(Date.parse(now) - DAY).toISOString()))
    return text.yesterdayAt(timeInStockholm(at))
  return formatDate(date)
}

/** "14.05", as Swedish writes the time of day. */
function timeInStockholm(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' })
    .format(new Date(instant))
    .replace(':', '.')
}
