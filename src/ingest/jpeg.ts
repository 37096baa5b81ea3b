// A JPEG without all that is not the picture: only the segments that are needed to draw it are copied (ITU-T T.81, annex B).

import { type PictureProblem, type PictureRead, sizeProblem } from '../domain/picture.ts'

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

/** Baseline, extended and progressive frames with Huffman coding: what browsers and PDF readers draw. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const OTHER_FRAMES: ReadonlySet<number> = new Set([...[0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]])
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd])
const START_OF_SCAN = 0xda
const END = 0xd9
const APP1 = 0xe1
const APP14 = 0xee
/** A scan of each component and bit of it: more only costs those who draw it. */
const MOST_SCANS = 100

export function readJpeg(bytes: Uint8Array): PictureRead {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { readonly width: number; readonly height: number } | null = null
  let scans = 0
  for (let at = 2; ; ) {
    // Any number of fill bytes may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return refused('damaged')
    if (marker === END) {
      if (size === null || scans === 0) return refused('damaged')
      kept.push(bytes.subarray(at, at + 2))
      return { ok: true, picture: { type: 'image/jpeg', ...size, bytes: joined(kept) } }
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    let end = at + 2 + length
    if (length < 2 || end > bytes.length) return refused('damaged')
    const content = bytes.subarray(at + 4, end)
    if (FRAMES.has(marker)) {
      const frame = readFrame(content)
      if (size !== null || frame === null) return refused('damaged')
      const problem = frame.problem ?? sizeProblem(frame.width, frame.height)
      if (problem !== null) return refused(problem)
      size = { width: frame.width, height: frame.height }
    } else if (OTHER_FRAMES.has(marker)) return refused('for-print')
    else if (marker === APP1 && turnedIn(content)) return refused('turned')
    else if (marker === START_OF_SCAN) {
      if (size === null || ++scans > MOST_SCANS) return refused('damaged')
      end = endOfScan(bytes, end)
    }
    if (FRAMES.has(marker) || TABLES.has(marker) || marker === START_OF_SCAN || isColourNote(marker, content))
      kept.push(bytes.subarray(at, end))
    at = end
  }
}

const refused = (problem: PictureProblem): PictureRead => ({ ok: false, problem })

/** Null where the frame is cut off. */
function readFrame(content: Uint8Array) {
  const [bits = 0, h1 = 0, h2 = 0, w1 = 0, w2 = 0, components = 0] = content
  if (content.length !== 6 + 3 * components) return null
  const problem: PictureProblem | null = bits !== 8 || (components !== 1 && components !== 3) ? 'for-print' : null
  return { width: (w1 << 8) | w2, height: (h1 << 8) | h2, problem }
}

/** What is drawn goes on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length - 1; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** Adobe's segment says how the colours are coded, and holds nothing else where it is as long as it is said to be. */
const isColourNote = (marker: number, content: Uint8Array): boolean =>
  marker === APP14 && content.length === 12 && latin(content, 0, 5) === 'Adobe'

const ORIENTATION = 0x0112

/** Whether the camera's data say that the picture is to be turned or mirrored. Of data that cannot be read: no. */
function turnedIn(content: Uint8Array): boolean {
  if (latin(content, 0, 4) !== 'Exif') return false
  const tiff = content.subarray(6)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const isLittle = latin(tiff, 0, 2) === 'II'
  const fits = (at: number, length: number): boolean => at + length <= tiff.length
  const start = fits(4, 4) ? view.getUint32(4, isLittle) : tiff.length
  const entries = fits(start, 2) ? view.getUint16(start, isLittle) : 0
  for (let i = 0; i < entries; i += 1) {
    const at = start + 2 + 12 * i
    if (!fits(at, 12)) return false
    if (view.getUint16(at, isLittle) === ORIENTATION) return view.getUint16(at + 8, isLittle) > 1
  }
  return false
}

const latin = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
