// `gallra`: destroys what is past its time by the retention rules, or shows what would go.

import { formatNumber } from '../domain/format.ts'
import { isRetentionKind } from '../domain/retention.ts'
import { type Destroyed, runAllRetention, runRetention } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { retentionTexts } from '../text/retention.ts'
import { type Command, text } from './command.ts'
import { openEnvironment } from './environment.ts'

const words = retentionTexts.sv

export const gallra: Command = {
  name: 'gallra',
  help: cliText.help.gallra,
  options: { organisation: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  positionals: [],
  run: async ({ values, config, console }) => {
    const code = text(values, 'organisation')
    const isDry = values['dry-run'] === true
    const { ctx, close } = await openEnvironment(config)
    try {
      const { owners, signIns, isGone } =
        code === undefined
          ? await runAllRetention(ctx, { isDry })
          : await oneOf(code, runRetention(ctx, code, { isDry }))
      const lines = [
        ...owners.flatMap((owner) => linesOf(owner.code ?? words.national, owner.destroyed)),
        ...(signIns > 0 ? [words.cliSignIns(formatNumber(signIns))] : []),
      ]
      if (lines.length === 0) console.out(words.cliNothing)
      else for (const line of [isDry ? words.cliDry : words.cliDone, ...lines]) console.out(line)
      if (isGone) return 0
      console.say(words.notGone)
      return 1
    } finally {
      await close()
    }
  },
}

const oneOf = async (code: string, run: ReturnType<typeof runRetention>) => {
  const { destroyed, isGone } = await run
  return { owners: [{ code, destroyed }], signIns: 0, isGone }
}

const linesOf = (owner: string, destroyed: Destroyed): readonly string[] =>
  Object.entries(destroyed).map(([kind, count]) =>
    words.cliLine(owner, isRetentionKind(kind) ? words.kinds[kind] : kind, formatNumber(count)),
  )
