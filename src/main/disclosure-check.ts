// `disclosure check REPORT.json`: every hidden figure with the width an intruder could reach.

import { readFile } from 'node:fs/promises'
import { loadCatalogue } from '../catalog.ts'
import type { Reach } from '../domain/disclosure/attack.ts'
import { formatNumber } from '../domain/format.ts'
import { dimensionNames } from '../services/dimension-names.ts'
import { checkDisclosure, type DisclosureCheck } from '../services/disclosure-check.ts'
import { createSolverLoader } from '../services/highs-solver.ts'
import type { Facts } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { disclosureText as words } from '../text/disclosure.ts'
import { type Command, Refused, text, UsageError } from './command.ts'
import { PROJECT } from './environment.ts'

const DEFAULT_WIDTH = 4

export const disclosureCheck: Command = {
  name: 'disclosure check',
  help: words.help,
  options: { width: { type: 'string' }, json: { type: 'boolean' } },
  positionals: ['RAPPORT.json'],
  run: async ({ values, positionals, console }) => {
    const width = Number(text(values, 'width') ?? DEFAULT_WIDTH)
    if (!(width > 0 && Number.isFinite(width))) throw new UsageError(words.notAWidth(text(values, 'width') ?? ''))
    const facts = await readFacts(positionals[0] ?? '')
    const check = await checkDisclosure({ catalogue: readCatalogue(), solver: createSolverLoader() }, facts)
    const near = check.hidden.filter((reach) => reach.width < width - 0.001)
    console.out(values.json === true ? JSON.stringify(asJson(check, width), null, 2) : inWords(check, near, width))
    for (const slug of check.unknown) console.say(words.unknown(slug))
    return near.length > 0 || check.fractions.length > 0 ? 1 : 0
  },
}

function readCatalogue() {
  const { catalogue, problems } = loadCatalogue(PROJECT)
  const [first] = problems
  if (first) throw new Refused(cliText.catalogueBroken(first.file, first.line, first.reason))
  return catalogue
}

async function readFacts(path: string): Promise<Pick<Facts, 'indicators' | 'goals'>> {
  const content = await readFile(path, 'utf8').catch(() => {
    throw new Refused(words.noFile(path))
  })
  try {
    const { facts } = JSON.parse(content) as { readonly facts?: Pick<Facts, 'indicators' | 'goals'> }
    if (facts && facts.goals.length >= 0 && hasPlaces(facts)) return facts
  } catch {
    // Not JSON at all: the same answer.
  }
  throw new Refused(words.notAReport(path))
}

/** Facts of earlier versions do not say which area a series is about. */
const hasPlaces = ({ indicators }: Pick<Facts, 'indicators'>): boolean =>
  indicators.every(({ series }) => series.every(({ area }) => typeof area === 'string'))

function asJson({ hidden, fractions, figures, unknown }: DisclosureCheck, width: number) {
  const finite = (number: number | undefined): number | null =>
    number === undefined || !Number.isFinite(number) ? null : Math.round(number * 1e6) / 1e6
  return {
    figures,
    requiredWidth: width,
    hidden: hidden.map(({ indicator, cell, amount, value, width: reached }) => ({
      indicator: indicator.slug,
      area: cell.area,
      dimensions: cell.dimensions,
      period: cell.period.label,
      smallest: finite(amount?.low),
      largest: finite(amount?.high),
      smallestValue: finite(value?.low),
      largestValue: finite(value?.high),
      /** In children; null where nothing can be said of it. */
      width: finite(reached),
      isProtected: reached >= width - 0.001,
    })),
    fractions: fractions.map(({ indicator, area, dimensions, point, fraction }) => ({
      indicator,
      area,
      dimensions,
      period: point.period,
      value: point.value,
      ...fraction,
    })),
    unknownIndicators: unknown,
  }
}

function inWords({ hidden, fractions, figures }: DisclosureCheck, near: readonly Reach[], width: number): string {
  return [
    words.checked(formatNumber(figures), formatNumber(hidden.length)),
    ...hidden.map(({ indicator, cell, amount, width: reached }) =>
      words.reach(
        indicator.name,
        { area: cell.area, names: dimensionNames(cell.dimensions), period: cell.period.label },
        amount && Number.isFinite(reached)
          ? { low: formatNumber(amount.low, 1), high: formatNumber(amount.high, 1), width: formatNumber(reached, 1) }
          : null,
        reached === 0,
        reached >= width - 0.001,
      ),
    ),
    ...fractions.map(({ indicator, area, dimensions, point, fraction }) =>
      words.fraction(
        indicator,
        { area, names: dimensionNames(dimensions), period: point.period },
        String(point.value ?? '').replace('.', ','),
        fraction,
      ),
    ),
    near.length === 0 && fractions.length === 0
      ? words.safe(formatNumber(width))
      : words.unsafe(near.length, fractions.length, formatNumber(width)),
  ].join('\n')
}
