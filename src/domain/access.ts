// Who may do what: actions × roles, one table. A role is held in one organisation (a reporter's in one unit of it), and
// may end on a date; what it lets do is the same everywhere.

import { Forbidden } from './errors.ts'

/**
 * As Swedish kommuner name them (`text/access.ts`): utredare, processledare, verksamhetsrapportör, beslutsfattare, revisor,
 * sakkunnig, registrator, systemadministratör, läsare. `operator` is whoever has the command line and the database file.
 */
export const ROLES = [
  'analyst',
  'process-leader',
  'unit-reporter',
  'decision-maker',
  'auditor',
  'audit-expert',
  'registrar',
  'administrator',
  'reader',
  'operator',
] as const
export type Role = (typeof ROLES)[number]

/** Roles that a person is given; `operator` is not one. */
export type GivenRole = Exclude<Role, 'operator'>
export const GIVEN_ROLES = ROLES.filter((role): role is GivenRole => role !== 'operator')

/** Roles that see what has been taken in and computed. The administrator, who handles no content, is not one. */
const READERS = [
  'analyst',
  'process-leader',
  'unit-reporter',
  'decision-maker',
  'auditor',
  'audit-expert',
  'registrar',
  'reader',
  'operator',
] as const satisfies readonly Role[]

const ALLOWED = {
  'organisation.add': ['operator'],
  'organisation.read': [...READERS, 'administrator'],
  /** Administrators of all organisations. */
  'installation.write': ['operator'],
  /** What is set and by whom, never a figure. */
  'settings.read': ['administrator', 'process-leader', 'decision-maker', 'auditor', 'audit-expert', 'operator'],
  'settings.write': ['administrator', 'operator'],
  /** Only whoever has the database file can. */
  'service.restore': ['operator'],
  /** Who works here and with which roles. */
  'user.read': ['administrator', 'auditor', 'operator'],
  'user.write': ['administrator', 'operator'],
  /** A new auditor, or a way in for one, is another auditor's to approve: nobody audited may make herself one. */
  'auditor.approve': ['auditor'],

  'import.write': ['analyst', 'process-leader', 'operator'],
  /** A preview shows exact figures of few children: those who work with them, and those who read all. */
  'import.read': ['analyst', 'process-leader', 'decision-maker', 'auditor', 'audit-expert', 'registrar', 'operator'],
  'import.redact': ['analyst', 'registrar', 'operator'],

  'unit.read': [...READERS, 'administrator'],
  'unit.write': ['administrator', 'process-leader', 'operator'],

  'plan.read': [...READERS],
  'plan.write': ['process-leader', 'operator'],
  /** A unit-reporter only what their own units do: `authoriseUnit`. */
  'activity.report': ['unit-reporter', 'process-leader', 'operator'],
  'assessment.write': ['process-leader', 'operator'],
  'plan.decide': ['process-leader', 'decision-maker', 'operator'],
  'boundaries.set': ['process-leader', 'decision-maker', 'operator'],

  'indicator.read': [...READERS],
  'peers.write': ['analyst', 'process-leader', 'operator'],
  /** Hiding more figures about few children, and hiding fewer or in another way. */
  'disclosure.raise': ['analyst', 'process-leader', 'decision-maker', 'operator'],
  'disclosure.lower': ['decision-maker', 'operator'],

  'report.make': ['analyst', 'process-leader', 'operator'],
  'report.read': [...READERS],
  /** A report with its data and metadata, packed to be kept for good. */
  'report.archive': ['registrar', 'operator'],

  'journal.read': [
    'process-leader',
    'decision-maker',
    'auditor',
    'audit-expert',
    'registrar',
    'administrator',
    'operator',
  ],
  /** What an entry says beside who, what and when: content, which the administrator does not handle. */
  'journal.read-details': ['process-leader', 'decision-maker', 'auditor', 'audit-expert', 'registrar', 'operator'],
  'journal.redact': ['registrar', 'operator'],
  'retention.read': ['decision-maker', 'auditor', 'audit-expert', 'registrar', 'operator'],
  /** Setting how long content is kept, and destroying what is past its time. */
  'retention.write': ['registrar', 'operator'],
  /** Everything that may have to be handed out. */
  'registry.search': ['registrar', 'operator'],
  /** Also taking an approval back. */
  'report.approve': ['decision-maker', 'operator'],
  /** Also withdrawing what has been published. */
  'report.publish': ['decision-maker', 'operator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Action = keyof typeof ALLOWED

export type Actor = {
  readonly id: string
  readonly name: string
  /** Held where the actor acts now: in the organisation, or in a unit of it. */
  readonly roles: readonly Role[]
  /** The code of the only organisation the roles hold for; null: all, for the command line and for what runs by itself. */
  readonly organisation: string | null
  /** Ids of the units a unit-reporter reports for; null: every unit. */
  readonly units: readonly string[] | null
}

export const rolesFor = (action: Action): readonly Role[] => ALLOWED[action]

export const mayDo = (actor: Pick<Actor, 'roles'>, action: Action): boolean => {
  const roles: readonly Role[] = ALLOWED[action]
  return actor.roles.some((role) => roles.includes(role))
}

/** Throws Forbidden, which says the roles that would do. */
export function authorise(actor: Actor, action: Action): void {
  if (!mayDo(actor, action)) throw new Forbidden(`${action} needs ${rolesFor(action).join(' or ')}`, rolesFor(action))
}

/**
 * Throws Forbidden as `authorise` does, and also where the action is the actor's only as a reporter of other units than this
 * one. `unit`: its id; null: what no unit has.
 */
export function authoriseUnit(actor: Actor, action: Action, unit: string | null): void {
  authorise(actor, action)
  if (!mayDoIn(actor, action, unit)) throw new Forbidden(`${action} is not for unit ${unit}`, rolesFor(action))
}

/** The same as a question. */
export function mayDoIn(actor: Pick<Actor, 'roles' | 'units'>, action: Action, unit: string | null): boolean {
  const others = actor.roles.filter((role) => role !== 'unit-reporter')
  if (mayDo({ roles: others }, action)) return true
  return mayDo(actor, action) && (actor.units === null || (unit !== null && actor.units.includes(unit)))
}

/** Whether the actor's roles hold in the organisation with this code: of another one, nothing is seen. */
export const isWithin = ({ organisation }: Pick<Actor, 'organisation'>, code: string): boolean =>
  organisation === null || organisation === code
