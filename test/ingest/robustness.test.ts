// Whatever is uploaded, a reader answers with rows and issues: it never throws, and never takes half a file for a whole.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueSentence } from '../../src/text/issues.ts'
import { type Case, runCase } from './case-runner.ts'
import { bytesOf } from './sample-catalogue.ts'

const FORMATS = ['observations', 'plan', 'progress', 'outcomes', 'assessments', 'budget'] as const

const read = (format: Case['format'], bytes: Uint8Array) => runCase(bytes, { why: '', format, accepted: 0, issues: [] })

const CASES = join(import.meta.dirname, '../cases')
const good = ['plan-good', 'outcomes-good', 'header-kolada', 'budget-good', 'progress-good', 'assessments-good'].map(
  (name) => {
    const expected: Case = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'))
    const input = readdirSync(join(CASES, name)).find((file) => file.startsWith('input.'))
    return { format: expected.format, bytes: readFileSync(join(CASES, name, String(input))) }
  },
)

describe('any reader', () => {
  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), fc.uint8Array({ maxLength: 200 }), (format, bytes) => {
        const { issues } = read(format, bytes)
        expect(issues.length).toBeGreaterThan(0)
      }),
    )
  })

  it('survives any change of some bytes in a good file, and can say in words what it found', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 9, max: 255 })), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...good), changes, ({ format, bytes }, edits) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, byte] of edits) changed[at % changed.length] = byte
        for (const issue of read(format, changed).issues) expect(issueSentence(issue, 'sv').length).toBeGreaterThan(10)
      }),
      { numRuns: 500 },
    )
  })

  it('says so wherever a file is cut off inside a line', () => {
    for (const { format, bytes } of good)
      for (let length = 0; length < bytes.length; length++) {
        if (bytes[length - 1] === 0x0a && bytes.subarray(0, length - 1).includes(0x0a)) continue
        expect([format, length, read(format, bytes.subarray(0, length)).issues.length > 0]).toEqual([
          format,
          length,
          true,
        ])
      }
  })

  it('answers soon for a file made to be slow', () => {
    const header = 'mål-id;datum;bedömning;motivering;ytterligare åtgärder\n'
    const files = [
      `${header}M1;${' '.repeat(9_000)}x;${'-'.repeat(9_000)};${'1 '.repeat(4_500)};${'a'.repeat(9_000)}\n`,
      `${header}${'"'.repeat(200_001)}`,
      `${';'.repeat(150)}\n${`${';'.repeat(150)}x\n`.repeat(1_000)}`,
    ]
    const started = performance.now()
    for (const file of files) for (const format of FORMATS) read(format, bytesOf(file))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
