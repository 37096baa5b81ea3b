// Says on stderr how far a job has come, once it has taken more than a second, at most twice a second.

import type { Context } from '../services/context.ts'
import { cliText } from '../text/cli.ts'
import type { Console } from './command.ts'

const QUIET_MS = 1000
const BETWEEN_MS = 500

export function progressOn(console: Console): NonNullable<Context['onProgress']> {
  const begun = performance.now()
  const said = { at: 0 }
  return (stage, share) => {
    const now = performance.now()
    if (now - begun < QUIET_MS || now - said.at < BETWEEN_MS) return
    said.at = now
    console.say(cliText[stage](share))
  }
}
