// `boundaries --organisation CODE [--on-track 0.9 --partly 0.5]`: what the organisation's next plan is judged by.

import { parseBoundary, writtenBoundaries } from '../domain/attainment/boundaries.ts'
import { boundariesOf, setBoundaries } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { decisionText } from '../text/decisions.ts'
import { type Command, requiredText, text, UsageError, type Values } from './command.ts'
import { openEnvironment } from './environment.ts'

export const boundaries: Command = {
  name: 'boundaries',
  help: cliText.help.boundaries,
  options: {
    organisation: { type: 'string' },
    'on-track': { type: 'string' },
    partly: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [],
  run: async ({ values, config, console }) => {
    const code = requiredText(values, 'organisation')
    const [onTrack, partly] = [given(values, 'on-track'), given(values, 'partly')]
    const { ctx, close } = await openEnvironment(config)
    try {
      const before = await boundariesOf(ctx, code)
      const isChange = onTrack !== null || partly !== null
      const now = isChange
        ? await setBoundaries(ctx, code, { onTrack: onTrack ?? before.onTrack, partly: partly ?? before.partly })
        : before
      console.out(values.json === true ? JSON.stringify(now, null, 2) : decisionText.setting(writtenBoundaries(now)).sv)
      if (isChange) console.say(decisionText.appliesFrom.sv)
      return 0
    } finally {
      await close()
    }
  },
}

function given(values: Values, name: string): number | null {
  const said = text(values, name)
  if (said === undefined) return null
  const boundary = parseBoundary(said)
  if (boundary === null) throw new UsageError(decisionText.notABoundary(said).sv)
  return boundary
}
