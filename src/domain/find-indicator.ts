// Finds the indicator that a text names: by slug or Kolada id, or else by its title or name, where only one is called so.

import type { Indicator } from './indicator.ts'

export function createIndicatorFinder(indicators: readonly Indicator[]): (text: string) => Indicator | undefined {
  const byId = new Map<string, Indicator>()
  const byName = new Map<string, Indicator | null>()
  for (const indicator of indicators) {
    for (const id of [indicator.slug, indicator.kolada]) if (id) byId.set(fold(id), indicator)
    // Two indicators of one name: nobody can say which is meant.
    for (const name of new Set([fold(indicator.title), fold(indicator.name)]))
      byName.set(name, byName.has(name) ? null : indicator)
  }
  return (text) => byId.get(fold(text)) ?? byName.get(fold(text)) ?? undefined
}

const fold = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()
