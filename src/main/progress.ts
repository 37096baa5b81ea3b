// Says on stderr what a job is doing, once it has taken more than a second, at most twice a second.

import type { Context } from '../services/context.ts'
import { cliText } from '../text/cli.ts'
import type { Console } from './command.ts'

const QUIET_MS = 1000
const BETWEEN_MS = 500

/** Says the words if the work takes more than a second. The work must leave the event loop free. */
export async function saying<T>(console: Console, words: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => console.say(words), QUIET_MS)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}

export function progressOn(console: Console): NonNullable<Context['onProgress']> {
  const begun = performance.now()
  const said = { at: 0 }
  return (stage, share) => {
    const now = performance.now()
    const isLast = share === 1 && said.at > 0
    if (now - begun < QUIET_MS || (now - said.at < BETWEEN_MS && !isLast)) return
    said.at = now
    console.say(cliText[stage](share))
  }
}
