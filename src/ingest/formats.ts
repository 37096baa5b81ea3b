// The columns of the canonical formats, with the names people give them.

import type { Column, Format } from './header.ts'

const column = <Field extends string>(
  field: Field,
  kind: 'text' | 'number',
  required: boolean,
  names: readonly [string, ...string[]],
): Column<Field> => ({ field, kind, required, names })

const NO_DIMENSIONS: ReadonlyMap<string, string> = new Map()

export type ObservationField =
  | 'indicator'
  | 'municipality'
  | 'district'
  | 'period'
  | 'sex'
  | 'age'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'responseRate'
  | 'status'

export const OBSERVATIONS: Format<ObservationField> = {
  columns: [
    column('indicator', 'text', true, ['indikator', 'indicator', 'kpi', 'kpi-id', 'nyckeltal']),
    column('municipality', 'text', true, [
      'kommun',
      'organisation',
      'municipality',
      'geo',
      'kommunkod',
      'municipality-id',
    ]),
    column('district', 'text', false, ['område', 'area', 'stadsdel', 'district']),
    column('period', 'text', true, ['period', 'år', 'year']),
    column('sex', 'text', false, ['kön', 'gender', 'sex']),
    column('age', 'text', false, ['ålder', 'age']),
    column('value', 'number', true, ['värde', 'value']),
    column('numerator', 'number', false, ['täljare', 'numerator']),
    column('denominator', 'number', false, ['nämnare', 'denominator']),
    column('responseRate', 'number', false, ['svarsfrekvens', 'response rate']),
    // Why a value is not there, in Kolada's answers.
    column('status', 'text', false, ['status']),
  ],
  dimensions: new Map(
    [
      ['skolform', 'school form', 'school type'],
      ['huvudman', 'provider'],
      ['årskurs', 'grade'],
      ['bakgrund', 'svensk eller utländsk bakgrund', 'background'],
      ['födelseland', 'country of birth'],
      ['utbildning', 'föräldrars utbildning', 'föräldrarnas utbildningsnivå', 'parents education'],
      ['familjetyp', 'hushållstyp', 'household type'],
      ['boendeform', 'housing'],
      ['funktionsnedsättning', 'disability'],
      ['program', 'gymnasieprogram'],
    ].flatMap(([name = '', ...synonyms]) => [name, ...synonyms].map((synonym) => [synonym, name] as const)),
  ),
}

export type PlanField =
  | 'area'
  | 'goalId'
  | 'goal'
  | 'articles'
  | 'indicator'
  | 'breakdown'
  | 'type'
  | 'baselinePeriod'
  | 'baseline'
  | 'targetPeriod'
  | 'target'
  | 'activityId'
  | 'activity'
  | 'unit'
  | 'responsible'
  | 'start'
  | 'end'
  | 'budget'
  | 'district'
  | 'comparison'
  | 'measure'

export const PLAN: Format<PlanField> = {
  columns: [
    column('area', 'text', true, ['prioriterat område', 'priority area', 'utvecklingsområde']),
    column('goalId', 'text', true, ['mål-id', 'goal id']),
    column('goal', 'text', true, ['övergripande mål', 'goal', 'mål']),
    column('articles', 'text', true, ['artiklar', 'articles', 'artikel']),
    column('indicator', 'text', true, ['indikator', 'indicator', 'kpi']),
    column('breakdown', 'text', true, ['uppdelning', 'breakdown', 'disaggregation', 'kön', 'sex', 'gender']),
    column('type', 'text', true, ['måltyp', 'target type', 'measure type', 'type']),
    column('baselinePeriod', 'text', true, ['utgångsperiod', 'baseline period', 'baseline year']),
    column('baseline', 'number', true, ['utgångsvärde', 'baseline', 'baseline value']),
    column('targetPeriod', 'text', true, ['målperiod', 'target period', 'target year']),
    column('target', 'number', true, ['målvärde', 'target', 'target value']),
    column('activityId', 'text', true, ['aktivitet-id', 'activity id', 'aktivitets-id']),
    column('activity', 'text', true, ['aktivitet', 'activity']),
    column('unit', 'text', true, ['förvaltning', 'nämnd', 'unit', 'department']),
    column('responsible', 'text', true, ['ansvarig', 'responsible']),
    column('start', 'text', true, ['start', 'startdatum', 'start date']),
    column('end', 'text', true, ['slut', 'end', 'slutdatum', 'end date']),
    column('budget', 'number', true, ['budget']),
    column('district', 'text', false, ['område', 'district', 'stadsdel']),
    column('comparison', 'text', false, ['jämförelse', 'comparison']),
    column('measure', 'text', false, ['mått', 'measure']),
  ],
  dimensions: NO_DIMENSIONS,
}

/** A department's part of the plan: only what says which goal the activities belong to must be there. */
export const UNIT_PLAN: Format<PlanField> = {
  ...PLAN,
  columns: PLAN.columns.map((one) => ({
    ...one,
    required: ['goalId', 'activityId', 'activity', 'unit'].includes(one.field),
  })),
}

export type ProgressField = 'goalId' | 'measure' | 'date' | 'done' | 'level' | 'comment'

export const PROGRESS: Format<ProgressField> = {
  columns: [
    column('goalId', 'text', true, ['mål-id', 'goal id']),
    column('measure', 'text', true, ['mått', 'measure']),
    column('date', 'text', true, ['datum', 'date']),
    column('done', 'text', true, ['klart', 'klar', 'done']),
    column('level', 'number', true, ['nivå', 'level']),
    column('comment', 'text', true, ['kommentar', 'comment']),
  ],
  dimensions: NO_DIMENSIONS,
}

export type OutcomeField = 'activityId' | 'date' | 'status' | 'result' | 'effect' | 'cost' | 'children' | 'lesson'

export const OUTCOMES: Format<OutcomeField> = {
  columns: [
    column('activityId', 'text', true, ['aktivitet-id', 'activity id', 'aktivitets-id']),
    column('date', 'text', true, ['datum', 'date']),
    column('status', 'text', true, ['status']),
    column('result', 'text', true, ['resultat', 'result']),
    column('effect', 'text', true, ['effekt för barn', 'effect for children', 'effect']),
    column('cost', 'number', true, ['kostnad', 'cost']),
    column('children', 'number', true, ['antal barn', 'children', 'number of children']),
    column('lesson', 'text', true, ['lärdom', 'lesson', 'lärdomar', 'lessons']),
  ],
  dimensions: NO_DIMENSIONS,
}

export type AssessmentField = 'goalId' | 'date' | 'assessment' | 'reason' | 'furtherActions'

export const ASSESSMENTS: Format<AssessmentField> = {
  columns: [
    column('goalId', 'text', true, ['mål-id', 'goal id']),
    column('date', 'text', true, ['datum', 'date']),
    column('assessment', 'text', true, ['bedömning', 'assessment']),
    column('reason', 'text', true, ['motivering', 'reason']),
    column('furtherActions', 'text', true, ['ytterligare åtgärder', 'further actions']),
  ],
  dimensions: NO_DIMENSIONS,
}

export type BudgetField = 'area' | 'year' | 'budget' | 'outcome' | 'denominator' | 'count' | 'comment'

export const BUDGET: Format<BudgetField> = {
  columns: [
    column('area', 'text', true, ['område', 'area']),
    column('year', 'text', true, ['år', 'year']),
    column('budget', 'number', true, ['budget']),
    column('outcome', 'number', true, ['utfall', 'outcome', 'actual']),
    column('denominator', 'text', true, ['nämnare', 'denominator']),
    column('count', 'number', true, ['antal', 'count']),
    column('comment', 'text', true, ['kommentar', 'comment']),
  ],
  dimensions: NO_DIMENSIONS,
}
