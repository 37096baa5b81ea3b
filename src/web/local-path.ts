// Addresses that a form or a link carries along, to come back to: only ever one of our own.

/** Null unless it is a path on this server; browsers take `//host`, `/\host` and addresses with line breaks elsewhere. */
export function localPath(address: string): string | null {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(address)) return null
  const { origin, pathname, search } = new URL(address, NOWHERE)
  return origin === NOWHERE && !pathname.startsWith('//') ? `${pathname}${search}` : null
}

/** Another site's address, or what a browser would read as one, leads to the start. */
export const ownPath = (path: string | undefined): string => (path === undefined ? null : localPath(path)) ?? '/'

const NOWHERE = 'http://nowhere.invalid'
