// Which profiles a file may be read by.

import { type ImportKind, type ImportProfile, profilesOf } from '../../domain/import-profile.ts'
import type { Context } from '../context.ts'
import type { ImportOptions } from './types.ts'

/**
 * As the import says; where it says nothing, the first that fits: of those that come with the program. What was chosen is
 * kept with the import, so that committing reads the file in the same way whatever has been changed since.
 */
export function readByOf(
  ctx: Context,
  kind: ImportKind,
  { profile }: ImportOptions,
): { readonly profile: ImportProfile | null } | { readonly profiles: readonly ImportProfile[] } {
  if (profile !== undefined) return { profile }
  return { profiles: profilesOf(ctx.catalogue.sources, kind) }
}
