// Personal data in any place of any kind of file stops it, with where it is and never what it is. The number is nobody's.

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { issueMessage, issueSentence } from '../../src/text/issues.ts'
import { documentFiles, workbookFiles, writeDocument, writeWorkbook } from '../support/office.ts'
import { json } from '../support/unpacked.ts'
import { writeZip, type ZipFile } from '../support/zip.ts'
import { type Case, runCase } from './case-runner.ts'
import { bytesOf } from './sample-catalogue.ts'

const HEADER = 'indikator;kommun;år;kön;värde'
const ROW = 'N15428;2081;2024;T;71,5'
const NUMBERS = ['19121212-1212', '121212-1212', '121272-1219', '191212121212'] as const

/** As "cell.personal-number 2 värde". Fails where anything is accepted, anything else is said, or the number is. */
function found(input: Uint8Array | string, format: Case['format'] = 'observations'): readonly string[] {
  const bytes = typeof input === 'string' ? bytesOf(input) : input
  const { accepted, issues } = runCase(bytes, { why: '', format, accepted: 0, issues: [] })
  expect(accepted).toBe(0)
  const said = issues
    .map((issue) => JSON.stringify(issue) + issueSentence(issue, 'sv') + issueMessage(issue, 'sv'))
    .join('\n')
  for (const number of NUMBERS) expect(said).not.toContain(number)
  expect(said).not.toMatch(/Anna|Andersson/)
  return issues.map(({ code, row, column }) => [code, row, column].filter((part) => part !== null).join(' '))
}

const cells = (row: number, ...texts: string[]): string =>
  `<row r="${row}">${texts.map((text, at) => `<c r="${'ABCDEFGHIJ'[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
const SHEET = { rows: cells(1, ...HEADER.split(';')) + cells(2, ...ROW.split(';')) }
const tableOf = (...rows: string[]) =>
  `<w:tbl>${rows
    .map(
      (row) =>
        `<w:tr>${row
          .split(';')
          .map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`)
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

describe('a personal identity number', () => {
  it.each(NUMBERS)('%s is found in a text above, below, in the header and in a column nobody reads', (number) => {
    expect(found(`Elev ${number}\n${HEADER}\n${ROW}\n`)).toEqual(['cell.personal-number 1 indikator'])
    expect(found(`${HEADER}\n${ROW}\nKälla: ${number}\n`)).toEqual(['cell.personal-number 3 indikator'])
    expect(found(`${HEADER};${number}\n${ROW};x\n`)).toEqual(['cell.personal-number 1'])
    expect(found(`${HEADER};anm\n${ROW};ring ${number} sen\n`)).toEqual(['cell.personal-number 2 anm'])
    expect(found(gzipSync(`${HEADER};anm\n${ROW};${number}\n`))).toEqual(['cell.personal-number 2 anm'])
  })

  it('is found where the file could not be read at all, or only with another encoding', () => {
    expect(found('Elev;Nummer\n1;19121212-1212\n')).toEqual(
      ['cell.personal-number 2 Andersson'].map(() => expect.stringContaining('cell.personal-number 2')),
    )
    expect(found(Buffer.from(`${HEADER};anm\n${ROW};19121212-1212\n`, 'utf16le'))).toEqual([
      'cell.personal-number 2 anm',
    ])
    const wide = `${HEADER};${Array.from({ length: 150 }, (_, at) => `k${at}`).join(';')}`
    expect(found(`${wide}\n${ROW};${';'.repeat(149)}19121212-1212\n`)).toEqual(['cell.personal-number 2 k149'])
  })

  it('is found in a workbook: in another sheet, a hidden one, the name of a sheet, a comment, a hidden cell, its title', () => {
    const number = '19121212-1212'
    const other = { name: 'Om', rows: cells(1, 'Källa', number) }
    expect(found(writeWorkbook({ sheets: [SHEET, other] }))).toEqual(['cell.personal-number 1'])
    expect(found(writeWorkbook({ sheets: [SHEET, { ...other, state: 'hidden' }] }))).toEqual(['cell.personal-number 1'])
    expect(found(writeWorkbook({ sheets: [{ ...SHEET, name: number }] }))).toEqual(['file.personal-elsewhere'])
    const strings = `<si><r><t>191212</t></r><r><t>12-1212</t></r></si>`
    expect(found(writeWorkbook({ sheets: [SHEET], strings }))).toEqual(['file.personal-elsewhere'])
    const withPart = (name: string, content: string): Uint8Array =>
      writeZip([...workbookFiles({ sheets: [SHEET] }), { name, content } satisfies ZipFile])
    const text = `<x><t>Elev </t><t>${number}</t></x>`
    for (const part of [
      'xl/comments1.xml',
      'xl/threadedComments/threadedComment1.xml',
      'xl/drawings/drawing1.xml',
      'docProps/core.xml',
    ])
      expect([part, found(withPart(part, text))]).toEqual([part, ['file.personal-elsewhere']])
  })

  it('is found in a document: in a table, in another one, in the text around and in a footnote', () => {
    const number = '19121212-1212'
    const torn = '<w:p><w:r><w:t>Elev 191212</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>12-1212</w:t></w:r></w:p>'
    const table = tableOf(HEADER, ROW)
    expect(found(writeDocument(tableOf(`${HEADER};anm`, `${ROW};${number}`)))).toEqual(['cell.personal-number 2 anm'])
    expect(found(writeDocument(table + tableOf('Elev', number)))).toEqual(['cell.personal-number 2 Elev'])
    expect(found(writeDocument(table + torn))).toEqual(['file.personal-elsewhere'])
    const footnotes = { name: 'word/footnotes.xml', content: `<w:footnotes>${torn}</w:footnotes>` }
    expect(found(writeZip([...documentFiles(table), footnotes]))).toEqual(['file.personal-elsewhere'])
  })

  it('is found in JSON, as a value and beside the values', () => {
    const answer = (municipality: string, more: object) =>
      json({ values: [{ kpi: 'N15428', municipality, period: 2024, values: [{ gender: 'T', value: 71.5 }] }], ...more })
    expect(found(answer('19121212-1212', {}))).toEqual(['cell.personal-number 2 municipality'])
    expect(found(answer('2081', { author: 'Anna 19121212-1212' }))).toEqual(['file.personal-elsewhere'])
  })

  it('is found in the texts of a plan, its outcomes, assessments, budget and progress', () => {
    const number = '19121212-1212'
    const texts: readonly (readonly [Case['format'], string])[] = [
      [
        'outcomes',
        'aktivitet-id;datum;status;resultat;effekt för barn;kostnad;antal barn;lärdom\nA1;2024-12-31;pågående;x;y;1;2;',
      ],
      ['assessments', 'mål-id;datum;bedömning;motivering;ytterligare åtgärder\nM1;2025-12-31;uppnått;x;'],
      ['budget', 'område;år;budget;utfall;nämnare;antal;kommentar\nSkola;2024;1;1;;;'],
      ['progress', 'mål-id;mått;datum;klart;nivå;kommentar\nM1;x;2024-01-01;ja;;'],
    ]
    for (const [format, text] of texts)
      expect([format, found(`${text}barnet ${number}\n`, format)]).toEqual([
        format,
        [expect.stringMatching(/^cell\.personal-number 2 /)],
      ])
  })
})

describe('names beside dates of birth', () => {
  const list = (header: string, ...rows: string[]) => found(`${[header, ...rows].join('\n')}\n`)
  const BOTH = [expect.stringMatching(/^file\.personal-data/), expect.stringMatching(/^file\.personal-data/)]

  it('are found however the dates are written, also below a title and in another sheet', () => {
    for (const date of ['2010-01-02', '100102', '20100102', '2010/01/02', '2/1/2010', '2010-01-02 00:00'])
      expect([date, list('Namn;Född', `Anna Andersson;${date}`, `Bo Ek;${date}`)]).toEqual([date, BOTH])
    expect(list('Klasslista 9A', 'Förnamn;Efternamn;Född', 'Anna;Andersson;100102')).toEqual(BOTH)
    const other = {
      name: 'Elever',
      rows: cells(1, 'Klass 9A') + cells(2, 'Elev', 'Födelsedatum') + cells(3, 'Anna', '2010-01-02'),
    }
    expect(found(writeWorkbook({ sheets: [SHEET, other] }))).toEqual(BOTH)
  })

  it('are found by headings alone where the numbers have been taken out, and without headings by what they look like', () => {
    expect(list('Namn;Personnr', 'Anna Andersson;', 'Bo Ek;')).toEqual(BOTH)
    expect(list('Elevens namn;Personnummer', 'Anna Andersson;')).toEqual(BOTH)
    expect(list('a;b', 'Andersson, Anna;2010-01-02', 'Ek, Bo;2011-03-04', 'DAHL ANNA;2012-05-06')).toEqual(BOTH)
  })

  it('are not seen in places, activities and their dates, or what people are born as', () => {
    const codes = (text: string) =>
      runCase(bytesOf(text), { why: '', format: 'observations', accepted: 0, issues: [] }).issues.map(
        ({ code }) => code,
      )
    for (const text of [
      'Namn;Andel inrikes född\nBorlänge;80\nFalun;81\nMora;82\n',
      'Namn;Född i Sverige\nBorlänge kommun;80\nUpplands Väsby;81\nMalung Sälen;82\n',
      'Ansvarig;Start\nAnna Andersson;2024-01-02\nBo Ek;2024-02-03\nEva Dahl;2024-03-04\n',
      'namn;bakgrund;värde\nBorlänge;Utrikes född;71\nFalun;Inrikes född;72\n',
      'Kommun;Födda 2010\nBorlänge;512\nFalun;480\n',
    ])
      expect([text, codes(text).filter((code) => code.startsWith('file.personal'))]).toEqual([text, []])
  })
})
