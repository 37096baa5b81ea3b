// Every refusal and every bug ends here: a page for people, problem+json for programs, and the bug's text in the log only.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { webErrorTexts } from '../text/web-errors.ts'
import type { WebAssets } from './assets.ts'
import { languageOf } from './language.ts'
import { sendPage } from './page.ts'
import { describeProblem, HttpProblem, type Problem } from './problem.ts'
import { type ErrorReport, routeOf } from './request-log.ts'
import { Layout } from './ui/index.ts'

export type { ErrorReport } from './request-log.ts'

export type ErrorOptions = {
  readonly assets: WebAssets
  readonly newReference: () => string
  /** Told of bugs, with the number the reader was given. */
  readonly onError: (report: ErrorReport) => void
}

export function handleErrors(app: FastifyInstance, options: ErrorOptions): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = describeProblem(error, options.newReference, languageOf(request))
    if (problem.reference !== null)
      options.onError({
        reference: problem.reference,
        requestId: request.id,
        method: request.method,
        route: routeOf(request),
        error,
      })
    return sendProblem(request, reply, problem, options.assets)
  })
  app.setNotFoundHandler((request, reply) => {
    const problem = describeProblem(new HttpProblem(404, 'no-page'), options.newReference, languageOf(request))
    return sendProblem(request, reply, problem, options.assets)
  })
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem, assets: WebAssets) {
  if (request.url.startsWith('/api/')) {
    const { type, title, status, detail, reference } = problem
    const body = {
      type: `urn:barnbokslut:${type}`,
      title,
      status,
      detail,
      ...(reference === null ? {} : { reference }),
    }
    return reply
      .code(status)
      .type('application/problem+json; charset=utf-8')
      .header('content-language', languageOf(request))
      .send(JSON.stringify(body))
  }
  return sendPage(
    reply,
    <Layout title={problem.title} assets={assets} site={null}>
      <h1>{problem.title}</h1>
      <p class="lead">{problem.detail}</p>
      <p>
        <a class="ds-link" href="/">
          {webErrorTexts[languageOf(request)].toStart}
        </a>
      </p>
    </Layout>,
    problem.status,
  )
}
