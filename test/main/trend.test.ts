// `trend`: a stored series as it lies in the database, with file and line of each value.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run as runCommandLine } from '../../src/main/run.ts'

const ROWS = `kpi;kommun;område;år;kön;värde;täljare;nämnare
N15428;9902;;2020;T;90,0;180;200
N15428;9902;;2021;T;60,0;120;200
N15428;9902;;2022;T;66,0;132;200
N15428;9902;;2023;T;71,0;142;200
N15428;9902;;2024;T;76,0;152;200
N15428;9902;;2025;T;80,0;;200
N15428;9902;;2021;K;60,0;60;100
N15428;9902;;2022;K;66,0;66;100
N15428;9902;;2023;K;..;;
N15428;9902;;2024;K;76,0;76;100
N15428;9902;;2025;K;80,0;80;100
N15428;9902;Norr;2024;T;50,0;20;40
N15428;9902;Norr;2025;T;55,0;22;40
`

describe('trend', () => {
  const folder = mkdtempSync(join(tmpdir(), 'barnbokslut-trend-'))
  const database = ['--database', `file:${join(folder, 'test.db')}`]
  const run = async (...args: readonly string[]) => {
    const out: string[] = []
    const say: string[] = []
    const console = { out: (text: string) => void out.push(text), say: (text: string) => void say.push(text) }
    return {
      status: await runCommandLine([...args, ...database], {}, console),
      stdout: out.join('\n'),
      stderr: say.join('\n'),
    }
  }
  const trend = (...more: readonly string[]) => run('trend', '--organisation', '9902', '--indicator', 'N15428', ...more)
  const json = async (...more: readonly string[]) => JSON.parse((await trend(...more, '--json')).stdout)

  beforeAll(async () => {
    const path = join(folder, 'elever.csv')
    writeFileSync(path, ROWS)
    await run('organisation', 'add', '9902', 'Provköping', '--type', 'kommun')
    expect(await run('import', 'observations', path, '--organisation', '9902')).toMatchObject({ status: 0 })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('gives the five latest values with their parts, interval, file and line', async () => {
    const answer = await json()
    expect(answer).toMatchObject({
      indicator: 'ak9-behorig-yrkesprogram',
      organisation: '9902',
      trend: { direction: 'up', reason: null },
    })
    expect(answer.trend.chiSquare).toBeGreaterThan(9.5495)
    expect(answer.periods.map(({ period }: { period: string }) => period)).toEqual([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ])
    expect(answer.periods[0]).toEqual({
      period: '2021',
      value: 60,
      numerator: 120,
      denominator: 200,
      lower: expect.closeTo(53.0837, 4),
      upper: expect.closeTo(66.5394, 4),
      file: 'elever.csv',
      line: 3,
    })
    expect(answer.periods[4]).toMatchObject({ numerator: 160, denominator: 200, recovered: true })
  })

  it('stops at the year, and at a secret value in the middle', async () => {
    expect((await json('--year', '2024')).periods.map(({ period }: { period: string }) => period)[0]).toBe('2020')
    const girls = await json('--sex', 'K')
    expect(girls.trend).toEqual({ chiSquare: null, direction: null, reason: 'hidden-in-between' })
    expect(girls.periods[2]).toMatchObject({ period: '2023', value: null, numerator: null, lower: null })
  })

  it('finds a district by name', async () => {
    for (const area of ['Norr', 'norr', '9902:Norr'])
      expect(await json('--area', area)).toMatchObject({
        periods: [{ value: 50 }, { value: 55 }],
        trend: { direction: null, reason: 'too-few-periods' },
      })
  })

  it('says it in Swedish', async () => {
    const { stdout } = await trend('--sex', 'T')
    expect(stdout).toContain('  2021: 60,0\u00a0%, 120 av 200, 95\u00a0%: 53,1–66,5\u00a0% (elever.csv, rad 3)')
    expect(stdout).toContain('160 av 200 (täljaren är framräknad)')
    expect(stdout).toMatch(/\nSäker trend uppåt\. Chi-två \d+,\d{4} \(gräns 9,5495\)\.$/)
    expect((await trend('--sex', 'K')).stdout).toMatch(
      /2023: dolt \(elever.csv, rad 10\)[\s\S]*Går inte att räkna: ett värde bland de fem senaste är dolt\.$/,
    )
    const none = await trend('--sex', 'M')
    expect(none).toMatchObject({ status: 0 })
    expect(none.stdout).toMatch(/Går inte att räkna: det finns inget värde\.$/)
  })

  it('answers wrong usage with 2, and what is not there with 1', async () => {
    expect(await run('trend', '--indicator', 'N15428')).toMatchObject({ status: 2, stdout: '' })
    expect(await trend('--sex', 'X')).toMatchObject({ status: 2, stdout: '' })
    expect(await trend('--year', '25')).toMatchObject({ status: 2, stdout: '' })
    expect(await trend('--area', 'Söder')).toMatchObject({ status: 1, stdout: '' })
    expect(await run('trend', '--organisation', '9902', '--indicator', 'N99999')).toMatchObject({
      status: 1,
      stdout: '',
    })
  })
})
