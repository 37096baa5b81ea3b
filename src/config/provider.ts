// The OpenID Connect provider people may sign in by, and which roles the values of one of its claims give.

import type { SettingName } from './settings.ts'
import { ConfigError, oidcIssuer, secret } from './values.ts'

export type ProviderSettings = {
  /** As the provider writes it, with or without a slash at its end. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** On the button. */
  readonly name: string
  readonly scope: string
  /** Name of the claim, or names with dots between where it lies within others; null: no roles are given. */
  readonly rolesClaim: string | null
  readonly roles: readonly RoleRule[]
  /** How many days roles hold after their person last signed in. */
  readonly rolesDays: number
}

/** Whoever has the value has the role. */
export type RoleRule = {
  readonly value: string
  /** Code. */
  readonly organisation: string
  readonly role: (typeof ROLE_WORDS)[keyof typeof ROLE_WORDS]
  /** Name; null: the whole organisation. */
  readonly unit: string | null
}

/** As people call the roles. There is none for the whole installation, which the command line alone gives. */
export const ROLE_WORDS = {
  utredare: 'analyst',
  processledare: 'process-leader',
  verksamhetsrapportör: 'unit-reporter',
  beslutsfattare: 'decision-maker',
  revisor: 'auditor',
  sakkunnig: 'audit-expert',
  registrator: 'registrar',
  systemadministratör: 'administrator',
  läsare: 'reader',
} as const

export type Given = (name: SettingName) => string | null

export const DEFAULTS = { name: 'kommunens konto', scope: 'openid profile', rolesDays: 30 } as const

/** Null where there is none. Throws ConfigError. */
export function readProvider(given: Given, publicUrl: string | null, rolesDays: number): ProviderSettings | null {
  const issuer = given('BARNBOKSLUT_OIDC_ISSUER')
  if (issuer === null) {
    const alone = MORE.find((name) => given(name) !== null)
    if (alone !== undefined) throw new ConfigError(`${alone}: gäller bara tillsammans med BARNBOKSLUT_OIDC_ISSUER.`)
    return null
  }
  const needed = (name: SettingName): string => {
    const text = given(name)
    if (text === null) throw new ConfigError(`${name}: behövs när BARNBOKSLUT_OIDC_ISSUER är satt.`)
    return text
  }
  if (publicUrl === null)
    throw new ConfigError(
      'BARNBOKSLUT_OIDC_ISSUER: ange också BARNBOKSLUT_PUBLIC_URL. Dit skickar inloggningstjänsten läsaren tillbaka.',
    )
  const rolesClaim = given('BARNBOKSLUT_OIDC_ROLES_CLAIM')
  const roles = given('BARNBOKSLUT_OIDC_ROLES')
  if ((rolesClaim === null) !== (roles === null))
    throw new ConfigError('BARNBOKSLUT_OIDC_ROLES_CLAIM och BARNBOKSLUT_OIDC_ROLES: ange båda, eller ingen av dem.')
  return {
    issuer: oidcIssuer('BARNBOKSLUT_OIDC_ISSUER', issuer),
    clientId: plain('BARNBOKSLUT_OIDC_CLIENT_ID', needed('BARNBOKSLUT_OIDC_CLIENT_ID')),
    clientSecret: secret('BARNBOKSLUT_OIDC_CLIENT_SECRET', needed('BARNBOKSLUT_OIDC_CLIENT_SECRET')),
    name: plain('BARNBOKSLUT_OIDC_NAME', given('BARNBOKSLUT_OIDC_NAME') ?? DEFAULTS.name),
    scope: scopes('BARNBOKSLUT_OIDC_SCOPE', given('BARNBOKSLUT_OIDC_SCOPE') ?? DEFAULTS.scope),
    rolesClaim: rolesClaim === null ? null : plain('BARNBOKSLUT_OIDC_ROLES_CLAIM', rolesClaim),
    roles: roles === null ? [] : roleRules('BARNBOKSLUT_OIDC_ROLES', roles),
    rolesDays,
  }
}

const MORE = [
  'BARNBOKSLUT_OIDC_CLIENT_ID',
  'BARNBOKSLUT_OIDC_CLIENT_SECRET',
  'BARNBOKSLUT_OIDC_NAME',
  'BARNBOKSLUT_OIDC_SCOPE',
  'BARNBOKSLUT_OIDC_ROLES_CLAIM',
  'BARNBOKSLUT_OIDC_ROLES',
  'BARNBOKSLUT_OIDC_ROLES_DAYS',
] as const satisfies readonly SettingName[]

function plain(name: string, text: string): string {
  if (text.length > 200 || text.trim() !== text || /\p{C}/u.test(text))
    throw new ConfigError(`${name}: ska vara högst 200 tecken på en rad, utan mellanslag först och sist.`)
  return text
}

function scopes(name: string, text: string): string {
  const all = text.split(' ')
  if (!all.includes('openid') || !all.every((one) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(one)))
    throw new ConfigError(`${name}: ”${text}” ska vara ord med ett mellanslag mellan, och openid ett av dem.`)
  return text
}

/** All that is wrong is said at once, each rule by its number. */
function roleRules(name: string, text: string): readonly RoleRule[] {
  const read = parsed(text)
  if (!Array.isArray(read) || read.length === 0) throw new ConfigError(`${name}: ska vara JSON, som ${EXAMPLE}`)
  const rules = read.map(ruleOf)
  const twice = rules.map((rule, at) =>
    typeof rule !== 'string' && rules.findIndex((other) => same(rule, other)) < at ? 'står två gånger.' : rule,
  )
  const faults = twice.flatMap((rule, at) => (typeof rule === 'string' ? [`${name}, regel ${at + 1}: ${rule}`] : []))
  if (faults.length > 0) throw new ConfigError(faults.join('\n'))
  return twice.filter((rule) => typeof rule !== 'string')
}

const EXAMPLE = '[{"varde":"bb-utredare","organisation":"0180","roll":"utredare"}]'
const FIELDS = ['varde', 'organisation', 'roll', 'enhet']

/** What is wrong with it in words, where something is. */
function ruleOf(rule: unknown): RoleRule | string {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return `ska se ut som ${EXAMPLE.slice(1, -1)}`
  const fields = new Map<string, unknown>(Object.entries(rule))
  const unknown = [...fields.keys()].find((field) => !FIELDS.includes(field))
  if (unknown !== undefined) return `”${unknown}” finns inte. Det finns ${FIELDS.join(', ')}.`
  const textOf = (field: string): string | null => {
    const value = fields.get(field)
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  const value = textOf('varde')
  const organisation = textOf('organisation')
  const word = textOf('roll')
  const unit = textOf('enhet')
  if (value === null) return '”varde” saknas: värdet i inloggningstjänsten, till exempel namnet på en grupp.'
  if (organisation === null || !/^\d{4}$/.test(organisation))
    return `”organisation” ska vara fyra siffror inom citattecken, men är ${JSON.stringify(fields.get('organisation') ?? null)}.`
  const role = Object.entries(ROLE_WORDS).find(([known]) => known === word)?.[1]
  if (role === undefined)
    return `rollen ${JSON.stringify(fields.get('roll') ?? null)} finns inte. Välj ${Object.keys(ROLE_WORDS).join(', ')}.`
  if (fields.has('enhet') && unit === null) return '”enhet” ska vara namnet på en nämnd eller förvaltning.'
  if (unit !== null && role !== 'unit-reporter')
    return `”enhet” (${unit}) kan bara den ha som är verksamhetsrapportör, men rollen är ${word}.`
  return { value, organisation, role, unit }
}

const same = (rule: RoleRule, other: RoleRule | string): boolean =>
  typeof other !== 'string' &&
  rule.value === other.value &&
  rule.organisation === other.organisation &&
  rule.role === other.role &&
  rule.unit === other.unit

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
