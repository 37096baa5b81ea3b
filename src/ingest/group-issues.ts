// Issues put together by code and message, for lists that people and programs read.

import type { Issue, Severity } from '../domain/issue.ts'
import { importText } from '../text/import.ts'

export type IssueGroup = {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  /** All of them, also where fewer cells are listed. */
  readonly count: number
  readonly cells: readonly Pick<Issue, 'row' | 'column' | 'value'>[]
}

const MOST_CELLS = 20
/** Of one code: a file where each row's problem reads differently must not make a list as long as itself. */
const MOST_GROUPS = 50

/**
 * One group for each code and message, errors first, then by where they first stand in the file. `messageOf` gives the
 * words for all issues alike; `messageOfOne` may say more of one that stands alone, such as the row it contradicts. Where
 * one code has very many messages, the later ones are one group.
 */
export function groupIssues(
  issues: readonly Issue[],
  messageOf: (issue: Issue) => string,
  messageOfOne = messageOf,
): readonly IssueGroup[] {
  const messages = new Map<string, Set<string>>()
  const groups = new Map<string, { group: Omit<IssueGroup, 'count' | 'cells'>; cells: Issue[]; count: number }>()
  for (const issue of issues) {
    const { code, severity } = issue
    const said = messageOf(issue)
    const kind = `${severity}\n${code}`
    const spoken = messages.get(kind) ?? new Set()
    messages.set(kind, spoken)
    const isRest = !spoken.has(said) && spoken.size >= MOST_GROUPS
    if (!isRest) spoken.add(said)
    const message = isRest ? importText.moreOfKind : said
    const key = `${kind}\n${isRest ? 'rest' : said}`
    const known = groups.get(key) ?? { group: { code, severity, message }, cells: [], count: 0 }
    known.count += 1
    known.cells.push(issue)
    groups.set(key, known)
  }
  return [...groups.values()]
    .map(({ group, cells, count }) => ({ ...group, count, cells: cells.toSorted(byPlace) }))
    .sort((a, b) => bySeverity(a.severity) - bySeverity(b.severity) || byPlace(a.cells[0], b.cells[0]))
    .map((group) => ({
      ...group,
      message:
        group.count === 1 && group.cells[0] && group.message !== importText.moreOfKind
          ? messageOfOne(group.cells[0])
          : group.message,
      cells: group.cells.slice(0, MOST_CELLS).map(({ row, column, value }) => ({ row, column, value })),
    }))
}

const bySeverity = (severity: Severity): number => (severity === 'error' ? 0 : 1)
const byPlace = (a: Issue | undefined, b: Issue | undefined): number => (a?.row ?? 0) - (b?.row ?? 0)
