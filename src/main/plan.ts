// `plan decide` and `plan undo-decision`: that a plan has been decided, and taking back a decision recorded by mistake.

import { writtenBoundaries } from '../domain/attainment/boundaries.ts'
import { formatDate } from '../domain/format.ts'
import type { Context } from '../services/context.ts'
import { decidePlan, undoDecision } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { decisionText } from '../text/decisions.ts'
import { type Call, type Command, type ExitCode, optionalDate, requiredText, text } from './command.ts'
import { openEnvironment } from './environment.ts'

export const planDecide: Command = {
  name: 'plan decide',
  help: cliText.help['plan decide'],
  options: {
    organisation: { type: 'string' },
    plan: { type: 'string' },
    'decided-on': { type: 'string' },
    by: { type: 'string' },
    'case-number': { type: 'string' },
  },
  positionals: [],
  run: (call) => {
    const { values, console } = call
    requiredText(values, 'decided-on')
    const request = {
      plan: text(values, 'plan') ?? null,
      decidedOn: optionalDate(values, 'decided-on') ?? '',
      decidedBy: requiredText(values, 'by'),
      caseNumber: text(values, 'case-number') ?? null,
    }
    return within(call, async (ctx, code) => {
      const { plan, decidedOn, decidedBy, boundaries } = await decidePlan(ctx, code, request)
      console.out(decisionText.decided(plan, formatDate(decidedOn), decidedBy).sv)
      console.out(decisionText.frozen(writtenBoundaries(boundaries)).sv)
      return 0
    })
  },
}

export const planUndoDecision: Command = {
  name: 'plan undo-decision',
  help: cliText.help['plan undo-decision'],
  options: { organisation: { type: 'string' }, plan: { type: 'string' }, reason: { type: 'string' } },
  positionals: [],
  run: (call) => {
    const { values, console } = call
    const request = { plan: text(values, 'plan') ?? null, reason: requiredText(values, 'reason') }
    return within(call, async (ctx, code) => {
      const { plan, decidedOn } = await undoDecision(ctx, code, request)
      console.out(decisionText.decisionUndone(plan, formatDate(decidedOn)).sv)
      return 0
    })
  },
}

async function within(
  { values, config }: Call,
  work: (ctx: Context, organisation: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  const code = requiredText(values, 'organisation')
  const { ctx, close } = await openEnvironment(config)
  try {
    return await work(ctx, code)
  } finally {
    await close()
  }
}
