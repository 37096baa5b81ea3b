// Every refusal and every bug ends here: a page for people, problem+json for programs, and the bug's text in the log only.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { webErrorTexts } from '../text/web-errors.ts'
import { isApiRequest } from './api-request.ts'
import type { WebAssets } from './assets.ts'
import { languageOf } from './language.ts'
import { sendPage } from './page.ts'
import { describeProblem, HttpProblem, type Problem } from './problem.ts'
import { faultOf } from './request-fault.ts'
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
    const problem = describeProblem(asToldOf(error, request), options.newReference, languageOf(request))
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
    return sendProblem(request, reply, refusal(request, new HttpProblem(404, 'no-page')), options.assets)
  })
}

/** What only the request says: which of its parameters is wrong, and whether it is a form or a file that is too large. */
function asToldOf(error: unknown, request: FastifyRequest): unknown {
  const fault = faultOf(error, request)
  if (fault !== null) return new HttpProblem(400, 'bad-request', fault)
  const isTooLarge = error instanceof Error && 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
  return isTooLarge && !isApiRequest(request) ? new HttpProblem(413, 'form-too-large') : error
}

/** For addresses that no route is even looked for: they are answered before any hook is run. */
export function answerBadAddress(request: FastifyRequest, reply: FastifyReply, error: Error, assets: WebAssets): void {
  const isTooLong = 'code' in error && error.code === 'FST_ERR_MAX_PARAM_LENGTH'
  const problem = isTooLong ? new HttpProblem(414, 'too-long') : new HttpProblem(400, 'bad-text')
  sendProblem(request, reply, refusal(request, problem), assets)
}

const refusal = (request: FastifyRequest, problem: HttpProblem): Problem =>
  describeProblem(problem, () => '', languageOf(request))

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem, assets: WebAssets) {
  if (isApiRequest(request)) {
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
