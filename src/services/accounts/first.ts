// The very first way in: where nobody can sign in yet, whoever has the console gets a link for an administrator. There is no
// password from the start that somebody could forget to change.

import { authorise, type GivenRole } from '../../domain/access.ts'
import { addAccount, addGrant, findAccount, hasWayIn, NATIONAL } from '../../store/index.ts'
import { accountTexts } from '../../text/accounts.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'
import { type MadeLink, newLink } from './links.ts'

/** Nobody else is called that: whoever has the link must be the administrator. */
export const FIRST = 'admin'

/** Null where somebody can sign in. A link from an earlier start stops working. */
export async function firstAdministrator(ctx: Context): Promise<MadeLink | null> {
  authorise(ctx.actor, 'user.write')
  return ctx.store.db.transaction().execute(async (db) => {
    if (await hasWayIn(db)) return null
    const found = await findAccount(db, { userName: FIRST })
    const id = found?.id ?? ctx.newId()
    if (!found) {
      const name = accountTexts.sv.firstAdministrator
      await addAccount(db, { id, userName: FIRST, name, createdAt: ctx.now(), createdBy: ctx.actor.id })
      await addGrant(db, {
        id: ctx.newId(),
        account: id,
        organisation: null,
        unit: null,
        role: 'administrator',
        endsOn: null,
        status: 'given',
        givenAt: ctx.now(),
        givenBy: ctx.actor.id,
      })
    }
    const link = await newLink(ctx, db, id)
    await note(ctx, db, NATIONAL, { action: 'user.first-administrator', subject: id, payload: null })
    return link
  })
}

/** One fictional person for each role, for the demo. */
export async function personForRole(
  ctx: Context,
  code: string,
  role: GivenRole,
  person: { readonly userName: string; readonly name: string },
): Promise<MadeLink> {
  authorise(ctx.actor, 'user.write')
  const organisation = await organisationByCode(ctx, code)
  return ctx.store.db.transaction().execute(async (db) => {
    const id = ctx.newId()
    await addAccount(db, { id, ...person, createdAt: ctx.now(), createdBy: ctx.actor.id })
    const given = { status: 'given', givenAt: ctx.now(), givenBy: ctx.actor.id } as const
    await addGrant(db, {
      id: ctx.newId(),
      account: id,
      organisation: organisation.id,
      unit: null,
      role,
      endsOn: null,
      ...given,
    })
    await note(ctx, db, organisation.id, { action: 'user.add', subject: id, payload: { role } })
    return newLink(ctx, db, id)
  })
}
