// Environment → Config. Says what is wrong with a setting instead of guessing; there are no default secrets.

export type Config = {
  /** `file:PATH` or `postgres://…`. */
  readonly database: string
  readonly host: string
  readonly port: number
  /** Largest file that may be sent to the service, bytes. Reading stops at 100 MB whatever this says. */
  readonly maxUpload: number
  /** Who the journal says did it, while there is no sign-in. */
  readonly actor: string
  /** Where Kolada's API (v3) answers; without a slash at its end. */
  readonly koladaUrl: string
}

const MEGABYTE = 1024 * 1024

/** A setting cannot be used. The message names the variable and says what it may be. */
export class ConfigError extends Error {}

/** Throws ConfigError. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  return {
    database: environment.BARNBOKSLUT_DATABASE ?? 'file:barnbokslut.db',
    host: '127.0.0.1',
    port: wholeNumber(environment, 'BARNBOKSLUT_PORT', 8080, 0, 65_535),
    maxUpload: wholeNumber(environment, 'BARNBOKSLUT_MAX_UPLOAD_MB', 100, 1, 100) * MEGABYTE,
    actor: environment.BARNBOKSLUT_ACTOR ?? 'lokal användare',
    koladaUrl: webAddress(environment, 'BARNBOKSLUT_KOLADA_URL', 'https://api.kolada.se/v3'),
  }
}

function wholeNumber(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  fallback: number,
  min: number,
  max: number,
): number {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < min || value > max)
    throw new ConfigError(`${name}: ”${text}” ska vara ett heltal från ${min} till ${max}.`)
  return value
}

/** Unencrypted only to this machine: what is fetched becomes official figures. */
function webAddress(environment: Readonly<Record<string, string | undefined>>, name: string, fallback: string): string {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  const url = URL.canParse(text) ? new URL(text) : null
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname))
  if (!url || !isSafe || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new ConfigError(`${name}: ska vara en adress som ${fallback}: https, utan lösenord och utan ? och #.`)
  return url.href.replace(/\/+$/, '')
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
