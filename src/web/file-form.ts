// A form that sends a file: its fields and the file, read strictly and no further than the file may be large.

import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { HttpProblem } from './problem.ts'
import { isReadable } from './request-checks.ts'

export type SentFile = { readonly name: string; readonly bytes: Uint8Array | 'too-large' }

/**
 * `names`: the fields the form has; the file is `fil`. `fileSize`: bytes, where it is less than the service takes. The whole file is
 * read into memory. Throws HttpProblem.
 */
export async function readFileForm(
  request: FastifyRequest,
  names: ReadonlySet<string>,
  fileSize?: number,
): Promise<{ readonly fields: ReadonlyMap<string, string>; readonly file: SentFile | null }> {
  const fields = new Map<string, string>()
  const files: SentFile[] = []
  try {
    for await (const part of request.parts(fileSize === undefined ? {} : { limits: { fileSize } })) {
      checkPart(part, names, fields)
      if (part.type === 'field') fields.set(part.fieldname, String(part.value))
      // A form sent without a file has a file part without a name.
      else if (part.fieldname !== 'fil' || part.filename === '') part.file.resume()
      else files.push({ name: part.filename, bytes: new Uint8Array(await part.toBuffer()) })
    }
  } catch (error) {
    if (!isTooLarge(error)) throw formProblem(error)
    files.push({ name: '', bytes: 'too-large' })
  }
  return { fields, file: files[0] ?? null }
}

/** Throws HttpProblem where the form has no such field, has it twice, or holds bytes that are no text. */
function checkPart(part: Multipart, names: ReadonlySet<string>, before: ReadonlyMap<string, string>): void {
  const { fieldname: name } = part
  const kind = name !== 'fil' && !names.has(name) ? 'unknown' : before.has(name) ? 'repeated' : null
  if (kind !== null) throw new HttpProblem(400, 'bad-request', { where: 'form', name, kind, allowed: '' })
  const text = part.type === 'field' ? String(part.value) : (part.filename ?? '')
  // What the reader of such forms puts where the bytes were no UTF-8.
  if (text.includes('\uFFFD') || !isReadable(text)) throw new HttpProblem(400, 'bad-text')
}

/** What the reader of such forms throws about one that is cut off or malformed bears no status: nothing else runs there. */
const formProblem = (error: unknown): unknown =>
  error instanceof HttpProblem || (error instanceof Error && 'statusCode' in error)
    ? error
    : new HttpProblem(400, 'bad-request')

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'
