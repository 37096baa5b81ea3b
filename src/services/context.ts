// What every service function is given first (R5): the database, the catalogue, who asks, and the clock.

import type { Actor } from '../domain/access.ts'
import type { IndicatorCatalogue } from '../domain/indicator.ts'
import type { Template } from '../report/template.ts'
import type { Store } from '../store/index.ts'
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

export type Context = {
  readonly store: Store
  readonly catalogue: IndicatorCatalogue
  readonly reportAssets: ReportAssets
  /** Where and how Kolada is asked. */
  readonly kolada: KoladaAccess
  readonly actor: Actor
  /** The present instant, ISO, UTC. The only clock below main. */
  readonly now: () => string
  /** A new random id, fit to be shown to the public. */
  readonly newId: () => string
  /** Told now and then how far a long job has come; 0–1. */
  readonly onProgress?: (stage: 'fetching' | 'reading' | 'writing', share: number) => void
}
