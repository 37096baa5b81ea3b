// Any table comes back as it was, however it is written; any number is read as what it is or not at all.

import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../src/domain/format.ts'
import { createIssueCollector } from '../../src/ingest/issue-collector.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { parseNumber } from '../../src/ingest/number.ts'
import { textGrid } from '../../src/ingest/text-grid.ts'
import { issueSentence } from '../../src/text/issues.ts'
import { documentFiles, workbookFiles } from '../support/office.ts'
import { json } from '../support/unpacked.ts'
import { writeZip, type ZipFile } from '../support/zip.ts'
import { runCase } from './case-runner.ts'
import { bytesOf } from './sample-catalogue.ts'

describe('a table written as text', () => {
  const letters = fc.constantFrom(...'aBå ÖéÅ1,;.-"\t\n–€\'=%'.split(''))
  const cell = fc
    .array(letters, { maxLength: 8 })
    .map((parts) =>
      parts
        .join('')
        .replace(/^[\s']+/, '')
        .trim(),
    )
    .filter((text) => !/^[=+\-@]/.test(text))
  const table = fc
    .tuple(
      fc.integer({ min: 2, max: 5 }),
      fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
    )
    .map(([width, rows]) => rows.map((row) => row.slice(0, width)))
    // Rows with nothing in them are left out by every reader.
    .map((rows) => rows.filter((row) => row.some((text) => text !== '')))
  const form = fc.record({
    delimiter: fc.constantFrom(';', ',', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
    encoding: fc.constantFrom(
      'utf-8',
      'utf-8-mark',
      'utf-16le',
      'utf-16be',
      'utf-16le-mark',
      'utf-16be-mark',
      'windows-1252',
    ),
  })

  it('comes back in any encoding, with any delimiter and line ends', () => {
    fc.assert(
      fc.property(table, form, (rows, { delimiter, end, quoteAll, encoding }) => {
        const header = Array.from({ length: rows[0]?.length ?? 2 }, (_, at) => `kolumnå${at}`)
        const written = (text: string) =>
          quoteAll || /["\n\t;,]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll('\n', end)}"` : text
        const text = [header, ...rows].map((row) => row.map(written).join(delimiter) + end).join('')
        const collector = createIssueCollector()
        const read = textGrid(
          encoded(text, encoding),
          {},
          (name) => name.startsWith('kolumn'),
          DEFAULT_LIMITS,
          collector,
        )
        expect(collector.issues).toEqual([])
        expect(Array.from({ length: read?.grid.rowCount ?? 0 }, (_, row) => read?.grid.row(row))).toEqual([
          header,
          ...rows,
        ])
      }),
      { numRuns: 1_500 },
    )
  })
})

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'windows-1252')
    return Buffer.from(
      [...text].map((letter) => (letter === '€' ? 0x80 : letter === '–' ? 0x96 : letter.charCodeAt(0))),
    )
  const marked = encoding.endsWith('-mark') ? `\ufeff${text}` : text
  if (encoding.startsWith('utf-8')) return Buffer.from(marked)
  const wide = Buffer.from(marked, 'utf16le')
  return encoding.startsWith('utf-16be') ? wide.swap16() : wide
}

describe('a number', () => {
  const amount = fc.record({
    whole: fc.integer({ min: 0, max: 999_999_999 }),
    fraction: fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: null }),
    sign: fc.constantFrom(',', '.'),
    minus: fc.constantFrom('', '-', '−', '–', '- ', '−\u00a0', '+'),
    space: fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009'),
    unit: fc.constantFrom('', '%', ' %', '\u00a0%', ' kr', '\u00a0kronor', ' SEK'),
  })

  it('in Swedish or English comes back exactly, and what could be thousands is flagged', () => {
    fc.assert(
      fc.property(amount, ({ whole, fraction, sign, minus, space, unit }) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, space)
        const text = `${minus}${grouped}${fraction === null ? '' : sign + fraction}${unit}`
        const isMinus = minus !== '' && minus !== '+'
        const exact = Number(`${isMinus ? '-' : ''}${whole}${fraction === null ? '' : `.${fraction}`}`) + 0
        const read = parseNumber(text)
        expect([text, read?.value]).toEqual([text, exact])
        const couldBeThousands = fraction?.length === 3 && whole >= 1 && whole <= 999
        expect([text, read?.ambiguous]).toEqual([text, couldBeThousands])
      }),
      { numRuns: 3_000 },
    )
  })

  it('is nothing where anything else is in the text', () => {
    const noise = fc.constantFrom('x', '~', '<', '*', '/', "'", ',,', '..', '1 2', '(', 'e', '\u2212\u2212', '€', '½')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), noise, fc.boolean(), (number, strange, before) => {
        const text = before ? `${strange}${number}` : `${number}${strange}`
        // `1 2` beside digits may form a group of thousands, which is a number.
        fc.pre(!/^\d{1,3}(?: \d{3})+$/.test(text))
        expect([text, parseNumber(text)]).toEqual([text, null])
      }),
    )
  })

  it('is read back as what our own pages and files write', () => {
    const decimal = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
    fc.assert(
      fc.property(decimal, ([digits, decimals]) => {
        const value = Number(`${digits}e-${decimals}`) + 0
        const text = formatNumber(value, decimals)
        const read = parseNumber(text)
        expect([text, read?.value]).toEqual([text, value])
        expect(formatNumber(read?.value ?? Number.NaN, decimals)).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a good file of any kind with some bytes changed', () => {
  const text = 'indikator;kommun;år;kön;värde\nN15428;2081;2023;T;71,5\nN15428;2081;2024;T;72,25\n'
  const cells = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(';'))
  const rows = cells
    .map(
      (line, at) =>
        `<row r="${at + 1}">${line.map((one, column) => `<c r="${'ABCDE'[column]}${at + 1}" t="inlineStr"><is><t>${one}</t></is></c>`).join('')}</row>`,
    )
    .join('')
  const body = `<w:tbl>${cells.map((line) => `<w:tr>${line.map((one) => `<w:tc><w:p><w:r><w:t>${one}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
  const answer = {
    values: [{ kpi: 'N15428', municipality: '2081', period: 2024, values: [{ gender: 'T', value: 71.5 }] }],
  }
  const whole: readonly Uint8Array[] = [bytesOf(text), json(answer)]
  const archives: readonly (readonly ZipFile[])[] = [workbookFiles({ sheets: [{ rows }] }), documentFiles(body)]
  const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 5 })
  const edited = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array => {
    const changed = Uint8Array.from(bytes)
    for (const [at, byte] of changes) changed[at % changed.length] = byte
    return changed
  }
  const read = (bytes: Uint8Array) => runCase(bytes, { why: '', format: 'observations', accepted: 0, issues: [] })

  it('is read as before or said to be wrong, never answered with nothing, and in gzip the same', () => {
    for (const archive of archives) expect(read(writeZip(archive)).accepted).toBe(2)
    const files = fc.oneof(
      fc.tuple(fc.constantFrom(...whole), edits).map(([bytes, changes]) => edited(bytes, changes)),
      fc
        .tuple(fc.constantFrom(...archives), fc.nat(9), edits)
        .map(([parts, at, changes]) =>
          writeZip(
            parts.map((part, index) =>
              index === at % parts.length ? { ...part, content: edited(Buffer.from(part.content), changes) } : part,
            ),
          ),
        ),
      fc.tuple(fc.constantFrom(...archives), edits).map(([parts, changes]) => edited(writeZip(parts), changes)),
    )
    fc.assert(
      fc.property(files, (bytes) => {
        const { accepted, issues } = read(bytes)
        expect(accepted + issues.length).toBeGreaterThan(0)
        for (const issue of issues) expect(issueSentence(issue, 'sv')).toMatch(/^\p{Lu}.{10,}[.?]$/su)
        const packed = gzipSync(bytes)
        if (bytes[0] !== 0x1f) expect(read(packed)).toEqual({ accepted, issues })
      }),
      { numRuns: 1_000 },
    )
  })
})
