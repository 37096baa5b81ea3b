// The session's cookie, and that of a sign-in begun at a provider: reading one among those a browser sends, and how it is set.

export const SESSION_COOKIE = 'barnbokslut'

/** Null where there is none, or where two of the same name leave it open which is ours. */
export function readCookie(header: string | undefined, name: string): string | null {
  const found = (header ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one.startsWith(`${name}=`))
  const [first, second] = found
  return first === undefined || second !== undefined ? null : first.slice(name.length + 1)
}

/** `isSecure`: not where the service answers this machine only, without encryption. */
export const sessionCookie = (value: string, isSecure: boolean): string =>
  `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`

/** Of a sign-in that has been begun at the provider. */
export const BEGUN_COOKIE = 'barnbokslut-inloggning'

export const beginCookie = (value: string, seconds: number, isSecure: boolean): string =>
  `${BEGUN_COOKIE}=${value}; Path=/logga-in/extern; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`

export const beginEndedCookie = (isSecure: boolean): string => beginCookie('', 0, isSecure)

export const endedCookie = (isSecure: boolean): string => `${sessionCookie('', isSecure)}; Max-Age=0`
