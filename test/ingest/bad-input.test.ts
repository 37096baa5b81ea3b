// Files that are made to hurt, or that a failing disk has made: a clear message or a right reading, and always an end.

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ImportProfile } from '../../src/domain/import-profile.ts'
import { issueSentence } from '../../src/text/issues.ts'
import { writeSheet } from '../support/office.ts'
import { type Case, runCase } from './case-runner.ts'
import { bytesOf } from './sample-catalogue.ts'

const HEADER = 'indikator;kommun;år;kön;värde\n'
const YEARS = Array.from({ length: 30 }, (_, index) => 1994 + index)
const ROWS = YEARS.map((year) => `N15428;2081;${year};T;${year - 1940},5\n`).join('')
const GOOD = HEADER + ROWS

function read(input: Uint8Array | string, more: Partial<Case> = {}) {
  const bytes = typeof input === 'string' ? bytesOf(input) : input
  const { accepted, issues } = runCase(bytes, { why: '', format: 'observations', accepted: 0, issues: [], ...more })
  return { accepted, found: issues.map(({ code, row }) => (row === null ? code : `${code} ${row}`)), issues }
}
const found = (input: Uint8Array | string, more: Partial<Case> = {}) => read(input, more).found
const accepted = (input: Uint8Array | string) => {
  const { accepted: count, found: issues } = read(input)
  return issues.length === 0 ? count : issues
}

const utf16 = (text: string, { bigEndian = false, mark = true } = {}): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('how a text is written', () => {
  it('is told in UTF-16 of either byte order, with its mark and without', () => {
    for (const bigEndian of [false, true])
      for (const mark of [false, true])
        expect([bigEndian, mark, accepted(utf16(GOOD, { bigEndian, mark }))]).toEqual([bigEndian, mark, 30])
  })

  it('is refused where UTF-16 is cut off inside a letter, with its mark and without', () => {
    for (const mark of [false, true]) expect(found(utf16(GOOD, { mark }).subarray(0, -1))).toEqual(['file.cut-off'])
  })

  it('may have any line ends, also different ones in one file', () => {
    const ends = ['\n', '\r\n', '\r']
    const lines = GOOD.trimEnd().split('\n')
    for (const end of ends) expect(accepted(lines.map((line) => line + end).join(''))).toBe(30)
    expect(accepted(lines.map((line, index) => line + ends[index % 3]).join(''))).toBe(30)
    expect(accepted(GOOD.replaceAll('\n', '\r\r\n'))).toBe(30)
  })

  it('does not hide zeros: where the first stands is said, in a text and after it, and never half of it is read', () => {
    expect(found(GOOD.replace('1995', '19\u000095'))).toEqual(['file.nul 3'])
    expect(found(`${GOOD}${'\0'.repeat(500)}`)).toEqual(['file.nul 32'])
    expect(found('\0'.repeat(5_000))).toEqual(['file.not-csv'])
    expect(found(Buffer.from([...bytesOf(GOOD)].flatMap((byte) => [byte, 0, 0, 0])))).toEqual(['file.nul 1'])
  })
})

describe('quotes', () => {
  const megabytes = ROWS.repeat(15_000)

  it('that are never closed are pointed out, at the start, in the header, in the middle and alone', () => {
    expect(megabytes.length).toBeGreaterThan(9_000_000)
    expect(found(`"${HEADER}${megabytes}`)).toEqual(['file.unclosed-quote 1'])
    expect(found(`indikator;"${HEADER}${megabytes}`)).toEqual(['file.unclosed-quote 1'])
    expect(found(`${HEADER}"${megabytes}`)).toEqual(['file.unclosed-quote 2'])
    expect(found(`${HEADER}${megabytes.slice(0, 4_000_000)}"${megabytes.slice(4_000_000)}`)).toEqual([
      'file.stray-quote 166668',
    ])
    expect(found(`${HEADER}${'"'.repeat(9_000_001)}`)).toEqual(['file.unclosed-quote 2'])
    expect(found(`${HEADER}"${'\n'.repeat(9_000_000)}`)).toEqual(['file.unclosed-quote 2'])
  })

  it('around nothing, a million times, are empty cells', () => {
    expect(found(`${HEADER}${'"";"";"";"";""\n'.repeat(200_000)}`)).toEqual(['file.header-only'])
    expect(found(`${HEADER}${'"";'.repeat(1_000_000)}1\n`)).toEqual(['row.too-long 2'])
  })

  it('around a cell of megabytes keep it from being read, and do not quote it', () => {
    const { issues } = read(`${HEADER}N15428;2081;2020;T;"${'a'.repeat(20_000_000)}"\n`)
    expect(issues.map(({ code }) => code)).toEqual(['cell.too-long'])
    for (const issue of issues) expect(issueSentence(issue, 'sv').length).toBeLessThan(200)
  })
})

describe('a line', () => {
  it('may not have 10 000 columns, nor 100 000, in quotes or not', () => {
    for (const columns of [10_000, 100_000])
      for (const quote of ['', '"']) {
        const line = (text: string) =>
          Array.from({ length: columns }, (_, at) => `${quote}${text}${at}${quote}`).join(';')
        const { issues } = read(`${line('k')}\n${`${line('')}\n`.repeat(3)}`)
        expect(issues.map(({ code, params }) => [code, params])).toEqual([
          ['file.too-many-columns', { columns, limit: 200 }],
        ])
      }
  })

  it('of 20 million characters is refused in the header and in the middle, and the lines around it are looked at', () => {
    expect(found('a'.repeat(20_000_000))).toEqual(['file.not-csv'])
    expect(found(`${'a'.repeat(20_000_000)};b\n1;2\n`)).toEqual(['file.not-csv'])
    expect(found(`${'a'.repeat(100_000)};b\n1;2\n`)).toEqual(['cell.too-long 1'])
    expect(found(`${GOOD}N15428;2081;2024;T;${'1'.repeat(20_000_000)}\nN15428;2081;2025;T;sju\n`)).toEqual([
      'cell.too-long 32',
      'number.not-a-number 33',
    ])
    expect(found(`${GOOD}${'1;'.repeat(2_000_000)}\n`)).toEqual(['row.too-long 32'])
  })

  it('with blank or doubled headers is said, and nothing is taken from a doubled one', () => {
    expect(found(GOOD.replace('kön', ''))).toEqual(['header.unnamed 1'])
    const doubled = read(GOOD.replace('kön', 'år'))
    expect([doubled.accepted, doubled.found]).toEqual([0, ['header.doubled 1']])
    expect(read(GOOD.replace('kön', 'Jahr').replace('år', 'ÅR '))).toMatchObject({ found: ['header.unknown 1'] })
  })

  it('that is blank is counted, and one with too few cells is not filled up', () => {
    const [first = '', ...rest] = ROWS.split('\n')
    const sparse = `${HEADER}\n;;;;\n${first}\n   \nN15428;2081\n${rest.join('\n')}`
    const { found: issues, accepted: count } = read(sparse)
    expect([issues, count]).toEqual([['row.too-short 6'], 30])
  })
})

describe('a file of another kind than its name says', () => {
  it('is told by what it holds: a ZIP called .csv, gzip, and a CSV called anything', () => {
    expect(found(Buffer.from('504b0304', 'hex'))).toEqual(['file.package-cut-off'])
    expect(accepted(gzipSync(GOOD))).toBe(30)
  })

  it('does not unfold to more than a file may be', () => {
    // A gigabyte of zeros in a megabyte, in parts that a gzip file may have.
    const part = gzipSync(Buffer.alloc(100_000_000))
    expect(found(Buffer.concat(Array.from({ length: 10 }, () => part)))).toEqual(['file.inflates-too-much'])
  })

  it('with entities in its XML is not read', () => {
    const entity = '<row r="1"><c r="A1" t="inlineStr"><is><t>&xxe;</t></is></c></row>'
    expect(found(writeSheet(entity))).toEqual(['file.part-damaged'])
  })

  it('as JSON says where it is cut off, and where it is deeper than any answer', () => {
    const answer = (values: unknown) =>
      JSON.stringify({ values: [{ kpi: 'N15428', municipality: '2081', period: 2020, values }] })
    const good = answer([{ gender: 'T', value: 71.5 }])
    expect(read(good)).toMatchObject({ accepted: 1 })
    expect(found(good.slice(0, 60))).toEqual(['json.cut-off'])
    expect(read(answer([{ gender: 'T', value: 71.5, values: [{ value: { value: 1 } }] }])).accepted).toBe(0)
    expect(found(answer([{ gender: 'T', value: 71.5, values: [{ value: { value: 1 } }] }]))).toEqual([
      'json.unknown-level',
    ])
    expect(found('['.repeat(5_000_000))).toEqual(['json.too-deep'])
    expect(found('{"values":'.repeat(500_000))).toEqual(['json.too-deep'])
  })
})

describe('a file read by the profile of another source', () => {
  const profile: ImportProfile = {
    id: 'skolenheter',
    name: 'Skolenheter',
    kind: 'observations',
    columns: [
      { field: 'municipality', names: ['Skolkommunkod'] },
      { field: 'period', names: ['Läsår'] },
      { field: 'value', names: ['Meritvärde'] },
      { field: 'indicator', fixed: 'N15428' },
    ],
  }
  it('is refused with the columns that were expected', () => {
    const { found: issues, accepted: count, issues: all } = read(GOOD, { profile })
    expect([issues, count]).toEqual([['profile.no-header'], 0])
    expect(all.map((issue) => issueSentence(issue, 'sv')).join()).toContain('Skolkommunkod')
  })
})
