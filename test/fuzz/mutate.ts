// Changes to files, as disks, programs and people make them.

import { gunzipSync, gzipSync } from 'node:zlib'
import { writeZip } from '../support/zip.ts'
import type { Sample } from './corpus.ts'
import type { Random } from './random.ts'

/** A changed copy; of an archive most often one part in it, so that more than its checksum is put to the test. */
export function mutated(sample: Sample, others: readonly Sample[], random: Random): Uint8Array {
  // Most files are changed a little, so that much of them is still read.
  const times = random.chance(0.6) ? 1 : 1 + random.below(random.chance(0.3) ? 12 : 3)
  if (sample.parts.length > 0) {
    const at = random.below(sample.parts.length)
    const inside = random.chance(0.85)
    const parts = sample.parts.map((part, index) =>
      inside && index === at ? { ...part, content: changed(Buffer.from(part.content), times, others, random) } : part,
    )
    return inside ? writeZip(parts) : changed(writeZip(parts), times, others, random)
  }
  if (sample.kind === 'gzip' && random.chance(0.8))
    return gzipSync(changed(gunzipSync(sample.bytes), times, others, random), { level: 1 })
  return changed(sample.bytes, times, others, random)
}

function changed(bytes: Uint8Array, times: number, others: readonly Sample[], random: Random): Uint8Array {
  let result = bytes
  for (let at = 0; at < times; at++) result = random.pick(CHANGES)(Buffer.from(result), random, others)
  return result.length > LONGEST ? result.subarray(0, LONGEST) : result
}

const LONGEST = 200_000

type Change = (bytes: Buffer, random: Random, others: readonly Sample[]) => Uint8Array

function flipBit(bytes: Buffer, random: Random): Uint8Array {
  const at = random.below(bytes.length)
  if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  return bytes
}

function setByte(bytes: Buffer, random: Random): Uint8Array {
  if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256)
  return bytes
}

/** What programs and people have been seen to put into files. */
const PIECES = [
  ...'; , \t " "" \' \n \r \r\n \0 \ufeff \u00a0 \u202f \u2009 \u2212 – — ~100 .. . - … * x #N/A =1+1 +46 1E+05 1,234 1.234'.split(
    ' ',
  ),
  ...'2081 180 0180 N15428 2024 2023/24 T K M Totalt 100 100,1 -5 −5 1e999 612,4 71% kr å Ã¥ \ud83d\ude00 \u202e'.split(
    ' ',
  ),
  ...'sep=; värde kommun indikator;kommun;år;kön;värde Källa:SCB <html> {"values":[ ]} &amp; <c> </row> &xxe; 121212-1212 19121212-1212 1212121212'.split(
    ' ',
  ),
  'Anna Andersson',
  '2010-01-02',
  '1 234,5',
  '12 34',
  'a\u030a',
] as const

function insertPiece(bytes: Buffer, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  const piece = Buffer.from(random.pick(PIECES).repeat(random.chance(0.05) ? 1 + random.below(300) : 1))
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
}

function replaceCell(bytes: Buffer, random: Random): Uint8Array {
  const cells = bytes.toString('latin1').split(/([;,\t\n])/)
  cells[random.below(cells.length)] = Buffer.from(random.pick(PIECES)).toString('latin1')
  return Buffer.from(cells.join(''), 'latin1')
}

function remove(bytes: Buffer, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(random.chance(0.2) ? 200 : 4))])
}

const truncate: Change = (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1))

function duplicate(bytes: Buffer, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  const slice = bytes.subarray(at, at + 1 + random.below(200))
  return Buffer.concat([bytes.subarray(0, at), ...Array(1 + random.below(5)).fill(slice), bytes.subarray(at)])
}

const swapped = (text: string, between: RegExp, random: Random): Uint8Array => {
  const parts = text.split(between)
  const [a, b] = [random.below(parts.length), random.below(parts.length)]
  ;[parts[a], parts[b]] = [parts[b] ?? '', parts[a] ?? '']
  return Buffer.from(parts.join(''), 'latin1')
}
const swapLines: Change = (bytes, random) => swapped(bytes.toString('latin1'), /(?<=\n)/, random)
const swapCells: Change = (bytes, random) => swapped(bytes.toString('latin1'), /([;,\t\n])/, random)

function splice(bytes: Buffer, random: Random, others: readonly Sample[]): Uint8Array {
  const other = random.pick(others).bytes
  return Buffer.concat([
    bytes.subarray(0, random.below(bytes.length + 1)),
    other.subarray(random.below(other.length + 1)),
  ])
}

function changeDelimiter(bytes: Buffer, random: Random): Uint8Array {
  const [from, to] = [random.pick([';', ',', '\t']), random.pick([';', ',', '\t', '|'])]
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

function changeEncoding(bytes: Buffer, random: Random): Uint8Array {
  const text = bytes.toString('utf8')
  const wide = Buffer.from(random.chance(0.5) ? `\ufeff${text}` : text, 'utf16le')
  return random.pick([
    () => wide,
    () => (wide.length % 2 === 0 ? wide.swap16() : wide),
    () => Buffer.from(text, 'latin1'),
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.from(text.normalize('NFD')),
    () => Buffer.from(bytes.toString('latin1')),
  ])()
}

const changeLineEnds: Change = (bytes, random) =>
  Buffer.from(
    bytes.toString('latin1').replaceAll(/\r\n|\r|\n/g, random.pick(['\r', '\r\n', '\n', '\n\n', '\r\r\n'])),
    'latin1',
  )

/** One number written in another way, or as another number. */
function changeNumber(bytes: Buffer, random: Random): Uint8Array {
  const text = bytes.toString('latin1')
  const numbers = [...text.matchAll(/\d+(?:[.,]\d+)?/g)]
  if (numbers.length === 0) return bytes
  const { 0: number, index } = random.pick(numbers)
  const other = random.pick([
    () => number.replace(/[.,]/, (sign) => (sign === ',' ? '.' : ',')),
    () => number.replace(/^\d/, (digit) => `${digit}${random.pick([' ', '\u00a0', ',', '.', "'"])}`),
    () => `${random.pick(['-', '+', '- ', '--', '~', '<'])}${number}`,
    () => `${number}${random.pick(['%', ' %', ' kr', ' tkr', 'e3', 'E+02', '*', ',', '.', '000', ',000'])}`,
    () => String(random.below(10 ** (1 + random.below(12)))),
    () => `${number}0000000000000000000`,
  ])()
  return Buffer.concat([bytes.subarray(0, index), Buffer.from(other), bytes.subarray(index + number.length)])
}

const CHANGES: readonly Change[] = [
  flipBit,
  setByte,
  insertPiece,
  insertPiece,
  replaceCell,
  replaceCell,
  remove,
  truncate,
  duplicate,
  swapLines,
  swapCells,
  splice,
  changeDelimiter,
  changeEncoding,
  changeLineEnds,
  changeNumber,
  changeNumber,
  changeNumber,
]
