// Environment → Config. Says what is wrong with a setting instead of guessing; there are no default secrets.

import { DEFAULTS as PROVIDER_DEFAULTS, type ProviderSettings, readProvider } from './config/provider.ts'
import { SETTINGS, type Setting, type SettingName } from './config/settings.ts'
import {
  ConfigError,
  hostName,
  isLoopback,
  oneOf,
  proxies,
  secret,
  webAddress,
  webOrigin,
  wholeNumber,
} from './config/values.ts'

export { type ProviderSettings, ROLE_WORDS } from './config/provider.ts'
export { SETTINGS } from './config/settings.ts'
export { ConfigError } from './config/values.ts'

export const LOG_FORMS = ['json', 'text', 'off'] as const
export type LogForm = (typeof LOG_FORMS)[number]

export type Config = {
  /** `file:PATH` or `postgres://…`. */
  readonly database: string
  readonly host: string
  readonly port: number
  /** Where readers find the service, without a path; null: only at this machine's own address. */
  readonly publicUrl: string | null
  /** Addresses whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[]
  /** Largest file that may be sent to the service, bytes. Reading stops at 100 MB whatever this says. */
  readonly maxUpload: number
  /** Questions a minute to the API by one account. */
  readonly apiRate: number
  /** When someone signed in must do so again: since they last did something, and since they signed in; milliseconds. */
  readonly session: { readonly idle: number; readonly absolute: number }
  /** Whether `serve` may bring an older database's tables up to date. */
  readonly migrate: boolean
  /** Null: whatever the command takes to be best. */
  readonly log: LogForm | null
  readonly metricsToken: string | null
  /** How long running work may take when the service is told to stop, milliseconds. */
  readonly shutdown: number
  /** Who the journal says did it, at the command line. */
  readonly actor: string
  /** Where Kolada's API (v3) answers; without a slash at its end. */
  readonly koladaUrl: string
  /** The OpenID Connect provider people may sign in by; null: none. */
  readonly provider: ProviderSettings | null
  /** Whether people may sign in with a password of ours. */
  readonly localSignIn: boolean
  /** Every setting as it can be shown to whoever runs the program. */
  readonly shown: readonly ShownSetting[]
}

/** `value` hides secrets. */
export type ShownSetting = Setting & { readonly value: string; readonly isSet: boolean }

type Environment = Readonly<Record<string, string | undefined>>

const MEGABYTE = 1024 * 1024
const MINUTE = 60_000

/** Throws ConfigError. A variable that is set to nothing counts as not set. */
export function readConfig(environment: Environment): Config {
  const given = (name: SettingName): string | null => environment[name] || null
  const number = (name: SettingName, fallback: number, min: number, max: number): number => {
    const text = given(name)
    return text === null ? fallback : wholeNumber(name, text, min, max)
  }
  const read = <Value, Fallback>(
    name: SettingName,
    fallback: Fallback,
    reader: (name: string, text: string) => Value,
  ): Value | Fallback => {
    const text = given(name)
    return text === null ? fallback : reader(name, text)
  }
  const host = read('BARNBOKSLUT_HOST', '127.0.0.1', hostName)
  const publicUrl = read('BARNBOKSLUT_PUBLIC_URL', null, webOrigin)
  // Whoever opens the service to a network must say by which name, or any page on it could be led here (DNS rebinding).
  if (!isLoopback(host) && publicUrl === null)
    throw new ConfigError(
      `BARNBOKSLUT_HOST: ”${host}” öppnar tjänsten för andra datorer. Ange då också BARNBOKSLUT_PUBLIC_URL, adressen som läsarna skriver.`,
    )
  const rolesDays = number('BARNBOKSLUT_OIDC_ROLES_DAYS', PROVIDER_DEFAULTS.rolesDays, 1, 366)
  const provider = readProvider(given, publicUrl, rolesDays)
  const localSignIn = read('BARNBOKSLUT_LOCAL_SIGN_IN', 'on', (name, text) => oneOf(name, text, ['on', 'off'])) === 'on'
  if (!localSignIn && provider === null)
    throw new ConfigError('BARNBOKSLUT_LOCAL_SIGN_IN: off går bara med BARNBOKSLUT_OIDC_ISSUER. Ingen kom annars in.')
  return {
    database: given('BARNBOKSLUT_DATABASE') ?? 'file:barnbokslut.db',
    host,
    port: number('BARNBOKSLUT_PORT', 8080, 0, 65_535),
    publicUrl,
    trustProxy: read('BARNBOKSLUT_TRUST_PROXY', [], proxies),
    maxUpload: number('BARNBOKSLUT_MAX_UPLOAD_MB', 100, 1, 100) * MEGABYTE,
    apiRate: number('BARNBOKSLUT_API_RATE', 600, 1, 1_000_000),
    session: {
      idle: number('BARNBOKSLUT_SESSION_IDLE_MINUTES', 60, 5, 1440) * MINUTE,
      absolute: number('BARNBOKSLUT_SESSION_HOURS', 12, 1, 168) * 60 * MINUTE,
    },
    migrate: read('BARNBOKSLUT_MIGRATE', 'nej', (name, text) => oneOf(name, text, ['ja', 'nej'])) === 'ja',
    log: read('BARNBOKSLUT_LOG', null, (name, text) => oneOf(name, text, LOG_FORMS)),
    metricsToken: read('BARNBOKSLUT_METRICS_TOKEN', null, secret),
    shutdown: number('BARNBOKSLUT_SHUTDOWN_SECONDS', 30, 1, 600) * 1000,
    actor: given('BARNBOKSLUT_ACTOR') ?? 'lokal användare',
    koladaUrl: read('BARNBOKSLUT_KOLADA_URL', 'https://api.kolada.se/v3', (name, text) =>
      webAddress(name, text, 'https://api.kolada.se/v3'),
    ),
    provider,
    localSignIn,
    shown: SETTINGS.map((setting) => shown(setting, given(setting.name))),
  }
}

/** Variables that look like ours and are none: a misspelt one would otherwise silently change nothing. */
export const unknownSettings = (environment: Environment): readonly string[] =>
  Object.keys(environment)
    .filter((name) => name.startsWith('BARNBOKSLUT_') && !SETTINGS.some((setting) => setting.name === name))
    .sort()

function shown(setting: Setting, text: string | null): ShownSetting {
  const value = text === null ? setting.fallback : setting.isSecret ? '•••' : withoutPassword(text)
  return { ...setting, value, isSet: text !== null }
}

/** As in a database's address: what stands between the user's name and the last @. */
const withoutPassword = (text: string): string => text.replace(/^(\w+:\/\/[^:/@]*):.*@/, '$1:•••@')
