// Which parameter or field of a request is wrong, and how: what a schema found, said so that it can be put right.

import type { Language } from '../text/language.ts'
import { requestErrorTexts } from '../text/request-errors.ts'

export type RequestFault = {
  readonly where: 'query' | 'form'
  /** Of the parameter or field. Whatever somebody wrote: it is escaped where it is shown. */
  readonly name: string
  readonly kind:
    | 'unknown'
    | 'repeated'
    | 'missing'
    | 'number'
    | 'small'
    | 'great'
    | 'one-of'
    | 'empty'
    | 'long'
    | 'wrong'
  /** What it may be, where that can be said in a word. */
  readonly allowed: string
}

/** Null where the error is not what a schema found in a query or a form. `sent`: what was checked. */
export function faultOf(
  error: unknown,
  sent: { readonly query: unknown; readonly body: unknown },
): RequestFault | null {
  if (!isSchemaError(error)) return null
  const where = error.validationContext === 'querystring' ? 'query' : 'form'
  if (where === 'form' && error.validationContext !== 'body') return null
  // Of a choice between shapes the last error says only that none fitted; the first one says why.
  const [first] = error.validation
  if (!first) return null
  const { keyword, params, instancePath } = first
  if (keyword === 'additionalProperties') return fault(where, String(params.additionalProperty), 'unknown')
  if (keyword === 'required') return fault(where, String(params.missingProperty), 'missing')
  const name = (instancePath.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
  if (name === '') return null
  if (Array.isArray(sentAs(where === 'query' ? sent.query : sent.body, name)) && !instancePath.slice(1).includes('/'))
    return fault(where, name, 'repeated')
  return ofValue(where, name, keyword, params)
}

type Found = {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

function ofValue(where: RequestFault['where'], name: string, keyword: string, params: Found['params']): RequestFault {
  switch (keyword) {
    case 'type':
      return fault(where, name, params.type === 'integer' || params.type === 'number' ? 'number' : 'wrong')
    case 'minimum':
      return fault(where, name, 'small', String(params.limit))
    case 'maximum':
      return fault(where, name, 'great', String(params.limit))
    case 'enum':
      return fault(where, name, 'one-of', Array.isArray(params.allowedValues) ? params.allowedValues.join(', ') : '')
    case 'const':
      return fault(where, name, 'one-of', String(params.allowedValue))
    case 'minLength':
      return fault(where, name, 'empty')
    case 'maxLength':
      return fault(where, name, 'long', String(params.limit))
    default:
      return fault(where, name, 'wrong')
  }
}

export function faultText({ where, name, kind, allowed }: RequestFault, language: Language): string {
  const text = requestErrorTexts[language]
  const shown = name.slice(0, LONGEST_NAME)
  const sentences = {
    unknown: () => text.unknown(text.where[where], shown),
    repeated: () => text.repeated(text.where[where], shown),
    missing: () => text.missing(text.where[where], shown),
    number: () => text.notANumber(shown),
    small: () => text.tooSmall(shown, allowed),
    great: () => text.tooGreat(shown, allowed),
    'one-of': () => text.notOneOf(shown, allowed),
    empty: () => text.empty(shown),
    long: () => text.tooLong(shown, Number(allowed)),
    wrong: () => text.wrong(shown),
  } as const satisfies Readonly<Record<RequestFault['kind'], () => string>>
  return `${sentences[kind]()} ${text.nothingChanged}`
}

const LONGEST_NAME = 60

const fault = (where: RequestFault['where'], name: string, kind: RequestFault['kind'], allowed = ''): RequestFault => ({
  where,
  name,
  kind,
  allowed,
})

const sentAs = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, name)
    ? (from as Readonly<Record<string, unknown>>)[name]
    : undefined

type SchemaError = Error & { readonly validation: readonly Found[]; readonly validationContext: string }

const isSchemaError = (error: unknown): error is SchemaError =>
  error instanceof Error && 'validation' in error && Array.isArray(error.validation) && 'validationContext' in error
