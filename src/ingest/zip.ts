// A ZIP archive, which workbooks and documents are: its list of contents, and the files in it unpacked one by one.
// Own code, since its few lines are the bounds: sizes are checked before, while and after a file is unpacked.

import { crc32 } from 'node:zlib'
import { ContainerLimits } from './container-limits.ts'
import { checkRatio, inflate } from './inflate.ts'
import { refuse } from './refuse.ts'

export type ZipArchive = {
  /** Lower case, with `/`. */
  readonly names: readonly string[]
  /** Null where there is no such file. */
  readonly read: (name: string) => Uint8Array | null
}

type Entry = {
  readonly name: string
  readonly packed: number
  readonly inflated: number
  readonly crc: number
  readonly method: number
  readonly encrypted: boolean
  /** Of its local header. */
  readonly offset: number
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/** Reads the list at the end of the file and refuses it where it cannot be right or would become too much. */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  const total = entries.reduce((sum, { inflated }) => sum + inflated, 0)
  if (total > ContainerLimits.inflated) refuse('file.inflates-too-much', { limit: ContainerLimits.inflated })
  for (const { packed, inflated } of entries) checkRatio(packed, inflated)
  if (entries.some(({ encrypted }) => encrypted)) refuse('file.other-kind', { kind: 'encrypted-zip' })
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  // Two files of one name are read differently by different programs.
  if (byName.size < entries.length) refuse('file.package-damaged')
  let read = 0
  return {
    names: [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name.toLowerCase())
      if (entry === undefined) return null
      // A workbook can name the same sheet a thousand times.
      read += entry.inflated
      if (read > ContainerLimits.inflated) refuse('file.inflates-too-much', { limit: ContainerLimits.inflated })
      return readEntry(bytes, view, entry)
    },
  }
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

function readDirectory(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = findEnd(view)
  if (end === null) return refuse('file.package-cut-off')
  const count = view.getUint16(end + 10, true)
  if (count > ContainerLimits.entries) refuse('file.too-many-entries', { limit: ContainerLimits.entries })
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return refuse('file.package-damaged')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const extra = at + 46 + nameLength
    const next = extra + extraLength + view.getUint16(at + 32, true)
    if (next > end) return refuse('file.package-damaged')
    const large = largeSizes(view, extra, extra + extraLength)
    entries.push({
      name: new TextDecoder()
        .decode(bytes.subarray(at + 46, extra))
        .replaceAll('\\', '/')
        .toLowerCase(),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      inflated: large(view.getUint32(at + 24, true)),
      packed: large(view.getUint32(at + 20, true)),
      offset: large(view.getUint32(at + 42, true)),
    })
    at = next
  }
  return entries
}

/** The record that ends an archive; only a comment may follow it. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at
  return null
}

/** Some writers keep sizes as ZIP64 however small they are: in an extra field, in the order asked for, each only if −1 here. */
function largeSizes(view: DataView, start: number, end: number): (value: number) => number {
  let at = start
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  at += 4
  return (value) => {
    if (value !== 0xffffffff) return value
    if (at + 8 > end) return refuse('file.package-damaged')
    at += 8
    return Number(view.getBigUint64(at - 8, true))
  }
}

function readEntry(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset, packed, inflated, method } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return refuse('file.package-damaged')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) return refuse('file.package-damaged')
  const data = bytes.subarray(start, start + packed)
  const content = method === 0 ? data : method === 8 ? inflateEntry(data, inflated) : refuse('file.package-damaged')
  if (content.length !== inflated || crc32(content) !== entry.crc) return refuse('file.package-damaged')
  return content
}

/** Bounded by the size that has been checked: one that lies is found out at its first byte too many. */
function inflateEntry(data: Uint8Array, size: number): Uint8Array {
  const result = inflate(data, 'deflate', size)
  return result.ok ? result.bytes : refuse('file.package-damaged')
}
