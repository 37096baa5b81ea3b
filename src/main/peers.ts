// `peers …`, `import groups` and `fetch groups`: whom an organisation compares itself with.

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { formatNumber } from '../domain/format.ts'
import type { FullContext } from '../services/full-context.ts'
import {
  addPeerGroup,
  choosePeers,
  editPeerGroup,
  fetchGroups,
  type GroupsImported,
  importGroups,
  type PeerChoices,
  peerChoices,
  removePeerGroup,
  restorePeerGroup,
} from '../services/peers/index.ts'
import { cliText } from '../text/cli.ts'
import { peersText } from '../text/peers.ts'
import { type Call, type Command, requiredText, text, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'

const ORGANISATION = { organisation: { type: 'string' } } as const
const MEMBERS = { members: { type: 'string' } } as const
const JSON_OPTION = { json: { type: 'boolean' } } as const

export const peersList: Command = {
  name: 'peers list',
  help: cliText.help['peers list'],
  options: { ...ORGANISATION, ...JSON_OPTION },
  positionals: [],
  run: (call) =>
    withContext(call, async (ctx, code) => {
      const choices = await peerChoices(ctx, code)
      const { groups, own, chosen, sharedGroups } = choices
      call.console.out(
        call.values.json === true
          ? JSON.stringify({ groups, removed: own.filter(({ isRemoved }) => isRemoved), chosen, sharedGroups }, null, 2)
          : listInWords(choices),
      )
    }),
}

export const peersAdd: Command = {
  name: 'peers add',
  help: cliText.help['peers add'],
  options: { ...ORGANISATION, ...MEMBERS },
  positionals: ['NAMN'],
  run: (call) =>
    withContext(call, async (ctx, code) => {
      const name = call.positionals[0] ?? ''
      const { id } = await addPeerGroup(ctx, code, { name, members: requiredText(call.values, 'members').split(',') })
      call.console.out(cliText.peersAdded(name, id))
    }),
}

export const peersChange: Command = {
  name: 'peers change',
  help: cliText.help['peers change'],
  options: { ...ORGANISATION, ...MEMBERS, name: { type: 'string' } },
  positionals: ['ID'],
  run: (call) =>
    withContext(call, async (ctx, code) => {
      const [name, members] = [text(call.values, 'name'), text(call.values, 'members')]
      if (name === undefined && members === undefined) throw new UsageError(cliText.missing('--name eller --members'))
      await editPeerGroup(ctx, code, call.positionals[0] ?? '', {
        ...(name === undefined ? {} : { name }),
        ...(members === undefined ? {} : { members: members.split(',') }),
      })
      call.console.out(cliText.peersDone.change)
    }),
}

export const peersRemove = simple('remove', 'ID', removePeerGroup)
export const peersRestore = simple('restore', 'ID', restorePeerGroup)
export const peersChoose = simple('choose', 'GRUPP', choosePeers)

function simple(
  verb: 'remove' | 'restore' | 'choose',
  positional: string,
  act: (ctx: FullContext, code: string, which: string) => Promise<void>,
): Command {
  return {
    name: `peers ${verb}`,
    help: cliText.help[`peers ${verb}`],
    options: ORGANISATION,
    positionals: [positional],
    run: (call) =>
      withContext(call, async (ctx, code) => {
        await act(ctx, code, call.positionals[0] ?? '')
        call.console.out(cliText.peersDone[verb])
      }),
  }
}

export const importGroupsCommand: Command = {
  name: 'import groups',
  help: cliText.help['import groups'],
  options: { 'dry-run': { type: 'boolean' }, ...JSON_OPTION },
  positionals: ['FIL'],
  run: async (call) => {
    const path = call.positionals[0] ?? ''
    const bytes = await readFile(path).catch(() => {
      throw new UsageError(cliText.noFile(path))
    })
    const isDry = call.values['dry-run'] === true
    const { ctx, close } = await openEnvironment(call.config)
    try {
      const done = await importGroups(ctx, { fileName: basename(path), bytes: new Uint8Array(bytes) }, { isDry })
      tellGroups(call, done, isDry)
      return 0
    } finally {
      await close()
    }
  },
}

export const fetchGroupsCommand: Command = {
  name: 'fetch groups',
  help: cliText.help['fetch groups'],
  options: JSON_OPTION,
  positionals: [],
  run: async (call) => {
    const { ctx, close } = await openEnvironment(call.config)
    try {
      tellGroups(call, await fetchGroups(ctx, new AbortController().signal), false)
      return 0
    } finally {
      await close()
    }
  },
}

function tellGroups({ values, console }: Call, done: GroupsImported, isDry: boolean): void {
  const numbers = [done.groups, done.added, done.changed, done.removed].map((n) => formatNumber(n))
  const [groups = '', added = '', changed = '', removed = ''] = numbers
  const tell = isDry ? peersText.groupsTried : peersText.groupsImported
  const status = isDry ? 'dry-run' : 'committed'
  console.out(
    values.json === true ? JSON.stringify({ status, ...done }, null, 2) : tell(groups, added, changed, removed),
  )
}

function listInWords({ groups, own, chosen, sharedGroups }: PeerChoices): string {
  const removed = own.filter(({ isRemoved }) => isRemoved)
  const line = (id: string, name: string, members: number, isChosen: boolean) =>
    cliText.peersLine(id, name, cliText.peersMembers(formatNumber(members)), isChosen)
  return [
    ...groups.map(({ id, name, members }) => line(id, name, members.length, id === chosen)),
    ...(sharedGroups === 0 ? [cliText.peersNoShared] : []),
    ...(removed.length > 0 ? ['', cliText.peersRemoved] : []),
    ...removed.map(({ id, name, members }) => `  ${line(id, name, members.length, false)}`),
  ].join('\n')
}

async function withContext(call: Call, act: (ctx: FullContext, code: string) => Promise<void>): Promise<0> {
  const code = requiredText(call.values, 'organisation')
  const { ctx, close } = await openEnvironment(call.config)
  try {
    await act(ctx, code)
    return 0
  } finally {
    await close()
  }
}
