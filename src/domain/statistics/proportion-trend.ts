// The recent trend of proportions: the Cochran–Armitage test.

import { type Calculable, refused } from './calculable.ts'
import { notAProportion, type Proportion } from './proportion.ts'
import { type Fit, judgeTrend, latestFive, TIMES, type Trend } from './trend.ts'

/**
 * Over the five latest periods, oldest first, evenly spaced; null is a hidden one. With t the period's place, X = Σx and
 * N = Σn: χ² = (Σt(x − nX/N))² / (X/N · (1 − X/N) · (Σnt² − (Σnt)²/N)), with the full N and not N − 1 (Cochran 1954,
 * Biometrics 10:417–451; Armitage 1955, Biometrics 11:375–386). Refuses fewer than five, a hidden one, what is no
 * proportion, a count equal to its denominator, and shares that are all equal.
 */
export function proportionTrend(series: readonly (Proportion | null)[]): Calculable<Trend> {
  const latest = latestFive(series)
  if (!latest.ok) return latest
  const parts = latest.value
  const reason = parts.map(notAProportion).find((one) => one !== null)
  if (reason) return refused(reason)
  if (parts.some(({ numerator, denominator }) => numerator === denominator)) return refused('full-count')
  const [first = Number.NaN, ...others] = parts.map(({ numerator, denominator }) => numerator / denominator)
  if (others.every((share) => share === first)) return refused('all-equal')
  return judgeTrend((kept) => line(kept.map((place) => ({ ...partAt(parts, place), time: TIMES[place] ?? 0 }))))
}

type Timed = Proportion & { readonly time: number }

/** In whole numbers as far as possible, so that a slope of nothing is exactly 0. */
function line(parts: readonly Timed[]): Fit {
  const events = sum(parts.map(({ numerator }) => numerator))
  const all = sum(parts.map(({ denominator }) => denominator))
  const slope = sum(parts.map(({ time, numerator, denominator }) => time * (numerator * all - denominator * events)))
  const timed = sum(parts.map(({ time, denominator }) => time * denominator))
  const spread = sum(parts.map(({ time, denominator }) => time * time * denominator)) - timed ** 2 / all
  return { chiSquare: slope ** 2 / (events * (all - events) * spread), slope }
}

const partAt = (parts: readonly Proportion[], place: number): Proportion =>
  parts[place] ?? { numerator: 0, denominator: 0 }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
