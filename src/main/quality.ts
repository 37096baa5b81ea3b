// `quality --organisation CODE --year Y`: how far the figures can be trusted, in words or as JSON.

import { capitalise, formatDate } from '../domain/format.ts'
import { gapWords, latestWords, standingWords } from '../report/parts/quality-words.ts'
import { type DataQuality, dataQuality } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { dataQualityText } from '../text/data-quality.ts'
import { organisationName } from '../text/organisation.ts'
import { type Command, requiredText, requiredYear, text } from './command.ts'
import { openEnvironment } from './environment.ts'

export const quality: Command = {
  name: 'quality',
  help: cliText.help.quality,
  options: {
    organisation: { type: 'string' },
    year: { type: 'string' },
    plan: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [],
  run: async ({ values, config, console }) => {
    const code = requiredText(values, 'organisation')
    const choice = { year: requiredYear(values, 'year'), plan: text(values, 'plan') ?? null }
    const { ctx, close } = await openEnvironment(config)
    try {
      const found = await dataQuality(ctx, code, choice)
      console.out(values.json === true ? JSON.stringify(asJson(found), null, 2) : inWords(found))
      return 0
    } finally {
      await close()
    }
  },
}

/** As the API has it. */
const asJson = ({ organisation, year, plan, quality, files }: DataQuality) => ({
  organisation: organisation.code,
  year,
  plan,
  ...quality,
  files,
})

function inWords({ organisation, quality: { indicators, hindrances, day } }: DataQuality): string {
  const name = organisationName(organisation)
  if (indicators.length === 0) return cliText.noQuality(name)
  const open = hindrances.filter(({ what }) => what === 'verdict')
  return [
    cliText.qualityHeading(name, formatDate(day)),
    ...indicators.flatMap((one) => [
      '',
      `${dataQualityText.standing[one.standing]}: ${one.name}, ${latestWords(one)}`,
      ...[standingWords(one), ...gapWords(one).map((words) => `${capitalise(words)}.`)]
        .filter((words) => words !== '')
        .map((words) => `  ${words}`),
    ]),
    ...(open.length === 0 ? [] : ['', cliText.qualityOpen]),
    ...open.map(
      ({ goal, measure, why, remedy }) => `  ${[`${goal}, ${measure}:`, why.text, remedy.text].join(' ').trimEnd()}`,
    ),
  ].join('\n')
}
