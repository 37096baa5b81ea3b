// What canonical columns are called on the mapping page.

import type { MappingView } from '../../services/index.ts'
import { fieldWord } from '../../text/import-reading.ts'
import type { Language } from '../../text/language.ts'
import { webMappingTexts } from '../../text/web-mapping.ts'

export function fieldLabel(field: string, { kind }: Pick<MappingView, 'kind'>, language: Language): string {
  const text = webMappingTexts[language]
  if (field.startsWith('dimension:')) return text.breakdown(field.slice('dimension:'.length))
  const own: Readonly<Record<string, string>> = text.fieldName
  const name = own[field] ?? fieldWord(kind, field, language)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

export type ErrorOf = (field: string) => string | undefined
