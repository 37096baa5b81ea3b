// Report templates and chart specifications as they lie on disk. What a template may say is checked in report/template.ts.

import type { CatalogueProblem } from './problem.ts'

/** `data` is the parsed YAML, not yet checked against the facts. `file` is the path below the project. */
export type RawTemplate = {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly hash: string
  readonly data: unknown
}

/** A Vega-Lite specification. `kind` is the file's name without `.vl.json`, as `Figure.chart` names it. */
export type ChartSpec = {
  readonly kind: string
  readonly file: string
  readonly hash: string
  readonly spec: Readonly<Record<string, unknown>>
}

export type TemplatesResult = {
  readonly templates: readonly RawTemplate[]
  readonly charts: readonly ChartSpec[]
  /** Path below the project → SHA-256. */
  readonly hashes: Readonly<Record<string, string>>
  readonly problems: readonly CatalogueProblem[]
}
