// Pictures for tests, written byte by byte so that a test can say what is in the file.

import { crc32, deflateSync, inflateSync } from 'node:zlib'

type Wish = {
  readonly width?: number
  readonly height?: number
  readonly depth?: number
  /** 0 grey, 2 colour, 3 by palette, 4 grey and 6 colour with how opaque. */
  readonly colour?: number
  readonly interlace?: 0 | 1
  /** Unpacked, with a filter before each row. Where not given: petrol all over. */
  readonly rows?: Uint8Array
  /** Chunks between the header and the pixels. */
  readonly more?: readonly (readonly [string, Uint8Array])[]
}

/** A PNG of 40 × 20 pixels where nothing else is said. */
export function png({ width = 40, height = 20, depth = 8, colour = 2, interlace = 0, rows, more = [] }: Wish = {}) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colour, 0, 0, interlace], 8)
  const plain = () =>
    Buffer.concat(Array.from({ length: height }, () => [0, ...petrol(width)]).map((row) => Buffer.from(row)))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      ...more.map(([name, content]) => chunk(name, content)),
      chunk('IDAT', deflateSync(rows ?? plain())),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

const petrol = (width: number) => Array.from({ length: width }, () => [0x0b, 0x4f, 0x5c]).flat()

export function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Names of a PNG's chunks, in order. */
export function chunkNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = []
  const file = Buffer.from(bytes)
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    names.push(file.toString('latin1', at + 4, at + 8))
  return names
}

/** The three bytes of each pixel of a PNG as ours are written, row by row. Reads filters 0, 1 and 2. */
export function pixelsOf(bytes: Uint8Array): readonly (readonly (readonly number[])[])[] {
  const file = Buffer.from(bytes)
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const rows = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)))
  const length = width * 3 + 1
  for (let row = 0; row < height; row += 1)
    for (let i = 1; i < length; i += 1) {
      const at = row * length + i
      const before = [0, i < 4 ? 0 : (rows[at - 3] ?? 0), row === 0 ? 0 : (rows[at - length] ?? 0)][
        rows[row * length] ?? 0
      ]
      rows[at] = (rows[at] ?? 0) + (before ?? Number.NaN)
    }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => [
      ...rows.subarray(row * length + 1 + column * 3, row * length + 4 + column * 3),
    ]),
  )
}

/** 24 × 16 pixels, petrol with a white square. */
export const JPEG = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABQAE/8QAIRAAAAYBBQEBAAAAAAAAAAAAAAECAwQREgUTFCExcSL/xAAWAQEBAQAAAAAAAAAAAAAAAAADAQL/xAAZEQEAAgMAAAAAAAAAAAAAAAAAARECEiH/2gAMAwEAAhEDEQA/AMUGNy5aGM8Mr/VXVFYSkaBssOO8nLBJqrb9ovoP06QiLNbfcJRpTdkn3sjILSddivRnWktvEpaDSVkVdl9CTYMda6AEIQrD/9k=',
    'base64',
  ),
)

/** With a segment after the start of the file. */
export const withSegment = (jpeg: Uint8Array, marker: number, content: string | Uint8Array): Uint8Array => {
  const bytes = Buffer.from(content as string, 'latin1')
  const head = Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255])
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, bytes, jpeg.subarray(2)]))
}

/** What a camera writes: which way is up, its maker, and where it was. */
export function exif(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(60)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  for (const [at, tag, type, count, value] of [
    [10, 0x0112, 3, 1, orientation],
    [22, 0x8825, 4, 1, 40],
  ] as const) {
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(count, at + 4)
    tiff.writeUInt32LE(value, at + 8)
  }
  tiff.write('GPS 59.334 18.063', 40, 'latin1')
  return new Uint8Array(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
}
