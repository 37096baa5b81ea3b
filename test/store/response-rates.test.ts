import { expect, it } from 'vitest'
import {
  createObservationWriter,
  currentObservations,
  type Db,
  responseRates,
  sweepImports,
  undoImport,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { sourcedSet } from '../support/sourced-set.ts'
import {
  commit,
  newImport,
  noon,
  ORGANISATION,
  OTHER_ORGANISATION,
  observation,
  type SourcedRow,
} from '../support/store-samples.ts'

/** Rows with their response rates; NaN for none. */
async function written(db: Db, owner: string, id: string, rows: readonly (readonly [SourcedRow, number])[]) {
  const set = sourcedSet(rows.map(([row]) => row))
  const responseRate = Float64Array.from(rows, ([, rate]) => rate)
  const writer = await createObservationWriter(db, owner, await newImport(db, owner, id), { ...set, responseRate })
  await writer.write(0, writer.size)
}

/** Area and rate of each current observation. */
async function ratesOf(db: Db, organisation: string): Promise<readonly (readonly [string, number | null])[]> {
  const current = await currentObservations(db, organisation)
  const rateOf = await responseRates(db, organisation, { areas: ['9999', '9999:Norr'] })
  return current.map((one) => [one.area, rateOf(one)])
}

describeOnEachDatabase('response rates', (open) => {
  it('are kept with the values they are of', async () => {
    const { store } = await open()
    await written(store.db, ORGANISATION, 'a', [
      [observation({ numerator: 30, denominator: 60 }), 58.5],
      [observation({ area: '9999:Norr' }), Number.NaN],
    ])
    await commit(store.db, ORGANISATION, 'a', '2025-01-02')
    expect(await ratesOf(store.db, ORGANISATION)).toEqual([
      ['9999', 58.5],
      ['9999:Norr', null],
    ])
    expect(await ratesOf(store.db, OTHER_ORGANISATION)).toEqual([])
  })

  it('are replaced by a newer file, also where that says none, and come back when it is undone', async () => {
    const { store } = await open()
    await written(store.db, ORGANISATION, 'a', [[observation(), 58]])
    await commit(store.db, ORGANISATION, 'a', '2025-01-02')
    await written(store.db, ORGANISATION, 'b', [[observation(), Number.NaN]])
    await commit(store.db, ORGANISATION, 'b', '2025-01-03')
    expect(await ratesOf(store.db, ORGANISATION)).toEqual([['9999', null]])
    await undoImport(store.db, ORGANISATION, 'b', { at: noon('2025-01-04'), by: 'handläggare' })
    expect(await ratesOf(store.db, ORGANISATION)).toEqual([['9999', 58]])
  })

  it('may be written again after a commit that was cut off, and are swept with what it left', async () => {
    const { store } = await open()
    const set = { ...sourcedSet([observation()]), responseRate: Float64Array.of(58) }
    const number = await newImport(store.db, ORGANISATION, 'a')
    for (const rate of [57, 58]) {
      const writer = await createObservationWriter(store.db, ORGANISATION, number, {
        ...set,
        responseRate: Float64Array.of(rate),
      })
      await writer.write(0, writer.size)
    }
    const stored = () => store.db.selectFrom('response_rate').select('rate').execute()
    expect(await stored()).toEqual([{ rate: 58 }])
    await sweepImports(store.db, ORGANISATION, noon('2030-01-01'))
    expect(await stored()).toEqual([])
  })
})
