// Draws a PDF in a thread of its own: a second of drawing must not keep a service from answering.

import { Worker } from 'node:worker_threads'
import type { Document } from '../report/document.ts'
import type { PdfAssets } from '../report/pdf.ts'

type Answer = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly error: string }

/** Rejects with what the thread threw: a document that cannot be drawn is a bug. */
export function renderPdfInThread(document: Document, assets: PdfAssets): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../report/pdf-thread.ts', import.meta.url), {
      workerData: { document, assets },
    })
    worker.once('message', (answer: Answer) => {
      if (answer.ok) resolve(answer.bytes)
      else reject(new Error(answer.error))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The PDF thread ended with ${code}`))
    })
  })
}
