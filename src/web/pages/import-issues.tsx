// Problems in a file: one heading for each kind, its places in the file below.

import { formatNumber } from '../../domain/format.ts'
import type { Severity } from '../../domain/issue.ts'
import type { IssueGroup } from '../../services/index.ts'
import { issueGroupMessage } from '../../text/issues.ts'
import type { Language, WordsOf } from '../../text/language.ts'
import { webImportPageTexts } from '../../text/web-import-page.ts'
import { Own, Quoting, Table, type TableColumn } from '../ui/index.ts'
import { useLanguage, useOwn, useText } from '../ui/language.tsx'
import { issueWords } from './own-words.ts'

type Cell = IssueGroup['cells'][number]
type Words = WordsOf<typeof webImportPageTexts>

export function ImportIssues({
  issues,
  severity,
}: {
  readonly issues: readonly IssueGroup[]
  readonly severity: Severity
}) {
  const language = useLanguage()
  const text = useText(webImportPageTexts)
  const groups = columnsTogether(
    issues.filter((group) => group.severity === severity),
    language,
  )
  if (groups.length === 0) return null
  // Every error must be put right; of warnings the first are enough to see what they are about.
  const open = severity === 'error' ? groups.length : WARNINGS_OPEN
  return (
    <section>
      <h2>{severity === 'error' ? text.errors : text.warnings}</h2>
      {groups.slice(0, open).map((group, i) => (
        <Group group={group} id={anchor(severity, i)} />
      ))}
      {groups.length <= open ? null : (
        <details>
          <summary>{text.moreWarnings(formatNumber(groups.length - open))}</summary>
          {groups.slice(open).map((group, i) => (
            <Group group={group} id={anchor(severity, open + i)} />
          ))}
        </details>
      )}
    </section>
  )
}

const WARNINGS_OPEN = 8

type ErrorSummaryProps = {
  readonly issues: readonly IssueGroup[]
  /** The file itself may be right: it is its columns that have to be explained. */
  readonly isNotUnderstood: boolean
}

/** First on the page of a file with errors: how many, and a way to each. */
export function ImportErrorSummary({ issues, isNotUnderstood }: ErrorSummaryProps) {
  const language = useLanguage()
  const text = useText(webImportPageTexts)
  const errors = columnsTogether(
    issues.filter((group) => group.severity === 'error'),
    language,
  )
  return (
    // biome-ignore lint/a11y/noAutofocus: the summary must be heard first, and without a script nothing else moves focus
    <div class="ds-error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title">{isNotUnderstood ? text.notUnderstood : text.errorSummary}</h2>
      <ul>
        {errors.map((group, i) => (
          <li>
            <a class="ds-link" href={`#${anchor('error', i)}`}>
              <Quoting own={quotedIn(group)}>{group.message}</Quoting>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** In the reader's language. Columns that a file lacks are one thing to put right, however many they are; their names say where. */
function columnsTogether(kept: readonly IssueGroup[], language: Language): readonly IssueGroup[] {
  const groups = kept.map((group) => ({ ...group, message: issueGroupMessage(group, language) }))
  const missing = groups.filter(({ code }) => code === 'header.missing')
  const [first] = missing
  if (!first || missing.length === 1) return groups
  const names = missing.flatMap(({ cells }) => cells.flatMap(({ column }) => column ?? []))
  const together = { ...first, message: webImportPageTexts[language].columnsMissing(names), count: 1, cells: [] }
  return groups.flatMap((group) => (group === first ? [together] : group.code === 'header.missing' ? [] : [group]))
}

function Group({ group, id }: { readonly group: IssueGroup; readonly id: string }) {
  const placed = group.cells.filter((cell) => cell.row !== null || cell.column !== null || cell.value !== null)
  return (
    <div class={`issue issue-${group.severity}`} id={id}>
      <h3>
        <Quoting own={quotedIn(group)}>{group.message}</Quoting>
      </h3>
      {group.count <= FEW ? <Places cells={placed} /> : <FoldedPlaces group={group} cells={placed} />}
    </div>
  )
}

/** As many places as can stand open without hiding the next problem. */
const FEW = 3

function Places({ cells }: { readonly cells: readonly Cell[] }) {
  const text = useText(webImportPageTexts)
  const own = useOwn()
  if (cells.length === 0) return null
  return (
    <ul class="places">
      {cells.map((cell) => (
        <li>
          {cell.value === null || cell.value === '' ? (
            <Quoting own={[cell.column ?? '']}>{placeOf(cell, text)}</Quoting>
          ) : (
            <>
              <Quoting own={[cell.column ?? '']}>{text.place(placeOf(cell, text))}</Quoting>
              <code {...own}>{cell.value}</code>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function FoldedPlaces({ group, cells }: { readonly group: IssueGroup; readonly cells: readonly Cell[] }) {
  const text = useText(webImportPageTexts)
  return (
    <details>
      <summary>{text.showPlaces(formatNumber(group.count))}</summary>
      {group.count > cells.length ? (
        <p class="small muted">{text.cellsFirst(formatNumber(cells.length), formatNumber(group.count))}</p>
      ) : null}
      <Table
        caption={<Quoting own={quotedIn(group)}>{group.message}</Quoting>}
        captionHidden
        columns={columnsOf(text)}
        rows={cells}
      />
    </details>
  )
}

/** "Rad 14, kolumn Andel". */
const placeOf = ({ row, column }: Cell, text: Words): string =>
  [
    row === null ? text.wholeFile : `${text.row} ${formatNumber(row)}`,
    ...(column === null ? [] : [`${text.column.toLowerCase()} ${column}`]),
  ].join(', ')

const columnsOf = (text: Words): readonly TableColumn<Cell>[] => [
  { label: text.row, cell: (cell) => placeOf({ ...cell, column: null }, text) },
  { label: text.column, cell: (cell) => cell.column && <Own>{cell.column}</Own> },
  {
    label: text.value,
    cell: (cell) =>
      cell.value === null ? (
        ''
      ) : (
        <Own>
          <code>{cell.value}</code>
        </Own>
      ),
  },
]

/** Columns that are said together have lost their sentences' parameters. */
const quotedIn = (group: IssueGroup): readonly string[] => [
  ...issueWords(group),
  ...group.cells.flatMap(({ column }) => column ?? []),
]

const anchor = (severity: Severity, i: number): string => `${severity === 'error' ? 'fel' : 'varning'}-${i + 1}`
