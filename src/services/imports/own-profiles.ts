// An organisation's own import profiles: made by mapping a file in the browser, offered again when such a file comes.

import { Value } from 'typebox/value'
import { authorise } from '../../domain/access.ts'
import { sameFacts } from '../../domain/changes.ts'
import { Conflict, Invalid, NotFound } from '../../domain/errors.ts'
import { hasPatterns, type ImportKind, ImportProfile } from '../../domain/import-profile.ts'
import type { JournalAction } from '../../domain/journal.ts'
import { holdsPersonalNumber } from '../../ingest/index.ts'
import {
  createProfile,
  type Db,
  listImports,
  listProfiles,
  markProfileRemoved,
  renameProfile as renameStored,
  type StoredProfile,
} from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import type { Context } from '../context.ts'
import { inTurn } from '../in-turn.ts'
import { note } from '../journal/note.ts'
import { type Owner, type OwnerRequest, ownerOf } from './owner.ts'
import { OWN_PROFILE, ownProfilesFor, shippedProfiles } from './profiles.ts'
import { importOf } from './stored-import.ts'
import type { ImportOptions } from './types.ts'

export type OwnProfile = {
  readonly id: string
  readonly name: string
  readonly kind: ImportKind
  readonly createdAt: string
  readonly createdBy: string
  readonly isRemoved: boolean
  /** Imports that were read by it and saved. */
  readonly uses: number
}

const LONGEST_NAME = 120

/** Newest first, removed ones too. */
export async function ownProfiles(ctx: Context, request: OwnerRequest): Promise<readonly OwnProfile[]> {
  authorise(ctx.actor, 'import.read')
  const owner = await ownerOf(ctx, request)
  const used = (await listImports(ctx.store.db, owner.id)).flatMap(({ status, options }) =>
    status === 'active' ? [(options as ImportOptions | null)?.profile?.id ?? ''] : [],
  )
  return (await listProfiles(ctx.store.db, owner.id)).map(({ id, name, kind, createdAt, createdBy, removedAt }) => ({
    id,
    name,
    kind,
    createdAt,
    createdBy,
    isRemoved: removedAt !== null,
    uses: used.filter((one) => one === id).length,
  }))
}

/** A file may be read by any of these, by id or name: the organisation's own, and those that come with the program. */
export async function profilesFor(
  ctx: Context,
  request: OwnerRequest,
  kind: ImportKind,
): Promise<readonly ImportProfile[]> {
  authorise(ctx.actor, 'import.read')
  const owner = await ownerOf(ctx, request)
  const own = owner.organisation ? await ownProfilesFor(ctx, owner, kind) : []
  return [...own, ...shippedProfiles(ctx, kind)]
}

/**
 * Keeps the mapping an import was made with as a profile. Without a name it is called as the file, and one that is kept already
 * stays as it is. Throws NotFound, Invalid where there is no mapping or no name, Conflict where the name is taken.
 */
export async function keepProfile(
  ctx: Context,
  request: OwnerRequest,
  importId: string,
  name: string | null,
): Promise<void> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  const found = await importOf(ctx, owner, importId)
  const { profile = null } = (found.options as ImportOptions | null) ?? {}
  const isOwn = profile?.id.startsWith(OWN_PROFILE) ?? false
  if (profile === null || !isOwn || owner.organisation === null) {
    if (name === null) return
    throw new Invalid(errorText.noOwnMapping)
  }
  if (!Value.Check(ImportProfile, profile) || hasPatterns(profile)) {
    // The import is saved by now, and was read well.
    if (name === null) return
    throw new Invalid(errorText.noOwnMapping)
  }
  await inTurn(ctx, owner, async (db) => {
    const stored = await listProfiles(db, owner.id)
    const same = stored.find((one) => one.id === profile.id || (one.removedAt === null && saysTheSame(one, profile)))
    if (same) {
      if (name !== null) await rename(ctx, db, owner, stored, same.id, name)
      return
    }
    const called = name === null ? freeName(profile.name, stored) : checkedName(name, stored, profile.id)
    const made = { id: profile.id, name: called, kind: profile.kind, profile: { ...profile, name: called } }
    await createProfile(db, owner.id, { ...made, createdAt: ctx.now(), createdBy: ctx.actor.id })
    await journal(ctx, db, owner, 'profile.add', profile.id, { name: called, kind: profile.kind, import: importId })
  })
}

/** Throws NotFound; Invalid and Conflict as above. */
export async function renameProfile(ctx: Context, request: OwnerRequest, id: string, name: string): Promise<void> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  await inTurn(ctx, owner, async (db) => rename(ctx, db, owner, await listProfiles(db, owner.id), id, name))
}

/** Files are not read by it any more; imports that were stay as they are. Throws NotFound. */
export const removeProfile = (ctx: Context, request: OwnerRequest, id: string): Promise<void> =>
  setRemoved(ctx, request, id, true)

/** Takes it into use again. Throws NotFound. */
export const restoreProfile = (ctx: Context, request: OwnerRequest, id: string): Promise<void> =>
  setRemoved(ctx, request, id, false)

async function setRemoved(ctx: Context, request: OwnerRequest, id: string, isRemoved: boolean): Promise<void> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  await inTurn(ctx, owner, async (db) => {
    if (!(await markProfileRemoved(db, owner.id, id, isRemoved ? ctx.now() : null)))
      throw new NotFound(errorText.noProfile)
    await journal(ctx, db, owner, isRemoved ? 'profile.remove' : 'profile.restore', id, {})
  })
}

async function rename(
  ctx: Context,
  db: Db,
  owner: Owner,
  stored: readonly StoredProfile[],
  id: string,
  name: string,
): Promise<void> {
  const found = stored.find((one) => one.id === id)
  if (!found) throw new NotFound(errorText.noProfile)
  const called = checkedName(name, stored, id)
  await renameStored(db, owner.id, id, { name: called, profile: { ...(found.profile as ImportProfile), name: called } })
  await journal(ctx, db, owner, 'profile.rename', id, { name: called })
}

function checkedName(name: string, stored: readonly StoredProfile[], id: string): string {
  const called = name.trim()
  if (called === '' || called.length > LONGEST_NAME) throw new Invalid(errorText.profileName)
  if (holdsPersonalNumber(called)) throw new Invalid(errorText.profileNamePersonal)
  if (stored.some((one) => one.id !== id && one.removedAt === null && one.name === called))
    throw new Conflict(errorText.profileNameTaken(called))
  return called
}

function freeName(name: string, stored: readonly StoredProfile[]): string {
  const isTaken = (one: string) => stored.some((other) => other.removedAt === null && other.name === one)
  let number = 1
  while (isTaken(number === 1 ? name : `${name} ${number}`)) number += 1
  return number === 1 ? name : `${name} ${number}`
}

function saysTheSame({ profile }: StoredProfile, other: ImportProfile): boolean {
  const { id: _a, name: _b, ...one } = profile as ImportProfile
  const { id: _c, name: _d, ...two } = other
  return sameFacts(one, two)
}

const journal = (
  ctx: Context,
  db: Db,
  owner: Owner,
  action: JournalAction,
  subject: string,
  payload: Record<string, unknown>,
) => note(ctx, db, owner.id, { action, subject, payload })
