// How to read the report: the signs, chance, what "hållet" means, words for missing values, and what is included.

import { GOAL_STATUSES } from '../../domain/attainment/result.ts'
import { formatDate, formatNumber } from '../../domain/format.ts'
import { reportText } from '../../text/report.ts'
import { reportHowToReadText as text } from '../../text/report-how-to-read.ts'
import { heading, paragraph, paragraphs, signed, table, textColumn } from '../blocks.ts'
import { ABSENCES, type Facts } from '../facts.ts'
import { opening, type Section } from '../section.ts'

export const howToRead: Section = (input) => {
  const { onTrack, partly } = input.facts.boundaries
  const meaning = text.meaning({ onTrack: formatNumber(onTrack * 100), partly: formatNumber(partly * 100) })
  return [
    ...opening(input, 'how-to-read', text.lead),
    heading(2, 'how-signs', text.signs),
    table(
      'table-signs',
      text.signsCaption,
      [textColumn(reportText.columnStatus, 1), textColumn(text.columnMeaning, 2.4)],
      GOAL_STATUSES.map((status) => [[signed(status, reportText.status[status])], meaning[status]]),
    ),
    paragraph(text.goalStatus),
    heading(2, 'how-chance', text.chance),
    ...paragraphs(text.chanceText),
    heading(2, 'how-chosen', text.chosen),
    paragraph(text.chosenText),
    heading(2, 'how-held', text.held),
    paragraph(text.heldText),
    heading(2, 'how-missing', text.missing),
    paragraph(text.missingText),
    table(
      'table-words',
      text.missingCaption,
      [textColumn(text.columnWord, 1), textColumn(text.columnMeaning, 2.4)],
      ABSENCES.map((absence) => [reportText.absence[absence], text.missingMeaning[absence]]),
    ),
    ...(isRounded(input.facts) ? [paragraph(text.rounded)] : []),
    heading(2, 'how-charts', text.charts),
    paragraph(text.chartsText),
    heading(2, 'how-cutoff', text.cutoff),
    paragraph(cutoffOf(input.facts)),
  ]
}

const isRounded = ({ indicators }: Facts): boolean =>
  indicators.some(({ series }) => series.some(({ points }) => points.some(({ roundedTo }) => roundedTo !== null)))

function cutoffOf({ asOf, knownAt, sources }: Facts): string {
  const latest = sources
    .map(({ importedOn }) => importedOn)
    .sort()
    .at(-1)
  return [
    text.cutoffText(formatDate(asOf)),
    ...(knownAt === null ? [] : [text.cutoffKnown(formatDate(knownAt))]),
    ...(latest === undefined ? [] : [text.cutoffImported(formatDate(latest)), text.cutoffSources]),
  ].join(' ')
}
