import { expect, it } from 'vitest'
import { Conflict, NotFound } from '../../src/domain/errors.ts'
import { readFile, redactFile, saveFile } from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { fileOf, noon, ORGANISATION, OTHER_ORGANISATION } from '../support/store-samples.ts'

describeOnEachDatabase('files', (open) => {
  it('come back byte for byte, also bytes that are no text', async () => {
    const { store } = await open()
    const file = fileOf('\u0000åäö\r\n')
    const bytes = new Uint8Array(file.bytes)
    await saveFile(store.db, ORGANISATION, file)
    expect(new Uint8Array(await readFile(store.db, ORGANISATION, file.sha256))).toEqual(bytes)
  })

  it('are kept once however often they are uploaded', async () => {
    const { store } = await open()
    await saveFile(store.db, ORGANISATION, fileOf('plan'))
    await saveFile(store.db, ORGANISATION, fileOf('plan'))
    expect(await store.db.selectFrom('file').select('size').execute()).toEqual([{ size: 4 }])
  })

  it('are not another organisation’s to read', async () => {
    const { store } = await open()
    const file = fileOf('plan')
    await saveFile(store.db, ORGANISATION, file)
    await expect(readFile(store.db, OTHER_ORGANISATION, file.sha256)).rejects.toThrow(NotFound)
  })

  it('are refused under a hash that is not theirs', async () => {
    const { store } = await open()
    const wrong = { ...fileOf('plan'), sha256: fileOf('en annan plan').sha256 }
    await expect(saveFile(store.db, ORGANISATION, wrong)).rejects.toThrow('Not the hash')
  })

  it('that have been cleared are gone for good: not read, and not taken in again', async () => {
    const { store } = await open()
    const file = fileOf('8505')
    await saveFile(store.db, ORGANISATION, file)
    await saveFile(store.db, OTHER_ORGANISATION, file)
    await redactFile(store.db, ORGANISATION, file.sha256, noon('2025-01-02'))
    await expect(readFile(store.db, ORGANISATION, file.sha256)).rejects.toThrow('rensats på personuppgifter')
    await expect(saveFile(store.db, ORGANISATION, file)).rejects.toThrow(Conflict)
    const rows = await store.db.selectFrom('file').select('bytes').where('organisation', '=', ORGANISATION).execute()
    expect(rows.map(({ bytes }) => bytes.byteLength)).toEqual([0])
    expect(await readFile(store.db, OTHER_ORGANISATION, file.sha256)).toHaveLength(4)
  })
})
