// The document model: what a report is (R8). HTML, PDF and SVG are functions of it. Plain JSON, so that it can be stored.

import type { GoalStatus } from '../domain/attainment/result.ts'
import type { Logo } from '../domain/settings.ts'

export const DOCUMENT_SCHEMA_VERSION = 1

/** A run of text. `sign` draws the sign of a status before the text; `to` links to a block's id in the same document. */
export type Span = {
  readonly text: string
  readonly strong?: true
  readonly sign?: GoalStatus
  readonly to?: string
}
export type Text = readonly Span[]

export type Heading = {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly id: string
  readonly text: string
  /** Set where the heading is a goal's: its status stands above it, as sign and word. */
  readonly status?: { readonly code: GoalStatus; readonly label: string }
}

export type Paragraph = {
  readonly kind: 'paragraph'
  /** `lead` opens a chapter with its conclusion; `small` is for reasoning, sources and the like. */
  readonly style: 'body' | 'lead' | 'small'
  /** Where links lead to it. */
  readonly id?: string
  readonly text: Text
}

export type List = { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }

export type Column = {
  readonly label: string
  readonly align: 'text' | 'number'
  /** Share of the width; all 1 where not given. */
  readonly width?: number
}
/** A cell's `sort`/`value` is never needed: documents are read, not computed with. Numbers arrive formatted. */
export type Cell = Text
/** The first column holds row headers (TH, scope row). */
export type Table = {
  readonly kind: 'table'
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly note?: string
}

/**
 * A chart. `chart` names a file in report-templates/charts/; `data` holds its named data sets; `params` its params. `alt`
 * says in words what the chart shows. `table` is the id of the table that holds the same figures.
 */
export type Figure = {
  readonly kind: 'figure'
  readonly id: string
  /** The finding, in a sentence without full stop. */
  readonly title: string
  /** The measure and its unit. */
  readonly subtitle: string
  readonly chart: string
  readonly data: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean | null>>[]>>
  readonly params: Readonly<Record<string, string | number | boolean | null>>
  readonly alt: string
  readonly source: string
  readonly table: string | null
  readonly size: 'small' | 'wide'
}

/** Large numbers side by side. */
export type KeyFigures = {
  readonly kind: 'key-figures'
  readonly items: readonly { readonly value: string; readonly label: string }[]
}

/** A box: something asked of the reader, or something the reader must know. */
export type Note = { readonly kind: 'note'; readonly title: string; readonly blocks: readonly Block[] }

export type PageBreak = { readonly kind: 'page-break' }

/** Blocks that belong together. `columns`: the two halves stand side by side where there is room, and read in order. */
export type Group = {
  readonly kind: 'group'
  readonly layout: 'columns' | 'entry' | 'keep'
  /** One for `keep`, two for `columns`; for `entry` text left, charts right, and what stands below both. */
  readonly parts: readonly (readonly Block[])[]
}

export type Block = Heading | Paragraph | List | Table | Figure | KeyFigures | Note | PageBreak | Group

/** With its bytes, so that a report keeps its own whatever the organisation shows later (R8). */
export type DocumentLogo = Logo & { readonly base64: string }

export type Document = {
  readonly schemaVersion: typeof DOCUMENT_SCHEMA_VERSION
  readonly language: 'sv-SE'
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly keywords: readonly string[]
  /** ISO instant taken from the facts, never from the clock: the same facts give the same bytes. */
  readonly date: string
  /** Left and right part of the running header. */
  readonly header: { readonly left: string; readonly right: string }
  readonly cover: {
    readonly kicker: string
    readonly title: string
    readonly subtitle: string
    readonly facts: readonly { readonly label: string; readonly value: string }[]
    /** Not there where the organisation had none. */
    readonly logo?: DocumentLogo
  }
  readonly contentsTitle: string
  readonly blocks: readonly Block[]
  /** What it was made from: SHA-256 of template, indicator files and facts. */
  readonly provenance: Readonly<Record<string, string>>
}
