// `attainment --organisation CODE --year Y`: måluppfyllelsen, in words or as JSON.

import { measureStyle } from '../domain/attainment/index.ts'
import { formatDate } from '../domain/format.ts'
import type { Context } from '../services/context.ts'
import { type Assessed, assess, attainmentJson, reasonText } from '../services/index.ts'
import { attainmentText } from '../text/attainment.ts'
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

function inWords(assessed: Assessed, ctx: Context): string {
  const { organisation, plan, goals, asOf } = assessed
  if (!plan) return cliText.noGoals(organisation.name)
  const lines = goals.flatMap(({ goal, status, measures, assessment }) => [
    '',
    `${attainmentText.status[status]}: ${goal.id} ${goal.title}`,
    ...measures.map(({ measure, reasons }) => {
      const indicator = measure.indicator === null ? undefined : ctx.catalogue.find(measure.indicator)
      const words = reasons.map((reason) => reasonText(reason, measureStyle(measure, indicator))).join(' ')
      return `  ${measure.name ?? indicator?.name ?? ''}: ${words}`
    }),
    ...(assessment ? [`  ${cliText.groupSays(attainmentText.assessment[assessment.code])}`] : []),
  ])
  return [cliText.attainmentHeading(organisation.name, plan.code, formatDate(asOf)), ...lines].join('\n')
}
