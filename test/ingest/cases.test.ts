// Every folder in test/cases is a test: an input file, and what the reader must say about it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issueMessage, issueSentence } from '../../src/text/issues.ts'
import { type Case, runCase } from './case-runner.ts'

const CASES = join(import.meta.dirname, '../cases')

describe('cases', () => {
  for (const name of readdirSync(CASES).sort()) {
    const folder = join(CASES, name)
    const expected: Case = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    const input = readdirSync(folder).find((file) => file.startsWith('input.'))

    it(`${name}: ${expected.why}`, () => {
      const { accepted, issues } = runCase(readFileSync(join(folder, String(input))), expected)
      const found = issues.map(({ severity, code, row, column }) =>
        [severity, code, row ?? '', column ?? ''].join(' ').trimEnd(),
      )
      expect({ accepted, issues: found.sort() }).toEqual({
        accepted: expected.accepted,
        issues: expected.issues.toSorted(),
      })
      for (const issue of issues) {
        expect(issueSentence(issue)).toMatch(/^\p{Lu}.*[.?]$/su)
        expect(issueMessage(issue)).toMatch(/^[\p{Lu}].*[.?]$/su)
      }
    })
  }
})
