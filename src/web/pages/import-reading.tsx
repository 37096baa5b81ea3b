// How the program read a file, to be checked at a glance before it is saved: its kind, its header, and what each column is.

import { formatNumber } from '../../domain/format.ts'
import { type ColumnRead, columnsRead, type ImportPreview } from '../../services/index.ts'
import {
  delimiterWord,
  fieldWord,
  fixedWords,
  isWithoutHeader,
  readingInShort,
  readingTexts,
} from '../../text/import-reading.ts'
import type { Language } from '../../text/language.ts'
import { Quoting, Table, type TableColumn } from '../ui/index.ts'
import { useLanguage, useText } from '../ui/language.tsx'

export function ImportReading({ preview }: { readonly preview: ImportPreview }) {
  const text = useText(readingTexts)
  const language = useLanguage()
  const { understood, kind, kept } = preview
  if (!understood) return null
  const { fixed = [], unread, leftOut = 0 } = understood
  const same = fixedWords(kind, fixed, language)
  const columns: readonly TableColumn<ColumnRead>[] = [
    { label: text.column, cell: (one) => <ColumnNames names={one.names} /> },
    {
      label: text.readAs,
      cell: (one) => (
        <Quoting own={dimensionsIn(one.fields)}>
          {one.fields.map((field) => fieldWord(kind, field, language)).join(` ${text.and} `)}
        </Quoting>
      ),
    },
  ]
  return (
    <details class="reading">
      <summary>
        <strong>{text.title}</strong>:{' '}
        <Quoting own={[kept?.profile ?? '', understood.sheet ?? '']}>
          {readingInShort(understood, kept?.profile ?? null, language)}
        </Quoting>
      </summary>
      <dl class="about">
        {factsOf(preview, language).map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd class="file-name">
              <Quoting own={[kept?.profile ?? '', understood.sheet ?? '']}>{value}</Quoting>
            </dd>
          </div>
        ))}
      </dl>
      <Table caption={text.columns} columns={columns} rows={columnsRead(understood.columns)} />
      {same.length === 0 ? null : (
        <p>
          {text.sameForAll}
          <Quoting own={fixed.map(({ text: said }) => said)}>{same.join(', ')}</Quoting>.
        </p>
      )}
      {leftOut === 0 ? null : <p>{text.leftOut(formatNumber(leftOut))}</p>}
      {unread.length === 0 ? null : (
        <p>
          {text.unread}
          <Quoting own={unread}>{unread.map((name) => name || text.noName).join(', ')}</Quoting>.
        </p>
      )}
      <p class="small muted">{text.check}</p>
    </details>
  )
}

const DIMENSION = 'dimension:'

/** Breakdowns that a file has names of its own for. */
export const dimensionsIn = (fields: readonly string[]): readonly string[] =>
  fields.flatMap((field) => (field.startsWith(DIMENSION) ? [field.slice(DIMENSION.length)] : []))

type Fact = readonly [label: string, value: string]

function factsOf({ understood, kept }: ImportPreview, language: Language): readonly Fact[] {
  const text = readingTexts[language]
  if (!understood) return []
  const { kind, encoding, delimiter, sheet, headerLine } = understood
  return [
    [text.kindLabel, text.kind[kind]],
    ...(encoding === null ? [] : [[text.encodingLabel, text.encoding[encoding]] as const]),
    ...(delimiter === null ? [] : [[text.delimiterLabel, delimiterWord(delimiter, language)] as const]),
    ...(sheet ? [[kind === 'document' ? text.tableLabel : text.sheetLabel, sheet] as const] : []),
    ...(isWithoutHeader(kind) ? [] : [[text.headerLabel, text.header(formatNumber(headerLine))] as const]),
    ...(kept ? [[text.profileLabel, kept.profile ?? text.ownHeaders] as const] : []),
  ]
}

/** Many columns read as the same are said by the first and the last. */
function ColumnNames({ names }: { readonly names: readonly string[] }) {
  const text = useText(readingTexts)
  const shown = names.map((name) => name || text.noName)
  if (shown.length <= FEW)
    return (
      <span class="file-name">
        <Quoting own={names}>{shown.join(', ')}</Quoting>
      </span>
    )
  return (
    <details>
      <summary class="file-name">
        <Quoting own={names}>{text.span(shown[0] ?? '', shown.at(-1) ?? '', formatNumber(shown.length))}</Quoting>
      </summary>
      <Quoting own={names}>{shown.join(', ')}</Quoting>
    </details>
  )
}

const FEW = 4
