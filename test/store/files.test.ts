import { expect, it } from 'vitest'
import { NotFound } from '../../src/domain/errors.ts'
import { readFile, saveFile } from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { fileOf, ORGANISATION, OTHER_ORGANISATION } from '../support/store-samples.ts'

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
})
