// Which long work there is, who may do it and so see it, and how it looks from outside.

import type { Action } from '../../domain/access.ts'
import type { Said } from '../../domain/errors.ts'
import type { Progress } from '../context.ts'

/** Kind of work → what it takes to do it. Only those who may do it see how it goes. */
export const JOB_ACTIONS = {
  preview: 'import.write',
  commit: 'import.write',
  report: 'report.make',
} as const satisfies Readonly<Record<string, Action>>
export type JobKind = keyof typeof JOB_ACTIONS

export const isJobKind = (kind: string): kind is JobKind => Object.hasOwn(JOB_ACTIONS, kind)

/** `refused`: by a rule, which says why. `internal`: a bug, with the number to tell. `cut-off`: nobody does it any more. */
export type JobFailure =
  | { readonly code: 'refused'; readonly said: Said }
  | { readonly code: 'internal'; readonly reference: string }
  | { readonly code: 'cut-off' }

export type JobState = {
  readonly id: string
  readonly kind: JobKind
  readonly subject: string
  readonly status: 'running' | 'done' | 'failed'
  readonly progress: Progress | null
  /** The id of what was made: an import or a report. */
  readonly result: string | null
  readonly failure: JobFailure | null
  readonly createdAt: string
  readonly createdBy: string
}
