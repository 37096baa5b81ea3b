// Workbooks: what a cell shows, where it stands, and what cannot be right.

import { describe, expect, it } from 'vitest'
import { type WorkbookXml, workbookFiles, writeSheet, writeWorkbook } from '../../support/office.ts'
import { linesOf, onlyRows, rowsOf, unpackAll } from '../../support/unpacked.ts'
import { writeZip } from '../../support/zip.ts'

const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`
const number = (address: string, value: string | number, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`
const inline = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`

/** The text of one number with a format code. */
function shown(value: string | number, code: string, more: Partial<WorkbookXml> = {}): string | undefined {
  return onlyRows(writeSheet(row(1, number('A1', value, 1)), { formats: [code], ...more }))[0]?.[0]
}
const plain = (value: string): string | undefined => onlyRows(writeSheet(row(1, number('A1', value))))[0]?.[0]

/** The workbook with something else in one of its parts. */
const edited = (part: string, from: string | RegExp, to: string): Uint8Array =>
  writeZip(
    workbookFiles({ sheets: [{ rows: row(1, inline('A1', 'x')) }] }).map(({ name, content }) => ({
      name,
      content: name === part ? String(content).replace(from, to) : content,
    })),
  )
const SHEET = 'xl/worksheets/sheet1.xml'

describe('a number in a workbook', () => {
  it.each([
    ['74.400000000000006', '74.4'],
    ['0.30000000000000004', '0.3'],
    ['1E-3', '0.0010'],
    ['1.234', '1.2340'],
    ['-71.125', '-71.1250'],
    ['1234567.5', '1234567.5'],
    ['0.000001', '0.000001'],
    ['123456789012345', '123456789012345'],
    ['9.99E+14', '999000000000000'],
    ['-0', '0'],
    [' 5 ', '5'],
  ])('%s is %s', (value, text) => expect(plain(value)).toBe(text))

  it.each([
    [0.744, '0.0%', '74.4 %'],
    [0.07, '0%', '7 %'],
    [0.29, '0.00 %;[Red]-0.00 %', '29 %'],
    [0.712345, '0%', '71.2345 %'],
    [0.71234, '0%', '71.2340 %'],
    [1, '0%', '100 %'],
    [0, '0%', '0 %'],
    [0.5, '0.0"%"', '0.5'],
    [180, '0000', '0180'],
    [180.5, '0000', '180.5'],
    [12.5, '#,##0.00\\ "kr per dag"', '12.5'],
    [12.5, '_-* #,##0.00\\ _k_r_-;\\-* #,##0.00\\ _k_r_-', '12.5'],
    [12.5, '[Red]General', '12.5'],
  ])('%s with the format %s is %s', (value, code, text) => expect(shown(value, code)).toBe(text))

  it('that was typed as a text stays as it was typed', () => {
    expect(onlyRows(writeSheet(row(1, inline('A1', '0180'), inline('B1', '1,234'), inline('C1', '74,40 %'))))).toEqual([
      ['0180', '1,234', '74,40 %'],
    ])
  })

  it('that is none refuses the file', () => {
    for (const value of ['1,5', '0x10', 'NaN', '1e999', 'x'])
      expect([value, unpackAll(writeSheet(row(1, number('A1', value)))).codes]).toEqual([value, ['file.part-damaged']])
  })
})

describe('a date in a workbook', () => {
  it.each([
    [45352, 'yyyy\\-mm\\-dd;@', '2024-03-01'],
    [45352, '[$-41D]d mmmm yyyy', '2024-03-01'],
    [45352, 'd/m', '2024-03-01'],
    [45352.5625, 'yyyy-mm-dd hh:mm', '2024-03-01 13:30'],
    [45352.5625, 'd/m/yy h:mm AM/PM', '2024-03-01 13:30'],
    ['45352.999999999996', 'yyyy-mm-dd', '2024-03-02'],
    [45352.00001, 'yyyy-mm-dd', '2024-03-01 00:00:01'],
    [45352, 'mmm\\-yy', '2024-03'],
    [45352, 'yyyy', '2024'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [60, 'yyyy-mm-dd', '1900-02-29'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [2958465, 'yyyy-mm-dd', '9999-12-31'],
    [2958466, 'yyyy-mm-dd', '2958466'],
    [-1, 'yyyy-mm-dd', '-1'],
    [0.5, 'h:mm', '12:00'],
    [1.25, '[h]:mm:ss', '30:00'],
    [0.000625, 'mm:ss', '00:00:54'],
  ])('%s with the format %s is %s', (value, code, text) => expect(shown(value, code)).toBe(text))

  it('counts from 1904 where the workbook says so', () => {
    expect(shown(0, 'yyyy-mm-dd', { from1904: true })).toBe('1904-01-01')
    expect(shown(43890, 'yyyy-mm-dd', { from1904: true })).toBe('2024-03-01')
  })

  it('is known by the formats that have a number only', () => {
    const styles = [14, 17, 9, 46].map((id) => `<xf numFmtId="${id}"/>`).join('')
    const bytes = writeZip(
      workbookFiles({
        sheets: [
          { rows: row(1, number('A1', 45352), number('B1', 45352, 1), number('C1', 0.5, 2), number('D1', 1.5, 3)) },
        ],
      }).map(({ name, content }) => ({
        name,
        content: name === 'xl/styles.xml' ? String(content).replace('<xf numFmtId="0"/>', styles) : content,
      })),
    )
    expect(onlyRows(bytes)).toEqual([['2024-03-01', '2024-03', '50 %', '36:00']])
  })

  it('is read as text where the file keeps it so', () => {
    const date = (text: string) => onlyRows(writeSheet(row(1, `<c r="A1" t="d"><v>${text}</v></c>`)))[0]?.[0]
    expect(date('2024-03-01T00:00:00')).toBe('2024-03-01')
    expect(date('2024-03-01T13:30:00')).toBe('2024-03-01T13:30:00')
  })
})

describe('a cell of a workbook', () => {
  it('shows a shared text with its runs joined and without how it is read aloud', () => {
    const strings =
      '<si><t xml:space="preserve"> Öppna </t></si><si><r><rPr><b/></rPr><t>Trygg</t></r><r><t xml:space="preserve">het &amp; hälsa</t></r><rPh sb="0" eb="1"><t>xx</t></rPh><phoneticPr/></si><si/>'
    const cells = [0, 1, 2, 1].map((index, at) => `<c r="${'ABCD'[at]}1" t="s"><v>${index}</v></c>`)
    expect(onlyRows(writeSheet(row(1, ...cells), { strings }))).toEqual([
      ['Öppna', 'Trygghet & hälsa', '', 'Trygghet & hälsa'],
    ])
  })

  it('refuses a shared text that is not there', () => {
    for (const index of ['3', '-1', '', 'x'])
      expect(unpackAll(writeSheet(row(1, `<c r="A1" t="s"><v>${index}</v></c>`), { strings: '' })).codes).toEqual([
        'file.part-damaged',
      ])
  })

  it('shows truth in Swedish, errors as they are and formulas as their results', () => {
    const cells = [
      '<c r="A1" t="b"><v>1</v></c>',
      '<c r="B1" t="b"><v>0</v></c>',
      '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="D1"><f>SUM(A1:B1)</f><v>3.5</v></c>',
      '<c r="E1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
    ]
    expect(onlyRows(writeSheet(row(1, ...cells)))).toEqual([['sant', 'falskt', '#DIV/0!', '3.5', 'ab']])
  })

  it('warns of formulas that have not been calculated', () => {
    const cells = ['<c r="A1"><v>1</v></c>', '<c r="B1"><f>1+1</f></c>', '<c r="C1"><f>1+1</f><v></v></c>']
    const empty = '<c r="D1" t="str"><f>""</f><v></v></c>'
    const { sheets, codes, sentences } = unpackAll(writeSheet(row(1, ...cells, empty)))
    expect(codes).toEqual(['sheet.formula-without-value'])
    expect(sheets.map(rowsOf)).toEqual([[['1']]])
    expect(sentences).toEqual([expect.stringMatching(/^2 formler .* den första i cell B1 på bladet Blad1\./)])
  })

  it('keeps line breaks and letters that Excel writes in a way of its own', () => {
    const text = 'rad 1_x000D_&#10;rad&#x20;2 _x005F_x000D_ &#x1F600; a&#x30A;<![CDATA[ <&amp;> ]]>'
    expect(onlyRows(writeSheet(row(1, inline('A1', text))))).toEqual([['rad 1\nrad 2 _x000D_ 😀 å <&amp;>']])
  })

  it('stands where its address says, else after the one before', () => {
    const rows = `${row(2, inline('B2', 'b'), inline('AA2', 'aa'))}<row><c t="inlineStr"><is><t>x</t></is></c><c><v>1</v></c></row>${row(9, inline('A9', ' '))}${row(12, inline('A12', 'fotnot'))}`
    const [sheet] = unpackAll(writeSheet(rows)).sheets
    expect(sheet && rowsOf(sheet)).toEqual([['', 'b', ...Array(24).fill(''), 'aa'], ['x', '1'], ['fotnot']])
    expect(sheet && linesOf(sheet)).toEqual([2, 3, 12])
  })

  it('refuses cells that stand nowhere or in each other’s place', () => {
    for (const rows of [
      row(1, inline('A2', 'x')),
      row(1, inline('B1', 'x'), inline('A1', 'x')),
      row(1, inline('A1', 'x'), inline('A1', 'x')),
      row(1, inline('XFE1', 'x')),
      row(1, inline('1A', 'x')),
      row(2) + row(1),
      row(1) + row(1),
      row(0),
      row(1.5),
    ])
      expect([rows, unpackAll(writeSheet(rows)).codes]).toEqual([rows, ['file.part-damaged']])
    expect(unpackAll(writeSheet(row(1_048_577))).codes).toEqual(['file.too-many-rows'])
  })
})

describe('a merged range', () => {
  it('has its text in each of its cells, numbers too', () => {
    const rows =
      row(1, inline('A1', 'Område'), inline('B1', '2023')) +
      row(2, inline('B2', 'Flickor'), inline('C2', 'Pojkar')) +
      row(3, inline('A3', 'Borlänge'), number('B3', 71.2)) +
      row(4, number('C4', 5))
    const merged = ['A1:A2', 'B1:C1', 'A3:A4', 'B3:B4']
    expect(onlyRows(writeSheet(rows, { merged }))).toEqual([
      ['Område', '2023', '2023'],
      ['Område', 'Flickor', 'Pojkar'],
      ['Borlänge', '71.2'],
      ['Borlänge', '71.2', '5'],
    ])
  })

  it('hides what stands under it, as the sheet does', () => {
    const rows = row(1, inline('A1', 'x'), inline('B1', 'dold')) + row(2, inline('B2', 'dold'), inline('C2', 'y'))
    expect(onlyRows(writeSheet(rows, { merged: ['A1:B1', 'A2:B2'] }))).toEqual([
      ['x', 'x'],
      ['', '', 'y'],
    ])
  })

  it('fills blank rows between others, but does not go on past the last', () => {
    const rows = row(1, inline('A1', 'x')) + row(4, inline('B4', 'y'))
    const [sheet] = unpackAll(writeSheet(rows, { merged: ['A1:A1048576'] })).sheets
    expect(sheet && rowsOf(sheet)).toEqual([['x'], ['x'], ['x'], ['x', 'y']])
    expect(sheet && linesOf(sheet)).toEqual([1, 2, 3, 4])
  })

  it('is not unfolded without end', () => {
    const rows = row(1, inline('A1', 'x')) + row(1_048_576, inline('XFD1048576', 'y'))
    expect(unpackAll(writeSheet(rows, { merged: ['A1:XFD1048576'] })).codes).toEqual(['file.too-many-cells'])
    const many = Array.from({ length: 2_000 }, () => 'A1:A1048576')
    expect(unpackAll(writeSheet(rows, { merged: many })).codes).toEqual(['file.too-many-cells'])
    expect(unpackAll(writeSheet(rows, { merged: ['B2:A1'] })).codes).toEqual(['file.part-damaged'])
  })
})

describe('the sheets of a workbook', () => {
  it('come in the order of the tabs with their names, hidden ones marked, very hidden ones left out', () => {
    const rows = row(1, inline('A1', 'x'))
    const sheets = [
      { name: 'Kön &amp; ålder', rows },
      { name: 'Dolt', rows, state: 'hidden' as const },
      { name: 'Mycket dolt', rows, state: 'veryHidden' as const },
      { name: 'Tomt', rows: '' },
    ]
    expect(
      unpackAll(writeWorkbook({ sheets })).sheets.map(({ name, hidden, grid }) => [name, hidden, grid.rowCount]),
    ).toEqual([
      ['Kön & ålder', undefined, 1],
      ['Dolt', true, 1],
      ['Tomt', undefined, 0],
    ])
  })

  it('are read whatever prefix they have, and in the strict standard', () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    expect(onlyRows(edited(SHEET, /"[^"]*spreadsheetml[^"]*"/, `"${strict}"`))).toEqual([['x']])
    const xml =
      '<s:worksheet xmlns:s="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><s:sheetData><s:row r="1"><s:c r="A1"><s:v>5</s:v></s:c></s:row></s:sheetData></s:worksheet>'
    expect(onlyRows(edited(SHEET, /[\s\S]*/, xml))).toEqual([['5']])
  })

  it('are refused with a DOCTYPE, an entity of their own or XML that is not well-formed', () => {
    const doctype = '<!DOCTYPE x [<!ENTITY e "boom">]>'
    expect(unpackAll(edited(SHEET, /^<\?xml[^>]*>/, doctype)).codes).toEqual(['file.unsafe-xml'])
    for (const [from, to] of [
      ['<t>x', '<t>&e;'],
      ['<t>x', '<t>a & b'],
      ['<t>x', '<t>&#0;'],
      ['<t>x', '<t>&#x110000;'],
      ['</worksheet>', ''],
      ['</row>', '</rad>'],
      ['r="A1"', 'r=A1'],
      ['r="A1"', 'r="A1" r="B1"'],
      ['UTF-8', 'ISO-8859-1'],
    ] as const)
      expect([to, unpackAll(edited(SHEET, from, to)).codes]).toEqual([to, ['file.part-damaged']])
  })

  it('are refused where they are nested without end or have names without end', () => {
    for (const xml of ['<a>'.repeat(100_000), Array.from({ length: 100_000 }, (_, i) => `<a${i}/>`).join('')])
      expect(unpackAll(edited(SHEET, '<sheetData>', `<sheetData>${xml}`)).codes).toEqual(['file.part-damaged'])
    const comment = `<!--${' '.repeat(9_800_000)}-->`
    expect(unpackAll(edited(SHEET, '<sheetData>', `<sheetData>${comment}`)).codes).toEqual(['file.part-damaged'])
  })

  it('are refused where a part is missing', () => {
    const files = workbookFiles({ sheets: [{ rows: '' }], strings: '' })
    for (const part of [SHEET, 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'])
      expect(unpackAll(writeZip(files.filter(({ name }) => name !== part))).codes).toEqual(['file.part-damaged'])
  })

  it('are read right across the pieces that a large part is parsed in', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) =>
      row(index + 1, `<c r="A${index + 1}" t="inlineStr" x="a>b"><is><t>rad ${index + 1} é &gt; "ö"</t></is></c>`),
    ).join('')
    const read = onlyRows(writeSheet(rows))
    expect(read.length).toBe(30_000)
    expect(read.findIndex(([text], index) => text !== `rad ${index + 1} é > "ö"`)).toBe(-1)
  })
})
