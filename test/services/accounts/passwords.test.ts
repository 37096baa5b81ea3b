// Passwords: what one must be, and how it is kept.

import { scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword, passwordProblem } from '../../../src/services/accounts/passwords.ts'

describe('a password', () => {
  it('is kept in another way each time, without itself, and is right both times', async () => {
    const [one, other] = [await hashPassword('häst batteri klammer'), await hashPassword('häst batteri klammer')]
    expect(one).not.toBe(other)
    for (const stored of [one, other]) {
      expect(stored).not.toContain('häst')
      expect(await isPassword('häst batteri klammer', stored)).toBe(true)
      expect(await isPassword('häst batteri klamme', stored)).toBe(false)
    }
  })

  it('is the same whichever code points a keyboard makes of the letters', async () => {
    const stored = await hashPassword('b\u0061\u030atar p\u00e5 sj\u00f6n')
    expect(await isPassword('b\u00e5tar pa\u030a sjo\u0308n', stored)).toBe(true)
  })

  it('that was kept at another cost is still right: the cost can be raised without shutting everybody out', async () => {
    const salt = Buffer.from('ett gammalt salt')
    const key = scryptSync('en gammal hemlighet', salt, 32, { N: 2 ** 10, r: 8, p: 1 })
    const stored = ['scrypt', 2 ** 10, 8, 1, salt.toString('base64url'), key.toString('base64url')].join('$')
    expect(await isPassword('en gammal hemlighet', stored)).toBe(true)
    expect(await isPassword('en annan hemlighet', stored)).toBe(false)
  })

  it('of nobody is never right, and takes as long to find out', async () => {
    const stored = await hashPassword('x')
    const took = async (hash: string | null) => {
      const times = []
      for (let at = 0; at < 3; at += 1) {
        const start = performance.now()
        expect(await isPassword('y', hash)).toBe(false)
        times.push(performance.now() - start)
      }
      return Math.min(...times)
    }
    const [known, unknown] = [await took(stored), await took(null)]
    expect(unknown).toBeGreaterThan(known * 0.4)
    expect(unknown).toBeLessThan(known * 2.5)
  })

  const problem = (password: string) =>
    passwordProblem(password, {
      own: ['eva.lind@provkoping.se', 'Eva-Lena Lindström'],
      organisations: ['Provköping', 'Lund'],
    })

  it.each([
    'korrekt häst batteri stapel',
    'Tre gula kor på taket',
    'humla i lunden dansar tyst',
    '8371946250!7z',
    '🐮🐔🌻 tre kor i hagen',
  ])('may be %s', (password) => {
    expect(problem(password)).toBeNull()
  })

  it.each([
    ['kort', 'för kort'],
    ['aaaaaaaaaaaaaa', 'lätt att gissa'],
    ['abcdef123abcdef123', 'lätt att gissa'],
    ['1234567890123', 'lätt att gissa'],
    ['abcdefghijkl', 'lätt att gissa'],
    ['lösenord och lösenord', 'andra provar'],
    ['Sommaren2026!!', 'andra provar'],
    ['Barnbokslut2026', 'andra provar'],
    ['Provköping2026!', 'andra provar'],
    ['lindström är bäst', 'ditt namn'],
    ['hej provkoping hej', 'ditt namn'],
    ['x'.repeat(150) + 'abcdefgh'.repeat(10), 'för långt'],
  ])('may not be %s', (password, why) => {
    const said = problem(password)
    expect(typeof said === 'object' && said?.sv).toContain(why)
  })
})
