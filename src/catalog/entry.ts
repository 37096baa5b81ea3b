// A file of indicators/ with its content.

import type { YamlFile } from './yaml-file.ts'

/** A file whose content is valid by its schema. */
export type Entry<T> = { readonly yaml: YamlFile; readonly content: T }

/** What there is to refer to, by file name: a source with a fault of its own is not also reported as unknown. */
export type Names = { readonly indicators: readonly string[]; readonly sources: readonly string[] }
