// One YAML file, read so that every value can be traced to its line.

import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml'
import { catalogText } from '../text/catalog.ts'
import type { CatalogueProblem } from './problem.ts'

/** Steps into the file's structure: `['unit', 'kind']`, `['articles', 1]`. */
export type Path = readonly (string | number)[]

export type YamlFile = {
  readonly file: string
  /** As plain data; null where the file cannot be read as YAML. */
  readonly data: unknown
  /** The line of the value at a path, or of the nearest thing around it. With `key`, of the field's name. */
  readonly lineOf: (path: Path, key?: 'key') => number
  /** Syntax errors. */
  readonly problems: readonly CatalogueProblem[]
}

export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    reason: catalogText.notYaml(error.code),
  }))
  const lineOf = (path: Path, key?: 'key') => lines.linePos(offsetOf(document, path, key === 'key')).line
  return { file, data: problems.length > 0 ? null : document.toJS(), lineOf, problems }
}

function offsetOf(document: Document.Parsed, path: Path, ofKey: boolean): number {
  if (ofKey && path.length > 0) {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent) ? parent.items.find((item) => keyOf(item) === path.at(-1)) : undefined
    if (isPair(pair) && isNode(pair.key) && pair.key.range) return pair.key.range[0]
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  if (isNode(node) && node.range) return node.range[0]
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1), false)
}

const keyOf = (pair: { key: unknown }): unknown => (isNode(pair.key) ? pair.key.toJSON() : pair.key)
