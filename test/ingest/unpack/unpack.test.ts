// What a file is, told by its content, and what becomes of one that is not what it seems.

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/ingest/limits.ts'
import { documentFiles, workbookFiles, writeSheet } from '../../support/office.ts'
import { json, onlyRows, unpackAll } from '../../support/unpacked.ts'
import { writeZip } from '../../support/zip.ts'

const ole = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')])

const zipOf = (name: string, content = 'x') => writeZip([{ name, content, stored: true }])

const CSV = Buffer.from('kommun;värde\n0180;71,2\n')
const SHEET = '<row r="1"><c r="A1"><v>1</v></c></row>'

describe('unpack', () => {
  it('hands a text on as it is, whatever its encoding', () => {
    for (const bytes of [CSV, Buffer.from('å;ö\n', 'latin1'), Buffer.from('%PDF-1.7'), Buffer.alloc(0)])
      expect(unpackAll(bytes)).toMatchObject({ unpacked: { kind: 'text', bytes }, codes: [] })
  })

  it('takes a CSV that begins with a bracket for a text', () => {
    for (const text of ['[kommun];värde\n', '{kommun};värde\n', '[värde 2024],x\n'])
      expect(unpackAll(Buffer.from(text)).unpacked.kind).toBe('text')
  })

  it('inflates gzip, of CSV and of anything else it reads', () => {
    expect(unpackAll(gzipSync(CSV)).unpacked).toEqual({ kind: 'text', bytes: CSV })
    expect(onlyRows(gzipSync(writeSheet(SHEET)))).toEqual([['1']])
    expect(unpackAll(Buffer.concat([gzipSync('a;b\n'), gzipSync('1;2\n')])).unpacked).toEqual({
      kind: 'text',
      bytes: Buffer.from('a;b\n1;2\n'),
    })
  })

  it('says what is wrong with a gzip file', () => {
    const packed = gzipSync(CSV)
    expect(unpackAll(packed.subarray(0, -9)).codes).toEqual(['file.package-cut-off'])
    expect(unpackAll(Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)])).codes).toEqual(['file.package-damaged'])
    expect(unpackAll(gzipSync(packed)).sentences).toEqual([expect.stringContaining('packad två gånger')])
  })

  it('stops inflating gzip at the size that a file may have, and at a ratio no file has', () => {
    const limits = { ...DEFAULT_LIMITS, bytes: 1_000_000 }
    expect(unpackAll(gzipSync(Buffer.alloc(1_000_001)), limits).sentences).toEqual([expect.stringContaining('1 MB')])
    expect(unpackAll(gzipSync(Buffer.alloc(1_000_000)), limits).unpacked.kind).toBe('text')
    expect(unpackAll(gzipSync(Buffer.alloc(300_000_000))).codes).toEqual(['file.packed-too-hard'])
  })

  it.each([
    ['xls', ole('Workbook'), '.xlsx'],
    ['xls', ole('Book'), '.xlsx'],
    ['doc', ole('WordDocument'), '.docx'],
    ['encrypted', ole('EncryptedPackage'), 'låst med lösenord'],
    ['ole', ole('Contents'), 'äldre Office-format'],
    ['ods', zipOf('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), 'OpenDocument'],
    ['odt', zipOf('mimetype', 'application/vnd.oasis.opendocument.text'), '.docx'],
    ['numbers', zipOf('Index/Document.iwa'), 'Numbers'],
    ['zip', zipOf('värden.csv'), 'Packa upp'],
    ['zip', writeZip([]), 'Packa upp'],
    ['encrypted-zip', writeZip([{ name: 'värden.csv', content: 'x', encrypted: true }]), 'låst med lösenord'],
    ['packed twice', gzipSync(gzipSync(CSV)), 'två gånger'],
  ])('refuses %s and says what to do', (_, bytes, words) => {
    const { unpacked, codes, sentences } = unpackAll(bytes)
    expect([unpacked.kind, codes]).toEqual(['refused', ['file.other-kind']])
    expect(sentences).toEqual([expect.stringContaining(words)])
  })

  it('refuses a binary workbook, a presentation and a package of something else', () => {
    const replaced = (from: string, to: string) =>
      writeZip(
        documentFiles('').map(({ name, content }) => ({
          name: name.replace(from, to),
          content: String(content).replace(from, to),
        })),
      )
    expect(unpackAll(replaced('word/document.xml', 'xl/workbook.bin')).sentences[0]).toContain('.xlsb')
    expect(unpackAll(writeZip([...documentFiles('').slice(0, 1)])).codes).toEqual(['file.part-damaged'])
    const presentation = documentFiles('').map(({ name, content }) => ({
      name: name.replace('word/document', 'ppt/presentation'),
      content: String(content).replace('word/document', 'ppt/presentation').replaceAll('w:document', 'w:presentation'),
    }))
    expect(unpackAll(writeZip(presentation)).sentences[0]).toContain('PowerPoint')
  })

  it('refuses a file that is too large before it looks into it', () => {
    expect(unpackAll(CSV, { ...DEFAULT_LIMITS, bytes: 10 }).codes).toEqual(['file.too-large'])
  })

  it('says that a workbook has nothing in it', () => {
    expect(unpackAll(writeSheet('')).codes).toEqual(['file.empty'])
    expect(unpackAll(writeSheet('<row r="1"><c r="A1" s="0"/></row>')).codes).toEqual(['file.empty'])
  })

  it('says where JSON breaks', () => {
    const at = (text: string) => unpackAll(Buffer.from(text)).sentences[0]
    expect(at('{"values": [\n  {"kpi": "N1"},\n')).toContain('slutar för tidigt, på rad 3, tecken 1')
    expect(at('{"values": [{"kpi": "N1')).toContain('slutar för tidigt, på rad 1, tecken 24')
    expect(at('{"values": [\n  {"kpi" "N1"}]}')).toContain('fel på rad 2, tecken 10')
    expect(at(`{"a": ${'['.repeat(100_000)}`)).toContain('fler nivåer')
    expect(at('{"columns": [], "data": []}')).toContain('varken ett svar från Kolada eller json-stat2')
    expect(at('[1, 2]')).toContain('varken')
    expect(unpackAll(Buffer.from('{"a": }')).codes).toEqual(['json.damaged'])
    expect(unpackAll(Buffer.from('['.repeat(30))).codes).toEqual(['json.too-deep'])
    expect(unpackAll(json({ values: 3 })).codes).toEqual(['json.unknown'])
  })

  it('does not build millions of objects out of JSON', () => {
    const list = `{"values": [${'{},'.repeat(3_000_000)}{}]}`
    expect(unpackAll(Buffer.from(list)).codes).toEqual(['json.too-many'])
  })

  it('does not read a workbook twice as large as it may be, however it is packed', () => {
    const files = workbookFiles({ sheets: [{ rows: SHEET }] })
    const huge = { name: 'x', content: Buffer.alloc(9_000_000) }
    expect(
      unpackAll(writeZip([...files, ...Array.from({ length: 70 }, (_, i) => ({ ...huge, name: `x${i}` }))])).codes,
    ).toEqual(['file.inflates-too-much'])
  })
})
