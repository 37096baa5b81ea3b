// The fetch itself: the group, what the indicators are called, then the figures; and what there is to say about them.

import { setImmediate as breathe } from 'node:timers/promises'
import {
  dataPaths,
  groupId,
  groupPath,
  KOLADA_HEADER,
  type KoladaGroup,
  type KoladaValue,
  koladaLines,
  kpiPaths,
  readDataPage,
  readGroupPage,
  readKpiPage,
  type TitleWarning,
  titleWarnings,
} from '../../ingest/index.ts'
import type { KoladaWarning } from '../../text/kolada.ts'
import { allRows, type Walk } from './pages.ts'
import { type KoladaRequest, koladaIndicators } from './request.ts'
import { KoladaStopped } from './stopped.ts'

export type KoladaReport = {
  readonly warnings: readonly KoladaWarning[]
  readonly group: { readonly id: string; readonly title: string; readonly members: number } | null
  /** Figures in the file. */
  readonly values: number
}

const RIKET = '0000'

/** Throws KoladaStopped. */
export async function collect(
  walk: Walk,
  code: string,
  request: KoladaRequest,
): Promise<{ readonly csv: string; readonly report: KoladaReport }> {
  const { progress } = walk
  progress.expected = kpiPaths(request.kpis).length + (request.peers === null ? 0 : 1)
  const group = request.peers === null ? null : await findGroup(walk, request.peers)
  const titles = await titlesOf(walk, request)

  const areas = [...new Set([code, RIKET, ...(group ? [...group.members, group.id] : [])])]
  const paths = dataPaths(titles.kpis, areas, yearsOf(request))
  progress.expected += paths.length
  const values: KoladaValue[] = []
  const isAsked = askedOf(titles.kpis, areas, request)
  for (const path of paths) {
    const rows = await allRows(walk, path, readDataPage)
    // A server that does not understand the path may answer with everything: none of it may slip in.
    if (!rows.every(isAsked)) throw new KoladaStopped({ code: 'not-asked' })
    for (const value of rows) values.push(value)
  }
  if (values.length === 0) throw new KoladaStopped({ code: 'nothing' })

  const { csv, statuses } = await fileOf(values)
  return {
    csv,
    report: {
      warnings: [
        ...titles.warnings,
        ...emptyOnes(walk, titles.kpis, values),
        ...[...statuses].map(([status, count]) => ({ code: 'status', status, count }) as const),
      ],
      group: group && { id: group.id, title: group.title, members: group.members.length },
      values: values.length,
    },
  }
}

/** By id; by title, letter by letter; else the only one whose title holds the words. */
async function findGroup(walk: Walk, wanted: string): Promise<KoladaGroup> {
  const found = await allRows(walk, groupPath(wanted), readGroupPage).catch(noneIfNotFound)
  const id = groupId(wanted)
  const named = found.filter((group) =>
    id === null ? group.title.trim().toLowerCase() === wanted.toLowerCase() : group.id === id,
  )
  const [group, ...others] = named.length > 0 || id !== null ? named : found
  if (group === undefined) throw new KoladaStopped({ code: 'no-group', group: wanted })
  if (others.length > 0) {
    const some = [group, ...others].slice(0, GROUPS_SHOWN).map(({ id, title }) => `${title} (${id})`)
    throw new KoladaStopped({ code: 'several-groups', group: wanted, found: some })
  }
  return group
}

const GROUPS_SHOWN = 12

/** An id that is no group's may be told by 404 as well as by an empty list. */
function noneIfNotFound(error: unknown): readonly never[] {
  if (error instanceof KoladaStopped && error.failure.code === 'refused' && error.failure.status === 404) return []
  throw error
}

type Titles = { readonly kpis: readonly string[]; readonly warnings: readonly TitleWarning[] }

/** The ids that Kolada still has, and how its titles differ from the catalogue's. */
async function titlesOf(walk: Walk, { kpis }: KoladaRequest): Promise<Titles> {
  const rows = []
  for (const path of kpiPaths(kpis)) rows.push(...(await allRows(walk, path, readKpiPage)))
  const known = new Set(rows.map(({ id }) => id))
  const kept = kpis.filter((kpi) => known.has(kpi))
  if (kept.length === 0) throw new KoladaStopped({ code: 'no-indicators' })
  const asked = new Set(kpis)
  const indicators = koladaIndicators(walk.ctx.catalogue).filter(({ kolada }) => asked.has(kolada))
  return { kpis: kept, warnings: titleWarnings(indicators, rows) }
}

function askedOf(kpis: readonly string[], areas: readonly string[], { from, to }: KoladaRequest) {
  const [askedKpis, askedAreas] = [new Set(kpis), new Set(areas)]
  return ({ kpi, municipality, period }: KoladaValue): boolean =>
    askedKpis.has(kpi) && askedAreas.has(municipality) && Number(period) >= from && Number(period) <= to
}

/** An indicator at a time, so that the service can answer others in between. Statuses nobody knows, with their number. */
async function fileOf(values: readonly KoladaValue[]) {
  const statuses = new Map<string, number>()
  const parts = [KOLADA_HEADER]
  const byKpi = [...Map.groupBy(values, ({ kpi }) => kpi)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [, ofOne] of byKpi) {
    await breathe()
    const { lines, unknownStatuses } = koladaLines(ofOne)
    parts.push(lines)
    for (const { status, count } of unknownStatuses) statuses.set(status, (statuses.get(status) ?? 0) + count)
  }
  return { csv: parts.join(''), statuses }
}

function emptyOnes({ ctx }: Walk, kpis: readonly string[], values: readonly KoladaValue[]): readonly KoladaWarning[] {
  const filled = new Set(values.filter(({ value }) => value !== null).map(({ kpi }) => kpi))
  return kpis
    .filter((kpi) => !filled.has(kpi))
    .map((kpi) => ({ code: 'empty', kpi, name: ctx.catalogue.find(kpi)?.name ?? kpi }) as const)
}

const yearsOf = ({ from, to }: KoladaRequest): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
