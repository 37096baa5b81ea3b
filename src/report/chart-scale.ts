// Axes with round numbers, and labels pushed apart so that none covers another.

/** Ticks at 1, 2, 2.5 or 5 times a power of ten, about `count` steps, from below `low` to above `high`. */
export function roundTicks(low: number, high: number, count: number): readonly number[] {
  const size = Math.max(Math.abs(low), Math.abs(high), 1)
  // Values that differ by less than they are written with are one value: an axis round it.
  const span = high - low > size * 1e-9 ? high - low : size * 0.2
  const rough = span / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (STEPS.find((one) => one * power >= rough * 0.999) ?? 10)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1)
  // Multiplying and rounding, not adding up: 0.1 + 0.2 is not 0.3.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

const STEPS = [1, 2, 2.5, 5, 10] as const

/** How many decimals the ticks need to differ: 2.5, 5, 7.5 need one. */
export function tickDecimals(ticks: readonly number[]): number {
  const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length
  return Math.min(3, Math.max(0, ...ticks.map(decimals)))
}

/**
 * Places for labels that want to stand at `wanted` (any order), at least `gap` apart, between `low` and `high`: each run
 * of labels in each other's way is spread round its middle. Where there is not room for all, they overflow at `low`.
 */
export function pushApart(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index)
  const runs: Run[] = []
  for (const { at, index } of order) {
    runs.push({ centre: at, members: [index] })
    while (inTheWay(runs.at(-2), runs.at(-1))) runs.push(joined(runs.pop(), runs.pop()))
  }
  const places = new Map<number, number>()
  for (const run of runs) {
    const start = startOf(run)
    for (const [i, member] of run.members.entries()) places.set(member, start + i * gap)
  }
  return wanted.map((at, index) => places.get(index) ?? at)

  function startOf(run: Run): number {
    const length = (run.members.length - 1) * gap
    return Math.max(low, Math.min(run.centre - length / 2, high - length))
  }

  function inTheWay(before: Run | undefined, last: Run | undefined): boolean {
    return !!before && !!last && startOf(last) < startOf(before) + before.members.length * gap - 1e-9
  }
}

type Run = { readonly centre: number; readonly members: readonly number[] }

/** One run of two, round the middle of all their wishes. */
function joined(last: Run = NONE, before: Run = NONE): Run {
  const [m, n] = [before.members.length, last.members.length]
  return { centre: (before.centre * m + last.centre * n) / (m + n), members: [...before.members, ...last.members] }
}

const NONE: Run = { centre: 0, members: [] }
