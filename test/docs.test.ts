// What the README says is true: its links lead somewhere, its commands and options exist, its formats are those read.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/main/run.ts'
import { cliText } from '../src/text/cli.ts'

const ROOT = join(import.meta.dirname, '..')
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const scripts: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts
const help = Object.values(cliText.help).join('\n')

describe('the README', () => {
  it('links only to what is there', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)|src="([^"]+)"/g)].map(
      ([, link, image]) => link ?? image ?? '',
    )
    expect(targets.length).toBeGreaterThan(3)
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([])
  })

  it('names only npm scripts there are', () => {
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?(\w+)/g)].map(([, name]) => name ?? '')
    const own = new Set(['ci', 'run', 'warn', ...Object.keys(scripts)])
    expect(named.filter((name) => !own.has(name))).toEqual([])
  })

  it('names only commands and options there are', async () => {
    const commands = [...readme.matchAll(/barnbokslut -- (organisation add|\w+)/g)].map(([, name]) => name ?? '')
    expect(commands.length).toBeGreaterThan(5)
    for (const command of new Set(commands)) {
      const console = { out: () => {}, say: () => {} }
      expect([command, await run([...command.split(' '), '--help'], {}, console)]).toEqual([command, 0])
    }
    const options = [...readme.matchAll(/(?<![\w-])--([a-z][a-z-]+)/g)].map(([option]) => option)
    expect(options.filter((option) => !help.includes(option) && option !== '--help')).toEqual([])
  })

  it('shows every file format with the columns of its example', () => {
    const examples = {
      handlingsplan: 'plan',
      framsteg: 'progress',
      resultat: 'outcomes',
      bedomningar: 'assessments',
      budget: 'budget',
    }
    for (const [file, kind] of Object.entries(examples)) {
      const header =
        readFileSync(join(ROOT, `data/${file}.csv`), 'utf8')
          .replace('\ufeff', '')
          .split(/\r?\n/)[0] ?? ''
      const section =
        readme
          .slice(readme.indexOf(`(\`${kind}\`)`))
          .split('\n\n')[0]
          ?.replaceAll('\n', ' ') ?? ''
      for (const column of header.split(/[;\t]/))
        expect([kind, column, section.includes(column)]).toEqual([kind, column, true])
    }
  })
})
