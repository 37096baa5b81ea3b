// What every route is given, and the shapes of what addresses hold.

import { type Static, Type } from 'typebox'
import type { ChartSvg } from '../../report/html.tsx'
import type { Services } from '../../services/index.ts'
import type { KnownRoute } from '../admission.ts'
import type { WebAssets } from '../assets.ts'
import type { ErrorReport } from '../error-handler.tsx'
import type { KeptAnswers } from '../kept-answers.ts'
import type { SignInFailure } from '../request-log.ts'
import type { JobRunner } from './job-runner.ts'

export type Environment = {
  /** Pages and JSON that have been written once. */
  readonly kept: KeptAnswers
  readonly services: Services
  readonly now: () => string
  readonly assets: WebAssets
  readonly charts: ChartSvg
  /** Bytes. */
  readonly maxUpload: number
  /** Does what may take long. */
  readonly jobs: JobRunner
  /** How long a page waits for a fetch to end before it says how far it has come, milliseconds. */
  readonly fetchWait: number
  /** Every route there is. It is filled as they are registered. */
  readonly apiRoutes: readonly KnownRoute[]
  /** Whether browsers reach the service encrypted: cookies are then for that only. */
  readonly isSecure: boolean
  /** Name of the OpenID Connect provider; null: only passwords. */
  readonly provider: string | null
  /** Whether people may sign in with a password or a one-time link. */
  readonly localSignIn: boolean
  /** Told why somebody could not come in by the provider: kinds and codes, nobody's words. */
  readonly onSignInFailure: (failure: SignInFailure) => void
  /** The whole address of a one-time link. */
  readonly linkTo: (secret: string) => string
  /** Told of bugs in what runs beside the answers. */
  readonly onError: (report: ErrorReport) => void
  /** Where browsers find the service, without a slash at its end; null: where they asked. */
  readonly origin: string | null
}

export const OrganisationParams = Type.Object({ org: Type.String({ pattern: '^[0-9]{4}$' }) })
export type OrganisationParams = Static<typeof OrganisationParams>

/** In the organisation: a goal, an indicator, an import, a report. */
export const OneParams = Type.Object({
  org: Type.String({ pattern: '^[0-9]{4}$' }),
  id: Type.String({ minLength: 1, maxLength: 200 }),
})
export type OneParams = Static<typeof OneParams>

const Year = Type.Integer({ minimum: 1950, maximum: 2199 })
const PlanCode = Type.String({ minLength: 1, maxLength: 100 })

/** On pages: `?ar=2025&plan=2022-2025`. */
export const PageQuery = Type.Object(
  { ar: Type.Optional(Year), plan: Type.Optional(PlanCode) },
  { additionalProperties: false },
)
export type PageQuery = Static<typeof PageQuery>

/** In the API: `?year=2025&plan=2022-2025`. */
export const ApiQuery = Type.Object(
  { year: Type.Optional(Year), plan: Type.Optional(PlanCode) },
  { additionalProperties: false },
)
export type ApiQuery = Static<typeof ApiQuery>
