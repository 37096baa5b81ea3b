// Goal Attainment Scaling: several goals on a scale −2 … +2 as one T-score. A figure beside the levels, never the headline.

import { type Calculable, calculated, type Refusal, refused } from './calculable.ts'

/** How far goals of one plan are taken to go together. */
const CORRELATION = 0.3

const SCALE: readonly number[] = [-2, -1, 0, 1, 2]

/**
 * T = 50 + 10·Σwx / √((1 − ρ)Σw² + ρ(Σw)²), ρ = 0.3; 50 is as expected (Kiresuk & Sherman 1968, Community Mental Health
 * Journal 4:443–453). `scores`: whole numbers −2 … +2, null where a goal has none: its weight is dropped. `weights` from 0
 * up, one for each score; where none are given, or those left are all 0, all are alike. Refuses where no score is left
 * (never 50), a score outside the scale, and weights that are no numbers, below 0 or of another number.
 */
export function gasScore(scores: readonly (number | null)[], weights?: readonly number[]): Calculable<number> {
  const given = weights ?? scores.map(() => 1)
  const rows = scores.flatMap((score, place) => (score === null ? [] : [{ score, weight: given[place] ?? Number.NaN }]))
  const reason = rows.map(fault).find((one) => one !== null)
  if (reason) return refused(reason)
  if (rows.length === 0) return refused('no-score')
  const heaviest = Math.max(...rows.map(({ weight }) => weight))
  // Against the heaviest: the score is the same, and no square is beyond what a double can hold.
  const weighed = rows.map(({ score, weight }) => ({ score, weight: heaviest === 0 ? 1 : weight / heaviest }))
  const sum = total(weighed.map(({ weight }) => weight))
  const squares = total(weighed.map(({ weight }) => weight ** 2))
  const scored = total(weighed.map(({ score, weight }) => score * weight))
  return calculated(50 + (10 * scored) / Math.sqrt((1 - CORRELATION) * squares + CORRELATION * sum ** 2))
}

function fault({ score, weight }: { readonly score: number; readonly weight: number }): Refusal | null {
  if (!Number.isFinite(score) || !Number.isFinite(weight)) return 'not-a-number'
  if (weight < 0) return 'negative'
  return SCALE.includes(score) ? null : 'score-out-of-range'
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
