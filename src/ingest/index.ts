// What the services use of the ingest: one reader for each file format, and lists of issues.

export { readAssessments } from './assessments.ts'
export { readBudget } from './budget.ts'
export { foldText, sameText } from './cell.ts'
export { groupIssues } from './group-issues.ts'
export { issuesCsv } from './issues-csv.ts'
export { readObservations } from './observations.ts'
export type { Understood } from './open-file.ts'
export { readOutcomes } from './outcomes.ts'
export { holdsPersonalNumber } from './personal-number.ts'
export { readPlan } from './plan.ts'
export type { PlanContext } from './plan-reading.ts'
export { readProgress } from './progress.ts'
