// Groups to compare with: which there are for an organisation, and which one a text names. Never silently the country.

import { foldArea } from '../../domain/area.ts'
import { regionOf } from '../../domain/area-names.ts'
import type { Place } from '../../domain/comparison/index.ts'
import { Invalid, NotFound } from '../../domain/errors.ts'
import { formatList } from '../../domain/format.ts'
import { groupId } from '../../ingest/index.ts'
import {
  type Area,
  countSharedGroups,
  findPeerChoice,
  findSharedGroup,
  listAreas,
  listPeerGroups,
  NATIONAL,
  type Organisation,
  type SharedGroup,
  searchSharedGroups,
  sharedGroupsOf,
} from '../../store/index.ts'
import { peersErrors, peersText } from '../../text/peers.ts'
import type { Context } from '../context.ts'
import { areaNamer } from './named-area.ts'

export const PEER_KINDS = ['country', 'region', 'shipped', 'own', 'kolada', 'areas'] as const
export type PeerKind = (typeof PEER_KINDS)[number]

export type PeerGroup = {
  /** What names it in addresses and on the command line. */
  readonly id: string
  readonly kind: PeerKind
  readonly name: string
  /** Without the organisation itself. */
  readonly members: readonly Place[]
  /** The organisation is one of the group, and is not compared with itself. */
  readonly excludesSelf: boolean
  /** Who is not in it, and why; whole sentences. */
  readonly note: string | null
}

export const COUNTRY = '0000'
export const COUNTRY_ID = 'riket'
const REGION_ID = 'region'

/** The groups that are at hand: riket, the county, those that come with the program, its own, and Kolada's about it. */
export async function peerGroups(ctx: Context, organisation: Organisation): Promise<readonly PeerGroup[]> {
  const areas = await listAreas(ctx.store.db)
  const own = await listPeerGroups(ctx.store.db, organisation.id)
  const shared = await sharedGroupsOf(ctx.store.db, NATIONAL, organisation)
  return [
    ...nearGroups(ctx, organisation, areas),
    ...own
      .filter(({ removedAt }) => removedAt === null)
      .map(({ id, name, members }) => groupOf({ id, kind: 'own', name }, members, organisation, areas)),
    ...shared.map((group) => koladaGroup(group, organisation, areas)),
  ]
}

/** Riket, the county and the shipped ones: what nothing but the program itself is needed for. */
function nearGroups(ctx: Context, organisation: Organisation, areas: readonly Area[]): readonly PeerGroup[] {
  const { code } = organisation
  const riket = { id: COUNTRY_ID, kind: 'country', name: peersText.country } as const
  return [
    ...(code === COUNTRY ? [] : [groupOf(riket, likesOf(organisation, areas), organisation, areas)]),
    ...regionGroup(organisation, areas),
    ...ctx.catalogue.groups.map(({ id, name, members, note }) =>
      groupOf(
        { id, kind: 'shipped', name, note },
        members.map((one) => one.code),
        organisation,
        areas,
      ),
    ),
  ]
}

/** All areas of the organisation's own kind. */
const likesOf = ({ type }: Organisation, areas: readonly Area[]): readonly string[] =>
  areas.filter(({ kind }) => kind === (type === 'region' ? 'region' : 'municipality')).map(({ code }) => code)

function regionGroup(organisation: Organisation, areas: readonly Area[]): readonly PeerGroup[] {
  const { code, type } = organisation
  if (type === 'region')
    return [
      groupOf(
        { id: REGION_ID, kind: 'region', name: peersText.regions },
        likesOf(organisation, areas),
        organisation,
        areas,
      ),
    ]
  const region = areas.find((area) => area.code === regionOf(code) && area.kind === 'region')
  const members = areas.filter((area) => area.kind === 'municipality' && regionOf(area.code) === region?.code)
  const group = { id: REGION_ID, kind: 'region', name: peersText.region(region?.name ?? '') } as const
  const found = groupOf(
    group,
    members.map((one) => one.code),
    organisation,
    areas,
  )
  // Gotland is alone in its county.
  return region && found.members.length > 0 ? [found] : []
}

const koladaGroup = ({ id, title, members }: SharedGroup, organisation: Organisation, areas: readonly Area[]) =>
  groupOf({ id, kind: 'kolada', name: title }, members, organisation, areas)

function groupOf(
  group: Pick<PeerGroup, 'id' | 'kind' | 'name'> & { readonly note?: string | undefined },
  codes: readonly string[],
  organisation: Organisation,
  areas: readonly Area[],
): PeerGroup {
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  const others = codes.filter((code) => code !== organisation.code)
  return {
    ...group,
    note: group.note ?? null,
    members: others
      .map((code) => ({ code, name: names.get(code) ?? code }))
      .sort((a, b) => swedish.compare(a.name, b.name)),
    excludesSelf: others.length < codes.length && group.kind !== 'country' && group.kind !== 'region',
  }
}

/** The group that is chosen; where none is, or it is gone, riket. Asked for on every page: no more is read than it takes. */
export async function chosenPeers(ctx: Context, organisation: Organisation): Promise<PeerGroup> {
  const choice = (await findPeerChoice(ctx.store.db, organisation.id)) ?? COUNTRY_ID
  const near = nearGroups(ctx, organisation, await listAreas(ctx.store.db))
  const found =
    near.find(({ id }) => id === choice) ?? (await peerGroups(ctx, organisation)).find(({ id }) => id === choice)
  return found ?? near.find(({ id }) => id === COUNTRY_ID) ?? findPeers(ctx, organisation, COUNTRY_ID)
}

/**
 * The group a text names: `riket`, `region`, a group's id or name, codes or names of kommuner with commas between. Throws
 * NotFound, saying what there is, and Invalid where several groups may be meant.
 */
export async function findPeers(ctx: Context, organisation: Organisation, text: string): Promise<PeerGroup> {
  const wanted = foldArea(text)
  const areas = await listAreas(ctx.store.db)
  const near = nearGroups(ctx, organisation, areas)
  const simple = near.find(({ id, name }) => id === wanted || foldArea(name) === wanted)
  if (simple) return simple
  if (RIKET.includes(wanted))
    return onlyIfThere(
      near.find(({ id }) => id === COUNTRY_ID),
      ctx,
      organisation,
      text,
    )
  const groups = await peerGroups(ctx, organisation)
  const named = groups.filter(({ id, name }) => foldArea(id) === wanted || foldArea(name) === wanted)
  if (named.length > 0) return onlyOf(named, text)
  const id = groupId(text)
  if (id !== null) {
    const group = await findSharedGroup(ctx.store.db, NATIONAL, id)
    return onlyIfThere(group && koladaGroup(group, organisation, areas), ctx, organisation, text)
  }
  const codes = areasIn(text, areas)
  if (codes !== null) return areasGroup(codes, organisation, areas)
  const begins = groups.filter(({ name }) => foldArea(name).startsWith(wanted))
  if (begins.length > 0) return onlyOf(begins, text)
  const found = await searchSharedGroups(ctx.store.db, NATIONAL, text)
  const exact = found.filter(({ title }) => foldArea(title) === wanted)
  const meant = (exact.length > 0 ? exact : found).map((group) => koladaGroup(group, organisation, areas))
  return meant.length > 0 ? onlyOf(meant, text) : onlyIfThere(undefined, ctx, organisation, text)
}

const RIKET: readonly string[] = ['0', COUNTRY, 'sverige', 'hela riket', 'hela landet']

/** `0180,1480`, `Falun, Mora`: null where a part is no kommun or region, so that it may be a group's name. */
function areasIn(text: string, areas: readonly Area[]): readonly string[] | null {
  const areaOf = areaNamer(areas.filter(({ kind }) => COMPARABLE.includes(kind)))
  const parts = text.split(',').map((part) => part.trim())
  const isCodes = parts.every((part) => /^\d+$/.test(part))
  const codes = parts.map((part) => {
    const code = areaOf(part)
    // A text of digits alone can be nothing but codes: the one that is wrong is named.
    if (code === undefined && isCodes) throw new NotFound(peersErrors.unknownArea(part))
    return code
  })
  return codes.every((code) => code !== undefined) ? [...new Set(codes)] : null
}

const COMPARABLE: readonly string[] = ['country', 'region', 'municipality']
const NAMES_IN_NAME = 4

function areasGroup(codes: readonly string[], organisation: Organisation, areas: readonly Area[]): PeerGroup {
  const group = groupOf({ id: codes.join(','), kind: 'areas', name: '' }, codes, organisation, areas)
  if (group.members.length === 0) throw new Invalid(peersErrors.noMembers)
  const names = group.members.map(({ name }) => name)
  const rest = names.length - NAMES_IN_NAME
  return {
    ...group,
    name: formatList(rest > 1 ? [...names.slice(0, NAMES_IN_NAME), `${rest} andra`] : names),
  }
}

const SHOWN = 12

function onlyOf(found: readonly PeerGroup[], text: string): PeerGroup {
  const [group, ...others] = found
  if (!group || others.length > 0)
    throw new Invalid(
      peersErrors.several(
        text,
        found.slice(0, SHOWN).map(({ id, name }) => `${name} (${id})`),
      ),
    )
  return group
}

async function onlyIfThere(
  group: PeerGroup | undefined,
  ctx: Context,
  organisation: Organisation,
  text: string,
): Promise<PeerGroup> {
  if (group) return group
  const existing = await peerGroups(ctx, organisation)
  const shared = await countSharedGroups(ctx.store.db, NATIONAL)
  const names = existing.map(({ id, kind, name }) => (kind === 'own' ? name : `${id} (${name})`))
  throw new NotFound(peersErrors.unknown(text, names.length > SHOWN ? [...names.slice(0, SHOWN), '…'] : names, shared))
}

const swedish = new Intl.Collator('sv')
