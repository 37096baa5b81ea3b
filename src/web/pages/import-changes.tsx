// What an import changes among what is stored: values old and new, and what a plan no longer has.

import { formatNumber } from '../../domain/format.ts'
import type { ChangeLine, ImportPreview } from '../../services/index.ts'
import type { Language, WordsOf } from '../../text/language.ts'
import { webImportPageTexts } from '../../text/web-import-page.ts'
import { Notice, Table, type TableColumn } from '../ui/index.ts'
import { ownIn, useLanguage, useOwn, useText } from '../ui/language.tsx'

export function ImportChanges({ preview }: { readonly preview: ImportPreview }) {
  const text = useText(webImportPageTexts)
  const language = useLanguage()
  const { changes, changed, status } = preview
  if (changes.length === 0) return null
  const title = status === 'preview' ? text.changes : text.changesSaved
  return (
    <section>
      <h2>{title}</h2>
      {changed > changes.length ? (
        <p class="muted">{text.changesFirst(formatNumber(changes.length), formatNumber(changed))}</p>
      ) : null}
      <Table caption={title} captionHidden columns={columnsOf(changes, text, language)} rows={changes} />
    </section>
  )
}

/** What has no size, such as a plan’s words, gets no empty column of sizes. */
const columnsOf = (
  changes: readonly ChangeLine[],
  text: WordsOf<typeof webImportPageTexts>,
  language: Language,
): readonly TableColumn<ChangeLine>[] => [
  { label: text.what, cell: (change) => <span lang="sv">{change.what}</span> },
  { label: text.before, cell: (change) => <del {...ownIn(language)}>{change.before}</del> },
  { label: text.after, cell: (change) => <ins {...ownIn(language)}>{change.after}</ins> },
  ...(changes.some(({ size }) => size !== null)
    ? [
        {
          label: text.size,
          align: 'number',
          cell: (change: ChangeLine) => (change.size === null ? '' : <span lang="sv">{change.size}</span>),
        } as const,
      ]
    : []),
  { label: text.row, align: 'number', cell: (change) => formatNumber(change.row) },
]

/** Said before saving, since closing a goal is what a file is least often meant to do. */
export function ImportClosing({ closing }: { readonly closing: readonly string[] }) {
  const text = useText(webImportPageTexts)
  const own = useOwn()
  if (closing.length === 0) return null
  return (
    <Notice tone="warning" title={text.closing}>
      <ul>
        {closing.map((one) => (
          <li {...own}>{one}</li>
        ))}
      </ul>
      <p>{text.closingBody}</p>
    </Notice>
  )
}
