// Long work that goes on while nobody waits.

export { beginJob, continueJob, finishJob, type JobRequest, jobById, type OpenJob, recentJobs } from './jobs.ts'
export type { JobFailure, JobKind, JobState } from './kinds.ts'
