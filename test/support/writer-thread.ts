// A thread that writes without end, as a busy service does: each time an entry in the journal, and two areas that belong
// together. It says when it has begun, and how many times it wrote when it is told to stop.

import { parentPort, workerData } from 'node:worker_threads'
import { addArea, appendJournal, openDatabase } from '../../src/store/index.ts'

const store = await openDatabase(String(workerData))
const state = { written: 0, isStopped: false }
parentPort?.once('message', () => {
  state.isStopped = true
})

while (!state.isStopped) {
  const n = state.written
  await store.db.transaction().execute(async (db) => {
    await appendJournal(db, 'busy', {
      at: new Date().toISOString(),
      actor: 'x',
      action: 'import.commit',
      subject: String(n),
      payload: { text: 'x'.repeat(2000) },
    })
    for (const side of ['a', 'b'])
      await addArea(db, { code: `0180:${n}${side}`, name: `${n}${side}`, kind: 'district', parent: '0180' })
  })
  state.written += 1
  if (state.written === 20) parentPort?.postMessage('begun')
  // Lets the message in.
  await new Promise((resolve) => setImmediate(resolve))
}
await store.close()
parentPort?.postMessage(state.written)
