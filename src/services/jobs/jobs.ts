// Long work from its start to its end. The rows say only how the work goes and hold no content: what it changes is written
// in the journal by the work itself. Small, so that a queue with workers of its own can take its place.

import { authorise, mayDo } from '../../domain/access.ts'
import { NotFound } from '../../domain/errors.ts'
import { createJob, deleteJobsBefore, endJob, findJob, type Job, listJobs, touchJob } from '../../store/index.ts'
import { sentences } from '../../text/language.ts'
import { webJobTexts } from '../../text/web-jobs.ts'
import type { Context, Progress } from '../context.ts'
import { organisationByCode } from '../organisations.ts'
import { isJobKind, JOB_ACTIONS, type JobFailure, type JobKind, type JobState } from './kinds.ts'

export type JobRequest = { readonly kind: JobKind; readonly subject: string }
export type OpenJob = { readonly id: string; readonly kind: JobKind }

/** Work that has not been heard of for so long is done by nobody: the service was stopped. */
const SILENT_MS = 30_000
/** How long the outcome is kept. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000
/** What ended longer ago is not told of unasked. */
const RECENT_MS = 60 * 60 * 1000

/** Notes that the work has begun. Whoever does it must say now and then that it goes on. Throws NotFound. */
export async function beginJob(ctx: Context, code: string, { kind, subject }: JobRequest): Promise<OpenJob> {
  authorise(ctx.actor, JOB_ACTIONS[kind])
  const organisation = await organisationByCode(ctx, code)
  const id = ctx.newId()
  const createdAt = ctx.now()
  await deleteJobsBefore(ctx.store.db, organisation.id, before(createdAt, KEPT_MS))
  await createJob(ctx.store.db, organisation.id, { id, kind, subject, createdAt, createdBy: ctx.actor.id })
  return { id, kind }
}

export async function continueJob(ctx: Context, code: string, job: OpenJob, progress: Progress | null): Promise<void> {
  authorise(ctx.actor, JOB_ACTIONS[job.kind])
  const organisation = await organisationByCode(ctx, code)
  const { stage = null, share = null } = progress ?? {}
  await touchJob(ctx.store.db, organisation.id, job.id, { at: ctx.now(), stage, share })
}

export async function finishJob(
  ctx: Context,
  code: string,
  job: OpenJob,
  ended: { readonly result: string } | { readonly failure: JobFailure },
): Promise<void> {
  authorise(ctx.actor, JOB_ACTIONS[job.kind])
  const organisation = await organisationByCode(ctx, code)
  const { result, failure } = { result: null, failure: null, ...ended }
  await endJob(ctx.store.db, organisation.id, job.id, { at: ctx.now(), result, failure })
}

/** Throws NotFound, also where the actor may not do such work. */
export async function jobById(ctx: Context, code: string, id: string): Promise<JobState> {
  authorise(ctx.actor, 'organisation.read')
  const organisation = await organisationByCode(ctx, code)
  const [found] = statesOf(ctx, [await findJob(ctx.store.db, organisation.id, id)])
  if (!found) throw new NotFound(sentences(webJobTexts).none(id))
  return found
}

/** What is being done now or was until lately, of what the actor may do; newest first. */
export async function recentJobs(ctx: Context, code: string): Promise<readonly JobState[]> {
  authorise(ctx.actor, 'organisation.read')
  const organisation = await organisationByCode(ctx, code)
  return statesOf(ctx, await listJobs(ctx.store.db, organisation.id, before(ctx.now(), RECENT_MS)))
}

const statesOf = (ctx: Context, jobs: readonly (Job | undefined)[]): readonly JobState[] =>
  jobs.flatMap((job) => {
    if (!job || !isJobKind(job.kind) || !mayDo(ctx.actor, JOB_ACTIONS[job.kind])) return []
    const { id, kind, subject, result, createdAt, createdBy } = job
    const isCutOff = (job.status === 'running' || job.status === 'queued') && isSilent(job, ctx.now())
    const failure = isCutOff ? ({ code: 'cut-off' } as const) : (job.failure as JobFailure | null)
    const status = isCutOff ? 'failed' : job.status === 'queued' ? 'running' : job.status
    return [{ id, kind, subject, status, progress: progressOf(job), result, failure, createdAt, createdBy }]
  })

const isSilent = ({ touchedAt }: Job, now: string): boolean => Date.parse(now) - Date.parse(touchedAt) > SILENT_MS

/** Written by us from a `Progress`. */
const progressOf = ({ stage, share }: Job): Progress | null =>
  stage === null || share === null ? null : { stage: stage as Progress['stage'], share }

const before = (now: string, milliseconds: number): string => new Date(Date.parse(now) - milliseconds).toISOString()
