// Doing something once by a program's key, also where the service stopped halfway the first time.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FullContext } from '../../src/services/index.ts'
import { once } from '../../src/services/once.ts'
import { CODE, FILES, requestOf, type TestContext, testContext, withOrganisation } from '../support/context.ts'

describe('a key that is sent with a file', () => {
  let context: TestContext
  let ctx: FullContext
  beforeEach(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
  })
  afterEach(() => context.close())

  const sent = { key: 'nyckel-0001', request: requestOf(FILES.observations) }
  const atMinute = (minutes: number): FullContext => ({
    ...ctx,
    now: () => new Date(Date.UTC(2026, 2, 3, 9, minutes)).toISOString(),
  })
  /** Takes the key and never comes back, as when the service is killed. */
  const stopsHalfway = async () => {
    const begun = Promise.withResolvers<void>()
    void once(atMinute(0), CODE, sent, () => {
      begun.resolve()
      return new Promise<string>(() => {})
    })
    await begun.promise
  }

  it('waits for the first one while that may still be at work', async () => {
    await stopsHalfway()
    await expect(once(atMinute(1), CODE, sent, async () => 'andra')).rejects.toThrow('läses just in')
  })

  it('does it anew where nothing came of the first one in a quarter of an hour', async () => {
    await stopsHalfway()
    expect(await once(atMinute(16), CODE, sent, async () => 'andra')).toBe('andra')
  })

  it('still gives what came of it an hour later', async () => {
    await once(atMinute(0), CODE, sent, async () => 'första')
    expect(await once(atMinute(60), CODE, sent, async () => 'andra')).toBe('första')
  })

  it('is free again at once where the first one was refused', async () => {
    await expect(once(atMinute(0), CODE, sent, () => Promise.reject(new Error('nej')))).rejects.toThrow('nej')
    expect(await once(atMinute(1), CODE, sent, async () => 'andra')).toBe('andra')
  })
})
