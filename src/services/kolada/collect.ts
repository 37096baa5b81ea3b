// The fetch itself: the group, what the indicators are called, then the figures; and what there is to say about them.

import {
  dataPaths,
  groupId,
  groupPath,
  type KoladaGroup,
  type KoladaValue,
  koladaFile,
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
  for (const path of paths) for (const value of await allRows(walk, path, readDataPage)) values.push(value)
  refuseUnasked(values, titles.kpis, areas, request)
  if (values.length === 0) throw new KoladaStopped({ code: 'nothing' })

  const { csv, unknownStatuses } = koladaFile(values)
  return {
    csv,
    report: {
      warnings: [
        ...titles.warnings,
        ...emptyOnes(walk, titles.kpis, values),
        ...unknownStatuses.map((one) => ({ code: 'status', ...one }) as const),
      ],
      group: group && { id: group.id, title: group.title, members: group.members.length },
      values: values.length,
    },
  }
}

/** By id; by title, letter by letter; else the only one whose title holds the words. */
async function findGroup(walk: Walk, wanted: string): Promise<KoladaGroup> {
  const found = await allRows(walk, groupPath(wanted), readGroupPage)
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

/** A server that does not understand the path may answer with everything: none of it may slip in. */
function refuseUnasked(
  values: readonly KoladaValue[],
  kpis: readonly string[],
  areas: readonly string[],
  { from, to }: KoladaRequest,
): void {
  const [askedKpis, askedAreas] = [new Set(kpis), new Set(areas)]
  const isAsked = ({ kpi, municipality, period }: KoladaValue) =>
    askedKpis.has(kpi) && askedAreas.has(municipality) && Number(period) >= from && Number(period) <= to
  if (!values.every(isAsked)) throw new KoladaStopped({ code: 'not-asked' })
}

function emptyOnes({ ctx }: Walk, kpis: readonly string[], values: readonly KoladaValue[]): readonly KoladaWarning[] {
  const filled = new Set(values.filter(({ value }) => value !== null).map(({ kpi }) => kpi))
  return kpis
    .filter((kpi) => !filled.has(kpi))
    .map((kpi) => ({ code: 'empty', kpi, name: ctx.catalogue.find(kpi)?.name ?? kpi }) as const)
}

const yearsOf = ({ from, to }: KoladaRequest): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
