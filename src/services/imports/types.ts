// What an import is asked for and what its preview says.

import { IMPORT_KINDS, type ImportKind, type ImportProfile } from '../../domain/import-profile.ts'
import type { Issue, Severity } from '../../domain/issue.ts'
import type { SourcedSet } from '../../domain/observation-set.ts'
import type { Understood } from '../../ingest/index.ts'
import type { ImportAct, ImportGap, NewRecord } from '../../store/index.ts'
import type { SaidIssue } from '../../text/issues.ts'

export { IMPORT_KINDS, type ImportKind }

/** How a file is to be read; kept with the import, so that committing reads it the same way again. */
export type ImportOptions = {
  /** Plan code; null: the organisation's only one, or a first one named by its years. */
  readonly plan: string | null
  /** The one förvaltning a plan file speaks for; null: the whole plan. */
  readonly unit: string | null
  readonly skipUnknownIndicators: boolean
  /** From which year a plan's rows hold; 0: all its time, as a correction does. */
  readonly validFrom: number
  /** Id of the source the figures are from; null: by the catalogue and whose area they are about. */
  readonly source: string | null
  /** How the file says what the canonical columns say, as it was when the import was made. Null: they are canonical; absent: to be found out. */
  readonly profile?: ImportProfile | null
  /** What was said in a form and made a file of, by the action it is; absent: somebody sent a file. */
  readonly form?: FormSaid
}

/** `about`: a goal's, a measure's or an activity's id in the plan. */
export type FormSaid = {
  readonly action: 'activity.report' | 'plan.write' | 'assessment.write'
  readonly about: string
}

export type ImportRequest = {
  readonly kind: ImportKind
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly options: ImportOptions
}

/** One problem and the cells that have it. `count` is the truth; `cells` are the first twenty. */
export type IssueGroup = {
  readonly code: string
  readonly severity: Severity
  /** In Swedish. */
  readonly message: string
  /** The same as data, for `issueGroupMessage`; not there of imports of earlier versions, nor of those that are cleared. */
  readonly said?: SaidIssue
  readonly count: number
  readonly cells: readonly {
    readonly row: number | null
    readonly column: string | null
    readonly value: string | null
  }[]
}

export type Counts = {
  /** Data rows in the file. */
  readonly rows: number
  /** Rows, or parts of rows, that were understood and will be stored. */
  readonly accepted: number
  readonly new: number
  readonly changed: number
  readonly unchanged: number
}

/** One value that will be another: what it is of, and how it reads before and after. */
export type ChangeLine = {
  readonly row: number
  readonly what: string
  readonly before: string
  readonly after: string
  /** How much larger or smaller, as "+2,1 procentenheter"; null where one of the two is no number. */
  readonly size: string | null
}

/** What was read of one indicator: how many values, of how many areas, from which period to which. */
export type ContentLine = {
  readonly indicator: string
  readonly values: number
  readonly areas: number
  readonly from: string
  readonly to: string
  /** The organisation's own total, oldest first; empty where the file has none. */
  readonly points: readonly {
    readonly period: string
    readonly year: number
    readonly value: number | null
    /** The value with its unit, "71,2 %"; "inget värde" where there is none. */
    readonly shown: string
    /** New or changed. */
    readonly isNew: boolean
  }[]
}

export type ImportPreview = Counts & {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly status: 'preview' | 'active' | 'rejected' | 'undone'
  readonly createdAt: string
  readonly createdBy: string
  readonly committedAt: string | null
  readonly plan: string | null
  readonly issues: readonly IssueGroup[]
  /** Stored figures that the file could have had but has not; they stay as they are. */
  readonly missing: number
  readonly understood: Understood | null
  /** The first changes. */
  readonly changes: readonly ChangeLine[]
  /** Goals and activities the plan no longer has, as "M3 Fler elever …". */
  readonly closing: readonly string[]
  /** Observations, indicator by indicator; empty for other kinds. */
  readonly contents: readonly ContentLine[]
  readonly canCommit: boolean
  /** What is known of an import that is kept; not there where it is not, or not yet. */
  readonly kept?: KeptImport
}

/** Where an import's file and figures have been since they were sent. */
export type KeptImport = {
  /** Of the file as it was sent, hexadecimal. */
  readonly sha256: string
  /** Name of the profile it was read by; null where it was read as our own format. */
  readonly profile: string | null
  /** It was read by a mapping made here, not by a profile that comes with the program. */
  readonly isMapped: boolean
  readonly undone: ImportAct | null
  /** When it was undone and made to count again, oldest first. */
  readonly gaps: readonly ImportGap[]
  /** Its file, name and texts have been cleared of personal data. */
  readonly redacted: (ImportAct & { readonly reason: string }) | null
  /** When its file and what was quoted from it were destroyed because their time was up. */
  readonly retiredAt: string | null
}

/** What reading a file against what is stored comes to: rows to write, problems, changes. */
export type Analysis = {
  readonly issues: readonly Issue[]
  readonly counts: Counts
  /** Stored figures that the file could have had but has not; they stay as they are. */
  readonly missing: number
  readonly changes: readonly ChangeLine[]
  readonly closing: readonly string[]
  readonly contents: readonly ContentLine[]
  /** The plan the file is about; null for observations and budget. */
  readonly plan: string | null
  /** How the file was understood; null where it was not. */
  readonly understood: Understood | null
  /** What the file was read by. */
  readonly profile: ImportProfile | null
  /** Null for other kinds than observations. */
  readonly observations: SourcedSet | null
  readonly records: readonly NewRecord[]
}

/** How many changes a preview lists. */
export const CHANGES_SHOWN = 20
