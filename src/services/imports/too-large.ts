// What is said of a file whose size alone refuses it: one of gigabytes must not be read to be refused.

import type { Issue } from '../../domain/issue.ts'
import { groupIssues, MOST_BYTES } from '../../ingest/index.ts'
import { fileNameOf } from './file-name.ts'
import { csvOf, type ImportResult } from './preview.ts'
import type { ImportKind } from './types.ts'

/** What a person is told of an import, and a program. */
export type ImportTold = Pick<
  ImportResult,
  | 'kind'
  | 'fileName'
  | 'rows'
  | 'accepted'
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'issues'
  | 'changes'
  | 'closing'
  | 'contents'
  | 'missing'
  | 'understood'
  | 'issuesCsv'
>

/** Null where the file is not too large. */
export function refuseBySize(kind: ImportKind, fileName: string, size: number): ImportTold | null {
  if (size <= MOST_BYTES) return null
  const nowhere = { row: null, column: null, value: null }
  const params = { size, limit: MOST_BYTES }
  const issues: readonly Issue[] = [{ code: 'file.too-large', severity: 'error', ...nowhere, params }]
  return {
    kind,
    fileName: fileNameOf(fileName),
    rows: 0,
    accepted: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    issues: groupIssues(issues),
    changes: [],
    closing: [],
    contents: [],
    missing: 0,
    understood: null,
    issuesCsv: () => csvOf({ issues }, 'sv'),
  }
}
