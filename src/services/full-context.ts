// What some services are given beside the context of all: what reports are drawn with, where Kolada is, who imports. A thread
// that only imports need not load it.

import type { Template } from '../report/template.ts'
import type { Context } from './context.ts'
import type { Importer } from './importer.ts'
import type { KoladaAccess } from './kolada/access.ts'

export type ReportAssets = {
  readonly template: Template
  readonly templateHash: string
  /** Vega-Lite specifications by name, and the SHA-256 of each file. */
  readonly charts: Readonly<Record<string, unknown>>
  readonly chartHashes: Readonly<Record<string, string>>
  /** Name and versions of what draws a PDF: another one may give other bytes (design fact 4). */
  readonly renderer: string
  readonly pdfFonts: { readonly regular: Uint8Array; readonly semibold: Uint8Array }
  readonly webFonts: { readonly regular: Uint8Array; readonly semibold: Uint8Array }
}

export type FullContext = Context & {
  readonly reportAssets: ReportAssets
  /** Where and how Kolada is asked. */
  readonly kolada: KoladaAccess
  /** Imports beside the thread that answers; absent: in it. */
  readonly importer?: Importer
}
