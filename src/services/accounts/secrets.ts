// Random secrets that open something, and the hash that is kept of each.

import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, in letters that need no escaping anywhere. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Fast, since there is nothing to guess: the secret is random. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex')
