// Overviews and pages that are kept: any change is seen at once, and nobody is shown what was made for somebody else.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GivenRole } from '../../src/domain/access.ts'
import { Forbidden, NotFound } from '../../src/domain/errors.ts'
import {
  commitImport,
  createOverviews,
  createServices,
  type FullContext,
  previewImport,
  registerOrganisation,
} from '../../src/services/index.ts'
import {
  CODE,
  FILES,
  importAll,
  importText,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'
import { personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const CHOICE = { year: 2025, plan: null } as const

describe('an overview that is kept', () => {
  let folder: string
  let context: TestContext
  let ctx: FullContext
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'barnbokslut-kept-'))
    context = await testContext(`file:${join(folder, 'a.db')}`)
    ctx = { ...(await withOrganisation(context)), overviews: createOverviews() }
    await importAll(ctx)
  })
  afterEach(async () => {
    await context.close()
    rmSync(folder, { recursive: true })
  })

  const kept = () => createServices(ctx).overview(CODE, CHOICE)
  /** Worked out from what is stored now. */
  const anew = () => createServices(context.ctx).overview(CODE, CHOICE)

  async function expectSeen(change: () => Promise<unknown>): Promise<void> {
    const before = await kept()
    expect(await kept()).toBe(before)
    await change()
    await new Promise((resolve) => setImmediate(resolve))
    const after = await kept()
    expect(after.facts).not.toEqual(before.facts)
    expect(after).toEqual(await anew())
  }

  it('is the same object for the next who asks, and made anew for another year', async () => {
    expect(await kept()).toBe(await kept())
    const earlier = await createServices(ctx).overview(CODE, { year: 2024, plan: null })
    expect(earlier.year).toBe(2024)
    expect((await kept()).year).toBe(2025)
  })

  it('shows a committed file at once, also where another connection wrote it, and an undone one', async () => {
    const services = createServices(ctx)
    const more = { kind: 'observations', text: 'kpi;kommun;år;värde\nN01481;9902;2025;97,0\n' } as const
    const imported: string[] = []
    await expectSeen(async () => imported.push(await importText(ctx, more)))
    await expectSeen(() => services.undoImport(CODE, imported[0] ?? ''))
    await expectSeen(() => services.redoImport(CODE, imported[0] ?? ''))
    const other = await testContext(`file:${join(folder, 'a.db')}`)
    await expectSeen(() => importText(other.ctx, { ...more, text: more.text.replace('97,0', '91,0') }))
    await other.close()
  })

  it('shows a decision, undone too, other boundaries and other limits for small groups at once', async () => {
    const services = createServices(ctx)
    await expectSeen(() => services.setBoundaries(CODE, { onTrack: 0.9, partly: 0.55 }))
    await expectSeen(() =>
      services.decidePlan(CODE, { plan: null, decidedOn: '2022-02-21', decidedBy: 'KF', caseNumber: null }),
    )
    await expectSeen(() => services.undoDecision(CODE, { plan: null, reason: 'Prövning' }))
    const wish = { limits: { registerDenominator: 150 }, reason: '' }
    await expectSeen(() => services.setDisclosureLimits(CODE, 'kommunen', wish))
    await expectSeen(() => services.undoDisclosureLimits(CODE, 'kommunen', 'Prövning'))
  })

  it('shows national figures at once', async () => {
    const before = await kept()
    await kept()
    const owner = { national: true } as const
    const file = { kind: 'observations', fileName: 'riket.csv' } as const
    const bytes = new TextEncoder().encode('kpi;kommun;år;värde\nN01481;0;2025;96,1\n')
    const options = { plan: null, unit: null, skipUnknownIndicators: false, validFrom: 0, source: 'kolada' } as const
    const preview = await previewImport(ctx, owner, { ...file, bytes, options })
    await commitImport(ctx, owner, preview.id)
    const after = await kept()
    expect(after).not.toBe(before)
    expect(after).toEqual(await anew())
  })

  it('is nobody else’s: not another organisation’s, and not that of somebody without the role', async () => {
    await registerOrganisation(ctx, { code: '9903', name: 'Annanby', type: 'municipality' })
    await kept()
    const as = (roles: readonly GivenRole[], organisation: string) =>
      createServices({ ...ctx, actor: { id: 'x', name: 'x', roles, organisation, units: null } }).overview(CODE, CHOICE)
    await expect(as(['reader'], '9903')).rejects.toThrow(NotFound)
    await expect(as(['administrator'], CODE)).rejects.toThrow(Forbidden)
    expect((await as(['reader'], CODE)).facts.organisation.code).toBe(CODE)
    const foreign = await createServices(ctx).overview('9903', CHOICE)
    expect(foreign.facts.organisation.code).toBe('9903')
    expect(foreign.facts.goals).toEqual([])
  })
})

describe('a page that is kept', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
  })
  afterEach(() => server.close())

  const page = async (url: string, cookie: string) => (await server.get(url, { cookie })).body
  /** Whether the header leads to the imports, which a reader may not see. */
  const navigation = (body: string) =>
    /<nav class="site-navigation"[\s\S]*?<\/nav>/.exec(body)?.[0].includes('/inlasningar')
  const PAGES = ['', '/plan', '/mal/M1', '/indikatorer', '/indikatorer/ak9-behorig-yrkesprogram'] as const

  it('is the same bytes again, and 304 to whoever has them', async () => {
    for (const url of [...PAGES.map((path) => `/${CODE}${path}`), `/api/organisations/${CODE}/goals`]) {
      const first = await server.get(url)
      const second = await server.get(url)
      expect([url, first.statusCode, second.body === first.body]).toEqual([url, 200, true])
      const again = await server.get(url, { 'if-none-match': String(first.headers.etag) })
      expect([url, again.statusCode, again.body]).toEqual([url, 304, ''])
    }
  })

  it('shows a change at once, and has another tag then', async () => {
    const url = `/${CODE}/indikatorer/mpr-2-ar?ar=2025`
    const before = await server.get(url)
    await importText(server.ctx, { kind: 'observations', text: 'kpi;kommun;år;värde\nN01481;9902;2025;97,4\n' })
    const after = await server.get(url, { 'if-none-match': String(before.headers.etag) })
    expect(after.statusCode).toBe(200)
    expect(wordsOf(before.body)).not.toContain('97,4')
    expect(wordsOf(after.body)).toContain('97,4')
  })

  it('shows what waits on the start page at once', async () => {
    await server.get(`/${CODE}`)
    const file = { name: 'vantar.csv', content: FILES.budget.text.replace('2024', '2023') }
    await server.upload(`/${CODE}/inlasningar`, { slag: 'budget' }, file)
    expect(wordsOf((await server.get(`/${CODE}`)).body)).toContain('vantar.csv')
  })

  it('offers each reader what that reader may do, whoever asked first', async () => {
    const many = personCookie(['analyst', 'process-leader', 'decision-maker'], [CODE])
    const reader = personCookie(['reader'], [CODE])
    for (const path of PAGES) {
      const [first, second] = [await page(`/${CODE}${path}`, many), await page(`/${CODE}${path}`, reader)]
      expect([path, navigation(first), navigation(second)]).toEqual([path, true, false])
      expect(await page(`/${CODE}${path}`, many)).toBe(first)
    }
  })

  it('is in the reader’s language, whichever was asked for first', async () => {
    const cookie = personCookie(['reader'], [CODE])
    expect(await page(`/${CODE}`, cookie)).toContain('<html lang="sv"')
    expect(await page(`/${CODE}`, `${cookie}; sprak=en`)).toContain('<html lang="en"')
    expect(await page(`/${CODE}`, cookie)).toContain('<html lang="sv"')
  })

  it('is shown to nobody of another organisation, and not without signing in', async () => {
    await page(`/${CODE}/plan`, personCookie(['reader'], [CODE]))
    const foreign = await server.get(`/${CODE}/plan`, { cookie: personCookie(['reader'], ['9903']) })
    expect(foreign.statusCode).toBe(404)
    expect(foreign.body).not.toContain('Provköping')
    expect((await server.get(`/${CODE}/plan`, { cookie: '' })).statusCode).toBe(303)
    const api = await server.get(`/api/organisations/${CODE}/goals`, { cookie: personCookie(['reader'], ['9903']) })
    expect(api.statusCode).toBe(404)
  })
})
