// `attainment --organisation CODE --year Y`: måluppfyllelsen, in words or as JSON.

import { DEFAULT_BOUNDARIES, writtenBoundaries } from '../domain/attainment/boundaries.ts'
import { goalDoubt } from '../domain/attainment/doubt.ts'
import { measureStyle } from '../domain/attainment/index.ts'
import { formatDate } from '../domain/format.ts'
import { boundariesInWords } from '../report/parts/boundaries.ts'
import { withDoubt } from '../report/parts/doubt.ts'
import type { Context } from '../services/context.ts'
import { type Assessed, assess, attainmentJson, reasonText } from '../services/index.ts'
import { attainmentText } from '../text/attainment.ts'
import { boundaryText } from '../text/boundaries.ts'
import { cliText } from '../text/cli.ts'
import { type Command, optionalDate, requiredText, requiredYear, text } from './command.ts'
import { openEnvironment } from './environment.ts'

export const attainment: Command = {
  name: 'attainment',
  help: cliText.help.attainment,
  options: {
    organisation: { type: 'string' },
    year: { type: 'string' },
    plan: { type: 'string' },
    'known-at': { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [],
  run: async ({ values, config, console }) => {
    const code = requiredText(values, 'organisation')
    const asOf = {
      year: requiredYear(values, 'year'),
      plan: text(values, 'plan') ?? null,
      knownAt: optionalDate(values, 'known-at'),
    }
    const { ctx, close } = await openEnvironment(config)
    try {
      const assessed = await assess(ctx, code, asOf)
      console.out(
        values.json === true
          ? JSON.stringify(attainmentJson(assessed, ctx.catalogue), null, 2)
          : inWords(assessed, ctx),
      )
      return 0
    } finally {
      await close()
    }
  },
}

const DEFAULTS = writtenBoundaries(DEFAULT_BOUNDARIES)

function inWords(assessed: Assessed, ctx: Context): string {
  const { organisation, plan, goals, asOf, boundaries } = assessed
  if (!plan) return cliText.noGoals(organisation.name)
  const lines = goals.flatMap(({ goal, status, byDefault, measures, assessment }) => [
    '',
    `${withDoubt(attainmentText.status[status], goalDoubt({ status, measures }))}: ${goal.id} ${goal.title}`,
    ...measures.map(({ measure, reasons }) => {
      const indicator = measure.indicator === null ? undefined : ctx.catalogue.find(measure.indicator)
      const words = reasons.map((reason) => reasonText(reason, measureStyle(measure, indicator))).join(' ')
      return `  ${measure.name ?? indicator?.name ?? ''}: ${words}`
    }),
    ...(status === byDefault ? [] : [`  ${boundaryText.byDefault(DEFAULTS, attainmentText.status[byDefault])}`]),
    ...(assessment ? [`  ${cliText.groupSays(attainmentText.assessment[assessment.code])}`] : []),
  ])
  const judgedBy = boundariesInWords({ boundaries, plan })
  return [cliText.attainmentHeading(organisation.name, plan.code, formatDate(asOf)), judgedBy, ...lines].join('\n')
}
