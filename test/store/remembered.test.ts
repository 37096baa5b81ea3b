// What is read at every request is read again as soon as anything has been written, by whomever.

import { expect, it } from 'vitest'
import { addOrganisation, findOrganisation } from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon } from '../support/store-samples.ts'

const organisation = (code: string) =>
  ({ id: code, code, name: code, type: 'municipality', createdAt: noon('2026-01-01') }) as const
const turn = () => new Promise((resolve) => setImmediate(resolve))

describeOnEachDatabase('what is remembered', (open) => {
  it('is given again while nothing is written, and read anew after a write here or by another connection', async () => {
    const { store, openAgain } = await open()
    const reads = { count: 0 }
    const read = () =>
      store.remember('9901', async () => {
        reads.count += 1
        return (await findOrganisation(store.db, '9901'))?.name
      })
    expect(await read()).toBeUndefined()
    await read()
    expect(reads.count).toBe(store.dialect === 'sqlite' ? 1 : 2)
    await addOrganisation(store.db, organisation('9901'))
    expect(await read()).toBe('9901')
    const other = await openAgain()
    await other.db.updateTable('organisation').set({ name: 'Nytt' }).where('code', '=', '9901').execute()
    // Whoever wrote it can tell of it no sooner than in a later turn of the event loop.
    await turn()
    expect(await read()).toBe('Nytt')
  })

  it('is not what was read while something was written', async () => {
    const { store } = await open()
    const first = await store.remember('name', async () => {
      const before = await findOrganisation(store.db, '9901')
      await addOrganisation(store.db, organisation('9901'))
      return before?.name
    })
    expect(first).toBeUndefined()
    expect(await store.remember('name', async () => (await findOrganisation(store.db, '9901'))?.name)).toBe('9901')
  })

  it('is what holds after a transaction, whether it is kept or not', async () => {
    const { store } = await open()
    const read = () => store.remember('name', async () => (await findOrganisation(store.db, '9901'))?.name)
    expect(await read()).toBeUndefined()
    const asked: Promise<string | undefined>[] = []
    const fails = store.db.transaction().execute(async (db) => {
      await addOrganisation(db, organisation('9901'))
      asked.push(read())
      throw new Error('not kept')
    })
    await expect(fails).rejects.toThrow('not kept')
    expect(await asked[0]).toBeUndefined()
    expect(await read()).toBeUndefined()
    await store.db.transaction().execute(async (db) => {
      await addOrganisation(db, organisation('9901'))
      asked.push(read())
    })
    expect(await read()).toBe('9901')
    expect([undefined, '9901']).toContain(await asked[1])
  })
})
