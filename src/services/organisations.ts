// Organisations: kommun, region or myndighet, known by its code.

import { authorise, isWithin } from '../domain/access.ts'
import { type AreaKind, parseAreaCode } from '../domain/area.ts'
import { Invalid, NotFound } from '../domain/errors.ts'
import { actorFor, type Signed } from '../domain/grants.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import { addOrganisation, findOrganisation, listOrganisations, type Organisation } from '../store/index.ts'
import { errorText } from '../text/errors.ts'
import type { Context } from './context.ts'
import { note } from './journal/note.ts'

export type OrganisationType = Organisation['type']

/** Adds an organisation. Throws Invalid where code or name cannot be one, Conflict where the code is taken. */
export async function registerOrganisation(
  ctx: Context,
  request: { readonly code: string; readonly name: string; readonly type: OrganisationType },
): Promise<Organisation> {
  authorise(ctx.actor, 'organisation.add')
  const code = parseAreaCode(request.code)
  if (!code.ok) throw new Invalid(errorText.notACode(request.code))
  if (!FITTING[request.type].includes(code.kind)) throw new Invalid(errorText.codeOfOtherKind(request.code))
  const name = request.name.trim()
  if (name === '') throw new Invalid(errorText.nameMissing)
  const organisation: Organisation = {
    id: ctx.newId(),
    code: code.code,
    name,
    type: request.type,
    createdAt: ctx.now(),
  }
  await ctx.store.db.transaction().execute(async (db) => {
    await addOrganisation(db, organisation)
    await note(ctx, db, organisation.id, {
      at: organisation.createdAt,
      action: 'organisation.add',
      subject: organisation.code,
      payload: { name, type: request.type },
    })
  })
  return organisation
}

/** What kind of area may have an organisation of the type: a kommun's code given to a region is a slip of the keyboard. */
const FITTING: Readonly<Record<OrganisationType, readonly AreaKind[]>> = {
  municipality: ['municipality'],
  region: ['region'],
  authority: ['country', 'region', 'municipality'],
}

export async function organisations(ctx: Context): Promise<readonly Organisation[]> {
  authorise(ctx.actor, 'organisation.read')
  return (await listOrganisations(ctx.store.db)).filter(({ code }) => isWithin(ctx.actor, code))
}

/** Where the person has a role today, in Swedish order of name. */
export async function organisationsOf(ctx: Context, signed: Signed): Promise<readonly Organisation[]> {
  const today = dateInStockholm(ctx.now())
  const all = await listOrganisations(ctx.store.db)
  return all.filter(({ code }) => actorFor(signed, code, today).roles.length > 0)
}

/**
 * The organisation with this code, in any of the forms files write it. Throws NotFound, also for one where the actor's
 * roles do not hold: every service that is about an organisation comes through here, and nothing of another one is seen.
 */
export async function organisationByCode(ctx: Context, code: string): Promise<Organisation> {
  authorise(ctx.actor, 'organisation.read')
  const parsed = parseAreaCode(code)
  const found = parsed.ok ? await findOrganisation(ctx.store.db, parsed.code) : undefined
  if (!found || !isWithin(ctx.actor, found.code)) throw new NotFound(errorText.noOrganisation(code))
  return found
}
