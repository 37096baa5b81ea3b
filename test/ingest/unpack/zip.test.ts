// Archives as programs write them and as attackers do.

import { describe, expect, it } from 'vitest'
import { ContainerLimits } from '../../../src/ingest/container-limits.ts'
import { workbookFiles } from '../../support/office.ts'
import { onlyRows, unpackAll } from '../../support/unpacked.ts'
import { writeZip, type ZipFile } from '../../support/zip.ts'

const files = workbookFiles({ sheets: [{ rows: '<row r="1"><c r="A1"><v>71.2</v></c></row>' }] })
const SHEET = 'xl/worksheets/sheet1.xml'
const changed = (change: Partial<ZipFile>) =>
  writeZip(files.map((file) => (file.name === SHEET ? { ...file, ...change } : file)))

describe('an archive', () => {
  it('is read packed or stored, with the sizes of ZIP64, with backslashes and other capitals', () => {
    for (const change of [{}, { stored: true }, { large: true }, { name: 'XL\\Worksheets\\Sheet1.xml' }])
      expect(onlyRows(changed(change))).toEqual([['71.2']])
  })

  it('is refused where a file in it is larger or smaller than it says', () => {
    const zeros = Buffer.alloc(400_000_000)
    expect(unpackAll(changed({ content: zeros, declared: 1_000 })).codes).toEqual(['file.package-damaged'])
    expect(unpackAll(changed({ declared: 0 })).codes).toEqual(['file.package-damaged'])
    expect(unpackAll(changed({ declared: 5_000 })).codes).toEqual(['file.package-damaged'])
  })

  it('is refused before anything is unpacked where it says itself that it is a bomb', () => {
    expect(unpackAll(changed({ content: Buffer.alloc(100_000_000) })).codes).toEqual(['file.packed-too-hard'])
    expect(unpackAll(changed({ declared: 600_000_000 })).codes).toEqual(['file.inflates-too-much'])
  })

  it('is refused where it holds too many files, or two of one name', () => {
    const many = Array.from({ length: ContainerLimits.entries + 1 }, (_, index) => ({ name: `${index}`, content: '' }))
    expect(unpackAll(writeZip(many)).codes).toEqual(['file.too-many-entries'])
    expect(unpackAll(writeZip([...files, { name: SHEET.toUpperCase(), content: '' }])).codes).toEqual([
      'file.package-damaged',
    ])
  })

  it('counts a file each time that it is read', () => {
    const one = `<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(2_000_000)}`
    const sheets = Array.from({ length: 300 }, () => ({ rows: '' }))
    const many = workbookFiles({ sheets })
      .filter(({ name }) => !/sheet\d+\.xml$/.test(name) || name.endsWith('/sheet1.xml'))
      .map(({ name, content }) => ({
        name,
        content: name.endsWith('workbook.xml.rels')
          ? String(content).replaceAll(/sheet\d+\.xml/g, 'sheet1.xml')
          : name.endsWith('sheet1.xml')
            ? String(content).replace('<sheetData>', `<sheetData>${one}`)
            : content,
      }))
    expect(unpackAll(writeZip(many)).codes).toEqual(['file.inflates-too-much'])
  })

  it('is refused wherever it is cut off', () => {
    const whole = changed({})
    for (let length = 4; length < whole.length; length++)
      expect([length, unpackAll(whole.subarray(0, length)).codes]).toEqual([length, ['file.package-cut-off']])
  })

  it('may have a comment at its end, but not a changed byte in a file', () => {
    const whole = Buffer.from(changed({ stored: true }))
    const comment = Buffer.from('en kommentar')
    whole.writeUInt16LE(comment.length, whole.length - 2)
    expect(onlyRows(Buffer.concat([whole, comment]))).toEqual([['71.2']])
    whole.writeUInt16LE(0, whole.length - 2)
    whole.write('9', whole.indexOf('71.2'))
    expect(unpackAll(whole).codes).toEqual(['file.package-damaged'])
  })
})
