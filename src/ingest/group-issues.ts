// Issues put together by code and message, for lists that people and programs read.

import type { Issue, Severity } from '../domain/issue.ts'
import { issueGroupMessage, issueMessage, type SaidIssue } from '../text/issues.ts'

export type IssueGroup = {
  readonly code: string
  readonly severity: Severity
  /** In Swedish; `issueGroupMessage` says it in every language. */
  readonly message: string
  readonly said: SaidIssue
  /** All of them, also where fewer cells are listed. */
  readonly count: number
  readonly cells: readonly Pick<Issue, 'row' | 'column' | 'value'>[]
}

const MOST_CELLS = 20
/** Of one code: a file where each row's problem reads differently must not make a list as long as itself. */
const MOST_GROUPS = 50

/**
 * One group for each code and message, errors first, then by where they first stand in the file. Of an issue that stands
 * alone more is said, such as the row it contradicts. Where one code has very many messages, the later ones are one group.
 */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const messages = new Map<string, Set<string>>()
  const groups = new Map<string, { code: string; severity: Severity; isRest: boolean; cells: Issue[] }>()
  for (const issue of issues) {
    const { code, severity } = issue
    const said = issueMessage(issue, 'sv')
    const kind = `${severity}\n${code}`
    const spoken = messages.get(kind) ?? new Set()
    messages.set(kind, spoken)
    const isRest = !spoken.has(said) && spoken.size >= MOST_GROUPS
    if (!isRest) spoken.add(said)
    const key = `${kind}\n${isRest ? 'rest' : said}`
    const known = groups.get(key) ?? { code, severity, isRest, cells: [] }
    known.cells.push(issue)
    groups.set(key, known)
  }
  return [...groups.values()]
    .map((group) => ({ ...group, cells: group.cells.toSorted(byPlace) }))
    .sort((a, b) => bySeverity(a.severity) - bySeverity(b.severity) || byPlace(a.cells[0], b.cells[0]))
    .map(({ code, severity, isRest, cells }) => {
      const params = cells[0]?.params ?? {}
      const said: SaidIssue = isRest ? { of: 'rest', params: {} } : { of: cells.length === 1 ? 'one' : 'many', params }
      return {
        code,
        severity,
        message: issueGroupMessage({ code, message: '', said }, 'sv'),
        said,
        count: cells.length,
        cells: cells.slice(0, MOST_CELLS).map(({ row, column, value }) => ({ row, column, value })),
      }
    })
}

const bySeverity = (severity: Severity): number => (severity === 'error' ? 0 : 1)
const byPlace = (a: Issue | undefined, b: Issue | undefined): number => (a?.row ?? 0) - (b?.row ?? 0)
