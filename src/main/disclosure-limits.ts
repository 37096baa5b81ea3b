// `disclosure limits`: the limits for figures about few children of each own source, and changing them.

import { LIMIT_NAMES, type OwnLimits } from '../domain/disclosure/limits.ts'
import type { LimitName } from '../domain/disclosure/own-limits.ts'
import { formatNumber } from '../domain/format.ts'
import {
  disclosureLimits,
  type LimitsWish,
  type SourceLimits,
  setDisclosureLimits,
  undoDisclosureLimits,
} from '../services/disclosure-settings.ts'
import { disclosureErrors, disclosureSettingsTexts, disclosureCliText as words } from '../text/disclosure-settings.ts'
import { type Command, requiredText, text, UsageError, type Values } from './command.ts'
import { openEnvironment } from './environment.ts'

const OPTION: Readonly<Record<LimitName, string>> = {
  smallestCount: 'smallest-count',
  registerNumerator: 'register-numerator',
  registerDenominator: 'register-denominator',
  surveyDenominator: 'survey-denominator',
}

export const disclosureLimitsCommand: Command = {
  name: 'disclosure limits',
  help: words.help,
  options: {
    organisation: { type: 'string' },
    source: { type: 'string' },
    ...Object.fromEntries(Object.values(OPTION).map((option) => [option, { type: 'string' as const }])),
    rounding: { type: 'string' },
    undo: { type: 'boolean' },
    reason: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [],
  run: async ({ values, config, console }) => {
    const code = requiredText(values, 'organisation')
    const [source, reason] = [text(values, 'source'), text(values, 'reason') ?? '']
    const wish = wishOf(values)
    const isUndo = values.undo === true
    if (isUndo && wish) throw new UsageError(words.undoAlone)
    if (reason !== '' && !isUndo && !wish) throw new UsageError(words.reasonAlone)
    if ((isUndo || wish) && source === undefined) throw new UsageError(words.sourceNeeded)
    const { ctx, close } = await openEnvironment(config)
    try {
      if (isUndo) await undoDisclosureLimits(ctx, code, source ?? '', reason)
      else if (wish) await setDisclosureLimits(ctx, code, source ?? '', { ...wish, reason })
      const all = await disclosureLimits(ctx, code)
      const limits = all.filter(({ id }) => source === undefined || id === source)
      if (limits.length === 0 && source !== undefined)
        throw new UsageError(
          disclosureErrors.noSource(
            source,
            all.map(({ id }) => id),
          ).sv,
        )
      if (isUndo || wish) console.say(words.saved(limits[0]?.name ?? ''))
      console.out(values.json === true ? JSON.stringify({ sources: limits }, null, 2) : limits.map(inWords).join('\n'))
      return 0
    } finally {
      await close()
    }
  },
}

/** Null where no change is asked for. */
function wishOf(values: Values): Omit<LimitsWish, 'reason'> | null {
  const limits: OwnLimits = Object.fromEntries(
    LIMIT_NAMES.flatMap((name) => {
      const written = text(values, OPTION[name])
      return written === undefined ? [] : [[name, wholeNumber(OPTION[name], written)]]
    }),
  )
  const rounding = text(values, 'rounding')
  if (rounding !== undefined && rounding !== 'none' && rounding !== 'five')
    throw new UsageError(words.notARounding(rounding))
  if (rounding === undefined && Object.keys(limits).length === 0) return null
  return { limits, ...(rounding === undefined ? {} : { rounding: rounding === 'five' }) }
}

function wholeNumber(option: string, written: string): number {
  if (!/^-?\d{1,9}$/.test(written)) throw new UsageError(words.notANumber(option, written))
  return Number(written)
}

const inWords = ({ id, name, limits, origins, rounding }: SourceLimits): string =>
  [
    `${name} (${id}), ${disclosureSettingsTexts.sv.roundingOf(rounding)}`,
    ...LIMIT_NAMES.map((limit) =>
      words.limitLine(
        disclosureSettingsTexts.sv.names[limit],
        formatNumber(limits[limit]),
        disclosureSettingsTexts.sv.origins[origins[limit]],
      ),
    ),
  ].join('\n')
