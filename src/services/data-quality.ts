// How far an organisation's figures can be trusted, after disclosure control (R11): the page, its JSON and its CSV file.

import { authorise } from '../domain/access.ts'
import { csvText } from '../domain/csv-text.ts'
import { expectedCells } from '../domain/data-quality/index.ts'
import type { Facts, QualityFact } from '../report/facts.ts'
import { chanceKnown, gapWords, latestWords, standingWords, waveWords } from '../report/parts/quality-words.ts'
import { dataQualityText as text } from '../text/data-quality.ts'
import type { Context } from './context.ts'
import { createSourceNumbers } from './facts/source-numbers.ts'
import { organisationByCode } from './organisations.ts'
import { overview } from './overview.ts'

export type DataQuality = {
  readonly organisation: Facts['organisation']
  readonly year: number
  readonly plan: string | null
  readonly quality: QualityFact
  /** The files that figures were read from last, by the number that `quality` has of them. */
  readonly files: readonly QualityFile[]
}

export type QualityFile = {
  readonly number: number
  readonly fileName: string
  /** ISO date. */
  readonly importedOn: string
  /** Null where it is everybody's: its import is on no page of the organisation's. */
  readonly importId: string | null
}

/** As it stands today. `year` and `plan` null: as the pages choose. Throws NotFound, Invalid. */
export async function dataQuality(
  ctx: Context,
  organisationCode: string,
  choice: { readonly year: number | null; readonly plan: string | null },
): Promise<DataQuality> {
  authorise(ctx.actor, 'indicator.read')
  const { facts } = await overview(ctx, organisationCode, choice)
  return withFiles(ctx, facts)
}

/** The same of facts that have been collected already. */
export async function withFiles(ctx: Context, facts: Facts): Promise<DataQuality> {
  authorise(ctx.actor, 'indicator.read')
  const organisation = await organisationByCode(ctx, facts.organisation.code)
  const { ownImport } = await createSourceNumbers(ctx, organisation)
  const used = new Set(facts.quality.indicators.flatMap(({ lastRead }) => (lastRead ? [lastRead.source] : [])))
  return {
    organisation: facts.organisation,
    year: facts.year,
    plan: facts.plan?.code ?? null,
    quality: facts.quality,
    files: facts.sources
      .filter(({ number }) => used.has(number))
      .map(({ number, fileName, importedOn }) => ({ number, fileName, importedOn, importId: ownImport(number) })),
  }
}

/** One line for each indicator. Counts of hidden figures, never the figures. */
export function dataQualityCsv({ quality, files }: DataQuality): string {
  const lines = quality.indicators.map((one) => {
    const file = files.find(({ number }) => number === one.lastRead?.source)
    const known = chanceKnown(one)
    return [
      one.slug,
      one.name,
      one.goals.join(', '),
      text.standing[one.standing],
      standingWords(one),
      one.needsAction ? text.yes : text.no,
      latestWords(one),
      String(expectedCells(one.cells)),
      String(one.cells.value),
      String(one.cells.secret),
      String(one.cells.protected),
      String(one.cells.missing),
      String(one.cells.absent),
      gapWords(one).join('; '),
      one.breaks.map(({ from }) => from).join(', '),
      known === null ? '' : text.chance[known],
      waveWords(one).join('; '),
      String(one.decimals),
      one.sources.join(', '),
      file?.fileName ?? '',
      file?.importedOn ?? '',
      one.lastRead ? String(one.lastRead.warnings) : '',
    ]
  })
  return csvText([text.csvColumns, ...lines])
}
