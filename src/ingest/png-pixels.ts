// From a PNG's unpacked bytes to red, green and blue on white: filters undone, passes put together, see-through made white.

export type Header = {
  readonly width: number
  readonly height: number
  /** Bits of each sample. */
  readonly depth: number
  /** 0 grey, 2 colour, 3 by palette, 4 grey and 6 colour with how opaque it is. */
  readonly colour: number
  readonly isInterlaced: boolean
}

/** Which pixels a part of the bytes is of: every `dx`th from `x`, every `dy`th from `y`. */
type Pass = {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly width: number
  readonly height: number
}

/** Adam7: x, y, and the steps. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const PLAIN = [[0, 0, 1, 1]] as const

export const passesOf = ({ width, height, isInterlaced }: Header): readonly Pass[] =>
  (isInterlaced ? ADAM7 : PLAIN)
    .map(([x, y, dx, dy]) => ({
      x,
      y,
      dx,
      dy,
      width: Math.ceil((width - x) / dx),
      height: Math.ceil((height - y) / dy),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0)

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const channelsOf = ({ colour }: Header): number => CHANNELS[colour] ?? 1

const rowLength = (header: Header, width: number): number => Math.ceil((width * channelsOf(header) * header.depth) / 8)

/** Bytes, with the filter's of each row. */
export const sizeOf = (header: Header, { width, height }: Pass): number => (rowLength(header, width) + 1) * height

type Tables = { readonly palette: Uint8Array | null; readonly transparent: Uint8Array | null }

/** Three bytes a pixel, row by row. `bytes`: as long as all passes are. Null where they say what no PNG can say. */
export function onWhite(header: Header, bytes: Uint8Array, tables: Tables): Uint8Array | null {
  const pixels = new Uint8Array(header.width * header.height * 3)
  const colourOf = colours(header, tables)
  if (colourOf === null) return null
  const inks = new Uint16Array(channelsOf(header))
  let at = 0
  for (const pass of passesOf(header)) {
    const rows = bytes.subarray(at, at + sizeOf(header, pass))
    at += rows.length
    if (!undoFilters(rows, rowLength(header, pass.width), pass.height, Math.max(1, (inks.length * header.depth) >> 3)))
      return null
    for (let row = 0; row < pass.height; row += 1) {
      const from = row * (rowLength(header, pass.width) + 1) + 1
      for (let column = 0; column < pass.width; column += 1) {
        readSamples(rows, from, column, header.depth, inks)
        const to = ((pass.y + row * pass.dy) * header.width + pass.x + column * pass.dx) * 3
        if (!colourOf(inks, pixels, to)) return null
      }
    }
  }
  return pixels
}

/** In place. False where there is a filter that is none. */
function undoFilters(rows: Uint8Array, length: number, count: number, step: number): boolean {
  for (let row = 0; row < count; row += 1) {
    const start = row * (length + 1) + 1
    const above = start - length - 1
    const filter = rows[start - 1] ?? 0
    if (filter > 4) return false
    if (filter === 0) continue
    for (let i = 0; i < length; i += 1) {
      const left = i < step ? 0 : (rows[start + i - step] ?? 0)
      const up = row === 0 ? 0 : (rows[above + i] ?? 0)
      const corner = row === 0 || i < step ? 0 : (rows[above + i - step] ?? 0)
      rows[start + i] = (rows[start + i] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return true
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function readSamples(rows: Uint8Array, from: number, column: number, depth: number, into: Uint16Array): void {
  for (let i = 0; i < into.length; i += 1) {
    const sample = column * into.length + i
    if (depth === 8) into[i] = rows[from + sample] ?? 0
    else if (depth === 16) into[i] = ((rows[from + 2 * sample] ?? 0) << 8) | (rows[from + 2 * sample + 1] ?? 0)
    else {
      const bit = sample * depth
      into[i] = ((rows[from + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
    }
  }
}

/** Writes a pixel's three bytes; false where its colour is not in the palette. */
type WriteColour = (inks: Uint16Array, into: Uint8Array, at: number) => boolean

/** Null where there is a palette too few. */
function colours({ colour, depth }: Header, { palette, transparent }: Tables): WriteColour | null {
  const full = (1 << depth) - 1
  const byte = (sample: number): number => (depth === 16 ? sample >> 8 : Math.round((sample * 255) / full))
  if (colour === 3) {
    if (palette === null || palette.length % 3 !== 0) return null
    return (inks, into, at) => {
      const index = inks[0] ?? 0
      const from = index * 3
      if (from >= palette.length) return false
      const [red, green, blue] = [palette[from] ?? 0, palette[from + 1] ?? 0, palette[from + 2] ?? 0]
      write(into, at, red, green, blue, transparent?.[index] ?? 255)
      return true
    }
  }
  const isGrey = colour === 0 || colour === 4
  const key = keyIn(transparent)
  return (inks, into, at) => {
    const [first, second] = [inks[0] ?? 0, inks[1] ?? 0]
    const green = isGrey ? first : second
    const blue = isGrey ? first : (inks[2] ?? 0)
    const isKey = key !== null && key[0] === first && (isGrey || (key[1] === green && key[2] === blue))
    const opaque = colour === 4 ? byte(second) : colour === 6 ? byte(inks[3] ?? 0) : isKey ? 0 : 255
    write(into, at, byte(first), byte(green), byte(blue), opaque)
    return true
  }
}

/** The one colour that is not to be seen, in full depth. */
function keyIn(transparent: Uint8Array | null): readonly number[] | null {
  if (transparent === null) return null
  return [0, 2, 4].map((at) => ((transparent[at] ?? 0) << 8) | (transparent[at + 1] ?? 0))
}

function write(into: Uint8Array, at: number, red: number, green: number, blue: number, opaque: number): void {
  const white = 255 - opaque
  into[at] = Math.round((red * opaque) / 255) + white
  into[at + 1] = Math.round((green * opaque) / 255) + white
  into[at + 2] = Math.round((blue * opaque) / 255) + white
}
