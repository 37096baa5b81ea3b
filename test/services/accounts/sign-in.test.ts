// Guessing passwords, and how long a session lasts.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actorFor, type Signed } from '../../../src/domain/grants.ts'
import {
  changePassword,
  identify,
  linkFor,
  makeToken,
  openLink,
  ownAccount,
  personForRole,
  signIn,
  signOutEverywhere,
  takeLink,
} from '../../../src/services/accounts/index.ts'
import { hashSecret } from '../../../src/services/accounts/secrets.ts'
import type { FullContext } from '../../../src/services/index.ts'
import { CODE, type TestContext, testContext, withOrganisation } from '../../support/context.ts'

const PASSWORD = 'korrekt häst batteri stapel'
const MINUTE = 60_000

describe('signing in', () => {
  let context: TestContext
  let ctx: FullContext
  let time: number
  beforeEach(async () => {
    context = await testContext()
    await withOrganisation(context)
    time = Date.parse('2026-03-03T09:00:00.000Z')
    ctx = { ...context.ctx, now: () => new Date(time).toISOString() }
    const { secret } = await personForRole(ctx, CODE, 'analyst', { userName: 'eva', name: 'Eva Prov' })
    await takeLink(ctx, secret, PASSWORD)
  })
  afterEach(() => context.close())

  const enter = (userName = 'eva', password = PASSWORD, address = '192.0.2.1') =>
    signIn(ctx, { userName, password, address })
  const guessed = async (times: number, userName = 'eva') => {
    const answers = []
    for (let at = 0; at < times; at += 1) answers.push((await enter(userName, 'gissning', `198.51.100.${at}`)).kind)
    return answers
  }
  const sessionOf = async () => {
    const answer = await enter()
    if (answer.kind !== 'in') throw new Error(answer.kind)
    return answer.session
  }
  const isIn = async (session: string) => (await identify(ctx, { session, bearer: null })) !== null

  it('makes whoever guesses at one person wait, known or not, and lets the right password in after the wait', async () => {
    for (const name of ['eva', 'ingen']) expect(await guessed(6, name)).toEqual([...Array(5).fill('wrong'), 'wait'])
    expect(await enter()).toEqual({ kind: 'wait', seconds: 30 })
    time += 30_000
    expect((await enter()).kind).toBe('in')
    expect(await guessed(5)).toEqual(Array(5).fill('wrong'))
  })

  it('makes each wait twice the last, at most a quarter of an hour', async () => {
    const waits = []
    for (let at = 0; at < 30; at += 1) {
      const answer = await enter('eva', 'gissning', `198.51.100.${at}`)
      if (answer.kind !== 'wait') continue
      waits.push(answer.seconds)
      time += answer.seconds * 1000
    }
    expect(waits.slice(0, 6)).toEqual([30, 60, 120, 240, 480, 900])
    expect(Math.max(...waits)).toBe(900)
  })

  it('tries one password after each wait, however many come at once', async () => {
    await guessed(5)
    time += 30_000
    const many = await Promise.all(Array.from({ length: 20 }, (_, at) => enter('eva', 'gissning', `203.0.113.${at}`)))
    expect(many.filter(({ kind }) => kind === 'wrong')).toHaveLength(1)
  })

  it('makes an address wait that tries many people, also all at once, and not another address', async () => {
    const many = await Promise.all(Array.from({ length: 40 }, (_, at) => enter(`person${at}`, 'gissning')))
    expect(many.filter(({ kind }) => kind === 'wrong')).toHaveLength(20)
    expect((await enter()).kind).toBe('wait')
    expect((await enter('eva', PASSWORD, '203.0.113.7')).kind).toBe('in')
  })

  it('does not forgive an address its guesses at others because one of its people signs in', async () => {
    for (let at = 0; at < 19; at += 1) await enter(`person${at}`, 'gissning')
    expect((await enter()).kind).toBe('in')
    expect((await enter('person19', 'gissning')).kind).toBe('wrong')
    expect((await enter()).kind).toBe('wait')
  })

  it('counts right passwords against nobody: a whole kommun may share an address', async () => {
    for (let at = 0; at < 25; at += 1) expect((await enter()).kind).toBe('in')
  })

  it('forgets failures after a day', async () => {
    await guessed(5)
    time += 24 * 60 * MINUTE + 1
    expect(await guessed(5)).toEqual(Array(5).fill('wrong'))
  })

  it('keeps what was tried only as hashes', async () => {
    await enter('mitt lösenord i fel ruta', 'x', '192.0.2.99')
    const kept = JSON.stringify(await ctx.store.db.selectFrom('sign_in_failure').selectAll().execute())
    expect(kept).not.toMatch(/lösenord|192\.0\.2/)
  })

  it('lets nobody guess the password in somebody’s open browser either', async () => {
    const session = await sessionOf()
    const signed = await identify(ctx, { session, bearer: null })
    if (!signed) throw new Error('not in')
    const change = (present: string) => changePassword(ctx, signed, { present, next: 'en helt annan fras' })
    for (let at = 0; at < 5; at += 1) await expect(change(`gissning ${at}`)).rejects.toThrow('stämmer inte')
    await expect(change(PASSWORD)).rejects.toThrow('Vänta')
    time += 30_000
    await expect(change(PASSWORD)).resolves.toMatchObject({ session: expect.any(String) })
  })

  it('makes an open link worthless when the password is changed', async () => {
    const [{ id = '' } = {}] = await ctx.store.db.selectFrom('account').select('id').execute()
    const secret = (await linkFor(ctx, CODE, id))?.secret ?? ''
    const signed = await identify(ctx, { session: await sessionOf(), bearer: null })
    if (!signed) throw new Error('not in')
    await changePassword(ctx, signed, { present: PASSWORD, next: 'en helt annan fras' })
    await expect(openLink(ctx, secret)).rejects.toThrow('gäller inte längre')
  })

  it('makes links that hold a week for a first password, and a day for a new one', async () => {
    const { secret } = await personForRole(ctx, CODE, 'reader', { userName: 'ny', name: 'Ny' })
    const [{ id = '' } = {}] = await ctx.store.db
      .selectFrom('account')
      .select('id')
      .where('user_name', '=', 'eva')
      .execute()
    const reset = await linkFor(ctx, CODE, id)
    time += 24 * 60 * MINUTE
    await expect(openLink(ctx, reset?.secret ?? '')).rejects.toThrow('gäller inte längre')
    time += 6 * 24 * 60 * MINUTE - 1
    expect(await openLink(ctx, secret)).toEqual({ name: 'Ny', userName: 'ny' })
    time += 1
    await expect(takeLink(ctx, secret, PASSWORD)).rejects.toThrow('gäller inte längre')
  })

  it('lets one of two set the password that use a link at once', async () => {
    const { secret } = await personForRole(ctx, CODE, 'reader', { userName: 'ny', name: 'Ny' })
    const both = await Promise.allSettled([
      takeLink(ctx, secret, 'den ena frasen här'),
      takeLink(ctx, secret, 'den andra frasen här'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('ends a session an hour after the last question, and after twelve hours whatever is asked', async () => {
    const [idle, busy] = [await sessionOf(), await sessionOf()]
    time += 60 * MINUTE + 1
    expect(await isIn(idle)).toBe(false)
    time -= 60 * MINUTE + 1
    for (let at = 0; at < 24; at += 1) {
      expect(await isIn(busy)).toBe(true)
      time += 30 * MINUTE
    }
    time += 1
    expect(await isIn(busy)).toBe(false)
  })

  it('counts only sessions that have not ended as places where somebody is signed in', async () => {
    const first = await sessionOf()
    time += 61 * MINUTE
    const second = await sessionOf()
    const signed = await identify(ctx, { session: second, bearer: null })
    if (!signed) throw new Error('not in')
    expect(await isIn(first)).toBe(false)
    expect((await ownAccount(ctx, signed)).sessions).toBe(1)
  })

  const evaIn = async () => {
    const signed = await identify(ctx, { session: await sessionOf(), bearer: null })
    if (!signed) throw new Error('not in')
    return signed
  }

  it('makes no token in somebody’s open browser without the password, which cannot be guessed there either', async () => {
    const signed = await evaIn()
    const wish = { name: 'Skript', organisation: CODE, mayWrite: false, endsOn: '2026-03-04' }
    const make = (present: string | null) => makeToken(ctx, signed, { ...wish, present })
    for (const present of [null, '', 'gissning', 'fel', 'fel igen'])
      await expect(make(present)).rejects.toThrow('stämmer inte')
    await expect(make(PASSWORD)).rejects.toThrow('Vänta')
    expect((await ownAccount(ctx, signed)).tokens).toEqual([])
  })

  it('keeps a reset that was done while the old password was being changed', async () => {
    const signed = await evaIn()
    const reset = await linkFor(ctx, CODE, signed.account.id)
    const [taken, changed] = await Promise.allSettled([
      takeLink(ctx, reset?.secret ?? '', 'en återställd lång fras'),
      changePassword(ctx, signed, { present: PASSWORD, next: 'en helt annan fras' }),
    ])
    expect([taken.status, changed]).toMatchObject([
      'fulfilled',
      { reason: { message: expect.stringContaining('bytts') } },
    ])
    expect((await enter('eva', 'en återställd lång fras')).kind).toBe('in')
    expect((await enter('eva', 'en helt annan fras')).kind).toBe('wrong')
  })

  it('changes no password of an account that was closed meanwhile', async () => {
    const signed = await evaIn()
    const changing = changePassword(ctx, signed, { present: PASSWORD, next: 'en helt annan fras' })
    const closing = ctx.store.db.updateTable('account').set({ disabled_at: ctx.now() }).execute()
    await expect(Promise.all([changing, closing])).rejects.toThrow('stängts av')
  })

  it.each([
    ['signing out everywhere', (signed: Signed) => signOutEverywhere(ctx, signed)],
    [
      'changing the password',
      (signed: Signed) => changePassword(ctx, signed, { present: PASSWORD, next: 'en helt annan fras' }),
    ],
  ])('ends tokens too by %s', async (_, end) => {
    const signed = await evaIn()
    const wish = { present: PASSWORD, name: 'Skript', organisation: CODE, mayWrite: false, endsOn: '2026-03-04' }
    const { secret } = await makeToken(ctx, signed, wish)
    expect(await identify(ctx, { session: null, bearer: secret })).not.toBeNull()
    await end(signed)
    expect(await identify(ctx, { session: null, bearer: secret })).toBeNull()
  })

  it('keeps no secret of a session', async () => {
    const session = await sessionOf()
    const kept = (await ctx.store.db.selectFrom('session').selectAll().execute()).map((one) => one.token_hash)
    expect(kept).toContain(hashSecret(session))
    expect(kept).not.toContain(session)
  })

  it('cuts a token to its organisation and last day, and refuses a day that is none', async () => {
    const signed = await identify(ctx, { session: await sessionOf(), bearer: null })
    if (!signed) throw new Error('not in')
    const wish = { present: PASSWORD, name: 'Skript', organisation: CODE, mayWrite: false }
    for (const endsOn of ['2026-06-31', '2026-99-01', '2026-03-02', '2027-03-04', 'snart'])
      await expect(makeToken(ctx, signed, { ...wish, endsOn })).rejects.toThrow('inom ett år')
    const { secret } = await makeToken(ctx, signed, { ...wish, endsOn: '2026-03-04' })
    const known = await identify(ctx, { session: null, bearer: secret })
    expect(known && [known.mayWrite, actorFor(known, CODE, '2026-03-03').roles]).toEqual([false, ['analyst']])
    expect(known && actorFor(known, '0180', '2026-03-03').roles).toEqual([])
    time += 2 * 24 * 60 * MINUTE
    expect(await identify(ctx, { session: null, bearer: secret })).toBeNull()
  })
})
