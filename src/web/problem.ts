// What goes wrong, as HTTP says it (RFC 9457 for the API), and with which words for people.

import type { Role } from '../domain/access.ts'
import { Forbidden, isDomainError, sentenceIn } from '../domain/errors.ts'
import { accessTexts } from '../text/access.ts'
import type { Language } from '../text/language.ts'
import { webErrorTexts } from '../text/web-errors.ts'

export const PROBLEM_KINDS = [
  'wrong-host',
  'foreign-origin',
  'not-signed-in',
  'read-only',
  'no-organisation',
  'no-etag',
  'stale',
  'no-file',
  'too-many',
  'no-page',
  'too-large',
  'bad-request',
  'metrics-closed',
] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

/** A refusal by the web itself; what services refuse are the domain's errors. */
export class HttpProblem extends Error {
  readonly status: number
  readonly kind: ProblemKind
  constructor(status: number, kind: ProblemKind) {
    super(kind)
    this.status = status
    this.kind = kind
  }
}

export type Problem = {
  readonly status: number
  /** Stable, for programs. */
  readonly type: string
  readonly title: string
  readonly detail: string
  /** Only for our own faults: what to say to whoever runs the service. */
  readonly reference: string | null
}

const DOMAIN_STATUS = { invalid: 400, 'not-found': 404, forbidden: 403, conflict: 409 } as const

/** A bug's message is never shown: it may hold anything. `reference` is made only where there is one to report. */
export function describeProblem(error: unknown, makeReference: () => string, language: Language): Problem {
  const text = webErrorTexts[language]
  if (error instanceof HttpProblem)
    return { status: error.status, type: error.kind, ...text.problem[error.kind], reference: null }
  if (isDomainError(error)) {
    return {
      status: DOMAIN_STATUS[error.code],
      type: error.code,
      title: text.refused[error.code].title,
      detail: error instanceof Forbidden ? refusal(error, language) : sentenceIn(error.said, language),
      reference: null,
    }
  }
  // An address that cannot be an organisation or a goal is simply no page.
  if (isAboutParams(error)) return describeProblem(new HttpProblem(404, 'no-page'), makeReference, language)
  const status = fastifyStatus(error)
  if (status === 413) return { status, type: 'too-large', ...text.problem['too-large'], reference: null }
  if (status !== null) return { status, type: 'bad-request', ...text.problem['bad-request'], reference: null }
  const reference = makeReference()
  return {
    status: 500,
    type: 'internal',
    title: text.internal.title,
    detail: text.internal.detail(reference),
    reference,
  }
}

/** Which role would do, of those that people are given. */
function refusal({ roles, said }: Forbidden, language: Language): string {
  const text = accessTexts[language]
  const named: Readonly<Record<Role, string>> = text.role
  const isRole = (role: string): role is Role => Object.hasOwn(named, role)
  const names = roles.filter(isRole).flatMap((role) => (role === 'operator' ? [] : [named[role]]))
  // Said for people, where it is said in every language; else it names an action, which is nobody's word.
  if (names.length === 0) return typeof said === 'string' ? text.nobody : sentenceIn(said, language)
  return text.needs([names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${text.or} `))
}

const isAboutParams = (error: unknown): boolean =>
  error instanceof Error && 'validationContext' in error && error.validationContext === 'params'

/** Fastify's own refusals (validation, body too large, wrong media type) carry a status below 500. */
function fastifyStatus(error: unknown): number | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null
  const { statusCode } = error
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : null
}
