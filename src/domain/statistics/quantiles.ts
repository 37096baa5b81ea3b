// Quantiles of the normal and the chi-square distribution, from jStat: the only place that uses it.

import jStat from 'jstat'

/** 95 % for the text, 99.8 % for alerts (methods §3: with 290 kommuner a 95 % rule flags 14 by chance). */
export const LEVEL_TEXT = 0.95
export const LEVEL_ALERT = 0.998

/** Nearer 1 the upper quantile's argument has too few digits left: up to here eight of the answer's are right. */
const HIGHEST_LEVEL = 1 - 1e-9

/** Whether a confidence level can be used: above 0.5, up to all but one in a thousand million. */
export const isLevel = (level: number): boolean => level > 0.5 && level <= HIGHEST_LEVEL

/** Two-sided standard normal quantile: 0.95 → 1.959964, 0.998 → 3.090232. `level` as `isLevel` has it. */
export const normalQuantile = (level: number): number => -jStat.normal.inv((1 - level) / 2, 0, 1)

/** The chi-square distribution's quantile at `probability`, 0 to 1. */
export const chiSquareQuantile = (probability: number, degreesOfFreedom: number): number =>
  jStat.chisquare.inv(probability, degreesOfFreedom)
