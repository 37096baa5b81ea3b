// Writes a PNG of red, green and blue in eight bits: header, pixels, end. The same pixels give the same bytes.

import { crc32, deflateSync } from 'node:zlib'

/** `pixels`: three bytes each, row by row. */
export function writePng(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(filtered(width * 3, height, pixels))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Each row as it is, or as its difference from the pixel to the left or from the row above: whichever is smallest. */
function filtered(length: number, height: number, pixels: Uint8Array): Uint8Array {
  const rows = new Uint8Array((length + 1) * height)
  // Before the first pixel of a row, and above the first row, is black.
  const black = new Uint8Array(length)
  for (let row = 0; row < height; row += 1) {
    const own = pixels.subarray(row * length, (row + 1) * length)
    const above = row === 0 ? black : pixels.subarray((row - 1) * length, row * length)
    let [plain, left, up] = [0, 0, 0]
    for (let i = 0; i < length; i += 1) {
      const value = own[i] ?? 0
      plain += distance(value)
      left += distance(value - (i < 3 ? 0 : (own[i - 3] ?? 0)))
      up += distance(value - (above[i] ?? 0))
    }
    const filter = plain <= left && plain <= up ? 0 : left <= up ? 1 : 2
    const to = row * (length + 1)
    rows[to] = filter
    if (filter === 0) rows.set(own, to + 1)
    else
      for (let i = 0; i < length; i += 1)
        rows[to + 1 + i] = (own[i] ?? 0) - ((filter === 2 ? above[i] : own[i - 3]) ?? 0)
  }
  return rows
}

/** From zero, as one byte counts: 255 is one step away. */
function distance(value: number): number {
  const byte = value & 255
  return byte < 128 ? byte : 256 - byte
}
