// An organisation's own groups: made, renamed, changed, removed and taken back; and which group it compares with at first hand.

import { authorise } from '../../domain/access.ts'
import { Conflict, Invalid, NotFound } from '../../domain/errors.ts'
import type { JournalAction } from '../../domain/journal.ts'
import { holdsPersonalNumber } from '../../ingest/index.ts'
import {
  changePeerGroup,
  countSharedGroups,
  createPeerGroup,
  type Db,
  findPeerChoice,
  listAreas,
  listPeerGroups,
  NATIONAL,
  type Organisation,
  type StoredPeerGroup,
  savePeerChoice,
} from '../../store/index.ts'
import { peersErrors } from '../../text/peers.ts'
import type { Context } from '../context.ts'
import { inTurn } from '../in-turn.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'
import { COUNTRY_ID, findPeers, type PeerGroup, peerGroups } from './groups.ts'
import { areaNamer } from './named-area.ts'

const LONGEST_NAME = 120
const MOST_MEMBERS = 312

export type OwnPeerGroup = {
  readonly id: string
  readonly name: string
  readonly members: readonly { readonly code: string; readonly name: string }[]
  readonly createdAt: string
  readonly createdBy: string
  readonly isRemoved: boolean
}

export type PeerChoices = {
  readonly groups: readonly PeerGroup[]
  /** Removed ones too. */
  readonly own: readonly OwnPeerGroup[]
  /** Id of the group that is compared with where nothing else is said. */
  readonly chosen: string
  /** Groups of Kolada that are here, also those about others. */
  readonly sharedGroups: number
  /** Kommuner and regions that a group may have, for a form. */
  readonly places: readonly { readonly code: string; readonly name: string }[]
}

export async function peerChoices(ctx: Context, code: string): Promise<PeerChoices> {
  authorise(ctx.actor, 'indicator.read')
  const organisation = await organisationByCode(ctx, code)
  const groups = await peerGroups(ctx, organisation)
  const choice = await findPeerChoice(ctx.store.db, organisation.id)
  const areas = await listAreas(ctx.store.db)
  const names = new Map(areas.map((area) => [area.code, area.name]))
  const own = (await listPeerGroups(ctx.store.db, organisation.id)).map(
    ({ id, name, members, createdAt, createdBy, removedAt }) => ({
      id,
      name,
      members: members.map((member) => ({ code: member, name: names.get(member) ?? member })),
      createdAt,
      createdBy,
      isRemoved: removedAt !== null,
    }),
  )
  return {
    groups,
    own,
    chosen: groups.find(({ id }) => id === choice)?.id ?? COUNTRY_ID,
    sharedGroups: await countSharedGroups(ctx.store.db, NATIONAL),
    places: areas
      .filter(({ kind }) => kind === 'municipality' || kind === 'region')
      .map((area) => ({ code: area.code, name: area.name })),
  }
}

/** `members`: codes or names of kommuner and regions. Throws Invalid, NotFound for one that is not known, Conflict. */
export async function addPeerGroup(
  ctx: Context,
  code: string,
  { name, members }: { readonly name: string; readonly members: readonly string[] },
): Promise<{ readonly id: string }> {
  authorise(ctx.actor, 'peers.write')
  const organisation = await organisationByCode(ctx, code)
  const codes = await codesOf(ctx, organisation, members)
  const id = ctx.newId()
  await inTurn(ctx, organisation, async (db) => {
    const called = checkedName(name, await listPeerGroups(db, organisation.id), id)
    const made = { id, name: called, members: codes, createdAt: ctx.now(), createdBy: ctx.actor.id }
    await createPeerGroup(db, organisation.id, made)
    await journal(ctx, db, organisation, 'peers.add', id, { name: called, members: codes })
  })
  return { id }
}

/** Throws NotFound, Invalid, Conflict. What is not given stays as it is. */
export async function editPeerGroup(
  ctx: Context,
  code: string,
  id: string,
  { name, members }: { readonly name?: string; readonly members?: readonly string[] },
): Promise<void> {
  authorise(ctx.actor, 'peers.write')
  const organisation = await organisationByCode(ctx, code)
  const codes = members === undefined ? undefined : await codesOf(ctx, organisation, members)
  await inTurn(ctx, organisation, async (db) => {
    const stored = await listPeerGroups(db, organisation.id)
    if (!stored.some((one) => one.id === id)) throw new NotFound(peersErrors.noGroup)
    const change = {
      ...(name === undefined ? {} : { name: checkedName(name, stored, id) }),
      ...(codes === undefined ? {} : { members: codes }),
    }
    await changePeerGroup(db, organisation.id, id, change)
    await journal(ctx, db, organisation, 'peers.change', id, change)
  })
}

/** Throws NotFound. */
export const removePeerGroup = (ctx: Context, code: string, id: string): Promise<void> =>
  setRemoved(ctx, code, id, true)

/** Throws NotFound, Conflict where another group has got its name. */
export const restorePeerGroup = (ctx: Context, code: string, id: string): Promise<void> =>
  setRemoved(ctx, code, id, false)

async function setRemoved(ctx: Context, code: string, id: string, isRemoved: boolean): Promise<void> {
  authorise(ctx.actor, 'peers.write')
  const organisation = await organisationByCode(ctx, code)
  await inTurn(ctx, organisation, async (db) => {
    const stored = await listPeerGroups(db, organisation.id)
    const found = stored.find((one) => one.id === id)
    if (!found) throw new NotFound(peersErrors.noGroup)
    if (!isRemoved) checkedName(found.name, stored, id)
    await changePeerGroup(db, organisation.id, id, { removedAt: isRemoved ? ctx.now() : null })
    await journal(ctx, db, organisation, isRemoved ? 'peers.remove' : 'peers.restore', id, {})
  })
}

/** The group that pages and reports compare with where nothing else is said. Throws NotFound, Invalid. */
export async function choosePeers(ctx: Context, code: string, text: string): Promise<void> {
  authorise(ctx.actor, 'peers.write')
  const organisation = await organisationByCode(ctx, code)
  const { id, kind } = await findPeers(ctx, organisation, text)
  const groups = await peerGroups(ctx, organisation)
  // Loose codes have no name to stand in a report: they are made a group first.
  if (kind === 'areas' || !groups.some((group) => group.id === id)) throw new Invalid(peersErrors.noGroup)
  await inTurn(ctx, organisation, async (db) => {
    await savePeerChoice(db, organisation.id, id)
    await journal(ctx, db, organisation, 'peers.choose', id, {})
  })
}

async function codesOf(
  ctx: Context,
  organisation: Organisation,
  members: readonly string[],
): Promise<readonly string[]> {
  const areas = (await listAreas(ctx.store.db)).filter(({ kind }) => kind === 'municipality' || kind === 'region')
  const areaOf = areaNamer(areas)
  const codes = members
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const code = areaOf(text)
      if (code === undefined) throw new NotFound(peersErrors.unknownArea(text))
      return code
    })
  const distinct = [...new Set(codes)]
  if (distinct.every((one) => one === organisation.code)) throw new Invalid(peersErrors.noMembers)
  if (distinct.length > MOST_MEMBERS) throw new Invalid(peersErrors.tooMany(MOST_MEMBERS))
  return distinct
}

/** Words that mean something else where a group is named. */
const RESERVED: readonly string[] = ['riket', 'region', 'sverige']

function checkedName(name: string, stored: readonly StoredPeerGroup[], id: string): string {
  const called = name.trim().replace(/\s+/g, ' ')
  if (called === '' || called.length > LONGEST_NAME) throw new Invalid(peersErrors.name)
  if (holdsPersonalNumber(called)) throw new Invalid(peersErrors.namePersonal)
  const folded = called.toLowerCase()
  if (RESERVED.includes(folded) || /^[\d, ]+$/.test(folded) || /^g\d+$/.test(folded))
    throw new Invalid(peersErrors.nameReserved(called))
  if (stored.some((one) => one.id !== id && one.removedAt === null && one.name.toLowerCase() === folded))
    throw new Conflict(peersErrors.nameTaken(called))
  return called
}

const journal = (
  ctx: Context,
  db: Db,
  organisation: Organisation,
  action: JournalAction,
  subject: string,
  payload: Record<string, unknown>,
) => note(ctx, db, organisation.id, { action, subject, payload })
