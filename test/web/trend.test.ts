// The trend test beside the change on the indicators' pages.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE, FILES, importText, withOrganisation } from '../support/context.ts'
import { type TestServer, testServer, wordsOf } from '../support/web.ts'

const ROWS = `kpi;kommun;år;kön;värde;täljare;nämnare
N15428;9902;2021;T;60,0;120;200
N15428;9902;2022;T;66,0;132;200
N15428;9902;2023;T;71,0;142;200
N15428;9902;2024;T;76,0;152;200
N15428;9902;2025;T;80,0;160;200
N15508;9902;2021;T;70,0;140;200
N15508;9902;2023;T;71,0;142;200
N15508;9902;2025;T;72,0;144;200
`

describe('the trend on the pages', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
    const ctx = await withOrganisation(server)
    await importText(ctx, FILES.plan)
    await importText(ctx, { kind: 'observations', text: ROWS })
  })
  afterAll(() => server.close())

  const words = async (path: string) => wordsOf((await server.get(`/${CODE}/indikatorer${path}?ar=2025`)).body)

  it('stands on the indicator’s own page, with why where there is none', async () => {
    expect(await words('/ak9-behorig-yrkesprogram')).toContain(
      'Trenden de senaste fem mätningarna är stigande (säkerställd).',
    )
    expect(await words('/ak9-alla-amnen')).toContain(
      'Förändringen ryms inom slumpen. Trenden går inte att räkna: ett värde bland de fem senaste saknas.',
    )
  })

  it('stands in the list where it is calculable', async () => {
    const list = await words('')
    expect(list).toMatch(/Bättre: \+20,0 procentenheter sedan 2021\. Säker stigande trend/)
    expect(list).toContain('Förändringen ryms inom slumpen')
    expect(list).not.toContain('går inte att räkna')
  })

  it('is in the JSON without its chi-square, which would give away counts', async () => {
    const answer = await server.get(`/api/organisations/${CODE}/indicators/ak9-behorig-yrkesprogram?year=2025`)
    expect(answer.json().indicator.change.trend).toEqual({
      direction: 'up',
      reason: null,
      from: '2021',
      to: '2025',
      chiSquare: null,
      why: 'trend:ak9-behorig-yrkesprogram',
    })
  })
})
