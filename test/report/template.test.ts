import { describe, expect, it } from 'vitest'
import { fillIn } from '../../src/report/placeholders.ts'
import { readTemplate, type Template } from '../../src/report/template.ts'
import { emptyFacts, sampleFacts } from '../support/sample-facts.ts'
import { barnbokslutTemplate, rawBarnbokslutTemplate } from '../support/template.ts'

/** The shipped template with some fields replaced, and what is said about it: "path: reason". */
function problemsOf(changes: Partial<Template>): readonly string[] {
  const result = readTemplate({ ...barnbokslutTemplate(), ...changes })
  return result.ok ? [] : result.problems.map(({ path, reason }) => `${path.join('.')}: ${reason}`)
}

const deficiencies = { section: 'deficiencies', title: 'Brister' }
const quality = { section: 'quality', title: 'Så säkra är uppgifterna' }

describe('the shipped template', () => {
  it('is sound', () => {
    expect(readTemplate(rawBarnbokslutTemplate()).ok).toBe(true)
  })

  it('has the chapters a barnbokslut must have, in order', () => {
    expect(barnbokslutTemplate().chapters.map(({ section }) => section)).toEqual([
      'summary',
      'how-to-read',
      'goals',
      'living-conditions',
      'gaps',
      'resources',
      'deficiencies',
      'conclusions',
      'quality',
      'appendices',
    ])
  })
})

describe('a template that names what is not there', () => {
  it('is told which sections exist', () => {
    const [problem] = problemsOf({ chapters: [{ section: 'sumary', title: 'S' }, deficiencies] })
    expect(problem).toMatch(/^chapters\.0\.section: Avsnittet ”sumary” finns inte\. Avsnitt som finns: summary, /)
  })

  it('is told which placeholders exist', () => {
    const [problem] = problemsOf({ chapters: [{ ...deficiencies, intro: 'Om {organization.name}' }] })
    expect(problem).toMatch(
      /^chapters\.0\.intro: Platshållaren \{organization\.name\} finns inte\. .*organisation\.name, year/,
    )
  })

  it('is refused an expression, which is no path', () => {
    const [problem] = problemsOf({ contents: '{year + 1}' })
    expect(problem).toMatch(/^contents: Platshållaren \{year \+ 1\} finns inte/)
  })

  it('is told of a brace without its other half', () => {
    expect(problemsOf({ contents: 'Innehåll {year' })).toEqual([
      'contents: En klammer { eller } saknar sin andra hälft.',
    ])
  })

  it('may not build a title on a fact that may be missing', () => {
    const [problem] = problemsOf({ title: 'Barnbokslut {plan.firstYear}' })
    expect(problem).toMatch(/^title: Här får \{plan\.firstYear\} inte stå/)
  })

  it('is told which conditions exist', () => {
    const [problem] = problemsOf({ chapters: [deficiencies, { section: 'goals', title: 'Mål', when: 'budget' }] })
    expect(problem).toMatch(/^chapters\.1\.when: Villkoret ”budget” finns inte\. Villkor som finns: plan, goals, /)
  })

  it('may not have a section twice', () => {
    expect(problemsOf({ chapters: [deficiencies, quality, { ...deficiencies, title: 'Fler brister' }] })).toEqual([
      'chapters.2.section: Avsnittet ”deficiencies” står två gånger.',
    ])
  })

  it.each([
    ['leave out', 'deficiencies', [quality]],
    ['put a condition on', 'deficiencies', [{ ...deficiencies, when: 'plan' }, quality]],
    ['leave out', 'quality', [deficiencies]],
    ['put a condition on', 'quality', [deficiencies, { ...quality, when: 'plan' }]],
  ])('may not %s the chapter %s', (_, section, chapters) => {
    expect(problemsOf({ chapters })).toEqual([
      `chapters: Avsnittet ”${section}” är obligatoriskt. Lägg till det, utan ”when”.`,
    ])
  })

  it('is told every problem at once', () => {
    expect(problemsOf({ contents: '{a} {b}', chapters: [{ section: 'x', title: '{c}' }] })).toHaveLength(6)
  })
})

describe('a template of the wrong shape', () => {
  it.each([
    ['nothing', null, []],
    ['a missing field', { ...barnbokslutTemplate(), contents: undefined }, ['contents']],
    ['an unknown field', { ...barnbokslutTemplate(), colour: 'red' }, []],
    ['a chapter that is a text', { ...barnbokslutTemplate(), chapters: ['summary'] }, ['chapters', 0]],
  ])('is refused with the place: %s', (_, parsed, path) => {
    const result = readTemplate(parsed)
    expect(result.ok ? null : result.problems.map((problem) => problem.path)).toContainEqual(path)
  })
})

describe('placeholders', () => {
  it('are filled in as Swedish text', () => {
    expect(fillIn('{organisation.name} beslutat {cover.decidedOn}', sampleFacts())).toBe(
      'Exempelby kommun beslutat 14 april 2026',
    )
  })

  it('leave no half sentence where a fact is missing', () => {
    expect(fillIn('beslutat {cover.decidedOn}', emptyFacts())).toBeNull()
  })

  it.each([
    ['municipality', 'Sundsvall', 'Sundsvalls kommun'],
    ['municipality', 'Borlänge', 'Borlänge kommun'],
    ['municipality', 'Borås', 'Borås kommun'],
    ['municipality', 'Falun', 'Falu kommun'],
    ['municipality', 'Malmö stad', 'Malmö stad'],
    ['region', 'Dalarna', 'Region Dalarna'],
    ['region', 'Västra Götalandsregionen', 'Västra Götalandsregionen'],
    ['authority', 'Skolinspektionen', 'Skolinspektionen'],
  ] as const)('name a %s called %s %s', (type, name, expected) => {
    expect(fillIn('{organisation.name}', sampleFacts({ organisation: { code: '1', name, type } }))).toBe(expected)
  })
})
