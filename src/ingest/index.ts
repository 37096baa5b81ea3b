// What the services use of the ingest: one reader for each file format, and lists of issues.

export { type AssessmentsContext, type AssessmentsRead, readAssessments } from './assessments.ts'
export { type BudgetContext, type BudgetRead, readBudget } from './budget.ts'
export { groupIssues, type IssueGroup } from './group-issues.ts'
export { type IssueWords, issuesCsv } from './issues-csv.ts'
export { DEFAULT_LIMITS, type Limits } from './limits.ts'
export { type ObservationContext, type ObservationsRead, readObservations } from './observations.ts'
export { type OutcomesContext, type OutcomesRead, readOutcomes } from './outcomes.ts'
export { type PlanRead, readPlan } from './plan.ts'
export type { PlanContext } from './plan-reading.ts'
export { type ProgressContext, type ProgressRead, readProgress } from './progress.ts'
export type { ReadRow } from './repeats.ts'
