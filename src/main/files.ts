// Files the command line is asked to write: one that cannot be written is the caller's mistake, told in words.

import { writeFile } from 'node:fs/promises'
import { cliText } from '../text/cli.ts'
import { UsageError } from './command.ts'

/** Throws UsageError where the path cannot be written. */
export async function writeOut(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content)
  } catch {
    throw new UsageError(cliText.cannotWrite(path))
  }
}
