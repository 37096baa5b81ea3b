// Where an account belongs: who may let its person in anew, and what an auditor must have a say in.

import { auditorsEver, type Db, listGrants, rolesEver } from '../../store/index.ts'
import type { Context } from '../context.ts'

type Asker = Pick<Context, 'actor'>

/** Whether the organisation (its id) has or has had an auditor who could come in: then auditors are theirs to approve. */
export async function hadAuditor(db: Db, organisation: string): Promise<boolean> {
  return [...(await auditorsEver(db, organisation)).values()].some((hasWayIn) => hasWayIn)
}

export async function isAuditor(db: Db, account: string): Promise<boolean> {
  return (await rolesEver(db, account)).some(({ role, status }) => role === 'auditor' && status === 'given')
}

/**
 * Whether a way in for the person is an auditor's to approve. Also for one who has been an auditor: a role that is taken back
 * and given again must not be a way round. Whoever runs the host is outside that promise, and the way out where the only
 * auditor has forgotten the password.
 */
export async function needsAuditor(ctx: Asker, db: Db, account: string): Promise<boolean> {
  if (isOperator(ctx)) return false
  for (const { role, status, organisation } of await rolesEver(db, account))
    if (role === 'auditor' && status !== 'pending' && organisation !== null && (await hadAuditor(db, organisation)))
      return true
  return false
}

/** Whether the person has or has had roles in the organisation (its id), and anywhere else, the installation included. */
export async function belonging(db: Db, account: string, here: string) {
  const roles = await rolesEver(db, account)
  return {
    isHere: roles.some(({ organisation }) => organisation === here),
    isElsewhere: roles.some(({ organisation }) => organisation !== here),
  }
}

export const isOperator = ({ actor }: Asker): boolean => actor.roles.includes('operator')

/** The command line, or an administrator of the whole installation. */
export async function runsInstallation(ctx: Asker, db: Db): Promise<boolean> {
  if (isOperator(ctx)) return true
  const grants = await listGrants(db, { account: ctx.actor.id })
  return grants.some(
    ({ role, organisation, status }) => role === 'administrator' && organisation === null && status === 'given',
  )
}
