// What the mapping page's form says, as the services want it.

import { Type } from 'typebox'
import { MARK_MEANINGS, type MarkMeaning } from '../../domain/import-profile.ts'
import type { SaidMapping } from '../../services/index.ts'
import type { Language } from '../../text/language.ts'
import { webMappingTexts } from '../../text/web-mapping.ts'
import type { FieldError } from '../ui/index.ts'

/** A field for each column, mark and text of the file: their names are counted. */
export const MappingBody = Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 11_000 }))
export type MappingBody = Readonly<Record<string, string>>

/** The file may have many texts to say something of. */
export const MAPPING_LIMIT = 1024 * 1024

export function saidIn(
  body: MappingBody,
  language: Language,
): { readonly said: SaidMapping; readonly errors: readonly FieldError[] } {
  const field = (name: string): string => (Object.hasOwn(body, name) ? (body[name] ?? '') : '').trim()
  const counted = (name: string): readonly number[] =>
    Object.keys(body).flatMap((key) => {
      const found = /^([a-z]+)-(\d{1,6})$/.exec(key)
      return found?.[1] === name ? [Number(found[2])] : []
    })
  const line = Number(field('rubrikrad'))
  const isLine = Number.isInteger(line) && line >= 1
  const columns = Math.max(-1, ...counted('kolumn')) + 1
  const words: Record<string, Record<string, string>> = {}
  for (const at of counted('ord')) {
    const name = field(`ord-${at}-falt`)
    words[name] = { ...words[name], [field(`ord-${at}-text`)]: field(`ord-${at}`) }
  }
  return {
    errors: isLine ? [] : [{ field: 'rubrikrad', message: webMappingTexts[language].notALine }],
    said: {
      encoding: oneOf(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'], field('kodning')),
      delimiter: oneOf([';', ',', '\t'], body.skiljetecken ?? ''),
      sheet: body.blad === undefined ? null : body.blad,
      headerLine: isLine ? line : 1,
      headerRows: Math.min(6, Math.max(1, Number(field('rubrikrader')) || 1)),
      wide: oneOf(['period', 'indicator', 'sex', 'age'], field('layout')),
      columns: Array.from({ length: Math.min(columns, 1000) }, (_, at) => ({
        field: field(`kolumn-${at}`),
        as: field(`som-${at}`),
      })),
      fixed: Object.fromEntries(
        Object.keys(body)
          .filter((name) => /^fast-[a-zA-Z]+$/.test(name))
          .map((name) => [name.slice('fast-'.length), field(name)]),
      ),
      marks: Object.fromEntries(
        counted('marke').map((at) => [field(`marke-${at}-text`), markMeaning(field(`marke-${at}`))]),
      ),
      words,
      factor: field('andelar') === '' ? null : field('andelar') === '100' ? 100 : 1,
      footer: field('slut'),
      keep: {
        column: body['behall-kolumn'] ?? '',
        values: field('behall-texter')
          .split(';')
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      },
    },
  }
}

const oneOf = <T extends string>(choices: readonly T[], said: string): T | null =>
  choices.find((one) => one === said) ?? null

const markMeaning = (said: string): MarkMeaning | '' => oneOf(MARK_MEANINGS, said) ?? ''
