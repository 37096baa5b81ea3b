// Which intervals are made up of others, end to end: 13–19 years of 13–15 and 16–19; a year of its four quarters.

/** From `start` up to but not including `end`. */
export type Span = { readonly start: number; readonly end: number }

/**
 * Every way in which `whole` is covered by at least two of `parts`, without gap or overlap, as indexes into `parts`.
 * At most MOST_WAYS of them: real tables have one or two.
 */
export function tilingsOf(whole: Span, parts: readonly Span[]): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  const byStart = Map.groupBy(
    parts.map((span, index) => ({ span, index })).filter(({ span }) => span.end <= whole.end && span.start < span.end),
    ({ span }) => span.start,
  )
  const extend = (from: number, chosen: readonly number[]): void => {
    if (found.length >= MOST_WAYS) return
    if (from === whole.end) {
      if (chosen.length > 1) found.push(chosen)
      return
    }
    for (const { span, index } of byStart.get(from) ?? []) extend(span.end, [...chosen, index])
  }
  extend(whole.start, [])
  return found
}

const MOST_WAYS = 20

/** `13–15`, `16-19 år`, `7`: a span of whole years; null for any other text. */
export function parseSpan(text: string): Span | null {
  const match = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?(?:\s*år)?$/.exec(text.trim())
  if (!match) return null
  const start = Number(match[1])
  const end = Number(match[2] ?? match[1]) + 1
  return start < end ? { start, end } : null
}
