// Confidence intervals of one figure: Wilson for proportions, Byar (exact below 10 events) for counts and rates.

/** `level` is 0.95 or 0.998; `low` and `high` in whatever unit the function that made it says. */
export type Interval = { readonly low: number; readonly high: number; readonly level: number }

/** 95 % for the text, 99.8 % for alerts (methods §3: with 290 kommuner a 95 % rule flags 14 by chance). */
export type ConfidenceLevel = 0.95 | 0.998

/** Two-sided standard normal quantiles. */
export const Z: Readonly<Record<ConfidenceLevel, number>> = { 0.95: 1.959964, 0.998: 3.090232 }

/**
 * Wilson's score interval, as shares 0–1 (Wilson 1927, JASA 22:209–212). Unlike p ± z·SE it stays inside 0–1 and says
 * something sensible about 0 of 20. `null` where the parts cannot be a proportion.
 */
export function wilsonInterval(numerator: number, denominator: number, level: ConfidenceLevel = 0.95): Interval | null {
  if (!(denominator > 0 && numerator >= 0 && numerator <= denominator)) return null
  const z = Z[level]
  const share = numerator / denominator
  const centre = 2 * numerator + z * z
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - share))
  const scale = 2 * (denominator + z * z)
  // At 0 and at n one limit is 0 or 1 exactly; floating point would miss it by a hair.
  return {
    low: numerator === 0 ? 0 : (centre - spread) / scale,
    high: numerator === denominator ? 1 : (centre + spread) / scale,
    level,
  }
}

/**
 * Interval of a number of events, as events: Byar's approximation (Breslow & Day 1987, vol. II, p. 69), and below 10
 * events, where it is too narrow, the exact limits. `null` where the count is not a whole number from 0 up.
 */
export function countInterval(events: number, level: ConfidenceLevel = 0.95): Interval | null {
  if (!Number.isInteger(events) || events < 0) return null
  return events < EXACT_BELOW ? exactInterval(events, level) : byarInterval(events, level)
}

/** Interval of events/population × per, in that rate's unit. `null` where the parts cannot be a rate. */
export function rateInterval(
  events: number,
  population: number,
  per: number,
  level: ConfidenceLevel = 0.95,
): Interval | null {
  const counted = countInterval(events, level)
  if (!counted || !(population > 0)) return null
  return { low: (counted.low / population) * per, high: (counted.high / population) * per, level }
}

const EXACT_BELOW = 10

function byarInterval(events: number, level: ConfidenceLevel): Interval {
  const limit = (n: number, z: number): number => n * (1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3
  return { low: limit(events, -Z[level]), high: limit(events + 1, Z[level]), level }
}

/**
 * Garwood 1936 (Biometrika 28:437–442): χ²(α/2; 2n)/2 and χ²(1 − α/2; 2n + 2)/2. With even degrees of freedom the
 * chi-square distribution is a Poisson sum, so the limits are found by solving that sum for its mean.
 */
function exactInterval(events: number, level: ConfidenceLevel): Interval {
  const tail = (1 - level) / 2
  return {
    low: events === 0 ? 0 : poissonMean(events - 1, 1 - tail),
    high: poissonMean(events, tail),
    level,
  }
}

/** The mean at which a Poisson variable is at most `events` with this probability; the probability falls with the mean. */
function poissonMean(events: number, probability: number): number {
  let low = 0
  let high = 100
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (poissonAtMost(events, middle) > probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function poissonAtMost(events: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let k = 1; k <= events; k += 1) {
    term *= mean / k
    sum += term
  }
  return sum
}
