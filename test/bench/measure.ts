// What the measurements have in common: a script in a process of its own, seconds, the median.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Runs a measuring script with this same Node and reads its line of JSON. */
export function child(script: string, args: readonly string[]): Record<string, unknown> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, script), ...args],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')
}

export function seconds(work: () => unknown): number {
  const begun = performance.now()
  work()
  return (performance.now() - begun) / 1000
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
