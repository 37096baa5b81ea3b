// The OpenID Connect provider as the rest sees it: where to send somebody, and who it says came back. State, nonce, PKCE,
// issuer and signatures are checked by openid-client, which is certified for it; nothing here does that by itself.

import type * as OpenId from 'openid-client'
import type { GivenRole } from '../../../domain/access.ts'
import { type Claims, claimsOf, isMissingSome, type KnownClaims } from './claims.ts'
import { failureOf, ProviderFailure } from './failure.ts'

/** Whoever has the value has the role. */
export type RoleRule = {
  readonly value: string
  /** Code. */
  readonly organisation: string
  readonly role: GivenRole
  /** Name; null: the whole organisation. */
  readonly unit: string | null
}

/** As `src/config/provider.ts` reads them. */
export type ProviderOptions = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
  readonly scope: string
  readonly rolesClaim: string | null
  readonly roles: readonly RoleRule[]
  readonly rolesDays: number
}

/** What an answer must fit, of one sign-in that was begun. */
export type Checks = { readonly state: string; readonly nonce: string; readonly verifier: string }

export type IdentityProvider = Pick<ProviderOptions, 'name' | 'roles' | 'rolesDays'> & {
  /** Where the browser is to go. Throws ProviderFailure. */
  readonly begin: (checks: Checks) => Promise<string>
  /** `query`: what the browser came back with, as in an address. Throws ProviderFailure. */
  readonly finish: (query: string, checks: Checks) => Promise<Claims>
  /** Where to go to sign out there too; null where the provider has no such page. Throws ProviderFailure. */
  readonly leave: () => Promise<string | null>
}

const TIMEOUT_SECONDS = 10
/** Clocks that differ by less are taken to agree. */
const CLOCK_SECONDS = 30

/** `origin`: where browsers find us. The provider is not asked before somebody signs in: it may be down when we start. */
export function createIdentityProvider(options: ProviderOptions, origin: string): IdentityProvider {
  const redirect = `${origin}/logga-in/extern/svar`
  const discover = once(() => discovered(options))
  const asked = async <Answer>(
    ask: (library: typeof OpenId, known: OpenId.Configuration) => Promise<Answer> | Answer,
  ) => {
    const library = await import('openid-client')
    try {
      return await ask(library, await discover())
    } catch (error) {
      throw failureOf(library, error)
    }
  }
  return {
    name: options.name,
    roles: options.roles,
    rolesDays: options.rolesDays,
    begin: ({ state, nonce, verifier }) =>
      asked(async (library, known) => {
        const challenge = await library.calculatePKCECodeChallenge(verifier)
        const parameters = { redirect_uri: redirect, scope: options.scope, state, nonce }
        const pkce = { code_challenge: challenge, code_challenge_method: 'S256' }
        return library.buildAuthorizationUrl(known, { ...parameters, ...pkce }).href
      }),
    finish: (query, checks) =>
      asked(async (library, known) => {
        // Told apart from a provider that cannot be trusted: this is somebody's old tab.
        const [state, ...more] = new URLSearchParams(query).getAll('state')
        if (state !== checks.state || more.length > 0) throw new ProviderFailure('stale', 'state')
        return whoCame(library, known, new URL(`${redirect}?${query}`), checks, options)
      }),
    leave: () =>
      asked((library, known) =>
        known.serverMetadata().end_session_endpoint === undefined
          ? null
          : library.buildEndSessionUrl(known, { post_logout_redirect_uri: `${origin}/logga-in` }).href,
      ),
  }
}

async function whoCame(
  library: typeof OpenId,
  known: OpenId.Configuration,
  address: URL,
  checks: Checks,
  { rolesClaim }: ProviderOptions,
): Promise<Claims> {
  const tokens = await library.authorizationCodeGrant(known, address, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.verifier,
    idTokenExpected: true,
  })
  const signed = tokens.claims()
  if (signed === undefined) throw new ProviderFailure('untrusted', 'id_token')
  // Many providers keep names and groups out of the token. Where they cannot be fetched nobody comes in: to take somebody's
  // roles back for that would be wrong.
  const isMore = known.serverMetadata().userinfo_endpoint !== undefined && isMissingSome(signed, rolesClaim)
  const more: KnownClaims = isMore ? await library.fetchUserInfo(known, tokens.access_token, signed.sub) : {}
  return claimsOf({ ...more, ...signed }, rolesClaim)
}

async function discovered({ issuer, clientId, clientSecret }: ProviderOptions): Promise<OpenId.Configuration> {
  const library = await import('openid-client')
  const server = new URL(issuer)
  const basic = library.ClientSecretBasic(clientSecret)
  const post = library.ClientSecretPost(clientSecret)
  return library.discovery(
    server,
    clientId,
    { [library.clockTolerance]: CLOCK_SECONDS },
    // As the standard has it, unless the provider says that it takes the other one only.
    (as, ...rest) => (takesOnlyPost(as) ? post : basic)(as, ...rest),
    {
      timeout: TIMEOUT_SECONDS,
      // The settings let an unencrypted one be on this machine only.
      execute: server.protocol === 'http:' ? [library.allowInsecureRequests] : [],
    },
  )
}

function takesOnlyPost({ token_endpoint_auth_methods_supported: ways }: OpenId.ServerMetadata): boolean {
  return ways !== undefined && !ways.includes('client_secret_basic') && ways.includes('client_secret_post')
}

/** What has been had is kept; what failed is tried again the next time. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  const held: { made: Promise<Value> | null } = { made: null }
  return () => {
    const made = held.made ?? make()
    held.made = made
    made.catch(() => {
      if (held.made === made) held.made = null
    })
    return made
  }
}
