// Short ways to write the blocks of a document.

import type { GoalStatus } from '../domain/attainment/result.ts'
import type { Block, Column, Group, Heading, List, Note, Paragraph, Span, Table, Text } from './document.ts'

export const span = (text: string): Span => ({ text })
export const strong = (text: string): Span => ({ text, strong: true })
export const signed = (sign: GoalStatus, text: string): Span => ({ text, sign })
export const link = (text: string, to: string): Span => ({ text, to })

type Words = string | Span | Text

const textOf = (words: Words): Text =>
  typeof words === 'string' ? (words === '' ? [] : [span(words)]) : 'text' in words ? [words] : words

export function heading(level: Heading['level'], id: string, text: string, status?: Heading['status']): Heading {
  return status ? { kind: 'heading', level, id, text, status } : { kind: 'heading', level, id, text }
}

export const paragraph = (words: Words, style: Paragraph['style'] = 'body'): Paragraph => ({
  kind: 'paragraph',
  style,
  text: textOf(words),
})

/** No block at all for no words. */
export const paragraphs = (words: readonly string[], style: Paragraph['style'] = 'body'): readonly Block[] =>
  words.filter((one) => one !== '').map((one) => paragraph(one, style))

export const list = (items: readonly Words[]): List => ({ kind: 'list', ordered: false, items: items.map(textOf) })

/** The list, or the sentence that says why there is none. */
export const listOr = (items: readonly Words[], otherwise: string): Block =>
  items.length > 0 ? list(items) : paragraph(otherwise)

export function table(
  id: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Words[])[],
  note = '',
): Table {
  const cells = rows.map((row) => row.map(textOf))
  return { kind: 'table', id, caption, columns, rows: cells, ...(note === '' ? {} : { note }) }
}

export const textColumn = (label: string, width = 1): Column => ({ label, align: 'text', width })
export const numberColumn = (label: string, width = 1): Column => ({ label, align: 'number', width })

export const note = (title: string, blocks: readonly Block[]): Note => ({ kind: 'note', title, blocks })
export const keep = (blocks: readonly Block[]): Group => ({ kind: 'group', layout: 'keep', parts: [blocks] })
export const sideBySide = (left: readonly Block[], right: readonly Block[]): Group => ({
  kind: 'group',
  layout: 'columns',
  parts: [left, right],
})

/** Words with their charts beside them and the small print below both. */
export const entry = (words: readonly Block[], charts: readonly Block[], below: readonly Block[]): Group => ({
  kind: 'group',
  layout: 'entry',
  parts: [words, charts, below],
})

/** An id of letters, digits and hyphens, different for different texts. */
export const idOf = (prefix: string, text: string): string =>
  `${prefix}-${text.replace(/[^A-Za-z0-9-]/g, (character) => `_${character.codePointAt(0)?.toString(16)}`)}`

export const goalId = (id: string): string => idOf('goal', id)
export const indicatorId = (slug: string): string => idOf('indicator', slug)
export const figuresTableId = (slug: string): string => idOf('table', slug)
export const allDistrictsTableId = (slug: string): string => idOf('all-districts', slug)
export const allFiguresTableId = (slug: string): string => idOf('all', slug)
