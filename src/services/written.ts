// How reasons and values are written: what every service that speaks needs.

import { type MeasureStyle, reasonParams } from '../domain/attainment/index.ts'
import type { Reason } from '../domain/attainment/result.ts'
import type { Indicator } from '../domain/indicator.ts'
import { attainmentText } from '../text/attainment.ts'
import type { Language } from '../text/language.ts'

export const reasonText = (reason: Reason, style: MeasureStyle, language: Language = 'sv'): string =>
  attainmentText.reason(reason.code, reasonParams(reason, style, language), language)

/** How an indicator's values are written. A milestone or level has no indicator: whole numbers, no unit. */
export const displayOf = (indicator: Indicator | undefined) => ({
  unit: indicator?.unit.label ?? '',
  percent: indicator?.unit.kind === 'percent',
  decimals: indicator?.decimals ?? 0,
})
