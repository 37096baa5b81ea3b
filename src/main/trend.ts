// `trend --organisation CODE --indicator INDICATOR`: the recent trend of a stored series, in words or as JSON.

import { parseSex, TOTAL } from '../domain/dimensions.ts'
import { formatNumber, formatShortPeriod, formatSpan, formatValue, type NumberStyle } from '../domain/format.ts'
import { TREND_CHI_SQUARE } from '../domain/statistics/trend.ts'
import { type TrendAnswer, trendOfSeries } from '../services/index.ts'
import { calcText } from '../text/calc.ts'
import { cliText } from '../text/cli.ts'
import { statisticsText } from '../text/statistics.ts'
import { type Command, requiredText, requiredYear, text, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'

export const trend: Command = {
  name: 'trend',
  help: cliText.help.trend,
  options: {
    organisation: { type: 'string' },
    indicator: { type: 'string' },
    year: { type: 'string' },
    area: { type: 'string' },
    sex: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [],
  run: async ({ values, config, console }) => {
    const code = requiredText(values, 'organisation')
    const sex = text(values, 'sex')
    const dimensions = sex === undefined ? TOTAL : parseSex(sex)
    if (dimensions === null) throw new UsageError(cliText.notASex(sex ?? ''))
    const request = {
      indicator: requiredText(values, 'indicator'),
      year: text(values, 'year') === undefined ? null : requiredYear(values, 'year'),
      area: text(values, 'area') ?? null,
      dimensions,
    }
    const { ctx, close } = await openEnvironment(config)
    try {
      const { answer, name, style } = await trendOfSeries(ctx, code, request)
      console.out(values.json === true ? JSON.stringify(answer, null, 2) : inWords(answer, name, style))
      return 0
    } finally {
      await close()
    }
  },
}

function inWords({ organisation, periods, trend }: TrendAnswer, name: string, style: NumberStyle): string {
  const lines = periods.map(({ period, value, numerator, denominator, recovered, lower, upper, file, line }) =>
    cliText.trendPeriod(
      formatShortPeriod(period),
      value === null ? cliText.noTrendValue : formatValue(value, style),
      numerator === null || denominator === null
        ? ''
        : cliText.trendParts(formatNumber(numerator), formatNumber(denominator), recovered ?? false),
      lower === null || upper === null ? '' : cliText.trendInterval(formatSpan(lower, upper, style)),
      file,
      line,
    ),
  )
  return [cliText.trendHeading(name, organisation), ...lines, sentence(trend)].join('\n')
}

function sentence({ chiSquare, direction, reason }: TrendAnswer['trend']): string {
  if (chiSquare === null || direction === null)
    return statisticsText.notCalculable(statisticsText.refusal[reason ?? 'no-value'])
  const limit = formatNumber(TREND_CHI_SQUARE, 4)
  return `${calcText.trend[direction]} ${calcText.chiSquare(formatNumber(chiSquare, 4), limit)}`
}
