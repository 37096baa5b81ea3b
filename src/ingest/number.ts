// Numbers as Swedish files write them: decimal comma or point, spaces between thousands, U+2212 as minus, `%`, `kr`.

export type DecimalSign = ',' | '.'

export type ParsedNumber = {
  readonly value: number
  readonly sign: DecimalSign | null
  /** Digits after the decimal sign. */
  readonly decimals: number
  /** Could be thousands as well: `1,234`, `1.234`. `value` is then the reading as a decimal. */
  readonly ambiguous: boolean
  /** Written after the number; `kr` in the sizes kr, tkr and mnkr is already multiplied into `value`. */
  readonly unit: '%' | 'kr' | null
  /** Written as `1E+05`: Excel drops digits when it does so. */
  readonly exponent: boolean
}

/**
 * Reads one number, or null where the text is not one. Thousands may stand apart by a space, no-break space or narrow
 * no-break space, in groups of three. `2,3,4`, `1.234,5`, `12 34` and `1e5 kr` are not numbers here: never a guess.
 */
export function parseNumber(text: string): ParsedNumber | null {
  const match = NUMBER.exec(text)
  if (match === null) return null
  const [, minus, whole = '', sign, fraction = '', power, unit] = match
  const scale = SCALES[unit?.toLowerCase() ?? '']
  if (scale === undefined || (power && unit)) return null
  const digits = `${minus ? '-' : ''}${whole.replace(SPACES, '')}`
  // Adding 0 makes −0 plain 0, which compares and prints like any other.
  const value = Number(`${digits}${sign ? `.${fraction}` : ''}${power ?? ''}`) + 0
  if (!Number.isFinite(value)) return null
  return {
    value: scaled(value, scale),
    sign: sign === ',' || sign === '.' ? sign : null,
    decimals: fraction.length,
    ambiguous: sign !== undefined && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && !power,
    unit: unit === undefined ? null : unit === '%' ? '%' : 'kr',
    exponent: power !== undefined && !power.includes('-'),
  }
}

const NUMBER =
  /^\s*(?:([-−–])[ \u00a0\u202f]?|\+)?(\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d+)(?:([.,])(\d+))?([eE][+-]?\d{1,3})?(?:[ \u00a0\u202f]?(%|kr|kronor|sek|tkr|mkr|mnkr))?\s*$/i
const SPACES = /[ \u00a0\u202f\u2009]/g

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  '%': 1,
  kr: 1,
  kronor: 1,
  sek: 1,
  tkr: 1_000,
  mkr: 1_000_000,
  mnkr: 1_000_000,
}

// 612,4 mnkr is 612 400 000 kronor, not 612 399 999,99…
const scaled = (value: number, scale: number): number => (scale === 1 ? value : Math.round(value * scale * 100) / 100)

/** Which decimal signs a file certainly uses, from the numbers that can be read in one way only. */
export type DecimalEvidence = { readonly comma: boolean; readonly point: boolean }

export function decimalEvidence(texts: Iterable<string>): DecimalEvidence {
  let comma = false
  let point = false
  for (const text of texts) {
    if (!text.includes(',') && !text.includes('.')) continue
    const number = parseNumber(text)
    if (number === null || number.sign === null || number.ambiguous) continue
    if (number.sign === ',') comma = true
    else point = true
    if (comma && point) break
  }
  return { comma, point }
}

/**
 * Whether an ambiguous number may be read as a decimal. The file's other numbers decide; where they say nothing, a comma
 * is a decimal comma as in all Swedish text, and a point a decimal point only where commas separate the cells.
 */
export function isDecimalSign(sign: DecimalSign, evidence: DecimalEvidence, delimiter: string): boolean {
  if (sign === ',') return !evidence.point && (evidence.comma || delimiter !== ',')
  return !evidence.comma && (evidence.point || delimiter === ',')
}
