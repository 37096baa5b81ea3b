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
