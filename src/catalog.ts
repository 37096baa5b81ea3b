// Reads indicators/ and report-templates/ from disk once, says what is wrong in them, hashes and freezes the rest.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkTogether } from './catalog/check-together.ts'
import { deepFreeze } from './catalog/deep-freeze.ts'
import type { Entry } from './catalog/entry.ts'
import { groupProblems } from './catalog/group-problems.ts'
import type { CatalogueProblem } from './catalog/problem.ts'
import { schemaProblems } from './catalog/schema-problems.ts'
import type { ChartSpec, ReportTemplate, TemplatesResult } from './catalog/templates.ts'
import { readYaml } from './catalog/yaml-file.ts'
import { Indicator, type IndicatorCatalogue, ShippedGroup, Source } from './domain/indicator.ts'
import { createCatalogue } from './domain/indicator-catalogue.ts'
import { readTemplate } from './report/template.ts'
import { catalogText } from './text/catalog.ts'

export type { CatalogueProblem } from './catalog/problem.ts'
export type { ChartSpec, ReportTemplate, TemplatesResult } from './catalog/templates.ts'

/** `problems` in the order of files and lines; a file with problems of its own is left out of the catalogue. */
export type CatalogueResult = { readonly catalogue: IndicatorCatalogue; readonly problems: readonly CatalogueProblem[] }

/** `root` is the project's folder, the one that holds indicators/. */
export function loadCatalogue(root: string): CatalogueResult {
  const indicatorFiles = filesIn(root, 'indicators', '.yaml')
  const sourceFiles = filesIn(root, 'indicators/sources', '.yaml')
  const indicators = readEntries<Indicator>(indicatorFiles.files, Indicator)
  const sources = readEntries<Source>(sourceFiles.files, Source)
  // A catalogue without groups is whole: they are only a service to who compares.
  const groupFiles = existsSync(join(root, GROUPS)) ? filesIn(root, GROUPS, '.yaml').files : []
  const groups = readEntries<ShippedGroup>(groupFiles, ShippedGroup)
  const problems = [
    ...indicatorFiles.problems,
    ...indicators.problems,
    ...sourceFiles.problems,
    ...sources.problems,
    ...groups.problems,
    ...groupProblems(groups.entries),
    ...checkTogether(indicators.entries, sources.entries, {
      indicators: indicatorFiles.files.map(({ name }) => name),
      sources: sourceFiles.files.map(({ name }) => name),
    }),
  ].sort(byPlace)
  const faulty = new Set(problems.map(({ file }) => file))
  const sound = <T>(entries: readonly Entry<T>[]) =>
    entries.filter(({ yaml }) => !faulty.has(yaml.file)).map(({ content }) => content)
  const hashes = hashesOf([...indicatorFiles.files, ...sourceFiles.files, ...groupFiles])
  return deepFreeze({
    catalogue: createCatalogue(sound(indicators.entries), sound(sources.entries), hashes, sound(groups.entries)),
    problems,
  })
}

const GROUPS = 'indicators/groups'

/** Templates checked against what the facts can give, and charts as parsed JSON; a faulty file is left out. */
export function loadTemplates(root: string): TemplatesResult {
  const yamlFiles = filesIn(root, 'report-templates', '.yaml').files
  const chartFiles = filesIn(root, 'report-templates/charts', '.vl.json').files
  const templates = yamlFiles.map(readReportTemplate)
  const charts = chartFiles.map(readChart)
  return deepFreeze({
    templates: templates.flatMap(({ template }) => (template ? [template] : [])),
    charts: charts.flatMap(({ chart }) => (chart ? [chart] : [])),
    hashes: hashesOf([...yamlFiles, ...chartFiles]),
    problems: [...templates, ...charts].flatMap(({ problems }) => problems).sort(byPlace),
  })
}

type TextFile = { readonly file: string; readonly name: string; readonly text: string }

/** Files directly in `folder` whose names end in `extension`, by name; `name` is without it. */
function filesIn(root: string, folder: string, extension: string) {
  const path = join(root, folder)
  if (!existsSync(path)) {
    return { files: [], problems: [{ file: folder, line: 1, reason: catalogText.noFolder(folder) }] }
  }
  const files = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map(({ name }) => name)
    .sort()
    .map((name): TextFile => {
      const text = readFileSync(join(path, name), 'utf8')
      return { file: `${folder}/${name}`, name: name.slice(0, -extension.length), text }
    })
  return { files, problems: [] }
}

function readEntries<T>(files: readonly TextFile[], schema: Parameters<typeof schemaProblems>[0]) {
  const read = files.map(({ file, text }) => {
    const yaml = readYaml(file, text)
    if (yaml.problems.length > 0) return { yaml, problems: yaml.problems }
    const problems = schemaProblems(schema, yaml.data).map(({ path, reason, at }) => ({
      file,
      line: at === 'key' ? yaml.lineOf(path, 'key') : yaml.lineOf(path),
      reason,
    }))
    return { yaml, problems }
  })
  return {
    entries: read
      .filter(({ problems }) => problems.length === 0)
      // The schema has just said that it is one.
      .map(({ yaml }): Entry<T> => ({ yaml, content: yaml.data as T })),
    problems: read.flatMap(({ problems }) => problems),
  }
}

function readReportTemplate({ file, name, text }: TextFile): {
  template: ReportTemplate | null
  problems: readonly CatalogueProblem[]
} {
  const yaml = readYaml(file, text)
  if (yaml.problems.length > 0) return { template: null, problems: yaml.problems }
  const read = readTemplate(yaml.data)
  if (!read.ok)
    return {
      template: null,
      problems: read.problems.map(({ path, reason }) => ({ file, line: yaml.lineOf(path), reason })),
    }
  if (read.template.id !== name)
    return {
      template: null,
      problems: [{ file, line: yaml.lineOf(['id']), reason: catalogText.notFileName('id', read.template.id, name) }],
    }
  return { template: { id: name, file, hash: sha256(text), template: read.template }, problems: [] }
}

function readChart({ file, name, text }: TextFile): { chart: ChartSpec | null; problems: CatalogueProblem[] } {
  try {
    return { chart: { kind: name, file, hash: sha256(text), spec: JSON.parse(text) }, problems: [] }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // JSON.parse does not say where. JSON is nearly YAML, whose reader does.
    const line = readYaml(file, text).problems[0]?.line ?? 1
    return { chart: null, problems: [{ file, line, reason: catalogText.notJson }] }
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const hashesOf = (files: readonly TextFile[]) => Object.fromEntries(files.map(({ file, text }) => [file, sha256(text)]))

const byPlace = (a: CatalogueProblem, b: CatalogueProblem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line
