// The logotype: taken in, removed, and handed out by its hash.

import { createHash } from 'node:crypto'
import { authorise } from '../../domain/access.ts'
import { NotFound } from '../../domain/errors.ts'
import type { Picture } from '../../domain/picture.ts'
import type { Logo } from '../../domain/settings.ts'
import { holdsPersonalNumber, readPicture } from '../../ingest/index.ts'
import { findLogo, keepLogo, lastSettings, type Organisation } from '../../store/index.ts'
import { sentences } from '../../text/language.ts'
import { organisationName } from '../../text/organisation.ts'
import { settingsProblems } from '../../text/settings-problems.ts'
import type { Context } from '../context.ts'
import { type FieldProblem, inEach, WrongForm } from '../forms/problems.ts'
import { organisationByCode } from '../organisations.ts'
import { changeSetting, wrong } from './change.ts'

const LONGEST_ALT = 200
const said = sentences(settingsProblems)

export type LogoWish = {
  /** As it was sent; null: the picture there is, with another text. */
  readonly bytes: Uint8Array | null
  /** What is read instead of the picture; null: the organisation's name. */
  readonly alt: string | null
  readonly version: string | null
}

/**
 * Keeps nothing of the file but what is seen (`readPicture`). Throws WrongForm with the fields `file` and `alt`, StaleForm.
 */
export async function setLogo(ctx: Context, code: string, wish: LogoWish): Promise<void> {
  authorise(ctx.actor, 'settings.write')
  const organisation = await organisationByCode(ctx, code)
  const alt = (wish.alt ?? organisationName(organisation)).trim().replace(/\s+/g, ' ')
  const read = wish.bytes === null ? null : readPicture(wish.bytes)
  const problems: readonly FieldProblem[] = [
    ...(read === null || read.ok
      ? []
      : [{ field: 'file', message: inEach(settingsProblems, ({ picture }) => picture[read.problem]) }]),
    ...altProblems(alt),
  ]
  if (problems.length > 0) throw new WrongForm(problems)
  await changeSetting(ctx, organisation, 'logo', wish.version, async ({ value }, db) => {
    if (read === null || !read.ok) {
      if (value === null) throw wrong('file', 'fileMissing')
      return { ...value, alt }
    }
    const { picture } = read
    const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
    await keepLogo(db, organisation.id, sha256, picture)
    return { sha256, type: picture.type, width: picture.width, height: picture.height, alt }
  })
}

/** Reports that have been made keep theirs. Throws StaleForm. */
export async function removeLogo(ctx: Context, code: string, version: string | null): Promise<void> {
  authorise(ctx.actor, 'settings.write')
  const organisation = await organisationByCode(ctx, code)
  await changeSetting(ctx, organisation, 'logo', version, async () => null)
}

/** The one that holds now; null where there is none. */
export async function presentLogo(ctx: Context, code: string): Promise<Logo | null> {
  authorise(ctx.actor, 'organisation.read')
  const organisation = await organisationByCode(ctx, code)
  return ctx.store.remember(`logo ${organisation.id}`, async () => {
    const [last] = await lastSettings(ctx.store.db, organisation.id, 'logo')
    return last?.value ?? null
  })
}

/** Any that the organisation has had. Throws NotFound. */
export async function logoFile(ctx: Context, code: string, sha256: string): Promise<Picture> {
  authorise(ctx.actor, 'organisation.read')
  return pictureOf(ctx, await organisationByCode(ctx, code), sha256)
}

export async function pictureOf(ctx: Context, { id }: Pick<Organisation, 'id'>, sha256: string): Promise<Picture> {
  const found = await findLogo(ctx.store.db, id, sha256)
  if (!found) throw new NotFound(said.noLogo)
  return found
}

function altProblems(alt: string): readonly FieldProblem[] {
  const wrongAlt = (problem: 'altMissing' | 'altTooLong' | 'altPersonal') => [
    { field: 'alt', message: inEach(settingsProblems, (words) => words[problem]) },
  ]
  if (alt === '') return wrongAlt('altMissing')
  if (alt.length > LONGEST_ALT) return wrongAlt('altTooLong')
  return holdsPersonalNumber(alt) ? wrongAlt('altPersonal') : []
}
