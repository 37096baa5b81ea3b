// Area codes: always text, always canonical. Riket `0000`, regions `0001`–`0025`, kommuner four digits; districts and
// other units below them are named `<kommun>:<name>`. Groups of kommuner are Kolada's `G` and digits.

export type AreaKind = 'country' | 'region' | 'municipality' | 'district' | 'group'

export type AreaCode =
  | { readonly ok: true; readonly code: string; readonly kind: AreaKind }
  | { readonly ok: false; readonly reason: 'lost-zero' | 'not-a-code' }

const REGIONS = new Set([
  '01',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '12',
  '13',
  '14',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
  '24',
  '25',
])

/**
 * Reads an area code as files write it. `0` and two digits are riket and region, as Kolada's exports shorten them. Three
 * digits are what Excel leaves of `0114`: refused, never repaired, since the user must look at the whole column.
 */
export function parseAreaCode(text: string): AreaCode {
  const code = text.trim()
  if (code === '0' || code === '0000') return { ok: true, code: '0000', kind: 'country' }
  if (/^\d{2}$/.test(code))
    return REGIONS.has(code) ? { ok: true, code: `00${code}`, kind: 'region' } : refused('not-a-code')
  if (/^00\d{2}$/.test(code))
    return REGIONS.has(code.slice(2)) ? { ok: true, code, kind: 'region' } : refused('not-a-code')
  if (/^\d{4}$/.test(code)) return { ok: true, code, kind: 'municipality' }
  if (/^\d{3}$/.test(code)) return refused('lost-zero')
  if (/^G\d+$/i.test(code)) return { ok: true, code: code.toUpperCase(), kind: 'group' }
  return refused('not-a-code')
}

/** The code of a district: its kommun's code and its name, so that two kommuner may both have a Centrum. */
export const districtCode = (municipality: string, name: string): string => `${municipality}:${name.trim()}`

/**
 * Gives districts that are only written differently (Norr, norr, with more spaces) one code: that of `stored` which has
 * the name, else the first asked for. Keeps what it has been asked.
 */
export function firstSpelling(stored: readonly string[]): (district: string) => string {
  const codes = new Map<string, string>()
  const spell = (district: string): string => {
    const folded = foldArea(district)
    const code = codes.get(folded) ?? district
    codes.set(folded, code)
    return code
  }
  for (const code of stored) spell(code)
  return spell
}

/**
 * Codes of the areas that may be called so: by its name (`Borlänge`, `Region Dalarna`), as people else say it (`Dalarnas län`,
 * `Falu kommun`, `Malmö stad`, `hela riket`), or by a region's bare name (`Dalarna`). `Stockholm` is both a kommun and a region's bare name:
 * two codes, and nobody but the reader can say which. Districts are not called by name alone.
 */
export function createAreaNames(
  areas: readonly { readonly code: string; readonly name: string }[],
): (name: string) => readonly string[] {
  const codes = new Map<string, string[]>()
  const add = (name: string, code: string): void => {
    const key = foldArea(name)
    const known = codes.get(key) ?? []
    if (!known.includes(code)) codes.set(key, [...known, code])
  }
  for (const { code, name } of areas) {
    const kind = areaKind(code)
    if (kind === 'district') continue
    add(name, code)
    if (kind === 'country') for (const other of ['riket', 'sverige', 'hela riket', 'hela landet']) add(other, code)
    if (kind === 'municipality')
      for (const owner of [name, GENITIVES[code] ?? genitive(name)])
        for (const other of [`${owner} kommun`, `${owner} stad`]) add(other, code)
    if (kind !== 'region') continue
    const bare = name.replace(/^Region /, '').replace(/s? län$/, '')
    for (const other of [bare, `Region ${bare}`, `${bare} län`, `${genitive(bare)} län`]) add(other, code)
    const county = COUNTIES[code]
    if (county) for (const other of [county, `${county} län`, `${genitive(county)} län`]) add(other, code)
  }
  return (name) => codes.get(foldArea(name)) ?? []
}

/** Counties that are not called as their regions are. */
const COUNTIES: Readonly<Record<string, string>> = {
  '0004': 'Södermanland',
  '0014': 'Västra Götaland',
  '0023': 'Jämtland',
}

/** Kommuner whose names are bent as no rule says. */
const GENITIVES: Readonly<Record<string, string>> = { '2080': 'Falu' }

const genitive = (name: string): string => (/[sxz]$/.test(name) ? name : `${name}s`)

/** What two ways to write one area's code have in common. */
export const foldArea = (code: string): string => code.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

export function areaKind(code: string): AreaKind {
  if (code.includes(':')) return 'district'
  if (code.startsWith('G')) return 'group'
  if (code === '0000') return 'country'
  return code.startsWith('00') ? 'region' : 'municipality'
}

const refused = (reason: 'lost-zero' | 'not-a-code'): AreaCode => ({ ok: false, reason })
