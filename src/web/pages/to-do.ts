// What waits to be done before the year can be reported, from what is stored. The most pressing first.

import type { Action } from '../../domain/access.ts'
import { AND, formatList } from '../../domain/format.ts'
import { type ActivityFact, type Facts, measureName, yearOfAmounts } from '../../report/html.tsx'
import type { ImportPreview } from '../../services/index.ts'
import type { Language } from '../../text/language.ts'
import { webDataQualityTexts } from '../../text/web-data-quality.ts'
import { webOverviewTexts } from '../../text/web-overview.ts'
import {
  assessPath,
  type Choice,
  dataQualityPath,
  goalPath,
  importPath,
  indicatorPath,
  sitePath,
  uploadPath,
} from '../site.ts'
import { momentInWords } from '../ui/moment.tsx'
import { isStale } from './import-standing.ts'
import { measureWords } from './own-words.ts'

export type ToDo = {
  readonly what: string
  readonly why: string
  readonly link: string
  readonly href: string
  /** Own words that `what` and `why` quote. */
  readonly own?: readonly string[]
}

type Input = {
  readonly facts: Facts
  readonly imports: readonly ImportPreview[]
  readonly hasReport: boolean
  readonly choice: Choice
  /** For ways to forms: the plan that the facts are of. */
  readonly changing: Omit<Choice, 'year'>
  readonly now: string
  /** Whether the reader may: nobody is asked for what is somebody else's to do. */
  readonly may: (action: Action) => boolean
}

export function toDo(input: Input, language: Language): readonly ToDo[] {
  const { may } = input
  return [
    ...(may('import.write')
      ? [...previews(input, language), ...missingValues(input, language), ...quality(input, language)]
      : []),
    // A reporter's own are asked for by themselves.
    ...(may('plan.write') ? activities(input, language) : []),
    ...(may('assessment.write') ? assessments(input, language) : []),
    ...chapters(input, language),
  ]
}

function previews({ imports, choice, now }: Input, language: Language): readonly ToDo[] {
  const text = webOverviewTexts[language]
  return imports
    .filter((one) => one.status === 'preview' && !isStale(one))
    .map((one) => ({
      what: text.previewWaits(one.fileName),
      why: text.previewWaitsWhy(momentInWords(one.createdAt, now, language)),
      link: text.open,
      href: importPath(choice.code, one.id),
    }))
}

function missingValues({ facts, choice }: Input, language: Language): readonly ToDo[] {
  const text = webOverviewTexts[language]
  const waiting = facts.goals.flatMap((goal) =>
    goal.measures
      .filter((measure) => measure.status === 'awaiting')
      .map((measure) => ({ goal, measure, what: text.missingValue(measureName(measure), measure.target.period) })),
  )
  // The same value may be what several goals wait for.
  return [...Map.groupBy(waiting, ({ what }) => what)].flatMap(([what, [first, ...others]]) =>
    first
      ? [
          {
            what,
            own: measureWords(first.measure),
            why: text.missingValueWhy(
              formatList([...new Set([first, ...others].map(({ goal }) => goal.id))], AND[language]),
            ),
            link: text.show,
            href:
              first.measure.slug === null ? goalPath(choice, first.goal.id) : indicatorPath(choice, first.measure.slug),
          },
        ]
      : [],
  )
}

/** Without those whose value is asked for by name above. */
function quality({ facts, choice }: Input, language: Language): readonly ToDo[] {
  const qualityText = webDataQualityTexts[language]
  const text = webOverviewTexts[language]
  const asked = new Set(
    facts.goals.flatMap(({ measures }) =>
      measures.flatMap(({ status, slug }) => (status === 'awaiting' ? [slug] : [])),
    ),
  )
  const needing = facts.quality.indicators.filter(({ needsAction, slug }) => needsAction && !asked.has(slug))
  if (needing.length === 0) return []
  const href = dataQualityPath(choice, true)
  return [{ what: qualityText.toDo(needing.length), why: qualityText.toDoWhy, link: text.show, href }]
}

function activities({ facts, choice }: Input, language: Language): readonly ToDo[] {
  const text = webOverviewTexts[language]
  const all = facts.goals.flatMap((goal) => goal.activities)
  const late = all.filter((activity) => activity.status === 'late')
  const silent = all.filter((activity) => activity.reportedOn === null && activity.status !== 'late')
  const href = `${sitePath(choice, 'plan')}#aktiviteter`
  return [
    ...(late.length === 0
      ? []
      : [
          {
            what: text.lateActivities(late.length),
            why: formatList(unitsOf(late), AND[language]),
            own: unitsOf(late),
            link: text.show,
            href,
          },
        ]),
    ...(silent.length === 0
      ? []
      : [{ what: text.notReported(silent.length), why: text.notReportedWhy, link: text.show, href }]),
  ]
}

function assessments({ facts, choice, changing }: Input, language: Language): readonly ToDo[] {
  const text = webOverviewTexts[language]
  const waiting = facts.goals.filter((goal) => goal.assessment === null)
  const differing = facts.goals.filter((goal) => goal.assessmentDiffers)
  return [
    ...(waiting.length === 0
      ? []
      : [
          {
            what: text.notAssessed(waiting.length),
            why: text.notAssessedWhy(
              formatList(
                waiting.map((goal) => goal.id),
                AND[language],
              ),
            ),
            link: text.open,
            href: waiting[0] ? assessPath(changing, waiting[0].id) : uploadPath(choice),
          },
        ]),
    ...differing.map((goal) => ({
      what: text.differs(goal.id),
      why: text.differsWhy,
      link: text.show,
      href: goalPath(choice, goal.id),
    })),
  ]
}

function chapters({ facts, hasReport, choice, may }: Input, language: Language): readonly ToDo[] {
  const text = webOverviewTexts[language]
  return [
    ...(facts.resources.length > 0 || !may('import.write')
      ? []
      : [
          {
            what: text.noBudget(yearOfAmounts(facts, language)),
            why: text.noBudgetWhy,
            link: text.upload,
            href: uploadPath(choice),
          },
        ]),
    ...(hasReport || !may('report.make')
      ? []
      : [
          {
            what: text.noReport(facts.year),
            why: text.noReportWhy,
            link: text.open,
            href: sitePath(choice, 'reports'),
          },
        ]),
  ]
}

const unitsOf = (activities: readonly ActivityFact[]): readonly string[] => [
  ...new Set(activities.map(({ unit }) => unit).filter((unit) => unit !== '')),
]
