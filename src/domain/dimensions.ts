// What a figure is broken down by (SDMX: dimensions) beside area and period: sex, age, skolform …

/** Dimension name → category. Sex is `F` or `M`. A dimension that is not there means the total; `{}` is Totalt. */
export type Dimensions = Readonly<Record<string, string>>

export const TOTAL: Dimensions = Object.freeze({})
export const GIRLS: Dimensions = Object.freeze({ sex: 'F' })
export const BOYS: Dimensions = Object.freeze({ sex: 'M' })

/** Canonical text of dimensions: sorted by name, so that equal dimensions have equal keys. Totalt is the empty text. */
export function dimensionsKey(dimensions: Dimensions): string {
  return Object.keys(dimensions)
    .sort()
    .map((name) => `${escapeKey(name)}=${escapeKey(String(dimensions[name]))}`)
    .join(';')
}

export function parseDimensionsKey(key: string): Dimensions {
  if (key === '') return TOTAL
  return Object.fromEntries(
    key.split(';').map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return [decodeURIComponent(name), decodeURIComponent(value)]
    }),
  )
}

// `;`, `=` and `%` are what the key itself is made of; everything else stays readable in the database.
const escapeKey = (text: string): string => text.replace(/[%;=]/g, (character) => encodeURIComponent(character))

/** Reads a sex as files write it; `null` where it cannot be one. Empty means Totalt, which is no dimension at all. */
export function parseSex(text: string): Dimensions | null {
  const sex = SEXES.get(text.trim().toLowerCase())
  return sex === undefined ? null : sex
}

const SEXES: ReadonlyMap<string, Dimensions> = new Map([
  ...['män och kvinnor', 'kvinnor och män', 'flickor och pojkar', 'pojkar och flickor'].map(
    (word) => [word, TOTAL] as const,
  ),
  ...['', 't', 'totalt', 'total', 'alla', 'samtliga', 'båda könen', 'båda'].map((word) => [word, TOTAL] as const),
  ...['k', 'f', 'flickor', 'flicka', 'kvinnor', 'kvinna', 'tjejer', 'tjej', 'girls', 'female'].map(
    (word) => [word, GIRLS] as const,
  ),
  ...['m', 'p', 'pojkar', 'pojke', 'män', 'man', 'killar', 'kille', 'boys', 'male'].map(
    (word) => [word, BOYS] as const,
  ),
])
