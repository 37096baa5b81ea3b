// Where a value breaks its TypeBox schema, each as a path and a sentence in Swedish.

import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { catalogText as text } from '../text/catalog.ts'
import type { Path } from './yaml-file.ts'

export type SchemaProblem = { readonly path: Path; readonly reason: string; readonly at: 'key' | 'value' }

/** What an object schema of TypeBox looks like from outside, as JSON Schema. */
type ObjectSchema = TSchema & {
  readonly properties: Readonly<Record<string, TSchema>>
  readonly required?: readonly string[]
}

/** Every problem of `value`, in the order of the schema's fields. Empty where the value is valid. */
export function schemaProblems(schema: ObjectSchema, value: unknown): readonly SchemaProblem[] {
  if (!isRecord(value)) return [{ path: [], reason: text.notAMapping, at: 'value' }]
  return fieldProblems(schema, value, [])
}

/** Field by field rather than the whole at once: TypeBox stops after eight errors, and a list of all saves rounds. */
function fieldProblems(schema: ObjectSchema, value: Readonly<Record<string, unknown>>, base: Path): SchemaProblem[] {
  const known = Object.keys(schema.properties)
  const unknown = Object.keys(value)
    .filter((field) => !known.includes(field))
    .map((field) => problem([...base, field], text.unknown(field, known), 'key'))
  const rest = known.flatMap((field) => {
    const path = [...base, field]
    const inner = schema.properties[field]
    if (!(field in value)) return schema.required?.includes(field) ? [problem(base, text.missing(nameOf(path)))] : []
    return inner === undefined ? [] : valueProblems(inner, value[field], path)
  })
  return [...unknown, ...rest]
}

function valueProblems(schema: TSchema, value: unknown, path: Path): SchemaProblem[] {
  if (isObjectSchema(schema)) {
    return isRecord(value) ? fieldProblems(schema, value, path) : [problem(path, text.notMapping(nameOf(path)))]
  }
  if (isArraySchema(schema) && Array.isArray(value) && value.length > 0) {
    return value.flatMap((item, index) => valueProblems(schema.items, item, [...path, index]))
  }
  if (isRecordSchema(schema) && isRecord(value)) {
    const inner = Object.values(schema.patternProperties)[0]
    return inner ? Object.keys(value).flatMap((key) => valueProblems(inner, value[key], [...path, key])) : []
  }
  const first = Value.Errors(schema, value)[0]
  if (first === undefined) return []
  return [problem(path, sentence(first, nameOf(path), value))]
}

type SchemaError = ReturnType<typeof Value.Errors>[number]

function sentence(error: SchemaError, field: string, value: unknown): string {
  switch (error.keyword) {
    case 'type':
      return wrongType(String(error.params.type), field)
    case 'enum':
      return text.notOneOf(field, String(value), error.params.allowedValues.map(String))
    case 'pattern':
      return text.notShape(field, String(value))
    case 'minLength':
    case 'minItems':
      return text.tooShort(field)
    case 'maxLength':
      return text.tooLong(field, error.params.limit)
    case 'minimum':
      return text.tooSmall(field, Number(error.params.limit))
    case 'exclusiveMinimum':
      return text.tooSmallOrEqual(field, Number(error.params.limit))
    case 'maximum':
      return text.tooLarge(field, Number(error.params.limit))
    default:
      return text.otherwiseWrong(field, error.message)
  }
}

function wrongType(expected: string, field: string): string {
  switch (expected) {
    case 'integer':
      return text.notInteger(field)
    case 'number':
      return text.notNumber(field)
    case 'boolean':
      return text.notBoolean(field)
    case 'array':
      return text.notList(field)
    default:
      return text.notText(field)
  }
}

/** As a reader of the file would say it: `unit.kind`, `articles[2]` (counted from one). */
const nameOf = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`)).join('')

const problem = (path: Path, reason: string, at: 'key' | 'value' = 'value'): SchemaProblem => ({ path, reason, at })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isObjectSchema = (schema: TSchema): schema is ObjectSchema => 'properties' in schema
/** Any keys, their values all of one kind. */
const isRecordSchema = (
  schema: TSchema,
): schema is TSchema & { readonly patternProperties: Readonly<Record<string, TSchema>> } =>
  'patternProperties' in schema
const isArraySchema = (schema: TSchema): schema is TSchema & { readonly items: TSchema } => 'items' in schema
