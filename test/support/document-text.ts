// A document as plain text, to be read like prose: headings, sentences, lists, tables, and what the charts say.

import type { Block, Document, Table, Text } from '../../src/report/document.ts'

export function documentText(document: Document): string {
  const { cover, header } = document
  const lines = [
    `${header.left} | ${header.right}`,
    '',
    cover.kicker,
    cover.title,
    cover.subtitle,
    ...cover.facts.map(({ label, value }) => `${label}: ${value}`),
    ...blocksText(document.blocks),
  ]
  return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`
}

export const blocksText = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(blockText)

function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const status = block.status ? `<${block.status.label}> ` : ''
      return ['', `${'#'.repeat(block.level)} ${status}${block.text}`]
    }
    case 'paragraph':
      return ['', `${MARKS[block.style]}${textOf(block.text)}`]
    case 'list':
      return ['', ...block.items.map((item) => `- ${textOf(item)}`)]
    case 'table':
      return ['', ...tableText(block)]
    case 'figure':
      return [
        '',
        `[${block.chart}: ${block.title}]`,
        `[  ${block.subtitle}]`,
        `[  ${block.alt}]`,
        `[  ${block.source} → ${block.table}]`,
      ]
    case 'key-figures':
      return ['', ...block.items.map(({ value, label }) => `${value} – ${label}`)]
    case 'note':
      return ['', `!! ${block.title}`, ...blocksText(block.blocks)]
    case 'page-break':
      return ['', '────────']
    case 'group':
      return block.parts.flatMap(blocksText)
  }
}

const MARKS = { lead: '>> ', body: '', small: '   ' } as const

export const textOf = (text: Text): string => text.map((span) => span.text).join('')

function tableText({ caption, columns, rows, note }: Table): readonly string[] {
  const cells = [columns.map(({ label }) => label), ...rows.map((row) => row.map(textOf))]
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)))
  const lines = cells.map((row) =>
    row
      .map((cell, i) => (columns[i]?.align === 'number' ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join(' | ')
      .trimEnd(),
  )
  return [`Tabell: ${caption}`, ...lines.map((line) => `  ${line}`), ...(note ? [`  ${note}`] : [])]
}
