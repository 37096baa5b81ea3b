// Numbers that a file holds as numbers, written so that the number parser reads them in one way only.

/**
 * A decimal point, no exponent between 1e-6 and 1e21, the fewest digits that give the same number. Exactly three decimals
 * get one more zero, `1.2340`: the parser takes `1.234` for something that could be thousands, and a number never is.
 */
export function numberText(value: number): string {
  // Adding 0 makes −0 plain 0.
  const text = String(value + 0)
  return text.at(-4) === '.' && !text.includes('e') ? `${text}0` : text
}

/** A workbook's number without float dust: Excel itself keeps and shows 15 digits, so 74.400000000000006 is 74.4. */
export const withoutDust = (value: number): number =>
  Number.isSafeInteger(value) ? value : Number(value.toPrecision(15))

/** A share as a percent cell shows it: 0.744 is `74.4 %`. Moves the point in the digits, since 0.07 × 100 is not 7. */
export function percentText(share: number): string {
  const [digits = '0', power = '0'] = withoutDust(share).toExponential().split('e')
  return `${numberText(Number(`${digits}e${Number(power) + 2}`))} %`
}
