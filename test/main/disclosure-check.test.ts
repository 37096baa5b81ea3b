// `disclosure check` on reports as `report … --out FILE.json` writes them.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run as runCommandLine } from '../../src/main/run.ts'
import type { Facts, PointFact, SeriesFact } from '../../src/report/facts.ts'
import { collectFacts } from '../../src/services/index.ts'
import { CODE, importText, type TestContext, testContext, withOrganisation } from '../support/context.ts'

const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
const ASOF = { year: 2025, plan: null, knownAt: null }

/** In mathematics two of 50 girls failed: they are hidden, and the boys beside them. */
const FILE = `kpi;kommun;år;kön;värde;täljare;nämnare
N15428;9902;2025;T;58,1;50;86
N15428;9902;2025;K;88,6;39;44
N15428;9902;2025;M;26,2;11;42
N15473;9902;2025;T;60;60;100
N15473;9902;2025;K;96;48;50
N15473;9902;2025;M;24;12;50
`

describe('disclosure check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-disclosure-'))
  let context: TestContext
  let facts: Facts
  const check = async (content: unknown, ...more: string[]) => {
    const path = join(folder, 'report.json')
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    const out: string[] = []
    const say: string[] = []
    const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
    const status = await runCommandLine(['disclosure', 'check', path, ...more], {}, console)
    return { status, stdout: out.join('\n').replaceAll(/[\u00a0\u202f]/g, ' '), stderr: say.join('\n') }
  }

  beforeAll(async () => {
    context = await testContext()
    const ctx = await withOrganisation(context)
    await importText(ctx, { kind: 'observations', text: FILE })
    facts = await collectFacts(ctx, CODE, ASOF, COVER)
  })
  afterAll(async () => {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says of each hidden figure how closely it can be computed', async () => {
    const { status, stdout } = await check({ facts }, '--json')
    expect(status).toBe(0)
    const { hidden } = JSON.parse(stdout)
    expect(hidden.map((one: { indicator: string; dimensions: object }) => [one.indicator, one.dimensions])).toEqual([
      ['np-ak3-matematik', { sex: 'F' }],
      ['np-ak3-matematik', { sex: 'M' }],
    ])
    // 60 of 100 between them, of whom nobody says how many are girls.
    expect(hidden[0]).toMatchObject({ smallest: 0, largest: 60, width: 60, isProtected: true })
  })

  it('finds a hidden figure that the others give away, and ends with 1', async () => {
    const { status, stdout } = await check({ facts: shown(facts, 'np-ak3-matematik', 'boys', { value: 24, n: 50 }) })
    expect(status).toBe(1)
    expect(stdout).toContain('GÅR ATT RÄKNA FRAM: ')
    expect(stdout).toContain('är mellan 48,0 och 48,0, en bredd på 0,0')
  })

  it('reads the counts out of long decimals', async () => {
    const { status, stdout } = await check({
      facts: shown(facts, 'ak9-behorig-yrkesprogram', 'all', { value: 77.51572327, n: null }),
    })
    expect(status).toBe(1)
    expect(stdout).toContain('77,51572327 kan bara vara 493 av 636')
  })

  it.each([
    ['not JSON', 'a;b;c'],
    ['no report', { facts: { indicators: 3 } }],
    [
      'a report of an earlier version',
      { facts: { goals: [], indicators: [{ slug: 'x', series: [{ who: 'all', points: [] }] }] } },
    ],
  ])('refuses %s', async (_, content) => {
    const { status, stderr } = await check(content)
    expect(status).toBe(1)
    expect(stderr).toContain('är inte ett barnbokslut i JSON')
  })

  it('refuses a width that is none', async () => {
    expect((await check({ facts }, '--width', 'bred')).status).toBe(2)
  })
})

/** The facts with the one point of a series as given. */
function shown(facts: Facts, slug: string, who: SeriesFact['who'], point: Pick<PointFact, 'value' | 'n'>): Facts {
  return {
    ...facts,
    indicators: facts.indicators.map((indicator) =>
      indicator.slug === slug
        ? {
            ...indicator,
            series: indicator.series.map((series) =>
              series.who === who
                ? { ...series, points: series.points.map((one) => ({ ...one, ...point, absence: null })) }
                : series,
            ),
          }
        : indicator,
    ),
  }
}
