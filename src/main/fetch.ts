// `fetch kolada`: figures from Kolada over its API, read in as one file.

import type { FullContext } from '../services/full-context.ts'
import { commitImport, type KoladaRun, type KoladaWish, runKoladaFetch, startKoladaFetch } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { koladaFailure, koladaTexts, koladaWarning, koladaWarnings } from '../text/kolada.ts'
import {
  type Call,
  type Command,
  type ExitCode,
  Refused,
  requiredText,
  text,
  texts,
  UsageError,
  type Values,
} from './command.ts'
import { openEnvironment } from './environment.ts'
import { importJson, type Status, tell } from './import.ts'
import { progressOn } from './progress.ts'

export const fetchKolada: Command = {
  name: 'fetch kolada',
  help: cliText.help['fetch kolada'],
  options: {
    organisation: { type: 'string' },
    indicator: { type: 'string', multiple: true },
    years: { type: 'string' },
    peers: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: [],
  run: async (call) => {
    const { values, config, console } = call
    const code = requiredText(values, 'organisation')
    const wish: KoladaWish = {
      indicators: texts(values, 'indicator') ?? null,
      years: yearsOf(values),
      peers: text(values, 'peers') ?? null,
    }
    const environment = await openEnvironment(config)
    try {
      return await fetchAndStore({ ...environment.ctx, onProgress: progressOn(console) }, code, wish, call)
    } finally {
      await environment.close()
    }
  },
}

async function fetchAndStore(ctx: FullContext, code: string, wish: KoladaWish, call: Call): Promise<ExitCode> {
  const { values, console } = call
  const isDry = values['dry-run'] === true
  const started = await startKoladaFetch(ctx, code, wish)
  const { kpis, from, to, peers } = started.request
  console.say(cliText.fetchBegins(koladaTexts.sv.asked(kpis.length, from, to, peers), code))
  if (started.isContinued) console.say(cliText.fetchContinues)
  const { fetch, result } = await untilInterrupted((signal) =>
    runKoladaFetch(ctx, code, started, { signal, isDry, keep: ({ canCommit }) => canCommit }),
  )
  if (result === null) {
    const again = fetch.canContinue ? `\n${cliText.fetchAgain}` : ''
    throw new Refused(`${fetch.failure ? koladaFailure(fetch.failure, 'sv') : ''}${again}`)
  }
  const status: Status = !result.canCommit ? 'rejected' : isDry ? 'dry-run' : 'committed'
  if (status === 'committed') await commitImport(ctx, { organisation: code }, result.id)
  const { report } = fetch
  if (values.json === true)
    console.out(JSON.stringify({ ...importJson(result, status), fetch: fetchJson(report) }, null, 2))
  else {
    tell(result, status, console)
    if (report?.group) console.out(koladaTexts.sv.group(report.group.title, report.group.id, report.group.members))
    for (const sentence of koladaWarnings(report?.warnings ?? [], 'sv'))
      console.out(`${cliText.severity.warning}: ${sentence}`)
  }
  return result.canCommit ? 0 : 1
}

/** What other programs may rely on, beside the import itself. */
function fetchJson(report: KoladaRun['fetch']['report']) {
  const warnings = (report?.warnings ?? []).map((warning) => ({
    ...warning,
    message: koladaWarning(warning, 'sv'),
  }))
  // A group's figures are unweighted means: each kommun counts the same.
  return { values: report?.values ?? 0, group: report?.group ? { ...report.group, weighted: false } : null, warnings }
}

/** Ctrl+C ends the fetch in order: what has come is kept. A second one ends the program. */
async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  try {
    return await work(controller.signal)
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
  }
}

function yearsOf(values: Values): KoladaWish['years'] {
  const given = text(values, 'years')
  if (given === undefined) return null
  const match = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(given.trim())
  if (!match) throw new UsageError(cliText.notYears(given))
  return { from: Number(match[1]), to: Number(match[2] ?? match[1]) }
}
