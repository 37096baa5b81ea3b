// Why somebody could not come in by the provider, in the few kinds that a person can do something about.

import type * as OpenId from 'openid-client'

export const FAILURES = [
  /** Nothing fits that was begun here: an old tab, another browser, the same answer twice. */
  'stale',
  /** The person, or the provider, said no. */
  'declined',
  'unavailable',
  /** The answer was made at a time that is not now. */
  'clock',
  'untrusted',
  /** What gives roles could not be read. */
  'incomplete',
  /** The provider does not know us as we are set up. */
  'misconfigured',
  'closed',
] as const
export type FailureKind = (typeof FAILURES)[number]

/** `code`: of the library, of the standard or of the network, for the log. Never what somebody wrote. */
export class ProviderFailure extends Error {
  readonly kind: FailureKind
  readonly code: string
  constructor(kind: FailureKind, code: string) {
    super(`${kind}: ${code}`)
    this.kind = kind
    this.code = /^[A-Za-z_]{1,60}$/.test(code) ? code : 'other'
  }
}

/** A bug stays one. */
export function failureOf(library: typeof OpenId, error: unknown): unknown {
  if (error instanceof ProviderFailure) return error
  if (error instanceof library.AuthorizationResponseError)
    return new ProviderFailure(ANSWERED[error.error] ?? 'misconfigured', error.error)
  if (error instanceof library.ResponseBodyError)
    return error.status >= 500
      ? new ProviderFailure('unavailable', error.error)
      : new ProviderFailure(error.error === 'invalid_grant' ? 'stale' : 'misconfigured', error.error)
  if (error instanceof library.WWWAuthenticateChallengeError) return new ProviderFailure('misconfigured', 'challenge')
  if (error instanceof library.ClientError)
    return new ProviderFailure(CHECKED[error.code ?? ''] ?? 'untrusted', error.code ?? 'other')
  // The network's: fetch tells why it failed in the cause.
  if (error instanceof TypeError && error.cause !== undefined)
    return new ProviderFailure('unavailable', codeOf(error.cause))
  return error instanceof DOMException ? new ProviderFailure('unavailable', error.name) : error
}

/** In the address (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6). */
const ANSWERED: Readonly<Record<string, FailureKind>> = {
  access_denied: 'declined',
  login_required: 'declined',
  interaction_required: 'declined',
  account_selection_required: 'declined',
  consent_required: 'declined',
  server_error: 'unavailable',
  temporarily_unavailable: 'unavailable',
}

const CHECKED: Readonly<Record<string, FailureKind>> = {
  OAUTH_TIMEOUT: 'unavailable',
  OAUTH_ABORT: 'unavailable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'unavailable',
  OAUTH_RESPONSE_IS_NOT_JSON: 'unavailable',
  OAUTH_PARSE_ERROR: 'unavailable',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clock',
}

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'network'
