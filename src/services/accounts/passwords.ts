// Passwords: what one must be, and how it is kept. scrypt with OWASP's parameters for 32 MB (N 2^15, r 8, p 3), which every
// Node we run on has (argon2 is experimental in Node 24 and not in 22); Node does at most four at a time, so that many
// sign-ins at once do not take the memory.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Said } from '../../domain/errors.ts'
import { accountText } from '../../text/accounts.ts'

export type PasswordCost = { readonly N: number; readonly r: number; readonly p: number }

const COST: PasswordCost = { N: 2 ** 15, r: 8, p: 3 }
const LENGTH = 32
const SHORTEST = 12
const LONGEST = 200

/** `scrypt$N$r$p$salt$hash`: what it was made with goes along, so that the cost can be raised later. */
export async function hashPassword(password: string, cost: PasswordCost = COST): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** The same work whether there is an account or not: the time says nothing about who has one. `hash` null: there is none. */
export async function isPassword(password: string, hash: string | null, cost: PasswordCost = COST): Promise<boolean> {
  const kept = hash === null ? { salt: NO_SALT, key: NO_KEY, cost } : parsed(hash)
  const derived = await derive(password.slice(0, LONGEST), kept.salt, kept.cost)
  return timingSafeEqual(kept.key, derived) && hash !== null
}

/** Of no password: no text gives 32 zero bytes. */
const NO_SALT = Buffer.alloc(16)
const NO_KEY = Buffer.alloc(LENGTH)

function parsed(hash: string) {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$')
  const kept = { salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
  // Another one would be wrong for ever and nobody would know why.
  if (kind !== 'scrypt' || kept.key.length !== LENGTH) throw new Error('a stored password hash is none of ours')
  return { ...kept, cost: { N: Number(N), r: Number(r), p: Number(p) } }
}

export type KnownWords = {
  /** User name and name of whose password it is. */
  readonly own: readonly string[]
  /** Names of the organisations the person works in. */
  readonly organisations: readonly string[]
}

/** What is wrong with it in words, null where nothing is. Length counts more than kinds of characters (NIST SP 800-63B). */
export function passwordProblem(password: string, { own, organisations }: KnownWords): Said | null {
  const text = accountText.password
  if (password.length < SHORTEST) return text.tooShort(SHORTEST)
  if (password.length > LONGEST) return text.tooLong(LONGEST)
  const folded = password.toLowerCase()
  if (new Set(folded).size < 5 || isSequence(folded) || REPEATED.test(folded)) return text.tooPlain
  const names = own.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)])
  if (names.some((word) => word.length >= 4 && folded.includes(word.toLowerCase()))) return text.holdsName
  return isCommon(folded, [...COMMON, ...organisations.map((name) => name.toLowerCase())]) ? text.tooCommon : null
}

/** The same few characters again and again, with something short after them. */
const REPEATED = /^(.{1,9})\1+.{0,4}$/su

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
  'hemlig',
  'sverige',
] as const

/** Without such words hardly any letters are left: "Lösenord-lösenord1", "Sommaren2026!!". */
function isCommon(folded: string, words: readonly string[]): boolean {
  const rest = words
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => (word.length < 3 ? left : left.replaceAll(word, '')), folded)
  return rest !== folded && rest.replaceAll(/[^\p{L}]/gu, '').length < 4
}

/** 123456789012, abcdefghijkl: each character follows the one before, or is it again. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((letter, at) => letter.charCodeAt(0) - text.charCodeAt(at))
  return steps.filter((step) => Math.abs(step) <= 1 || Math.abs(step) === 9).length >= steps.length - 1
}

/** The same letters may be typed as other code points on another keyboard. */
const derive = (password: string, salt: Buffer, { N, r, p }: PasswordCost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, LENGTH, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
