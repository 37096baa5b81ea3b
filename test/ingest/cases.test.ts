// Every folder in test/cases is a test: an input file, and what the reader must say about it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issueMessage, issueSentence, issueTexts } from '../../src/text/issues.ts'
import { LANGUAGES } from '../../src/text/language.ts'
import { type Case, runCase } from './case-runner.ts'

const FOLDER = join(import.meta.dirname, '../cases')

const cases = readdirSync(FOLDER)
  .sort()
  .map((name) => {
    const expected: Case = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'))
    const input = readdirSync(join(FOLDER, name)).find((file) => file.startsWith('input.'))
    return { name, expected, bytes: readFileSync(join(FOLDER, name, String(input))) }
  })

describe('cases', () => {
  for (const { name, expected, bytes } of cases)
    it(`${name}: ${expected.why}`, () => {
      const { accepted, issues } = runCase(bytes, expected)
      const found = issues.map(({ severity, code, row, column }) =>
        [severity, code, row ?? '', column ?? ''].join(' ').trimEnd(),
      )
      expect({ accepted, issues: found.sort() }).toEqual({
        accepted: expected.accepted,
        issues: expected.issues.toSorted(),
      })
      for (const issue of issues)
        for (const text of LANGUAGES.flatMap((one) => [issueSentence(issue, one), issueMessage(issue, one)]))
          expect(text).toMatch(/^\p{Lu}.*[.?]$/su)
    })

  it('shows every issue code at least once', () => {
    const shown = new Set(cases.flatMap(({ expected }) => expected.issues.map((issue) => issue.split(' ')[1])))
    // Workbooks and archives are made by the tests of unpack, which name their codes.
    const folder = join(import.meta.dirname, 'unpack')
    const unpacked = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
    const missing = Object.keys(issueTexts.sv).filter(
      (code) => !shown.has(code) && !unpacked.some((text) => text.includes(`'${code}'`)),
    )
    // The file's name is the services' to look at: no reader sees it. The other is of workbooks: personal-data.test.ts.
    expect(missing.toSorted()).toEqual(['file.personal-elsewhere', 'file.personal-number'])
  })
})
