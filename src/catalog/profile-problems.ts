// What a schema cannot say about import profiles: fields, indicators and sources that must exist, and patterns that must
// be valid and quick.

import { IMPORT_DIMENSIONS, IMPORT_FIELDS, type ImportProfile } from '../domain/import-profile.ts'
import type { Source } from '../domain/indicator.ts'
import { catalogText as text } from '../text/catalog.ts'
import type { Entry, Names } from './entry.ts'
import type { CatalogueProblem } from './problem.ts'
import { isSlowPattern } from './slow-pattern.ts'
import type { Path } from './yaml-file.ts'

export function profileProblems(sources: readonly Entry<Source>[], names: Names): readonly CatalogueProblem[] {
  const holders = new Map<string, string>()
  return sources.flatMap(({ yaml, content }) =>
    (content.profiles ?? []).flatMap((profile, index) => {
      const base: Path = ['profiles', index]
      const found = [...fieldProblems(profile), ...patternProblems(profile), ...referenceProblems(profile, names)]
      const holder = holders.get(profile.id)
      if (holder === undefined) holders.set(profile.id, yaml.file)
      else found.push({ path: ['id'], reason: text.duplicate('id', profile.id, holder) })
      return found.map(({ path, reason }) => ({ file: yaml.file, line: yaml.lineOf([...base, ...path]), reason }))
    }),
  )
}

type Found = { readonly path: Path; readonly reason: string }

/** Every place that names a canonical column or a dimension. */
function fieldProblems({ kind, columns, wide, words = {} }: ImportProfile): Found[] {
  const named: (readonly [string, Path])[] = [
    ...columns.map(({ field }, index) => [field, ['columns', index, 'field']] as const),
    ...(wide ? [[wide.field, ['wide', 'field']] as const] : []),
    ...(wide?.columns ?? []).flatMap(({ pattern }, index) =>
      groupsIn(pattern).map((name) => [name, ['wide', 'columns', index, 'pattern']] as const),
    ),
    ...Object.keys(words).map((field) => [field, ['words', field]] as const),
  ]
  return named.flatMap(([field, path]) => {
    const dimension = field.startsWith('dimension:') ? field.slice('dimension:'.length) : null
    if (dimension !== null && kind === 'observations')
      return IMPORT_DIMENSIONS.includes(dimension)
        ? []
        : [{ path, reason: text.unknownDimension(dimension, IMPORT_DIMENSIONS) }]
    const known = IMPORT_FIELDS[kind]
    return known.includes(field) ? [] : [{ path, reason: text.unknownColumn(field, known) }]
  })
}

const groupsIn = (pattern = ''): readonly string[] =>
  [...pattern.matchAll(/\(\?<([a-z]\w*)>/gi)].map(([, name = '']) => name)

function patternProblems({ columns, wide }: ImportProfile): Found[] {
  const patterns: (readonly [string | undefined, Path])[] = [
    ...columns.flatMap(({ pattern, preamble }, index) => [
      [pattern, ['columns', index, 'pattern']] as const,
      [preamble, ['columns', index, 'preamble']] as const,
    ]),
    ...(wide?.columns ?? []).map(({ pattern }, index) => [pattern, ['wide', 'columns', index, 'pattern']] as const),
  ]
  const withoutPreamble = columns.flatMap(({ preamble, plusYears, as }, index) =>
    preamble === undefined && (plusYears !== undefined || as !== undefined)
      ? [{ path: ['columns', index], reason: text.onlyWithPreamble }]
      : [],
  )
  const wrong = patterns.flatMap(([pattern, path]) => {
    if (pattern === undefined) return []
    if (!isValid(pattern)) return [{ path, reason: text.notAPattern(pattern) }]
    return isSlowPattern(pattern) ? [{ path, reason: text.slowPattern(pattern) }] : []
  })
  return [...wrong, ...withoutPreamble]
}

function isValid(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'iu').source !== ''
  } catch {
    return false
  }
}

function referenceProblems({ source, columns, wide, words = {} }: ImportProfile, names: Names): Found[] {
  const slugs: (readonly [string | undefined, Path])[] = [
    ...Object.entries(words.indicator ?? {}).map(([word, slug]) => [slug, ['words', 'indicator', word]] as const),
    ...columns.flatMap(({ field, fixed, as }, index) =>
      field === 'indicator'
        ? [[fixed, ['columns', index, 'fixed']] as const, [as, ['columns', index, 'as']] as const]
        : [],
    ),
    ...(wide?.field === 'indicator'
      ? wide.columns.map(({ as }, index) => [as, ['wide', 'columns', index, 'as']] as const)
      : []),
  ]
  return [
    ...(source !== undefined && !names.sources.includes(source)
      ? [{ path: ['source'], reason: text.unknownSource(source, names.sources) }]
      : []),
    ...slugs.flatMap(([slug, path]) =>
      // The empty text leaves rows out.
      slug === undefined || slug === '' || names.indicators.includes(slug)
        ? []
        : [{ path, reason: text.unknownIndicator(slug) }],
    ),
  ]
}
