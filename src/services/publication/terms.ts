// An organisation's terms for all that it publishes: licence and whom to ask.

import { authorise } from '../../domain/access.ts'
import { Invalid } from '../../domain/errors.ts'
import type { PublicationTerms } from '../../domain/publication-terms.ts'
import { holdsPersonalNumber } from '../../ingest/index.ts'
import { listOrganisations, publicationTerms as readTerms, savePublicationTerms, takeTurn } from '../../store/index.ts'
import { sentences } from '../../text/language.ts'
import { publicationTermsTexts } from '../../text/publication-terms.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'

const LONGEST = 200
const said = sentences(publicationTermsTexts)

export type TermsProblem = {
  readonly field: Exclude<keyof PublicationTerms, 'licence'>
  readonly code: keyof typeof said.problem
}

export function termsProblems({ contactName, contactEmail, contactPage }: PublicationTerms): readonly TermsProblem[] {
  const wrong = (field: TermsProblem['field'], code: TermsProblem['code']) => [{ field, code }]
  const isLong = (value: string | null): boolean => (value?.length ?? 0) > LONGEST
  return [
    ...(isLong(contactName) ? wrong('contactName', 'too-long') : []),
    ...(contactName !== null && holdsPersonalNumber(contactName) ? wrong('contactName', 'personal') : []),
    ...(contactEmail !== null && (isLong(contactEmail) || !EMAIL.test(contactEmail))
      ? wrong('contactEmail', 'not-an-email')
      : []),
    ...(contactPage !== null && (isLong(contactPage) || !isWebAddress(contactPage))
      ? wrong('contactPage', 'not-an-address')
      : []),
  ]
}

export async function publicationTerms(ctx: Context, code: string): Promise<PublicationTerms> {
  authorise(ctx.actor, 'organisation.read')
  const organisation = await organisationByCode(ctx, code)
  return readTerms(ctx.store.db, organisation.id)
}

/** Throws Invalid. */
export async function setPublicationTerms(ctx: Context, code: string, terms: PublicationTerms): Promise<void> {
  authorise(ctx.actor, 'settings.write')
  const organisation = await organisationByCode(ctx, code)
  const [problem] = termsProblems(terms)
  if (problem) throw new Invalid(said.problem[problem.code])
  await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const act = { at: ctx.now(), by: ctx.actor.id }
    await savePublicationTerms(db, organisation.id, terms, act)
    await note(ctx, db, organisation.id, {
      at: act.at,
      action: 'settings.publication-terms',
      subject: organisation.code,
      payload: terms,
    })
  })
}

export type PublicContact = {
  readonly code: string
  readonly name: string
  readonly type: 'municipality' | 'region' | 'authority'
  readonly terms: PublicationTerms
}

/** Whom the public may ask, by organisation: those that have said so. Anyone may know. */
export async function publicContacts(ctx: Context): Promise<readonly PublicContact[]> {
  const contacts: PublicContact[] = []
  for (const { id, code, name, type } of await listOrganisations(ctx.store.db)) {
    const terms = await readTerms(ctx.store.db, id)
    if (terms.contactEmail !== null || terms.contactPage !== null) contacts.push({ code, name, type, terms })
  }
  return contacts
}

const EMAIL = /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/

const isWebAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url?.protocol === 'https:' && url.username === '' && url.password === ''
}
