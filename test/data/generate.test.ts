// The committed files are what the generator writes, in the forms that a kommun's programs save files in.

import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoFiles } from '../../data/generate.ts'
import { decode } from '../../src/ingest/decode.ts'
import { bytesOf } from './demo.ts'

const files = Object.entries(demoFiles())

describe("the demo's files", () => {
  it.each(files)('%s is as the generator writes it (else run: npx tsx data/generate.ts)', (name, bytes) => {
    expect(Buffer.from(bytesOf(name)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('are all written by the generator', () => {
    const committed = readdirSync(resolve(import.meta.dirname, '../../data')).filter((name) => name.endsWith('.csv'))
    expect(committed.sort()).toEqual(files.map(([name]) => name).sort())
  })

  it('are the same bytes each time', () => {
    expect(demoFiles()).toEqual(Object.fromEntries(files))
  })

  it('come in the encodings, separators and line ends that real files have', () => {
    const forms = files.map(([name, bytes]) => {
      const text = new TextDecoder('latin1').decode(bytes)
      const header = text.slice(0, text.indexOf('\n'))
      const separator = [';', ',', '\t'].find((sign) => header.includes(sign))
      const decoded = decode(bytes)
      const encoding = decoded.ok ? decoded.encoding : decoded.problem
      return [
        name,
        encoding,
        bytes[0] === 0xef ? 'BOM' : '',
        JSON.stringify(separator),
        header.endsWith('\r') ? 'CRLF' : 'LF',
      ]
    })
    expect(forms.map((form) => form.join(' '))).toEqual([
      'indikatorer.csv utf-8 BOM ";" CRLF',
      'stadsdelar.csv windows-1252  ";" CRLF',
      'enkat.csv utf-8  "," LF',
      'handlingsplan.csv utf-8 BOM ";" CRLF',
      'framsteg.csv utf-8  ";" LF',
      'resultat.csv utf-8 BOM ";" CRLF',
      'bedomningar.csv utf-8  "\\t" LF',
      'budget.csv utf-8 BOM ";" CRLF',
    ])
  })
})
