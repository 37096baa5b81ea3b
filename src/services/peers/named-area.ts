// The area a person means by a code or a name.

import { createAreaNames, foldArea, parseAreaCode } from '../../domain/area.ts'

type Named = { readonly code: string; readonly name: string }

/**
 * Undefined where none is meant, or it cannot be said which. A name as the list of areas has it goes before what else people
 * say: Uppsala is the kommun, though the region is also called so.
 */
export function areaNamer(areas: readonly Named[]): (text: string) => string | undefined {
  const namedSo = createAreaNames(areas)
  const codes = new Set(areas.map(({ code }) => code))
  return (text) => {
    const parsed = parseAreaCode(text)
    if (parsed.ok) return codes.has(parsed.code) ? parsed.code : undefined
    const wanted = foldArea(text)
    const exact = areas.filter(({ name }) => foldArea(name) === wanted).map(({ code }) => code)
    return onlyOne(exact) ?? onlyOne(namedSo(text))
  }
}

const onlyOne = (codes: readonly string[]): string | undefined => (codes.length === 1 ? codes[0] : undefined)
