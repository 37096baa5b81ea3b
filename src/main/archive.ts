// `archive REPORT --out FOLDER|FILE.zip`: a made report as a package to be kept for good.

import { existsSync, readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { formatNumber } from '../domain/format.ts'
import { archiveReport, zipped } from '../services/archive.ts'
import { archiveTexts } from '../text/archive.ts'
import { cliText } from '../text/cli.ts'
import { type Command, Refused, requiredText, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'
import { writeOut } from './files.ts'

const text = archiveTexts.sv

export const archive: Command = {
  name: 'archive',
  help: cliText.help.archive,
  options: { organisation: { type: 'string' }, out: { type: 'string' } },
  positionals: ['RAPPORT'],
  run: async ({ values, positionals, config, console }) => {
    const code = requiredText(values, 'organisation')
    const out = requiredText(values, 'out')
    const isZip = extname(out).toLowerCase() === '.zip'
    if (isZip && existsSync(out)) throw new Refused(text.cliExists(out))
    if (!isZip && !isFree(out)) throw new Refused(text.cliNotEmpty(out))
    const { ctx, close } = await openEnvironment(config)
    try {
      const made = await archiveReport(ctx, code, positionals[0] ?? '')
      if (isZip) await writeOut(out, zipped(made))
      else for (const { path, bytes } of made.files) await writeBelow(out, path, bytes)
      console.out(text.cliDone(out, formatNumber(made.files.length)))
      return 0
    } finally {
      await close()
    }
  },
}

/** Not there, or an empty folder. */
function isFree(folder: string): boolean {
  if (!existsSync(folder)) return true
  try {
    return readdirSync(folder).length === 0
  } catch {
    // A file is no folder.
    return false
  }
}

async function writeBelow(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(folder, path)
  try {
    await mkdir(dirname(target), { recursive: true })
  } catch {
    throw new UsageError(cliText.cannotWrite(target))
  }
  await writeOut(target, bytes)
}
