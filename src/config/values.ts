// What a setting's text is read as. Each throws ConfigError, which names the variable and says what it may be, and repeats the
// text only where it can hold no secret.

/** A setting cannot be used. The message names the variable and says what it may be. */
export class ConfigError extends Error {}

export function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < min || value > max)
    throw new ConfigError(`${name}: ”${text}” ska vara ett heltal från ${min} till ${max}.`)
  return value
}

export function oneOf<Value extends string>(name: string, text: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === text)
  if (found === undefined) throw new ConfigError(`${name}: ”${text}” ska vara något av ${values.join(', ')}.`)
  return found
}

/** Unencrypted only to this machine: what is fetched becomes official figures. Without a slash at its end. */
export function webAddress(name: string, text: string, example: string): string {
  const url = safeUrl(text)
  if (url?.search !== '' || url.hash !== '')
    throw new ConfigError(`${name}: ska vara en adress som ${example}: https, utan lösenord och utan ? och #.`)
  return url.href.replace(/\/+$/, '')
}

/** Where readers find the service: `https://barnbokslut.kommun.se`, without a path. */
export function webOrigin(name: string, text: string): string {
  const url = safeUrl(text)
  if (!url || `${url.origin}/` !== url.href)
    throw new ConfigError(
      `${name}: ska vara en adress som https://barnbokslut.kommun.se: https (http bara för den här datorn), utan sökväg.`,
    )
  return url.origin
}

/** As it is written: a provider's own name for itself is compared letter by letter. Unencrypted only to this machine. */
export function oidcIssuer(name: string, text: string): string {
  const url = safeUrl(text)
  if (url?.search !== '' || url.hash !== '' || /\s/.test(text))
    throw new ConfigError(
      `${name}: ska vara inloggningstjänstens adress, som https://login.kommun.se/realms/kommun: https (http bara för den här datorn), utan lösenord och utan ? och #.`,
    )
  return text
}

export function hostName(name: string, text: string): string {
  if (!/^[\w.:-]+$/.test(text))
    throw new ConfigError(`${name}: ”${text}” ska vara en IP-adress eller ett datornamn, utan http:// och port.`)
  return text
}

/** Addresses and networks of proxies, as Fastify takes them. */
export function proxies(name: string, text: string): readonly string[] {
  const all = text.split(',').map((one) => one.trim())
  if (!all.every((one) => /^(loopback|[\d.]+(\/\d{1,2})?|[\da-f:]+(\/\d{1,3})?)$/i.test(one) && one !== ''))
    throw new ConfigError(`${name}: ”${text}” ska vara loopback, eller IP-adresser och nät med komma mellan.`)
  return all
}

export function secret(name: string, text: string): string {
  if (text.length < 20 || /\s/.test(text)) throw new ConfigError(`${name}: ska vara minst 20 tecken utan mellanslag.`)
  return text
}

export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host)

function safeUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  return url && isSafe && url.username === '' && url.password === '' ? url : null
}
