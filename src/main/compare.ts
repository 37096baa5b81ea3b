// `compare --organisation CODE --peers GROUP --indicator ID --year Y`: a value beside a group's, in words or as JSON.

import { dimensionsKey, GIRLS, parseSex, TOTAL } from '../domain/dimensions.ts'
import { formatNumber, formatSpan } from '../domain/format.ts'
import { gapSentences, groupSentences, placeInWords, verdictSentences } from '../report/html.tsx'
import { type Compared, compare, comparisonJson, type Sex } from '../services/comparison/index.ts'
import { displayOf } from '../services/written.ts'
import { cliText } from '../text/cli.ts'
import { type Command, requiredText, requiredYear, text, UsageError, type Values } from './command.ts'
import { openEnvironment } from './environment.ts'

export const compareCommand: Command = {
  name: 'compare',
  help: cliText.help.compare,
  options: {
    organisation: { type: 'string' },
    peers: { type: 'string' },
    indicator: { type: 'string' },
    year: { type: 'string' },
    sex: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [],
  run: async ({ values, config, console }) => {
    const code = requiredText(values, 'organisation')
    const request = {
      indicator: requiredText(values, 'indicator'),
      year: requiredYear(values, 'year'),
      peers: text(values, 'peers') ?? null,
      sex: sexOf(values),
    }
    const { ctx, close } = await openEnvironment(config)
    try {
      const compared = await compare(ctx, code, request)
      console.out(values.json === true ? JSON.stringify(comparisonJson(compared), null, 2) : inWords(compared))
      return 0
    } finally {
      await close()
    }
  },
}

function sexOf(values: Values): Sex {
  const given = text(values, 'sex') ?? ''
  const dimensions = parseSex(given)
  if (dimensions === null) throw new UsageError(cliText.notASex(given))
  const key = dimensionsKey(dimensions)
  return key === dimensionsKey(TOTAL) ? 'all' : key === dimensionsKey(GIRLS) ? 'girls' : 'boys'
}

/** Members of riket are too many to be read. */
const MEMBERS_SHOWN = 60

function inWords({ organisation, indicator, comparison, gaps }: Compared): string {
  const style = displayOf(indicator)
  const { members, funnel } = comparison
  const span = (low: number, high: number) => formatSpan(low, high, style)
  return [
    cliText.compareHeading(organisation.name, indicator.name),
    ...verdictSentences(comparison, style),
    ...groupSentences(comparison),
    ...(funnel
      ? [
          cliText.funnel(
            formatNumber(funnel.n),
            span(funnel.lower95, funnel.upper95),
            span(funnel.lower998, funnel.upper998),
          ),
        ]
      : []),
    ...(members.length > 0 && members.length <= MEMBERS_SHOWN
      ? [cliText.compareMembers, ...members.map((one) => `  ${one.code} ${one.name}: ${placeInWords(one, style)}`)]
      : []),
    ...(gaps.length > 0 ? [cliText.compareGaps, ...gaps.map((gap) => `  ${gapSentences(gap, style).join(' ')}`)] : []),
  ].join('\n')
}
