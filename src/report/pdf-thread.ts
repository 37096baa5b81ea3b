// A thread that draws one PDF and says so. The only file of report/ that talks to the outside: to the one who started it.

import { parentPort, workerData } from 'node:worker_threads'
import type { Document } from './document.ts'
import { type PdfAssets, renderPdf } from './pdf.ts'

/** What `workerData` must hold. */
export type PdfJob = { readonly document: Document; readonly assets: PdfAssets }
/** What the thread posts, once. */
export type PdfAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: string }

const { document, assets } = workerData as PdfJob
parentPort?.postMessage(await answer())

async function answer(): Promise<PdfAnswer> {
  try {
    return { ok: true, bytes: await renderPdf(document, assets) }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
