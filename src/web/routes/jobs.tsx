// How long work goes: a page that leads to the result when there is one, and the same for programs, also as it happens.

import { PassThrough } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import type { JobState } from '../../services/index.ts'
import type { Language } from '../../text/language.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { JobPage } from '../pages/job.tsx'
import { knownShare, progressWords } from '../pages/job-words.ts'
import { importPath, jobPath, reportPath } from '../site.ts'
import { JobAnswer, JobsAnswer, TextAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const JobQuery = Type.Object(
  { ...PageQuery.properties, folj: Type.Optional(Type.Literal('ja')) },
  { additionalProperties: false },
)

const BETWEEN_MS = 400
/** Browsers ask again by themselves where the stream ends before the work has. */
const LONGEST_MS = 10 * 60_000

export function jobRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets } = environment
  const listeners = new Set<PassThrough>()
  // Before the server waits for its connections: these would never end by themselves.
  app.addHook('preClose', async () => {
    for (const stream of listeners) stream.end()
  })

  app.get<{ Params: OneParams; Querystring: Static<typeof JobQuery> }>(
    '/:org/arbeten/:id',
    { config: { action: 'organisation.read' }, schema: { params: OneParams, querystring: JobQuery } },
    async ({ params: { org, id }, query }, reply) => {
      const job = await services.job(org, id)
      if (job.status === 'done') return seeOther(reply, resultPath(org, job))
      const section = job.kind === 'report' ? 'reports' : 'imports'
      const site = await openOrganisation(environment, org, query, section, jobPath(org, id))
      return sendPage(reply, <JobPage assets={assets} site={site} job={job} follows={query.folj === 'ja'} />)
    },
  )

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/jobs',
    { config: { action: 'organisation.read', api: { answer: JobsAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => ({ jobs: await services.recentJobs(org) }),
  )

  app.get<{ Params: OneParams }>(
    '/api/organisations/:org/jobs/:id',
    { config: { action: 'organisation.read', api: { answer: JobAnswer } }, schema: { params: OneParams } },
    async ({ params: { org, id } }) => services.job(org, id),
  )

  app.get<{ Params: OneParams }>(
    '/api/organisations/:org/jobs/:id/events',
    {
      config: { action: 'organisation.read', api: { answer: TextAnswer, type: 'text/event-stream' } },
      schema: { params: OneParams },
    },
    async (request, reply) => {
      const { org, id } = request.params
      const first = await services.job(org, id)
      const stream = new PassThrough()
      listeners.add(stream)
      stream.once('close', () => listeners.delete(stream))
      void tell(stream, first, () => services.job(org, id), languageOf(request)).catch((error: unknown) =>
        stream.destroy(error instanceof Error ? error : new Error(String(error))),
      )
      return reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(stream)
    },
  )
}

/** Each change as an event, until the work has ended or nobody listens. */
async function tell(
  stream: PassThrough,
  first: JobState,
  ask: () => Promise<JobState>,
  language: Language,
): Promise<void> {
  const begun = performance.now()
  const said = { event: '' }
  for (let job = first; !stream.destroyed && !stream.writableEnded; job = await ask()) {
    const event = JSON.stringify({
      ...job,
      words: progressWords(job.progress, language),
      share: knownShare(job.progress),
    })
    if (event !== said.event) stream.write(`data: ${event}\n\n`)
    said.event = event
    if (job.status !== 'running' || performance.now() - begun > LONGEST_MS) break
    await sleep(BETWEEN_MS, undefined, { ref: false })
  }
  if (!stream.writableEnded) stream.end()
}

function resultPath(org: string, { kind, result }: JobState): string {
  // A mapping that lacks an answer makes no import: it waits among them.
  if (result === null || result === '') return `/${org}/inlasningar`
  return kind === 'report' ? reportPath(org, result) : importPath(org, result)
}
