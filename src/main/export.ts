// `export KIND --out FILE.xlsx|.csv`: the plan and what belongs to it, back out in the common template.

import { extname } from 'node:path'
import { formatNumber } from '../domain/format.ts'
import { EXPORT_FORMS, EXPORT_KINDS, exportFile } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { templateText } from '../text/template.ts'
import { type Command, requiredText, text, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'
import { writeOut } from './files.ts'

export const exportCommand: Command = {
  name: 'export',
  help: cliText.help.export,
  options: {
    organisation: { type: 'string' },
    plan: { type: 'string' },
    empty: { type: 'boolean' },
    out: { type: 'string' },
  },
  positionals: ['SLAG'],
  run: async ({ values, positionals, config, console }) => {
    const word = positionals[0] ?? ''
    const kind = EXPORT_KINDS.find((one) => one === word)
    if (!kind) throw new UsageError(cliText.notAnExport(word))
    const code = requiredText(values, 'organisation')
    const path = requiredText(values, 'out')
    const form = EXPORT_FORMS.find((one) => extname(path).toLowerCase() === `.${one}`)
    if (!form) throw new UsageError(cliText.notAnExportFile(path))
    const plan = text(values, 'plan') ?? null
    const isEmpty = values.empty === true
    if (plan !== null && (kind === 'budget' || isEmpty)) throw new UsageError(cliText.noPlanFor)
    const { ctx, close } = await openEnvironment(config)
    try {
      const { bytes, rows, leftOut } = await exportFile(ctx, code, { kind, form, plan, isEmpty })
      await writeOut(path, bytes)
      console.out(isEmpty ? cliText.templateWritten(path) : cliText.exportWritten(path, formatNumber(rows)))
      if (leftOut > 0) console.say(templateText.leftOut(leftOut))
      return 0
    } finally {
      await close()
    }
  },
}
