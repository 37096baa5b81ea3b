// `report list`, `approve`, `publish` and `withdraw`: reports made in the web service, on their way to the public.

import type { Context } from '../services/context.ts'
import { approveReport, publishReport, reportListings, withdrawReport } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { publicationTexts } from '../text/publication.ts'
import { type Call, type Command, type ExitCode, optionalDate, requiredText } from './command.ts'
import { openEnvironment } from './environment.ts'

const text = publicationTexts.sv

export const reportList: Command = {
  name: 'report list',
  help: cliText.help['report list'],
  options: { organisation: { type: 'string' } },
  positionals: [],
  run: (call) =>
    within(call, async (ctx, code) => {
      for (const { id, year, version, caseNumber, state, createdAt } of await reportListings(ctx, code))
        call.console.out(
          [id, String(year), version ?? '', caseNumber ?? '', createdAt.slice(0, 10), text.state[state]].join('\t'),
        )
      return 0
    }),
}

export const reportApprove: Command = {
  name: 'report approve',
  help: cliText.help['report approve'],
  options: { organisation: { type: 'string' } },
  positionals: ['ID'],
  run: (call) =>
    within(call, async (ctx, code, id) => {
      await approveReport(ctx, code, id)
      call.console.out(text.done.godkant)
      return 0
    }),
}

export const reportPublish: Command = {
  name: 'report publish',
  help: cliText.help['report publish'],
  options: { organisation: { type: 'string' }, 'case-number': { type: 'string' }, 'decided-on': { type: 'string' } },
  positionals: ['ID'],
  run: (call) => {
    const caseNumber = requiredText(call.values, 'case-number')
    requiredText(call.values, 'decided-on')
    const decidedOn = optionalDate(call.values, 'decided-on') ?? ''
    return within(call, async (ctx, code, id) => {
      await publishReport(ctx, code, id, { caseNumber, decidedOn })
      call.console.out(text.done.publicerat)
      return 0
    })
  },
}

export const reportWithdraw: Command = {
  name: 'report withdraw',
  help: cliText.help['report withdraw'],
  options: { organisation: { type: 'string' }, reason: { type: 'string' } },
  positionals: ['ID'],
  run: (call) => {
    const reason = requiredText(call.values, 'reason')
    return within(call, async (ctx, code, id) => {
      await withdrawReport(ctx, code, id, reason)
      call.console.out(text.done.tillbakadraget)
      return 0
    })
  },
}

async function within(
  { values, positionals, config }: Call,
  work: (ctx: Context, organisation: string, id: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  const code = requiredText(values, 'organisation')
  const { ctx, close } = await openEnvironment(config)
  try {
    return await work(ctx, code, positionals[0] ?? '')
  } finally {
    await close()
  }
}
