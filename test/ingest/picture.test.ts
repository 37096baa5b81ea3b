// Pictures that are taken, what is left of them, and those that are refused.

import { describe, expect, it } from 'vitest'
import type { Picture, PictureProblem } from '../../src/domain/picture.ts'
import { readPicture } from '../../src/ingest/index.ts'
import { chunkNames, exif, JPEG, pixelsOf, png, withSegment } from '../support/pictures.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function picture(bytes: Uint8Array): Picture {
  const read = readPicture(bytes)
  if (!read.ok) throw new Error(read.problem)
  return read.picture
}
function problem(bytes: Uint8Array): PictureProblem | null {
  const read = readPicture(bytes)
  return read.ok ? null : read.problem
}
/** A row of 16 pixels, repeated 16 times, each time behind the filter 0. */
const rowsOf = (...row: readonly number[]) => new Uint8Array(Array.from({ length: 16 }, () => [0, ...row]).flat())
const times = <T>(count: number, ...values: readonly T[]) => Array.from({ length: count }, () => values).flat()
const SIXTEEN = { width: 16, height: 16 }

describe('a PNG', () => {
  it('keeps its pixels and nothing else', () => {
    const secret = bytesOf('Comment\0Fotograferad av Anna, GPS 59.334 18.063')
    const sent = Buffer.concat([
      png({
        more: [
          ['tEXt', secret],
          ['eXIf', exif(1)],
        ],
      }),
      bytesOf('<script>'),
    ])
    const { bytes, ...about } = picture(new Uint8Array(sent))
    expect(about).toEqual({ type: 'image/png', width: 40, height: 20 })
    expect(chunkNames(bytes)).toEqual(['IHDR', 'IDAT', 'IEND'])
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Anna|GPS|script/)
    expect(pixelsOf(bytes)).toEqual(times(20, times(40, [0x0b, 0x4f, 0x5c])))
  })

  it('is the same bytes each time, and when it is read again', () => {
    const { bytes } = picture(png())
    expect(picture(png()).bytes).toEqual(bytes)
    expect(picture(bytes).bytes).toEqual(bytes)
  })

  it('is drawn on white where it can be seen through', () => {
    const rows = rowsOf(...times(8, 200, 0, 0, 255), ...times(4, 200, 0, 0, 0), ...times(4, 0, 0, 0, 51))
    const [first = []] = pixelsOf(picture(png({ ...SIXTEEN, colour: 6, rows })).bytes)
    expect([first[0], first[8], first[15]]).toEqual([
      [200, 0, 0],
      [255, 255, 255],
      [204, 204, 204],
    ])
  })

  it('may be grey, of a palette, of one bit or of sixteen, with a colour that is not to be seen', () => {
    const palette = ['PLTE', new Uint8Array([10, 20, 30, 40, 50, 60])] as const
    const seen = [
      { colour: 0, rows: rowsOf(...times(16, 7)) },
      { colour: 0, depth: 1, rows: rowsOf(0b01000000, 0) },
      { colour: 0, depth: 16, rows: rowsOf(...times(16, 9, 200)) },
      { colour: 4, rows: rowsOf(...times(16, 0, 255)) },
      { colour: 3, depth: 2, rows: rowsOf(0b00010000, 0, 0, 0), more: [palette] },
      { colour: 3, rows: rowsOf(...times(16, 1)), more: [palette, ['tRNS', new Uint8Array([255, 0])]] },
      { colour: 2, rows: rowsOf(...times(16, 1, 2, 3)), more: [['tRNS', new Uint8Array([0, 1, 0, 2, 0, 3])]] },
    ].map((wish) => pixelsOf(picture(png({ ...SIXTEEN, ...(wish as object) })).bytes)[0]?.slice(0, 2))
    expect(seen).toEqual([
      [
        [7, 7, 7],
        [7, 7, 7],
      ],
      [
        [0, 0, 0],
        [255, 255, 255],
      ],
      [
        [9, 9, 9],
        [9, 9, 9],
      ],
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [10, 20, 30],
        [40, 50, 60],
      ],
      [
        [255, 255, 255],
        [255, 255, 255],
      ],
      [
        [255, 255, 255],
        [255, 255, 255],
      ],
    ])
  })

  it('is put together from its passes where it is interlaced', () => {
    // Adam7 on 16 × 16: each pass has its own grey, which is where its pixels then stand.
    const passes = [
      [2, 2],
      [2, 2],
      [4, 2],
      [4, 4],
      [8, 4],
      [8, 8],
      [16, 8],
    ] as const
    const rows = passes.flatMap(([width, height], i) => times(height, 0, ...times(width, (i + 1) * 10)))
    const pixels = pixelsOf(picture(png({ ...SIXTEEN, colour: 0, interlace: 1, rows: new Uint8Array(rows) })).bytes)
    expect(pixels.slice(0, 5).map((row) => row.slice(0, 8).map(([grey]) => grey))).toEqual([
      [10, 60, 40, 60, 20, 60, 40, 60],
      times(8, 70),
      [50, 60, 50, 60, 50, 60, 50, 60],
      times(8, 70),
      [30, 60, 40, 60, 30, 60, 40, 60],
    ])
  })

  it('undoes every filter that a row may have', () => {
    const row = (filter: number) => [filter, ...times(16, 3)]
    const rows = new Uint8Array([0, 1, 2, 3, 4, ...times(11, 0)].flatMap(row))
    const pixels = pixelsOf(picture(png({ ...SIXTEEN, colour: 0, rows })).bytes)
    // Plain; sum of those before; plus the row above; half of left and above; the nearest of left, above and the corner.
    expect(pixels.slice(0, 5).map((line) => line.slice(0, 3).map(([grey]) => grey))).toEqual([
      [3, 3, 3],
      [3, 6, 9],
      [6, 9, 12],
      [6, 10, 14],
      [9, 13, 17],
    ])
  })

  it('is refused where it says it is larger than it may be, before anything is unpacked', () => {
    const bomb = png({ width: 60_000, height: 60_000, rows: new Uint8Array(100_000) })
    expect(bomb.length).toBeLessThan(1000)
    expect(problem(bomb)).toBe('too-many-pixels')
    expect(problem(png({ width: 4001, height: 16 }))).toBe('too-many-pixels')
    expect(problem(png({ width: 2000, height: 1001 }))).toBe('too-many-pixels')
    expect(problem(png({ width: 15, height: 16 }))).toBe('too-small')
    expect(problem(png({ width: 0, height: 16 }))).toBe('too-small')
  })

  it('is refused where it holds more than its size, and no more than that is ever unpacked', () => {
    expect(problem(png({ ...SIXTEEN, rows: new Uint8Array(50_000_000) }))).toBe('damaged')
  })

  it('is refused where it is cut off, changed or says what cannot be', () => {
    const whole = png()
    for (const length of [8, 20, 33, 60, whole.length - 12]) expect(problem(whole.subarray(0, length))).toBe('damaged')
    const changed = whole.with(50, (whole[50] ?? 0) ^ 1)
    expect(problem(changed)).toBe('damaged')
    expect(problem(png({ ...SIXTEEN, colour: 0, rows: rowsOf(...times(15, 1)) }))).toBe('damaged')
    expect(problem(png({ ...SIXTEEN, colour: 0, rows: rowsOf(...times(16, 1)).with(0, 5) }))).toBe('damaged')
    expect(problem(png({ ...SIXTEEN, colour: 5 }))).toBe('damaged')
    expect(problem(png({ ...SIXTEEN, colour: 3, rows: rowsOf(...times(16, 1)) }))).toBe('damaged')
    const palette = ['PLTE', new Uint8Array(3)] as const
    expect(problem(png({ ...SIXTEEN, colour: 3, rows: rowsOf(...times(16, 1)), more: [palette] }))).toBe('damaged')
  })
})

describe('a JPEG', () => {
  it('keeps what it is drawn from, and loses camera, place, comments and all behind its end', () => {
    const sent = withSegment(withSegment(JPEG, 0xe1, exif(1)), 0xfe, 'Fotograf: Anna')
    const { bytes, ...about } = picture(new Uint8Array(Buffer.concat([sent, bytesOf('<script>')])))
    expect(about).toEqual({ type: 'image/jpeg', width: 24, height: 16 })
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|GPS|Anna|script|JFIF/)
    expect(bytes).toEqual(picture(JPEG).bytes)
    expect(picture(bytes).bytes).toEqual(bytes)
  })

  it('keeps how its colours are coded', () => {
    const adobe = 'Adobe\0\x64\0\0\0\0\x01'
    expect(Buffer.from(picture(withSegment(JPEG, 0xee, adobe)).bytes).includes('Adobe')).toBe(true)
    expect(Buffer.from(picture(withSegment(JPEG, 0xee, `${adobe}Anna`)).bytes).includes('Anna')).toBe(false)
  })

  it('is refused where the camera says that it is to be turned: what says so is taken away', () => {
    expect(problem(withSegment(JPEG, 0xe1, exif(6)))).toBe('turned')
    expect(problem(withSegment(JPEG, 0xe1, exif(6).subarray(0, 20)))).toBe(null)
  })

  it('is refused where it is made for print, too large, or not whole', () => {
    const frame = Buffer.from(JPEG).indexOf(Buffer.from([0xff, 0xc0]))
    expect(frame).toBeGreaterThan(0)
    const cmyk = Buffer.concat([
      JPEG.subarray(0, frame),
      Buffer.from([0xff, 0xc0, 0, 20, 8, 0, 16, 0, 24, 4, ...times(12, 1)]),
      JPEG.subarray(frame + 19),
    ])
    expect(problem(new Uint8Array(cmyk))).toBe('for-print')
    expect(problem(JPEG.with(frame + 1, 0xc3))).toBe('for-print')
    expect(problem(JPEG.with(frame + 5, 255))).toBe('too-many-pixels')
    for (const length of [3, 10, frame + 5, JPEG.length - 2]) expect(problem(JPEG.subarray(0, length))).toBe('damaged')
    expect(problem(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]))).toBe('damaged')
  })
})

describe('what is no picture that is taken', () => {
  it.each([
    ['empty', ''],
    ['svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'],
    ['not-a-picture', 'Det här är text, vad filen än heter'],
    ['not-a-picture', 'GIF89a'],
    ['not-a-picture', '<html><img src=x onerror=alert(1)></html>'],
    ['damaged', '\u00ff'],
  ] as const)('is refused as %s: %s', (expected, text) => {
    const bytes = expected === 'damaged' ? new Uint8Array([0xff, 0xd8, 0xff]) : bytesOf(text)
    expect(problem(bytes)).toBe(expected)
  })

  it('is refused where the file is too large, whatever it is', () => {
    expect(problem(new Uint8Array(512 * 1024 + 1))).toBe('too-large')
  })

  it('never throws, however a file is damaged', () => {
    for (const whole of [png(), JPEG])
      for (let at = 0; at < whole.length; at += 1)
        for (const byte of [0, 0xff, (whole[at] ?? 0) ^ 0x10])
          expect(() => readPicture(whole.with(at, byte))).not.toThrow()
  })
})
