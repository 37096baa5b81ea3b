// What a provider says of somebody → who it is to us: a name to show, and the values that give roles.

import { ProviderFailure } from './failure.ts'

export type KnownClaims = Readonly<Record<string, unknown>>

export type Claims = {
  /** The two that somebody is known by. */
  readonly issuer: string
  readonly subject: string
  /** As the provider has it, if it has any. Only shown: nobody is known by it. */
  readonly userName: string | null
  readonly name: string | null
  /** Of the claim that gives roles. */
  readonly values: readonly string[]
}

/** Whether a name, or what gives roles, must be asked for apart. */
export const isMissingSome = (claims: KnownClaims, rolesClaim: string | null): boolean =>
  claims.name === undefined ||
  claims.preferred_username === undefined ||
  (rolesClaim !== null && valueAt(claims, rolesClaim) === undefined && !isElsewhere(claims, rolesClaim))

/** Throws ProviderFailure where what gives roles is there but cannot be read: roles are not taken back for that. */
export function claimsOf(claims: KnownClaims, rolesClaim: string | null): Claims {
  const { iss, sub } = claims
  if (typeof iss !== 'string' || typeof sub !== 'string' || !/^[^\p{C}]{1,255}$/u.test(sub))
    throw new ProviderFailure('untrusted', 'sub')
  const parts = [textOf(claims.given_name), textOf(claims.family_name)].filter((part) => part !== null)
  return {
    issuer: iss,
    subject: sub,
    userName: textOf(claims.preferred_username),
    name: textOf(claims.name) ?? textOf(parts.join(' ')),
    values: rolesClaim === null ? [] : valuesOf(claims, rolesClaim),
  }
}

function valuesOf(claims: KnownClaims, rolesClaim: string): readonly string[] {
  // Somebody in very many groups: Entra ID then says only that there are some.
  if (isElsewhere(claims, rolesClaim)) throw new ProviderFailure('incomplete', 'claim_elsewhere')
  const value = valueAt(claims, rolesClaim)
  // Nobody's group: most providers leave the claim out.
  if (value === undefined || value === null) return []
  const values = [value].flat()
  if (!values.every((one) => typeof one === 'string')) throw new ProviderFailure('incomplete', 'claim_type')
  return values
}

/** Names of claims may hold dots themselves, as addresses do. */
function valueAt(claims: KnownClaims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined), claims)
}

const isElsewhere = ({ _claim_names: names }: KnownClaims, path: string): boolean =>
  isObject(names) && (Object.hasOwn(names, path) || Object.hasOwn(names, path.split('.')[0] ?? ''))

const isObject = (value: unknown): value is KnownClaims =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null
