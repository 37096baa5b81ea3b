// `redact ID --reason TEXT --lines 14,15`: clears an import of personal data that slipped through.

import { redactImport } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { type Command, requiredText, UsageError, type Values } from './command.ts'
import { openEnvironment } from './environment.ts'
import { OWNER_OPTIONS, ownerOf } from './import-history.ts'

export const redact: Command = {
  name: 'redact',
  help: cliText.help.redact,
  options: { ...OWNER_OPTIONS, reason: { type: 'string' }, lines: { type: 'string' } },
  positionals: ['ID'],
  run: async (call) => {
    const { values, positionals, config, console } = call
    const owner = ownerOf(call)
    const redaction = { reason: requiredText(values, 'reason'), lines: linesOf(values) }
    const { ctx, close } = await openEnvironment(config)
    try {
      const { kept } = await redactImport(ctx, owner, positionals[0] ?? '', redaction)
      console.out(cliText.redacted(kept?.sha256 ?? ''))
      return 0
    } finally {
      await close()
    }
  },
}

/** `all`, `none` or line numbers: which saved texts go must be said, since no answer is right for everyone. */
function linesOf(values: Values): 'all' | readonly number[] {
  const lines = requiredText(values, 'lines')
  if (lines === 'all') return 'all'
  if (lines === 'none') return []
  if (!/^\d{1,7}(,\s*\d{1,7})*$/.test(lines)) throw new UsageError(cliText.wrongLines)
  return lines.split(',').map(Number)
}
