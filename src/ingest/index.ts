// What the services use of the ingest: one reader for each file format, and lists of issues.

export { type AnnotatedCopy, annotatedCopy } from './annotated-copy.ts'
export { readAssessments } from './assessments.ts'
export { readBudget } from './budget.ts'
export { foldText, sameText } from './cell.ts'
export { groupIssues } from './group-issues.ts'
export { columnKey } from './header.ts'
export { createIssueCollector } from './issue-collector.ts'
export { issuesCsv } from './issues-csv.ts'
export {
  type KoladaGroup,
  type KoladaPage,
  type KoladaValue,
  readDataPage,
  readGroupPage,
  readKpiPage,
} from './kolada-answer.ts'
export { type GroupsFile, readGroupsFile } from './kolada-groups-file.ts'
export { KOLADA_HEADER, koladaLines } from './kolada-lines.ts'
export { ALL_GROUPS, dataPaths, groupId, groupPath, kpiPaths } from './kolada-paths.ts'
export { type TitleWarning, titleWarnings } from './kolada-titles.ts'
export { DEFAULT_LIMITS, MOST_BYTES } from './limits.ts'
export {
  type MappedColumn,
  type Mapping,
  mappingOf,
  profileOf,
  saidOf,
  type WideField,
} from './mapping.ts'
export { dimensionOf } from './mapping-breakdowns.ts'
export type { MappingContext } from './mapping-columns.ts'
export { FORMAT_OF } from './mapping-fields.ts'
export { headerAt, rowOnLine } from './mapping-header.ts'
export { type Questions, questionsOf, type WordQuestion } from './mapping-questions.ts'
export { firstRead, type ReadRow, sampleOf } from './mapping-sample.ts'
export { areaOfText, readObservations } from './observations.ts'
export type { Understood } from './open-file.ts'
export { openForCopy } from './open-for-copy.ts'
export { readOutcomes } from './outcomes.ts'
export { holdsPersonalNumber } from './personal-number.ts'
export { readPicture } from './picture.ts'
export { type PlanRead, readPlan } from './plan.ts'
export type { PlanContext } from './plan-reading.ts'
export {
  type ActivityCells,
  type ArrangedRow,
  arrangeRows,
  cellsOfActivity,
  type GoalCells,
  measureRows,
  type PlanRow,
  planRows,
} from './plan-rows.ts'
export { readProgress } from './progress.ts'
export { completed, type Opened, openTables, openUnknown, proposeMapping, type Tables } from './propose-mapping.ts'
export { assessmentRow, budgetRow, outcomeRow, progressRow } from './reported-rows.ts'
export { holdsPersonalData } from './survey.ts'
export {
  type TemplateKind,
  type TemplateRow,
  type TemplateRows,
  templateCsv,
  templateField,
  templateXlsx,
} from './template-file.ts'
