// Roles as they are given to people, and what somebody who has signed in may be in an organisation today.

import type { Actor, GivenRole } from './access.ts'

export type Grant = {
  /** The organisation's code; null: the whole installation, which only an administrator's can be for. */
  readonly organisation: string | null
  /** Id of the only unit it holds for; null: the organisation. */
  readonly unit: string | null
  readonly role: GivenRole
  /** Local date, the last it holds; null: until it is taken back. */
  readonly endsOn: string | null
}

/** Somebody who has signed in, or a program with somebody's token. */
export type Signed = {
  readonly account: { readonly id: string; readonly userName: string; readonly name: string }
  /** Those not taken back; they may have ended. A token's are cut to the organisation it was made for. */
  readonly grants: readonly Grant[]
  /** False for a token that may only read. */
  readonly mayWrite: boolean
}

/** `organisation`: a code; null where the address is about none, and only roles for the whole installation hold. */
export function actorFor({ account, grants }: Signed, organisation: string | null, today: string): Actor {
  const held = grants.filter(
    (grant) =>
      (grant.endsOn === null || grant.endsOn >= today) &&
      (grant.organisation === null ? grant.role === 'administrator' : grant.organisation === organisation),
  )
  const reports = held.filter(({ role }) => role === 'unit-reporter')
  return {
    id: account.id,
    name: account.name,
    roles: [...new Set(held.map(({ role }) => role))],
    organisation: organisation ?? '',
    units: reports.some(({ unit }) => unit === null) ? null : reports.flatMap(({ unit }) => unit ?? []),
  }
}
