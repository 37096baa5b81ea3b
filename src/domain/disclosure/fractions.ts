// Decimals give away counts: 77,51572327 per cent is 493 of 636 and nothing else that a kommun has (methods §5.4).

export type Fraction = { readonly numerator: number; readonly denominator: number }

/**
 * The whole numbers that a share between `low` and `high` (0–1) can only be the quotient of, where no number of children
 * is above `most`; null where several can be, which is as it should be. A multiple of them is told apart by nobody, so the
 * smallest is given.
 */
export function onlyFraction(low: number, high: number, most: number): Fraction | null {
  let found: Fraction | null = null
  for (let denominator = 1; denominator <= most; denominator += 1) {
    const numerator = Math.ceil(low * denominator - DUST)
    if (numerator < 0 || numerator > high * denominator + DUST) continue
    if (Math.floor(high * denominator + DUST) > numerator) return null
    if (!found) found = { numerator, denominator }
    else if (numerator * found.denominator !== found.numerator * denominator) return null
  }
  return found
}

const DUST = 1e-9
