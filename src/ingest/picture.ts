// A picture that somebody sends: read by what its bytes are, whatever it is called, and made anew of only what is seen.

import { PICTURE_LIMITS, type PictureRead } from '../domain/picture.ts'
import { isJpeg, readJpeg } from './jpeg.ts'
import { isPng, readPng } from './png.ts'

/**
 * SVG is refused whatever is in it: it is a program's text that can fetch and run things, and the PDF needs pixels. A PNG is drawn
 * anew, a JPEG copied without all that is not the picture: comments, places, cameras, thumbnails, what stands behind its end.
 */
export function readPicture(bytes: Uint8Array): PictureRead {
  if (bytes.length === 0) return { ok: false, problem: 'empty' }
  if (bytes.length > PICTURE_LIMITS.bytes) return { ok: false, problem: 'too-large' }
  if (isPng(bytes)) return readPng(bytes)
  if (isJpeg(bytes)) return readJpeg(bytes)
  return { ok: false, problem: isSvg(bytes) ? 'svg' : 'not-a-picture' }
}

/** Only to say why: whatever is neither PNG nor JPEG is refused. */
const isSvg = (bytes: Uint8Array): boolean => /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 4096)))
