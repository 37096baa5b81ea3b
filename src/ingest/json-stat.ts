// json-stat2, which SCB and other statistics offices answer in: a cube with a list of dimensions and one long list of values.
// https://json-stat.org/full/

import { cellText } from './array-grid.ts'
import { ContainerLimits } from './container-limits.ts'
import type { Grid, Sheet } from './grid.ts'
import { isObject, type JsonObject } from './json.ts'
import { asList, asNumberText, asObject, asText, wrong } from './json-value.ts'
import { refuse } from './refuse.ts'

export const isJsonStat = (json: JsonObject): boolean =>
  json.class === 'dataset' || json.class === 'collection' || isObject(json.dataset)

/**
 * One row for each cell in row-major order, the last dimension changing fastest. Each dimension has two columns, named by
 * its id (codes) and its label (labels); then `value` and `status`. The header is line 1, the first value line 2.
 */
export function readJsonStat(json: JsonObject): Sheet {
  if (json.class !== 'dataset' || !/^2\./.test(String(json.version))) return refuse('json-stat.other-version')
  const dimensions = readDimensions(json)
  const cells = dimensions.reduce((product, { codes }) => product * codes.length, 1)
  if (cells > ContainerLimits.rows - 1) refuse('file.too-many-rows', { limit: ContainerLimits.rows })
  if (cells === 0) refuse('json.no-values')
  const values = readValues(json.value, cells)
  const statuses = readStatuses(json.status, cells)
  return {
    name: typeof json.label === 'string' ? cellText(json.label) : '',
    grid: cube(dimensions, cells, values, statuses),
  }
}

type Dimension = {
  readonly id: string
  readonly label: string
  readonly codes: readonly string[]
  readonly labels: readonly string[]
}

/** Rows are made when asked for: the cube is smaller than its table. */
function cube(
  dimensions: readonly Dimension[],
  cells: number,
  value: (index: number) => string,
  status: (index: number) => string,
): Grid {
  const header = [...dimensions.flatMap(({ id, label }) => [id, `${label} (text)`]), 'value', 'status']
  // How many cells apart two neighbours along a dimension are.
  const steps = dimensions.map((_, index) =>
    dimensions.slice(index + 1).reduce((product, { codes }) => product * codes.length, 1),
  )
  const cellsOf = (index: number): readonly string[] => {
    const row: string[] = []
    for (const [at, { codes, labels }] of dimensions.entries()) {
      const position = Math.floor(index / (steps[at] ?? 1)) % codes.length
      row.push(codes[position] ?? '', labels[position] ?? '')
    }
    row.push(value(index), status(index))
    return row
  }
  return {
    kind: 'json-stat',
    rowCount: cells + 1,
    row: (index) => (index === 0 ? header : cellsOf(index - 1)),
    lineOf: (index) => index + 1,
    delimiter: ',',
    endsWithNewline: true,
  }
}

function readDimensions(json: JsonObject): readonly Dimension[] {
  const ids = asList(json.id, 'id').map((id, index) => asText(id, `id[${index}]`))
  const sizes = asList(json.size, 'size')
  if (ids.length === 0 || sizes.length !== ids.length || new Set(ids).size < ids.length) wrong('id', 'list')
  if (2 * ids.length + 2 > ContainerLimits.columns)
    refuse('file.too-many-columns', { columns: 2 * ids.length + 2, limit: ContainerLimits.columns })
  const all = asObject(json.dimension, 'dimension')
  return ids.map((id, index) => {
    // Paths by number, since names are the file's.
    const path = `dimension[${index}]`
    const dimension = asObject(own(all, id), path)
    const category = asObject(dimension.category, `${path}.category`)
    const labels = category.label === undefined ? {} : asObject(category.label, `${path}.category.label`)
    const codes = readCodes(category.index, labels, `${path}.category.index`)
    if (codes.length !== sizes[index]) refuse('json-stat.size', { path: `size[${index}]` })
    return {
      id,
      label: dimension.label === undefined ? id : asText(dimension.label, `${path}.label`),
      codes: codes.map(cellText),
      labels: codes.map((code) => {
        const label = own(labels, code)
        return label === undefined ? cellText(code) : asText(label, `${path}.category.label`)
      }),
    }
  })
}

/** In order, or each with its position; a single category needs neither. */
function readCodes(index: unknown, labels: JsonObject, path: string): readonly string[] {
  if (index === undefined) {
    const [only, ...more] = Object.keys(labels)
    return only === undefined || more.length > 0 ? wrong(path, 'list') : [only]
  }
  const codes: string[] = []
  if (Array.isArray(index)) for (const code of index) codes.push(typeof code === 'string' ? code : wrong(path, 'text'))
  else {
    const entries = Object.entries(asObject(index, path))
    for (const [code, position] of entries) {
      if (typeof position !== 'number' || !Number.isInteger(position)) return wrong(path, 'number')
      if (position < 0 || position >= entries.length || codes[position] !== undefined)
        refuse('json-stat.size', { path })
      codes[position] = code
    }
  }
  if (new Set(codes).size < codes.length) refuse('json-stat.size', { path })
  return codes
}

function readValues(values: unknown, cells: number): (index: number) => string {
  if (Array.isArray(values)) {
    if (values.length !== cells) refuse('json-stat.size', { path: 'value' })
    for (const [index, value] of values.entries()) asNumberText(value, `value[${index}]`)
    return (index) => asNumberText(values[index], 'value')
  }
  const sparse = sparseOf(values, cells, 'value')
  for (const [index, value] of sparse) asNumberText(value, `value[${index}]`)
  return (index) => asNumberText(sparse.get(index) ?? null, 'value')
}

/** One for all cells, one for each, or some by number. */
function readStatuses(statuses: unknown, cells: number): (index: number) => string {
  if (statuses === undefined || statuses === null) return () => ''
  if (typeof statuses === 'string') return () => cellText(statuses)
  const text = (status: unknown, index: number): string =>
    status === undefined || status === null ? '' : asText(status, `status[${index}]`)
  if (Array.isArray(statuses)) {
    // A list of one holds for all.
    if (statuses.length !== cells && statuses.length !== 1) refuse('json-stat.size', { path: 'status' })
    statuses.forEach(text)
    return (index) => text(statuses[statuses.length === 1 ? 0 : index], index)
  }
  const sparse = sparseOf(statuses, cells, 'status')
  for (const [index, status] of sparse) text(status, index)
  return (index) => text(sparse.get(index), index)
}

function sparseOf(object: unknown, cells: number, path: string): ReadonlyMap<number, unknown> {
  const sparse = new Map<number, unknown>()
  for (const [key, value] of Object.entries(asObject(object, path))) {
    if (!/^(0|[1-9]\d{0,8})$/.test(key) || Number(key) >= cells) refuse('json-stat.size', { path })
    sparse.set(Number(key), value)
  }
  return sparse
}

const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined)
