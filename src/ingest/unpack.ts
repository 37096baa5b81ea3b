// What a file is, told by its content and never by its name: a text to read as CSV, tables, or neither.

import type { ElsewherePlace } from '../text/issues.ts'
import { isPersonalJson, personalInPackage } from './elsewhere.ts'
import type { Sheet } from './grid.ts'
import { gunzip, isGzip } from './gzip.ts'
import type { IssueCollector } from './issue-collector.ts'
import { NOWHERE } from './issue-collector.ts'
import { isObject, jsonText, parseJson } from './json.ts'
import { isJsonStat, readJsonStat } from './json-stat.ts'
import { isKolada, readKolada } from './kolada-json.ts'
import type { Limits } from './limits.ts'
import { readOffice } from './office.ts'
import { isOle, oleKind } from './ole.ts'
import { Refused, refuse } from './refuse.ts'
import { isZip, openZip } from './zip.ts'

export type Unpacked =
  /** Inflated where it came as gzip. */
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  /** In the file's order; at least one holds something. */
  | {
      readonly kind: 'sheets'
      readonly sheets: readonly Sheet[]
      /** Where beside its tables it holds a personal identity number; null: nowhere. */
      readonly personal: ElsewherePlace | null
    }
  /** The collector has the reason. */
  | { readonly kind: 'refused' }

/** Reads what is not CSV. Never throws for a file's sake, and never makes more of it than `ContainerLimits` allows. */
export function unpack(bytes: Uint8Array, limits: Limits, collector: IssueCollector): Unpacked {
  try {
    if (bytes.length > limits.bytes) refuse('file.too-large', { size: bytes.length, limit: limits.bytes })
    if (!isGzip(bytes)) return read(bytes, collector)
    const inside = gunzip(bytes, limits)
    return isGzip(inside) ? refuse('file.other-kind', { kind: 'packed-twice' }) : read(inside, collector)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    error.tell(collector)
    return { kind: 'refused' }
  }
}

function read(bytes: Uint8Array, collector: IssueCollector): Unpacked {
  if (isZip(bytes)) {
    const zip = openZip(bytes)
    return withContent(readOffice(zip, collector), () => personalInPackage(zip), collector)
  }
  if (isOle(bytes)) return refuse('file.other-kind', { kind: oleKind(bytes) })
  const text = jsonText(bytes)
  if (text === null) return { kind: 'text', bytes }
  return { kind: 'sheets', sheets: [readAnswer(text, collector)], personal: isPersonalJson(text) ? 'json' : null }
}

function readAnswer(text: string, collector: IssueCollector): Sheet {
  const json = parseJson(text)
  if (!isObject(json)) return refuse('json.unknown')
  if (isJsonStat(json)) return readJsonStat(json)
  return isKolada(json) ? readKolada(json, collector) : refuse('json.unknown')
}

function withContent(
  sheets: readonly Sheet[],
  personal: () => ElsewherePlace | null,
  { error }: IssueCollector,
): Unpacked {
  if (sheets.some(({ grid }) => grid.rowCount > 0)) return { kind: 'sheets', sheets, personal: personal() }
  error('file.empty', NOWHERE)
  return { kind: 'refused' }
}
