// A report template: which chapters, in which order, under which titles. What it names must exist (design §4).

import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { reportTemplateText as text } from '../text/report-template.ts'
import { ALWAYS_THERE, CONDITIONS, isKey, PLACEHOLDERS, placeholdersIn } from './placeholders.ts'
import { MANDATORY_SECTIONS, SECTIONS } from './sections/index.ts'

const Words = Type.String({ minLength: 1 })

export const Template = Type.Object(
  {
    /** The file's name without `.yaml`. */
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    title: Words,
    subject: Words,
    author: Words,
    keywords: Type.Array(Words),
    /** Parts of the running header, joined by a middle dot; a part whose fact is missing is left out. */
    header: Type.Object({ left: Type.Array(Words), right: Type.Array(Words) }, { additionalProperties: false }),
    cover: Type.Object(
      {
        kicker: Words,
        title: Words,
        /** The first of them whose facts all exist. */
        subtitles: Type.Array(Words, { minItems: 1 }),
        facts: Type.Array(
          Type.Object(
            {
              label: Words,
              value: Words,
              /** Printed where the fact is missing; without it the row is left out. */
              otherwise: Type.Optional(Words),
            },
            { additionalProperties: false },
          ),
        ),
      },
      { additionalProperties: false },
    ),
    contents: Words,
    chapters: Type.Array(
      Type.Object(
        {
          /** A file in sections/. */
          section: Words,
          title: Words,
          /** A paragraph before the chapter's own text. */
          intro: Type.Optional(Words),
          /** The chapter is left out where these facts have nothing at this path. */
          when: Type.Optional(Words),
        },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
  },
  { additionalProperties: false },
)
export type Template = Static<typeof Template>

/** `path` leads to the value in the YAML file, so that its line can be said; `reason` is Swedish. */
export type TemplateProblem = { readonly path: readonly (string | number)[]; readonly reason: string }

export type TemplateResult =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] }

/** Checks parsed YAML against the schema and then what it names against sections, placeholders and conditions. */
export function readTemplate(parsed: unknown): TemplateResult {
  if (!Value.Check(Template, parsed)) {
    const problems = Value.Errors(Template, parsed).map(({ instancePath, message }) => ({
      path: pathOf(instancePath),
      reason: text.notATemplate(message),
    }))
    return { ok: false, problems }
  }
  const problems = templateProblems(parsed)
  return problems.length === 0 ? { ok: true, template: parsed } : { ok: false, problems }
}

/** What a template of the right shape names that does not exist. Empty where it is sound. */
export function templateProblems(template: Template): readonly TemplateProblem[] {
  return [
    ...textsOf(template, []).flatMap(({ path, value }) => placeholderProblems(path, value)),
    ...template.chapters.flatMap((chapter, i) => chapterProblems(template, chapter, i)),
    ...MANDATORY_SECTIONS.filter(
      (section) => !template.chapters.some((chapter) => chapter.section === section && chapter.when === undefined),
    ).map((section) => ({ path: ['chapters'], reason: text.mandatorySection(section) })),
  ]
}

type Place = TemplateProblem['path']
type Found = { readonly path: Place; readonly value: string }

/** Every text in the template, with where it stands. */
function textsOf(value: unknown, path: Place): readonly Found[] {
  if (typeof value === 'string') return [{ path, value }]
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, [...path, key]))
}

function placeholderProblems(path: Place, value: string): readonly TemplateProblem[] {
  if (/[{}]/.test(value.replaceAll(/\{[^{}]*\}/g, ''))) return [{ path, reason: text.unclosedPlaceholder }]
  return placeholdersIn(value).flatMap((name) => {
    if (!isKey(PLACEHOLDERS, name)) return [{ path, reason: text.unknownPlaceholder(name, Object.keys(PLACEHOLDERS)) }]
    if (NEVER_EMPTY.has(path.at(-1)) && !ALWAYS_THERE.includes(name))
      return [{ path, reason: text.notAlwaysThere(name, ALWAYS_THERE) }]
    return []
  })
}

/** Fields that must say something whatever the facts hold. */
const NEVER_EMPTY: ReadonlySet<unknown> = new Set(['title', 'subject', 'author', 'kicker', 'contents'])

function chapterProblems(template: Template, chapter: Template['chapters'][number], i: number) {
  const { section, when } = chapter
  const problems: TemplateProblem[] = []
  if (!isKey(SECTIONS, section))
    problems.push({
      path: ['chapters', i, 'section'],
      reason: text.unknownSection(section, Object.keys(SECTIONS)),
    })
  if (template.chapters.findIndex((other) => other.section === section) < i)
    problems.push({ path: ['chapters', i, 'section'], reason: text.duplicateSection(section) })
  if (when !== undefined && !isKey(CONDITIONS, when))
    problems.push({ path: ['chapters', i, 'when'], reason: text.unknownCondition(when, Object.keys(CONDITIONS)) })
  return problems
}

const pathOf = (pointer: string): Place =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
