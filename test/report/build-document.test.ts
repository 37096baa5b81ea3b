import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../src/report/build-document.ts'
import type { Block, Text } from '../../src/report/document.ts'
import type { Facts } from '../../src/report/facts.ts'
import { documentText } from '../support/document-text.ts'
import { emptyFacts, sampleFacts } from '../support/sample-facts.ts'
import { barnbokslutTemplate } from '../support/template.ts'

const PROVENANCE = { template: 'a'.repeat(64), facts: 'b'.repeat(64) }

const build = (facts: Facts, template = barnbokslutTemplate()) => buildDocument(facts, template, PROVENANCE)

const withinOf = (block: Block): readonly Block[] =>
  block.kind === 'group' ? block.parts.flat() : block.kind === 'note' ? block.blocks : []
const everyBlock = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [block, ...everyBlock(withinOf(block))])
const ofKind = <K extends Block['kind']>(blocks: readonly Block[], kind: K) =>
  everyBlock(blocks).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind)

const idsOf = (blocks: readonly Block[]): readonly string[] =>
  [
    ...ofKind(blocks, 'heading'),
    ...ofKind(blocks, 'table'),
    ...ofKind(blocks, 'figure'),
    ...ofKind(blocks, 'paragraph'),
  ].flatMap(({ id }) => id ?? [])

const textsOf = (blocks: readonly Block[]): readonly Text[] => [
  ...ofKind(blocks, 'paragraph').map(({ text }) => text),
  ...ofKind(blocks, 'list').flatMap(({ items }) => items),
  ...ofKind(blocks, 'table').flatMap(({ rows }) => rows.flat()),
]

const KINDS: readonly (readonly [string, Facts])[] = [
  ['a rich kommun', sampleFacts()],
  ['a kommun that has only been added', emptyFacts()],
  ['a kommun without plan', sampleFacts({ plan: null, goals: [] })],
  ['a plan without indicators', sampleFacts({ indicators: [], resources: [] })],
  ['a plan that still runs', sampleFacts({ plan: { code: '2022-2028', firstYear: 2022, lastYear: 2028 } })],
  ['a region', sampleFacts({ organisation: { code: '0020', name: 'Dalarna', type: 'region' } })],
]

describe('the barnbokslut in words', () => {
  it('reads as the golden text', async () => {
    await expect(documentText(build(sampleFacts()))).toMatchFileSnapshot('../golden/barnbokslut.txt')
  })

  it('reads as the golden text where there is nothing yet', async () => {
    await expect(documentText(build(emptyFacts()))).toMatchFileSnapshot('../golden/barnbokslut-empty.txt')
  })
})

describe.each(KINDS)('the document of %s', (_, facts) => {
  const document = build(facts)
  const { blocks } = document

  it('is plain JSON and the same each time', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    expect(build(facts)).toEqual(document)
  })

  it('has an outline without leaps, one chapter a page', () => {
    const levels = ofKind(blocks, 'heading').map(({ level }) => level)
    const leaps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)
    expect(leaps).toEqual([])
    const chapters = levels.filter((level) => level === 1).length
    // Without indicators there are no gaps to tell of.
    expect(chapters).toBe(facts.indicators.length > 0 ? 10 : 9)
    expect(ofKind(blocks, 'page-break')).toHaveLength(chapters - 1)
  })

  it('gives each heading, table and figure an id of its own', () => {
    const ids = idsOf(blocks)
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([])
    expect(ids.filter((id) => !/^[A-Za-z][\w-]*$/.test(id))).toEqual([])
  })

  it('links only to what is there', () => {
    const ids = new Set(idsOf(blocks))
    const links = textsOf(blocks).flatMap((text) => text.flatMap(({ to }) => to ?? []))
    expect(links.filter((to) => !ids.has(to))).toEqual([])
  })

  it('numbers the workings in the order they stand, and cites each where its figure is', () => {
    const workings = ofKind(blocks, 'paragraph').filter(({ id }) => id?.startsWith('working-'))
    expect(workings.map(({ id }) => id)).toEqual(workings.map((_, i) => `working-${i + 1}`))
    for (const [i, { text }] of workings.entries()) expect(text[0]?.text).toMatch(new RegExp(`^${i + 1}\\. \\S`))
    const cited = textsOf(blocks).flatMap((text) => text.filter(({ to }) => to?.startsWith('working-')))
    expect(new Set(cited.map(({ to }) => to))).toEqual(new Set(workings.map(({ id }) => id)))
    // The words of the link alone say where it leads.
    for (const { text, to } of cited) expect(`working-${/^uträkning\u00a0(\d+)$/i.exec(text)?.[1]}`).toBe(to)
    expect(workings.length >= facts.goals.flatMap(({ measures }) => measures).length).toBe(true)
  })

  it('gives each figure a finding, words for those who do not see it, and its table', () => {
    const tables = new Set(ofKind(blocks, 'table').map(({ id }) => id))
    for (const figure of ofKind(blocks, 'figure')) {
      expect(figure.title).toMatch(/\S$/)
      expect(figure.title).not.toMatch(/\.$/)
      expect(figure.alt).toMatch(/\d/)
      expect(tables).toContain(figure.table)
    }
  })

  it('fills each table’s rows', () => {
    const wrong = ofKind(blocks, 'table').filter(({ columns, rows }) =>
      rows.some((row) => row.length !== columns.length),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
    expect(ofKind(blocks, 'table').filter(({ rows }) => rows.length === 0)).toEqual([])
  })

  it('has no trace of the program in its text', () => {
    const text = documentText(document).replaceAll(/ {2,}/g, ' ')
    expect(text).not.toMatch(/undefined|NaN|null|\[object|\{|\}|Infinity/)
    expect(text).not.toMatch(/\.\.(?!\.)| \.|,,| ,|\(\)/)
  })

  it('never exclaims', () => {
    expect(documentText(document).replaceAll('!! ', '')).not.toContain('!')
  })

  it('says what is wanting', () => {
    const text = documentText(document)
    const chapter = text.slice(text.indexOf('# Brister\n'), text.indexOf('# Slutsatser'))
    expect(chapter.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length).toBeGreaterThan(5)
  })
})

describe('the document', () => {
  it('takes its date from the facts, so that the same facts give the same bytes', () => {
    expect(build(sampleFacts()).date).toBe('2026-04-14T00:00:00.000Z')
    expect(build(emptyFacts()).date).toBe('2025-12-31T00:00:00.000Z')
  })

  it('carries the checksums of template, facts and indicator files', () => {
    const { provenance } = build(sampleFacts())
    expect(provenance).toMatchObject(PROVENANCE)
    expect(Object.keys(provenance)).toContain('indicators/vrakningar.yaml')
  })

  it('leaves out of the running header what is not decided yet', () => {
    expect(build(sampleFacts()).header.right).toBe('KS 2026/00123 · version 1 · beslutat 14 april 2026')
    expect(build(emptyFacts()).header.right).toBe('version utkast')
  })

  it('leaves out a chapter whose condition does not hold', () => {
    const template = barnbokslutTemplate()
    const chapters = template.chapters.map((chapter) =>
      chapter.section === 'resources' ? { ...chapter, when: 'resources' } : chapter,
    )
    const titles = (facts: Facts) =>
      ofKind(build(facts, { ...template, chapters }).blocks, 'heading').map(({ text }) => text)
    expect(titles(sampleFacts())).toContain('Resurser')
    expect(titles(sampleFacts({ resources: [] }))).not.toContain('Resurser')
  })

  it('drops links to a chapter the template leaves out, and keeps their words', () => {
    const template = barnbokslutTemplate()
    const chapters = template.chapters.filter(({ section }) => section === 'summary' || section === 'deficiencies')
    const { blocks } = build(sampleFacts(), { ...template, chapters })
    const ids = new Set(idsOf(blocks))
    const spans = textsOf(blocks).flat()
    expect(spans.filter(({ to }) => to !== undefined && !ids.has(to))).toEqual([])
    expect(spans.map(({ text }) => text)).toContain('mål\u00a0M2')
    expect(ofKind(blocks, 'figure').map(({ table }) => table)).toEqual([null])
  })

  it('puts the template’s introduction after the chapter’s conclusion', () => {
    const template = barnbokslutTemplate()
    const chapters = template.chapters.map((chapter) =>
      chapter.section === 'goals' ? { ...chapter, intro: 'Planen antogs {cover.decidedOn}.' } : chapter,
    )
    const { blocks } = build(sampleFacts(), { ...template, chapters })
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'goals')
    expect(blocks.slice(at, at + 3).map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph'])
    expect(blocks[at + 2]).toMatchObject({ text: [{ text: 'Planen antogs 14 april 2026.' }] })
  })
})
