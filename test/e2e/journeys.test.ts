// What the service is for, from beginning to end in a real browser, with real accounts: with script and without.

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenRole } from '../../src/domain/access.ts'
import { personForRole, registerOrganisation } from '../../src/services/index.ts'
import { launchBrowser } from '../support/browser.ts'
import { readAllTexts } from '../support/context.ts'
import { DEMO, loadDemo } from '../support/demo.ts'
import { type TestServer, testServer } from '../support/web.ts'

const PASSWORD = 'fyra ord utan samband'
const OTHER = '9903'
const FAULTY = 'område;år;budget;utfall;nämnare;antal;kommentar\nSimhall;2026;en miljon;;;;\n'
const MENDED = 'område;år;budget;utfall;nämnare;antal;kommentar\nSimhall;2026;1000000;;;;\n'

describe.each([
  ['with script', true],
  ['without script', false],
] as const)('%s', (_name, javaScriptEnabled) => {
  let server: TestServer
  let browser: Browser
  let base = ''
  beforeAll(async () => {
    server = await testServer({ port: 0 })
    await loadDemo(server.ctx)
    await registerOrganisation(server.ctx, { code: OTHER, name: 'Grannby', type: 'municipality' })
    base = await server.app.listen({ host: '127.0.0.1', port: 0 })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** Somebody new, who comes in by a one-time link and chooses a password. */
  const enter = async (role: GivenRole, code: string = DEMO.code, width = 1280): Promise<[Page, BrowserContext]> => {
    const userName = `${role}-${code}-${width}`
    const { secret } = await personForRole(server.ctx, code, role, { userName, name: `Prov ${role}` })
    const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${base}/engangslank/${secret}`)
    await page.getByLabel('Nytt lösenord').fill(PASSWORD)
    await page.getByRole('button', { name: 'Spara lösenordet och logga in' }).click()
    await page.waitForURL(`${base}/${code}`)
    return [page, context]
  }

  it('an analyst sends a faulty file, corrects it and saves it', async () => {
    const [page, context] = await enter('analyst')
    const send = async (text: string) => {
      await page.goto(`${base}/${DEMO.code}/inlasningar/ny`)
      await page.getByLabel('Budget och utfall').check()
      await page
        .getByLabel('Vilken fil?')
        .setInputFiles({ name: 'budget-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
      await page.locator('main form button[type="submit"]').click()
    }
    await send(FAULTY)
    expect(await page.locator('main').textContent()).toContain('en miljon')
    expect(await page.getByRole('button', { name: 'Spara uppgifterna' }).count()).toBe(0)
    await send(MENDED)
    await page.getByRole('button', { name: 'Spara uppgifterna' }).click()
    expect(await page.locator('main').textContent()).toContain('Sparad i dag')
    await context.close()
  })

  it('a unit reports an activity on a phone', async () => {
    const [page, context] = await enter('unit-reporter', DEMO.code, 390)
    await page.goto(`${base}/${DEMO.code}/rapportera/A11`)
    await page.getByLabel('Pågående').check()
    await page.getByLabel('Vad har ni gjort?').fill('Två nya grupper har startat.')
    await page.getByRole('button', { name: 'Spara rapporten' }).click()
    expect(await page.getByRole('status').textContent()).toContain('Rapporten är sparad')
    await context.close()
  })

  it('leadership approves and publishes; only then a visitor reads it, and a neighbour sees nothing before', async () => {
    await readAllTexts(server.ctx, DEMO.code, 2025)
    const asOf = { year: 2025, plan: null, knownAt: null }
    const cover = { caseNumber: 'KS 2026/00123', decidedBy: 'Kommunfullmäktige', decidedOn: '2026-02-14', version: '1' }
    const { id } = await server.services.makeReport(DEMO.code, asOf, cover)
    const own = `${base}/${DEMO.code}/rapporter/${id}`
    const open = `${base}/publicerat/${DEMO.code}/${id}`

    const [neighbour, neighbours] = await enter('analyst', OTHER)
    const visitors = await browser.newContext({ javaScriptEnabled })
    const visitor = await visitors.newPage()
    const seen = async (page: Page, url: string) => (await page.goto(url))?.status()
    expect(await seen(neighbour, own)).toBe(404)
    expect(await seen(neighbour, open)).toBe(404)
    expect(await seen(neighbour, `${base}/${DEMO.code}/plan`)).toBe(404)
    expect(await seen(visitor, open)).toBe(404)
    await visitor.goto(`${base}/publicerat`)
    expect(await visitor.locator('main').textContent()).not.toContain('Exempelby')

    const [leader, leaders] = await enter('decision-maker')
    await leader.goto(own)
    await leader.getByRole('button', { name: 'Godkänn barnbokslutet' }).click()
    await leader.getByLabel('Diarienummer').fill('KS 2026/00123')
    await leader.locator('#beslutad-den').fill('2026-02-14')
    await leader.getByRole('button', { name: 'Publicera barnbokslutet' }).click()
    expect(await leader.locator('main').textContent()).toContain('Barnbokslutet är publicerat')

    expect(await seen(visitor, open)).toBe(200)
    expect(await visitor.locator('main').textContent()).toContain('Exempelby')
    // The list may be kept for some minutes (by browsers too): another question is answered anew.
    await visitor.goto(`${base}/publicerat?sok=Exempelby`)
    expect(await visitor.locator('main').textContent()).toContain('Exempelby')
    expect(await seen(neighbour, open)).toBe(200)
    expect(await seen(neighbour, own)).toBe(404)
    for (const context of [neighbours, visitors, leaders]) await context.close()
  })
})
