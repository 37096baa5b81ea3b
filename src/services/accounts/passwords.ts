// Passwords: what one must be, and how it is kept. scrypt with OWASP's parameters for 32 MB (N 2^15, r 8, p 3), which every
// Node we run on has; Node does at most four at a time, so that many sign-ins at once do not take the memory.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { accountTexts } from '../../text/accounts.ts'

const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 } as const
const LENGTH = 32
const SHORTEST = 12
const LONGEST = 200

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** The same work whether there is an account or not: the time says nothing about who has one. `hash` null: there is none. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, , , , salt = '', key = ''] = (hash ?? NOBODYS).split('$')
  const derived = await derive(password.slice(0, LONGEST), Buffer.from(salt, 'base64url'))
  const kept = Buffer.from(key, 'base64url')
  return kept.length === derived.length && timingSafeEqual(kept, derived) && hash !== null
}

/** Of no password: no text gives 32 zero bytes. */
const NOBODYS = [
  'scrypt',
  COST.N,
  COST.r,
  COST.p,
  'AAAAAAAAAAAAAAAAAAAAAA',
  Buffer.alloc(LENGTH).toString('base64url'),
].join('$')

/** What is wrong with it in words, null where nothing is. Length counts more than kinds of characters (NIST SP 800-63B). */
export function passwordProblem(password: string, known: readonly string[]): string | null {
  const text = accountTexts.sv.password
  if (password.length < SHORTEST) return text.tooShort(SHORTEST)
  if (password.length > LONGEST) return text.tooLong(LONGEST)
  const folded = password.toLowerCase()
  if (new Set(folded).size < 5) return text.tooPlain
  if (known.some((word) => word.length >= 4 && folded.includes(word.toLowerCase()))) return text.holdsName
  const letters = folded.replaceAll(/[^a-zåäö]/g, '')
  if (COMMON.some((word) => letters.startsWith(word) && letters.length <= word.length + 3)) return text.tooCommon
  if (isSequence(folded)) return text.tooPlain
  return null
}

/** What people use first where a long one is asked for, and what the service is called. */
const COMMON = [
  'password',
  'losenord',
  'lösenord',
  'qwertyuiop',
  'qwerty',
  'barnbokslut',
  'barnkonvention',
  'barnrätt',
  'sommar',
  'vinter',
  'hösten',
  'våren',
  'welcome',
  'välkommen',
  'kommun',
  'administrator',
  'admin',
  'iloveyou',
  'hejhej',
  'letmein',
] as const

/** 123456789012, abcdefghijkl: each character follows the one before, or is it again. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((letter, at) => letter.charCodeAt(0) - text.charCodeAt(at))
  return steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length >= steps.length - 1
}

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, LENGTH, COST, (error, key) => (error ? reject(error) : resolve(key))),
  )
