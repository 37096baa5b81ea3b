// A reason's parameters in Swedish form, ready for its sentence: raw numbers go in, written ones come out.

import {
  formatBarely,
  formatDate,
  formatDifference,
  formatNumber,
  formatShare,
  formatTarget,
  formatValue,
  HARD_SPACE,
  type Language,
  type NumberStyle,
  round,
} from '../format.ts'
import type { Indicator } from '../indicator.ts'
import type { Measure } from '../plan.ts'
import { type ParamKind, REASONS, type Reason, type ReasonCode } from './reason.ts'

/**
 * How a measure's numbers are written; `difference`: its value is a difference between two values of the indicator;
 * `edges`: the target, or both ends of it.
 */
export type MeasureStyle = NumberStyle & { readonly difference: boolean; readonly edges: readonly number[] }

/** What a sentence gets: each parameter as text, and `span` where there is a low and a high end. */
export type WrittenParams = Readonly<Record<string, string | null>>

export function measureStyle(measure: Measure, indicator: Indicator | undefined): MeasureStyle {
  const { value } = measure.target
  return {
    unit: indicator?.unit.label ?? '',
    percent: indicator?.unit.kind === 'percent',
    decimals: indicator?.decimals ?? 0,
    difference: measure.comparison !== null,
    edges: value === null ? [] : typeof value === 'number' ? [value] : [value.low, value.high],
  }
}

/** For reasons without values in a unit: those of goals and activities. */
export const PLAIN_STYLE: MeasureStyle = { unit: '', percent: false, decimals: 0, difference: false, edges: [] }

export function reasonParams(
  reason: Reason,
  style: MeasureStyle = PLAIN_STYLE,
  language: Language = 'sv',
): WrittenParams {
  const spec: Readonly<Record<string, string>> = REASONS[reason.code as ReasonCode] ?? {}
  const written = Object.entries(reason.params).map(([name, value]) => {
    const kind = (spec[name] ?? 'text').replace('?', '') as ParamKind
    return [name, value === null ? null : write(value, kind, style, language)] as const
  })
  const { low, high } = reason.params
  const held = heldAgainst(reason.params, language)
  const span =
    typeof low === 'number' && typeof high === 'number'
      ? { span: writeSpan(low, high, style, edgesOf(reason.code, style), language) }
      : {}
  return { ...Object.fromEntries(written), ...held, ...span }
}

/** A pace or a share that falls short of its boundary is never written as if it reached it. */
function heldAgainst({ pace, attainment, limit }: Reason['params'], language: Language): WrittenParams {
  const [name, held, format] =
    typeof pace === 'number'
      ? (['pace', pace, formatPace] as const)
      : (['attainment', attainment, (share: number) => formatShare(share, language)] as const)
  if (typeof limit !== 'number' || typeof held !== 'number' || held >= limit - 1e-9) return {}
  return format(held) === format(limit) ? { [name]: formatBarely(format(limit), language) } : {}
}

const formatPace = (pace: number): string => formatNumber(pace, 2)

function write(value: string | number | boolean, kind: ParamKind, style: MeasureStyle, language: Language): string {
  if (typeof value !== 'number') return kind === 'date' ? formatDate(String(value)) : String(value)
  switch (kind) {
    case 'value':
      return style.difference ? writeDifference(value, style, language) : formatValue(value, style)
    case 'stated':
      return style.difference ? writeDifference(value, shortened(value, style), language) : formatTarget(value, style)
    case 'figure':
      return formatValue(value, style)
    case 'difference':
      return formatDifference(value, style, language)
    case 'number':
      return formatNumber(value, style.decimals)
    case 'share':
      return formatShare(value, language)
    case 'pace':
      return formatPace(value)
    default:
      return formatNumber(value)
  }
}

/** A difference that keeps its sign: "−2,8 procentenheter". */
function writeDifference(value: number, style: MeasureStyle, language: Language): string {
  const sign = round(value, style.decimals) < 0 ? '−' : ''
  return `${sign}${formatDifference(value, style, language)}`
}

const shortened = (value: number, style: MeasureStyle): MeasureStyle => ({
  ...style,
  decimals: Number.isInteger(value) ? 0 : style.decimals,
})

/** What a clear interval does not reach: no change, or the target. */
function edgesOf(code: string, { edges }: MeasureStyle): readonly number[] {
  if (code === 'change-clear') return [0]
  return code === 'chance-clear' ? edges : []
}

/**
 * Without unit, since the sentence has just said it. An end is never written as if it reached an edge that it does not:
 * it gets one more decimal, "−2,1 till −0,3" rather than "−2 till 0". Empty where even that is not enough, or where the
 * ends were rounded before they came here.
 */
function writeSpan(
  low: number,
  high: number,
  style: MeasureStyle,
  edges: readonly number[],
  language: Language,
): string {
  const reaches = (decimals: number): boolean =>
    [low, high].some((end) => edges.some((edge) => round(end, decimals) === round(edge, decimals)))
  const decimals = reaches(style.decimals) ? style.decimals + 1 : style.decimals
  if (reaches(decimals)) return ''
  return formatTarget({ low, high }, { ...style, decimals, unit: '', percent: false }, language).replaceAll(
    HARD_SPACE,
    ' ',
  )
}
