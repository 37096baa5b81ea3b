// `user …`: people and their roles, for whoever looks after the computer. It is how the first organisation gets its
// administrator, and the way out where nobody is left who could let somebody in.

import type { Config } from '../config.ts'
import { GIVEN_ROLES, type GivenRole } from '../domain/access.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import {
  addInstallationAdministrator,
  addPerson,
  closeAccount,
  giveRole,
  installationAdministrators,
  linkFor,
  linkForInstallation,
  type MadeLink,
  type Person,
  people,
  removeInstallationAdministrator,
  takeBackRole,
} from '../services/accounts/index.ts'
import { unitsOf } from '../services/forms/units.ts'
import type { FullContext } from '../services/full-context.ts'
import { accessTexts } from '../text/access.ts'
import { cliText } from '../text/cli.ts'
import { type Call, type Command, optionalDate, Refused, requiredText, text, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'

const ORGANISATION = { organisation: { type: 'string' } } as const
const ROLE = { role: { type: 'string' }, unit: { type: 'string' }, 'ends-on': { type: 'string' } } as const
const ROLE_NAMES = accessTexts.sv.role

export const userList: Command = {
  name: 'user list',
  help: cliText.help['user list'],
  options: { ...ORGANISATION, json: { type: 'boolean' } },
  positionals: [],
  run: (call) =>
    withContext(call, async (ctx, code) => {
      const found = code === null ? await installationAdministrators(ctx) : await people(ctx, code)
      if (call.values.json === true) return call.console.out(JSON.stringify(found, null, 2))
      const units = new Map((code === null ? [] : (await unitsOf(ctx, code)).units).map(({ id, name }) => [id, name]))
      const lines = found.map((one) => {
        const isClosed = 'isClosed' in one ? one.isClosed : one.disabledAt !== null
        const hasWayIn = one.hasPassword || ('isByProvider' in one && one.isByProvider)
        const state = isClosed ? cliText.userState.closed : hasWayIn ? '' : cliText.userState.waiting
        const roles = 'grants' in one ? rolesOf(one, units) : ROLE_NAMES.administrator
        return cliText.userLine(one.userName, one.name, roles, state)
      })
      call.console.out(lines.length === 0 ? cliText.userNone : lines.join('\n'))
    }),
}

export const userAdd: Command = {
  name: 'user add',
  help: cliText.help['user add'],
  options: { ...ORGANISATION, ...ROLE, name: { type: 'string' } },
  positionals: ['ANVÄNDARNAMN'],
  run: (call) =>
    withContext(call, async (ctx, code) => {
      const person = { userName: userNameOf(call), name: requiredText(call.values, 'name') }
      if (code === null) {
        if (call.values.role !== undefined) throw new UsageError(cliText.missing('--organisation'))
        return tell(call, await addInstallationAdministrator(ctx, person), cliText.userHasAccount)
      }
      const { link, isPending } = await addPerson(ctx, code, { ...person, ...(await wishOf(ctx, code, call)) })
      tell(call, link, isPending ? cliText.userPending : cliText.userHasAccount)
    }),
}

export const userGrant: Command = {
  name: 'user grant',
  help: cliText.help['user grant'],
  options: { ...ORGANISATION, ...ROLE },
  positionals: ['ANVÄNDARNAMN'],
  run: (call) =>
    withContext(call, async (ctx) => {
      const code = requiredText(call.values, 'organisation')
      const { id } = await personOf(ctx, code, userNameOf(call))
      const isPending = await giveRole(ctx, code, id, await wishOf(ctx, code, call))
      call.console.out(isPending ? cliText.userPending : cliText.userDone.grant)
    }),
}

export const userRevoke: Command = {
  name: 'user revoke',
  help: cliText.help['user revoke'],
  options: { ...ORGANISATION, role: { type: 'string' }, unit: { type: 'string' } },
  positionals: ['ANVÄNDARNAMN'],
  run: (call) =>
    withContext(call, async (ctx, code) => {
      const userName = userNameOf(call)
      if (code === null) {
        if (call.values.role !== undefined) throw new UsageError(cliText.missing('--organisation'))
        await removeInstallationAdministrator(ctx, userName)
      } else {
        const { role, unit } = await wishOf(ctx, code, call)
        const { grants } = await personOf(ctx, code, userName)
        const isAnyUnit = text(call.values, 'unit') === undefined
        const found = grants.filter((one) => one.role === role && (isAnyUnit || one.unit === unit))
        if (found.length === 0) throw new Refused(cliText.userNoGrant(userName, ROLE_NAMES[role]))
        for (const { id } of found) await takeBackRole(ctx, code, id)
      }
      call.console.out(cliText.userDone.revoke)
    }),
}

export const userLink: Command = {
  name: 'user link',
  help: cliText.help['user link'],
  options: ORGANISATION,
  positionals: ['ANVÄNDARNAMN'],
  run: (call) =>
    withContext(call, async (ctx, code) => {
      const userName = userNameOf(call)
      const link =
        code === null
          ? await linkForInstallation(ctx, userName)
          : await linkFor(ctx, code, (await personOf(ctx, code, userName)).id)
      tell(call, link, cliText.userPending)
    }),
}

export const userDisable = closing('disable')
export const userEnable = closing('enable')

function closing(verb: 'disable' | 'enable'): Command {
  return {
    name: `user ${verb}`,
    help: cliText.help[`user ${verb}`],
    options: ORGANISATION,
    positionals: ['ANVÄNDARNAMN'],
    run: (call) =>
      withContext(call, async (ctx) => {
        const code = requiredText(call.values, 'organisation')
        const { id } = await personOf(ctx, code, userNameOf(call))
        await closeAccount(ctx, code, id, verb === 'disable')
        call.console.out(cliText.userDone[verb])
      }),
  }
}

const userNameOf = ({ positionals }: Call): string => (positionals[0] ?? '').trim().toLowerCase()

async function personOf(ctx: FullContext, code: string, userName: string): Promise<Person> {
  const found = (await people(ctx, code)).find((one) => one.userName === userName)
  if (!found) throw new Refused(cliText.userUnknown(userName))
  return found
}

/** The unit by its name, the role by what it is called in Swedish. */
async function wishOf(ctx: FullContext, code: string, { values }: Call) {
  const unitName = text(values, 'unit')
  const { units } = unitName === undefined ? { units: [] } : await unitsOf(ctx, code)
  const unit = units.find(({ name, isRemoved }) => name === unitName && !isRemoved)
  if (unitName !== undefined && !unit) throw new Refused(cliText.userNoUnit(unitName))
  const endsOn = 'ends-on' in values ? optionalDate(values, 'ends-on') : null
  return { role: roleOf(requiredText(values, 'role')), unit: unit?.id ?? null, endsOn }
}

function roleOf(word: string): GivenRole {
  const role = GIVEN_ROLES.find((one) => ROLE_NAMES[one] === word.toLowerCase())
  if (!role) throw new UsageError(cliText.userNotARole(word, GIVEN_ROLES.map((one) => ROLE_NAMES[one]).join(', ')))
  return role
}

const rolesOf = ({ grants }: Person, units: ReadonlyMap<string, string>): string =>
  grants
    .map(({ role, unit, endsOn, status }) =>
      cliText.userRole(ROLE_NAMES[role], unit && (units.get(unit) ?? unit), endsOn, status === 'pending'),
    )
    .join(', ')

/** The link alone is the result; `without`: why there is none. */
function tell({ config, console }: Call, link: MadeLink | null, without: string): void {
  const url = `${addressOf(config)}/engangslank/${link?.secret}`
  console.out(link === null ? without : cliText.userLink(url, dateInStockholm(link.endsAt)))
}

const addressOf = ({ publicUrl, host, port }: Config): string => publicUrl ?? `http://${host}:${port}`

async function withContext(
  call: Call,
  act: (ctx: FullContext, code: string | null) => void | Promise<void>,
): Promise<0> {
  const { ctx, close } = await openEnvironment(call.config)
  try {
    await act(ctx, text(call.values, 'organisation') ?? null)
    return 0
  } finally {
    await close()
  }
}
