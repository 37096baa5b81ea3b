// Which profiles a file may be read by.

import { type ImportKind, type ImportProfile, profilesOf } from '../../domain/import-profile.ts'
import { listProfiles } from '../../store/index.ts'
import type { Context } from '../context.ts'
import type { Owner } from './owner.ts'
import type { ImportOptions } from './types.ts'

/** What ids of profiles begin with that users have made. */
export const OWN_PROFILE = 'egen-'

/**
 * As the import says; where it says nothing, the first that fits: of the organisation's own, the newest first, and then of those
 * that come with the program. What was chosen is kept with the import, so that committing reads the file in the same way
 * whatever has been changed since.
 */
export async function readByOf(
  ctx: Context,
  owner: Owner,
  kind: ImportKind,
  { profile }: ImportOptions,
): Promise<{ readonly profile: ImportProfile | null } | { readonly profiles: readonly ImportProfile[] }> {
  if (profile !== undefined) return { profile }
  const own = owner.organisation ? await ownProfilesFor(ctx, owner, kind) : []
  return { profiles: [...own, ...shippedProfiles(ctx, kind)] }
}

export const shippedProfiles = (ctx: Context, kind: ImportKind): readonly ImportProfile[] =>
  profilesOf(ctx.catalogue.sources, kind)

/** The organisation's own, not removed, newest first. */
export async function ownProfilesFor(ctx: Context, owner: Owner, kind: ImportKind): Promise<readonly ImportProfile[]> {
  const stored = await listProfiles(ctx.store.db, owner.id)
  return stored
    .filter((one) => one.kind === kind && one.removedAt === null)
    .map(({ profile }) => profile as ImportProfile)
}
