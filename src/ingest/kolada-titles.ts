// What Kolada calls the indicators now, against the catalogue: renamed, discontinued, or not there any more.

import type { Indicator } from '../domain/indicator.ts'
import type { KoladaWarning } from '../text/kolada.ts'
import type { KoladaKpi } from './kolada-answer.ts'

export type TitleWarning = Extract<KoladaWarning, { readonly code: 'unknown' | 'discontinued' | 'renamed' }>

/** In the order of the indicators; one may be both discontinued and renamed. */
export function titleWarnings(indicators: readonly Indicator[], kpis: readonly KoladaKpi[]): readonly TitleWarning[] {
  const titles = new Map(kpis.map(({ id, title }) => [id, title]))
  return indicators.flatMap((indicator): readonly TitleWarning[] => {
    const { name, kolada: kpi = '' } = indicator
    const title = titles.get(kpi)
    if (title === undefined) return [{ code: 'unknown', kpi, name }]
    const year = ENDED.exec(title)?.[1]
    const isSame = folded(title) === folded(indicator.title)
    return [
      ...(year === undefined ? [] : [{ code: 'discontinued', kpi, name, year } as const]),
      ...(isSame ? [] : [{ code: 'renamed', kpi, name, before: indicator.title, after: title } as const]),
    ]
  })
}

/** How Kolada marks an indicator that gets no more values: `… andel (%) (-2024)`, sometimes `(- 2024)`. */
const ENDED = /\(-\s?((?:19|20|21)\d{2})\)/

/** Without the mark of its end, which is told apart, and without doubled spaces. */
const folded = (title: string): string => title.replace(ENDED, '').trim().replaceAll(/\s+/g, ' ')
