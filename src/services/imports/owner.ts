// Whose an import is: an organisation's, or national and so everybody's to compare with.

import { NATIONAL, type Organisation } from '../../store/index.ts'
import type { Context } from '../context.ts'
import { organisationByCode } from '../organisations.ts'

export type OwnerRequest = { readonly organisation: string } | { readonly national: true }

export type Owner = {
  /** What the store knows it by. */
  readonly id: string
  readonly organisation: Organisation | null
}

/** Throws NotFound where there is no such organisation. */
export async function ownerOf(ctx: Context, request: OwnerRequest): Promise<Owner> {
  if ('national' in request) return { id: NATIONAL, organisation: null }
  const organisation = await organisationByCode(ctx, request.organisation)
  return { id: organisation.id, organisation }
}
