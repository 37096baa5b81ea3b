// `import list`, `import undo` and `import redo`: what has been taken in, and taking it out again.

import { formatNumber } from '../domain/format.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import type { Context } from '../services/context.ts'
import { type ImportPreview, listImports, type OwnerRequest, redoImport, undoImport } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { type Call, type Command, type ExitCode, text, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'

export const OWNER_OPTIONS = { organisation: { type: 'string' }, national: { type: 'boolean' } } as const

/** Whose imports are meant: `--organisation CODE` or `--national`. */
export function ownerOf({ values }: Call): OwnerRequest {
  const code = text(values, 'organisation')
  if ((code === undefined) === (values.national !== true)) throw new UsageError(cliText.ownerNeeded)
  return code === undefined ? { national: true } : { organisation: code }
}

export const importList: Command = {
  name: 'import list',
  help: cliText.help['import list'],
  options: { ...OWNER_OPTIONS, json: { type: 'boolean' } },
  positionals: [],
  run: (call) =>
    within(call, async (ctx, owner) => {
      const imports = await listImports(ctx, owner)
      if (call.values.json === true) call.console.out(JSON.stringify(imports, null, 2))
      else if (imports.length === 0) call.console.out(cliText.noImports)
      else for (const one of imports) call.console.out(lineOf(one))
      return 0
    }),
}

export const importUndo: Command = {
  name: 'import undo',
  help: cliText.help['import undo'],
  options: OWNER_OPTIONS,
  positionals: ['ID'],
  run: (call) =>
    within(call, async (ctx, owner) => {
      const undone = await undoImport(ctx, owner, call.positionals[0] ?? '')
      call.console.out(cliText.importUndone(undone.fileName))
      return 0
    }),
}

export const importRedo: Command = {
  name: 'import redo',
  help: cliText.help['import redo'],
  options: OWNER_OPTIONS,
  positionals: ['ID'],
  run: (call) =>
    within(call, async (ctx, owner) => {
      const redone = await redoImport(ctx, owner, call.positionals[0] ?? '')
      call.console.out(cliText.importRedone(redone.fileName))
      return 0
    }),
}

async function within(call: Call, work: (ctx: Context, owner: OwnerRequest) => Promise<ExitCode>): Promise<ExitCode> {
  const owner = ownerOf(call)
  const { ctx, close } = await openEnvironment(call.config)
  try {
    return await work(ctx, owner)
  } finally {
    await close()
  }
}

/** The id first, since that is what the other commands ask for; the file last, since its name may be long. */
function lineOf(one: ImportPreview): string {
  const { kept } = one
  return [
    one.id,
    dateInStockholm(one.committedAt ?? one.createdAt),
    one.createdBy,
    cliText.importState[one.status],
    one.kind,
    cliText.importCounts(
      formatNumber(one.rows),
      formatNumber(one.new),
      formatNumber(one.changed),
      formatNumber(one.unchanged),
    ),
    (kept?.sha256 ?? '').slice(0, 8),
    ...(kept?.profile ? [kept.profile] : []),
    one.fileName,
  ].join('  ')
}
