// Being told to stop: what is under way is finished, but for no longer than a limit, and being told twice ends it at once.

import { setTimeout as sleep } from 'node:timers/promises'

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Listens from now on. `told` resolves at the first signal; a second one ends the process. The same Ctrl+C can come twice, from
 * the terminal and from the program that started this one, so what comes at nearly the same time is taken to be one.
 */
export function listenForStop(): { readonly told: Promise<void> } {
  const first = { at: 0 }
  const told = new Promise<void>((resolve) => {
    for (const [signal, code] of Object.entries(SIGNALS))
      process.on(signal, () => {
        if (first.at === 0) first.at = performance.now()
        else if (performance.now() - first.at > SAME_WITHIN_MS) process.exit(code)
        resolve()
      })
  })
  return { told }
}

const SAME_WITHIN_MS = 300

/** Whether the work was done within the milliseconds; it goes on where it was not. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController()
  const late = sleep(milliseconds, false, { signal: timer.signal }).catch(() => false)
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    timer.abort()
  }
}

/** Ends the process soon with the code, whatever still keeps it alive. */
export function endSoon(code: number): void {
  setTimeout(() => process.exit(code), 2000).unref()
}
