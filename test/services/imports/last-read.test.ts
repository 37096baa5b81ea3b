// What was read for a preview serves its commit only while nothing it was read against has changed.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, Invalid } from '../../../src/domain/errors.ts'
import type { Context } from '../../../src/services/context.ts'
import { commitImport, previewImport, redactImport, undoImport } from '../../../src/services/index.ts'
import {
  CODE,
  FILES,
  importText,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'

const OWNER = { organisation: CODE }
const { text } = FILES.observations

describe('the last file that was read', () => {
  let context: TestContext
  let ctx: Context
  const seen = { reads: 0 }
  beforeEach(async () => {
    context = await testContext()
    const onProgress: Context['onProgress'] = (stage, share) => {
      if (stage === 'reading' && share === 0) seen.reads += 1
    }
    ctx = { ...(await withOrganisation(context)), lastRead: { value: null }, onProgress }
    seen.reads = 0
  })
  afterEach(() => context.close())
  const preview = async () => {
    const { id } = await previewImport(
      ctx,
      OWNER,
      requestOf({ kind: 'observations', text: text.replace('80,0', '70,0') }),
    )
    seen.reads = 0
    return id
  }

  it('is not read again for the commit that follows at once, which stores the same as one that reads', async () => {
    const remembered = await commitImport(ctx, OWNER, await preview())
    expect([seen.reads, remembered.new, remembered.status]).toEqual([0, 11, 'active'])
    await undoImport(ctx, OWNER, remembered.id)
    const read = await commitImport({ ...ctx, lastRead: { value: null } }, OWNER, await preview())
    expect([seen.reads, read.new, read.status]).toEqual([1, 11, 'active'])
  })

  it('is read again where another import has been saved or undone in between', async () => {
    const waiting = await preview()
    const other = await importText({ ...ctx, lastRead: { value: null } }, FILES.observations)
    seen.reads = 0
    const first = await commitImport(ctx, OWNER, waiting)
    expect([seen.reads, first.new, first.changed]).toEqual([1, 0, 1])
    const again = await preview()
    await undoImport(ctx, OWNER, first.id)
    await undoImport(ctx, OWNER, other)
    const second = await commitImport(ctx, OWNER, again)
    expect([seen.reads, second.new, second.unchanged]).toEqual([1, 11, 0])
  })

  it('is read again where an area has been added in between', async () => {
    const waiting = await preview()
    const area = { code: `${CODE}:Ny`, name: 'Ny', kind: 'district', parent: CODE } as const
    await ctx.store.db.insertInto('area').values(area).execute()
    await commitImport(ctx, OWNER, waiting)
    expect(seen.reads).toBe(1)
  })

  it('serves no other import, no second commit, and none whose file has been cleared', async () => {
    const earlier = await preview()
    const later = await preview()
    await commitImport(ctx, OWNER, earlier)
    expect(seen.reads).toBe(1)
    await expect(commitImport(ctx, OWNER, earlier)).rejects.toThrow(Conflict)
    await redactImport(ctx, OWNER, later, { reason: 'Ett namn', lines: [] })
    await expect(commitImport(ctx, OWNER, later)).rejects.toThrow(Invalid)
  })
})
