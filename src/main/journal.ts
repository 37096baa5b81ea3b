// `journal verify` and `journal redact`: whether the journal is as it was written, and erasing what an entry says.

import { formatNumber } from '../domain/format.ts'
import { checkAllJournals, checkJournal, type JournalCheck, redactJournalEntry } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { journalTexts } from '../text/journal.ts'
import { type Command, requiredText, text, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'
import { OWNER_OPTIONS, ownerOf } from './import-history.ts'

const words = journalTexts.sv

export const journalVerify: Command = {
  name: 'journal verify',
  help: cliText.help['journal verify'],
  options: { ...OWNER_OPTIONS, expect: { type: 'string' } },
  positionals: [],
  run: async (call) => {
    const { values, config, console } = call
    const code = text(values, 'organisation') ?? (values.national === true ? undefined : 'all')
    const expected = text(values, 'expect')
    if (expected !== undefined && code === 'all') throw new UsageError(words.cliExpectOne)
    if (expected !== undefined && !/^[0-9a-f]{64}$/i.test(expected)) throw new UsageError(words.expectWrong)
    const { ctx, close } = await openEnvironment(config)
    try {
      if (code === 'all') {
        const checked = await checkAllJournals(ctx)
        for (const { code: chain, check } of checked) console.out(lineOf(chain ?? words.national, check))
        return checked.every(({ check }) => check.ok) ? 0 : 1
      }
      const check = await checkJournal(ctx, ownerOf(call), expected?.toLowerCase())
      console.out(lineOf(code ?? words.national, check))
      if (!check.ok) return 1
      if (expected === undefined) return 0
      console.out(check.holds === null ? words.holdsNot : words.holds(check.holds))
      return check.holds === null ? 1 : 0
    } finally {
      await close()
    }
  },
}

const lineOf = (chain: string, check: JournalCheck): string =>
  check.ok
    ? words.cliOk(chain, words.entries(formatNumber(check.entries)), check.hash)
    : words.cliBroken(chain, check.sequence)

export const journalRedact: Command = {
  name: 'journal redact',
  help: cliText.help['journal redact'],
  options: { ...OWNER_OPTIONS, reason: { type: 'string' } },
  positionals: ['NUMMER'],
  run: async (call) => {
    const owner = ownerOf(call)
    const number = call.positionals[0] ?? ''
    if (!/^[1-9]\d{0,8}$/.test(number)) throw new UsageError(words.cliNotANumber(number))
    const reason = requiredText(call.values, 'reason')
    const { ctx, close } = await openEnvironment(call.config)
    try {
      await redactJournalEntry(ctx, owner, Number(number), reason)
      call.console.out(words.cliRedacted(Number(number)))
      return 0
    } finally {
      await close()
    }
  },
}
