// What the services use of the ingest: one reader for each file format, and lists of issues.

export { readAssessments } from './assessments.ts'
export { readBudget } from './budget.ts'
export { foldText, sameText } from './cell.ts'
export { groupIssues } from './group-issues.ts'
export { issuesCsv } from './issues-csv.ts'
export {
  type KoladaGroup,
  type KoladaPage,
  type KoladaValue,
  readDataPage,
  readGroupPage,
  readKpiPage,
} from './kolada-answer.ts'
export { KOLADA_HEADER, koladaLines } from './kolada-lines.ts'
export { dataPaths, groupId, groupPath, kpiPaths } from './kolada-paths.ts'
export { type TitleWarning, titleWarnings } from './kolada-titles.ts'
export { MOST_BYTES } from './limits.ts'
export { readObservations } from './observations.ts'
export type { Understood } from './open-file.ts'
export { readOutcomes } from './outcomes.ts'
export { holdsPersonalNumber } from './personal-number.ts'
export { type PlanRead, readPlan } from './plan.ts'
export type { PlanContext } from './plan-reading.ts'
export { planRows } from './plan-rows.ts'
export { readProgress } from './progress.ts'
export { assessmentRow, budgetRow, outcomeRow, progressRow } from './reported-rows.ts'
export { type TemplateKind, type TemplateRows, templateCsv, templateXlsx } from './template-file.ts'
