// The recent trend: is there a direction in the five latest periods that is more than chance? Methods §2.

import { type Calculable, calculated, refused } from './calculable.ts'

/** `none`: calculable, and no sure trend. */
export type Trend = { readonly chiSquare: number; readonly direction: 'up' | 'down' | 'none' }

export const TREND_PERIODS = 5

/** Chi-square with one degree of freedom at p < 0.002. */
export const TREND_CHI_SQUARE = 9.5495

/** Places in time, symmetric about 0 so that a reversed series gives exactly the reversed answer. */
export const TIMES: readonly number[] = [-2, -1, 0, 1, 2]

/** A fit of a straight line to some of the five periods, by their places in `TIMES`. */
export type Fit = { readonly chiSquare: number; readonly slope: number }

/**
 * A trend only where chi-square is above the threshold **and** the line through all five and each of the five lines with
 * one period left out slope the same way: no single period may carry it. Refuses a chi-square that a double cannot hold.
 */
export function judgeTrend(line: (kept: readonly number[]) => Fit): Calculable<Trend> {
  const places = TIMES.map((_, place) => place)
  const { chiSquare, slope } = line(places)
  if (!Number.isFinite(chiSquare)) return refused('too-large')
  const sign = Math.sign(slope)
  const holds = places.every((left) => Math.sign(line(places.filter((place) => place !== left)).slope) === sign)
  const isSure = chiSquare > TREND_CHI_SQUARE && sign !== 0 && holds
  return calculated({ chiSquare, direction: isSure ? (sign > 0 ? 'up' : 'down') : 'none' })
}

/** The five latest of a series, oldest first; refuses fewer, and a hidden one (null) among them. */
export function latestFive<T>(series: readonly (T | null)[]): Calculable<readonly T[]> {
  const latest = series.slice(-TREND_PERIODS)
  if (latest.length < TREND_PERIODS) return refused('too-few-periods')
  const known = latest.filter((one) => one !== null)
  return known.length < TREND_PERIODS ? refused('hidden-in-between') : calculated(known)
}
