// A PNG read to its last pixel and drawn anew, on white: nothing but what is seen comes along (ISO/IEC 15948).

import { crc32 } from 'node:zlib'
import { type PictureProblem, type PictureRead, sizeProblem } from '../domain/picture.ts'
import { inflate } from './inflate.ts'
import { type Header, onWhite, passesOf, sizeOf } from './png-pixels.ts'
import { writePng } from './png-write.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte)

export function readPng(bytes: Uint8Array): PictureRead {
  const chunks = chunksOf(bytes)
  const header = chunks === null ? null : headerIn(chunks.get('IHDR') ?? new Uint8Array())
  if (chunks === null || header === null) return refused('damaged')
  // Before anything is unpacked: a small file may say that it is a very large picture.
  const problem = sizeProblem(header.width, header.height)
  if (problem !== null) return refused(problem)
  const passes = passesOf(header)
  const expected = passes.reduce((sum, pass) => sum + sizeOf(header, pass), 0)
  const packed = chunks.get('IDAT') ?? new Uint8Array()
  const unpacked = inflate(packed, 'zlib', expected)
  if (!unpacked.ok || unpacked.bytes.length !== expected) return refused('damaged')
  const palette = chunks.get('PLTE') ?? null
  const pixels = onWhite(header, unpacked.bytes, { palette, transparent: chunks.get('tRNS') ?? null })
  if (pixels === null) return refused('damaged')
  const { width, height } = header
  return { ok: true, picture: { type: 'image/png', width, height, bytes: writePng(width, height, pixels) } }
}

const refused = (problem: PictureProblem): PictureRead => ({ ok: false, problem })

const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT'])

/** The content of the chunks that the pixels are made of, by name; null where one is cut off or not as it was written. */
function chunksOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, Uint8Array>()
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'IEND') return found
    if (NEEDED.has(name)) {
      const before = found.get(name)
      if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null
      // Only the pixels may be in several pieces.
      if (before && name !== 'IDAT') return null
      const content = bytes.subarray(at + 8, end)
      found.set(name, before ? Buffer.concat([before, content]) : content)
    }
    at = end + 4
  }
  return null
}

const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

function headerIn(content: Uint8Array): Header | null {
  if (content.length !== 13) return null
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = content.subarray(8)
  const isKnown = DEPTHS[colour]?.includes(depth) && compression === 0 && filter === 0 && interlace <= 1
  if (!isKnown) return null
  return { width: view.getUint32(0), height: view.getUint32(4), depth, colour, isInterlaced: interlace === 1 }
}
