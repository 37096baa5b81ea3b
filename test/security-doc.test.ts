// What SECURITY.md says is true: each row of the threat model names code that is there and a test that is there.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const text = readFileSync(join(ROOT, '.github/SECURITY.md'), 'utf8')

const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .map(([who = '', wants = '', stoppedBy = '', test = '', ...rest]) => ({ who, wants, stoppedBy, test, rest }))

const testsOf = (cell: string) =>
  [...cell.matchAll(/`(test\/[^`]+)` ”([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }))

/** Whether the file has a test with just this title, as it is written there. */
function has({ file, title }: { readonly file: string; readonly title: string }): boolean {
  if (!existsSync(join(ROOT, file))) return false
  const source = readFileSync(join(ROOT, file), 'utf8')
  return ["'", '`', '"'].some(
    (quote) => source.includes(`(${quote}${title}${quote}`) || source.includes(`\n    ${quote}${title}${quote},`),
  )
}

describe('the threat model', () => {
  it('has a row for everybody who may want something', () => {
    expect(rows.length).toBeGreaterThan(25)
    expect(rows.filter(({ rest, wants }) => rest.length > 0 || wants === '')).toEqual([])
    for (const who of [
      'Besökare',
      'Annan organisation',
      'Rapportör',
      'Utredare',
      'Beslutsfattare',
      'Administratör',
      'Revisor',
    ])
      expect([who, rows.some((row) => row.who.startsWith(who))]).toEqual([who, true])
    for (const who of ['nyckel', 'fil', 'nätet', 'kopia', 'driften'])
      expect([who, rows.some((row) => row.who.includes(who))]).toEqual([who, true])
  })

  it('names in each row a test that there is', () => {
    for (const { who, wants, test } of rows) {
      const named = testsOf(test)
      expect([who, wants, named.length > 0]).toEqual([who, wants, true])
      expect(named.length).toBe(test.split(' · ').length)
      expect([who, wants, named.filter((one) => !has(one))]).toEqual([who, wants, []])
    }
  })

  it('names in each row code that there is', () => {
    for (const { who, wants, stoppedBy } of rows) {
      const files = [...stoppedBy.matchAll(/`(src\/[^`]+)`/g)].map(([, file]) => file ?? '')
      expect([who, wants, files.length > 0]).toEqual([who, wants, true])
      expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
    }
  })

  it('finds no test that there is none of', () => {
    expect(has({ file: 'test/web/hardening.test.ts', title: 'by thousands of field' })).toBe(false)
    expect(has({ file: 'test/web/none.test.ts', title: 'by thousands of fields' })).toBe(false)
  })
})

it('links only to what is there', () => {
  const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target ?? '')
  expect(targets.length).toBeGreaterThan(3)
  expect(targets.filter((target) => !existsSync(join(ROOT, '.github', target)))).toEqual([])
})
