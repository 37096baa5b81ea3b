// What canonical columns are called on the mapping page.

import type { MappingView } from '../../services/index.ts'
import { webMappingText as text } from '../../text/web-mapping.ts'

export function fieldLabel(field: string, { fields }: Pick<MappingView, 'fields'>): string {
  if (field.startsWith('dimension:')) return text.breakdown(field.slice('dimension:'.length))
  const name = text.fieldName[field] ?? fields.find((one) => one.field === field)?.name ?? field
  return name.charAt(0).toUpperCase() + name.slice(1)
}

export type ErrorOf = (field: string) => string | undefined
