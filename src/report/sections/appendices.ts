// Appendices: every figure with its source and interval, definitions, method, and the files it all came from.

import { writtenBoundaries } from '../../domain/attainment/boundaries.ts'
import { GOAL_STATUSES } from '../../domain/attainment/result.ts'
import { formatDate, keepNumbers } from '../../domain/format.ts'
import { articleTitle, articleTitlesNotes } from '../../text/articles.ts'
import { boundaryText } from '../../text/boundaries.ts'
import { explanationText } from '../../text/explanations.ts'
import { reportText } from '../../text/report.ts'
import { reportAppendixText as text } from '../../text/report-appendices.ts'
import { textReviewText } from '../../text/text-review.ts'
import {
  allDistrictsTableId,
  allFiguresTableId,
  heading,
  numberColumn,
  paragraph,
  paragraphs,
  signed,
  table,
  textColumn,
} from '../blocks.ts'
import type { Block } from '../document.ts'
import type { Facts, IndicatorFact, SourceFact } from '../facts.ts'
import { boundariesInWords } from '../parts/boundaries.ts'
import { captionOf, periodsAcross, periodsDown } from '../parts/figures-table.ts'
import { indicatorWith, measureName, measureTableId } from '../parts/measure.ts'
import { linesOf } from '../parts/points.ts'
import { workingParagraph, workingsOf } from '../parts/workings.ts'
import { opening, type Section } from '../section.ts'

export const appendices: Section = (input) => {
  const { facts } = input
  return [
    ...opening(input, 'appendices', text.lead),
    heading(2, 'appendix-figures', text.figures),
    ...allFigures(facts),
    heading(2, 'appendix-definitions', text.definitions),
    facts.indicators.length === 0 ? paragraph(text.figuresNone) : definitions(facts.indicators),
    ...articlesBlocks(facts),
    heading(2, 'appendix-workings', explanationText.report.heading),
    ...workings(facts),
    heading(2, 'appendix-method', text.method),
    ...method(facts),
    heading(2, 'appendix-sources', text.sources),
    facts.sources.length === 0 ? paragraph(text.sourcesNone) : sources(facts.sources),
  ]
}

function allFigures(facts: Facts): readonly Block[] {
  const tables = [
    ...facts.indicators.flatMap((indicator) => indicatorTables(indicator, facts)),
    ...measureTables(facts),
  ]
  return tables.length === 0 ? [paragraph(text.figuresNone)] : tables
}

function indicatorTables(indicator: IndicatorFact, facts: Facts): readonly Block[] {
  const lines = linesOf(indicator, facts)
  const districts = indicator.series.filter(({ who }) => who === 'district')
  const caption = captionOf(indicator)
  const byDistrict = { ...indicator, name: text.districtCaption(indicator.name) }
  return [
    ...(lines.length > 0 ? [periodsDown(allFiguresTableId(indicator.slug), caption, indicator.decimals, lines)] : []),
    ...(districts.length > 0
      ? [periodsAcross(allDistrictsTableId(indicator.slug), byDistrict, districts, Number.POSITIVE_INFINITY)]
      : []),
  ]
}

/** Measures that no indicator's series holds: a district's own, a comparison. */
function measureTables(facts: Facts): readonly Block[] {
  const tables = facts.goals.flatMap((goal) =>
    goal.measures.flatMap((measure, i) => {
      if (measure.points.length === 0 || indicatorWith(measure, facts) !== null) return []
      const caption = text.measureCaption(
        reportText.goal(goal.id),
        captionOf({ name: measureName(measure), unit: measure.unit }),
      )
      const { area, dimensions, points } = measure
      const series = { who: 'all' as const, label: reportText.columnValue, area, dimensions, points }
      return [periodsDown(measureTableId(goal, i), caption, measure.decimals, [series])]
    }),
  )
  return tables.length === 0 ? [] : [heading(3, 'appendix-measures', text.measures), ...tables]
}

const definitions = (indicators: readonly IndicatorFact[]): Block =>
  table(
    'table-definitions',
    text.definitionsCaption,
    [textColumn(text.columnMeasure, 1.4), textColumn(text.columnDefinition, 3), textColumn(text.columnProducer, 1.2)],
    indicators.map(({ name, definition, formula, rhythm, producer, kolada }) => [
      name,
      [definition, ...(formula === null ? [] : [`${keepNumbers(formula)}.`]), text.rhythm(rhythm)].join(' '),
      kolada === null ? producer : text.koladaId(producer, kolada),
    ]),
  )

/** The articles that goals and indicators name, in the convention's order: a reader need not know them by number. */
function articlesBlocks({ goals, indicators }: Facts): readonly Block[] {
  const named = [...goals, ...indicators].flatMap(({ articles }) =>
    articles.map((article) => Number.parseInt(article, 10)),
  )
  const rows = [...new Set(named)]
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const title = articleTitle(String(number))
      return title === undefined ? [] : [[String(number), title]]
    })
  if (rows.length === 0) return []
  const columns = [textColumn(text.columnArticle, 1), textColumn(text.columnAbout, 4)]
  return [
    heading(2, 'appendix-articles', text.articles),
    { ...table('table-articles', text.articlesCaption, columns, rows), note: `${articleTitlesNotes.sv}.` },
  ]
}

function workings(facts: Facts): readonly Block[] {
  const all = workingsOf(facts)
  if (all.length === 0) return [paragraph(explanationText.report.none)]
  return [paragraph(explanationText.report.intro), ...all.map(workingParagraph)]
}

const method = (facts: Facts): readonly Block[] => [
  heading(3, 'method-status', text.methodStatus),
  ...paragraphs(text.methodStatusText(writtenBoundaries(facts.boundaries))),
  heading(3, 'method-boundaries', text.methodBoundaries),
  ...boundaryBlocks(facts),
  heading(3, 'method-chance', text.methodChance),
  ...paragraphs(text.methodChanceText),
  heading(3, 'method-disclosure', text.methodDisclosure),
  paragraph(text.methodDisclosureText),
  ...reviewBlocks(facts),
  heading(3, 'method-resources', text.methodResources),
  paragraph(text.methodResourcesText),
]

/** The counts by the default boundaries only where some goal would have another status. */
function boundaryBlocks(facts: Facts): readonly Block[] {
  const words = paragraph(boundariesInWords(facts))
  const { goals, boundaries } = facts
  if (boundaries.isDefault || goals.length === 0) return [words]
  if (goals.every(({ status, byDefault }) => status === byDefault))
    return [words, paragraph(boundaryText.sameByDefault)]
  const rows = GOAL_STATUSES.map((status) => ({
    status,
    own: goals.filter((goal) => goal.status === status).length,
    byDefault: goals.filter((goal) => goal.byDefault === status).length,
  })).filter(({ own, byDefault }) => own > 0 || byDefault > 0)
  const columns = [
    textColumn(reportText.columnStatus, 3),
    numberColumn(text.columnOwnBoundaries, 1.4),
    numberColumn(text.columnDefaultBoundaries, 1.4),
  ]
  return [
    words,
    table(
      'table-boundaries',
      text.boundariesCaption,
      columns,
      rows.map(({ status, own, byDefault }) => [
        [signed(status, reportText.status[status])],
        String(own),
        String(byDefault),
      ]),
    ),
  ]
}

function reviewBlocks({ textReview }: Facts): readonly Block[] {
  const words = textReviewText.method(textReview)
  return words === null ? [] : [paragraph(words)]
}

/** As many characters of a checksum as a reader can compare; the whole one is in the facts. */
const HASH_SHOWN = 16

const sources = (files: readonly SourceFact[]): Block =>
  table(
    'table-sources',
    text.sourcesCaption,
    [
      textColumn(text.columnNumber, 0.5),
      textColumn(text.columnFile, 2),
      textColumn(text.columnKind, 1.3),
      textColumn(text.columnImported, 1.3),
      textColumn(text.columnHash, 1.5),
    ],
    files.map(({ number, fileName, kind, importedOn, sha256 }) => [
      reportText.citation(number),
      fileName,
      text.kind[kind] ?? kind,
      formatDate(importedOn),
      sha256.slice(0, HASH_SHOWN),
    ]),
    text.sourcesNote,
  )
