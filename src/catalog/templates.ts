// Report templates and chart specifications, read from disk and found sound.

import type { Template } from '../report/template.ts'
import type { CatalogueProblem } from './problem.ts'

/** `file` is the path below the project. */
export type ReportTemplate = {
  readonly id: string
  readonly file: string
  readonly hash: string
  readonly template: Template
}

/** A Vega-Lite specification. `kind` is the file's name without `.vl.json`, as `Figure.chart` names it. */
export type ChartSpec = {
  readonly kind: string
  readonly file: string
  readonly hash: string
  readonly spec: Readonly<Record<string, unknown>>
}

export type TemplatesResult = {
  readonly templates: readonly ReportTemplate[]
  readonly charts: readonly ChartSpec[]
  /** Path below the project → SHA-256. */
  readonly hashes: Readonly<Record<string, string>>
  readonly problems: readonly CatalogueProblem[]
}
