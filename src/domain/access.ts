// Who may do what: actions × roles, one table. Until sign-in exists there is one role, the person at the machine.

import { Forbidden } from './errors.ts'

export const ROLES = ['operator'] as const
export type Role = (typeof ROLES)[number]

export const ACTIONS = [
  'organisation.add',
  'import.write',
  'import.read',
  'import.redact',
  'plan.read',
  'plan.decide',
  'boundaries.set',
  'indicator.read',
  'peers.write',
  /** Hiding more figures about few children, and hiding fewer or in another way. */
  'disclosure.raise',
  'disclosure.lower',
  'report.make',
  'report.read',
] as const
export type Action = (typeof ACTIONS)[number]

export type Actor = { readonly id: string; readonly name: string; readonly roles: readonly Role[] }

const ALLOWED: Readonly<Record<Action, readonly Role[]>> = {
  'organisation.add': ['operator'],
  'import.write': ['operator'],
  'import.read': ['operator'],
  'import.redact': ['operator'],
  'plan.read': ['operator'],
  'plan.decide': ['operator'],
  'boundaries.set': ['operator'],
  'indicator.read': ['operator'],
  'peers.write': ['operator'],
  'disclosure.raise': ['operator'],
  'disclosure.lower': ['operator'],
  'report.make': ['operator'],
  'report.read': ['operator'],
}

/** Throws Forbidden, naming the roles that would do. */
export function authorise(actor: Actor, action: Action): void {
  const roles = ALLOWED[action]
  if (!actor.roles.some((role) => roles.includes(role))) throw new Forbidden(`${action} needs ${roles.join(' or ')}`)
}
