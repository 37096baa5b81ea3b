// The pages about people in a real browser, with people on them: no breach that axe can find, nothing wider than the window.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenRole } from '../../src/domain/access.ts'
import { addPerson, identify, makeToken, personForRole, takeLink } from '../../src/services/accounts/index.ts'
import { addUnit } from '../../src/services/forms/units.ts'
import { SESSION_COOKIE } from '../../src/web/cookie.ts'
import { PASSWORD } from '../support/accounts.ts'
import { launchBrowser } from '../support/browser.ts'
import { CODE, withOrganisation } from '../support/context.ts'
import { breaches, overflow } from '../support/page-checks.ts'
import { type TestServer, testServer } from '../support/web.ts'

const USERS = `/${CODE}/anvandare`

describe('people in Chromium', () => {
  let server: TestServer
  let browser: Browser
  let origin = ''
  const sessions = { administrator: '', auditor: '', nobody: '' }
  let link = ''

  beforeAll(async () => {
    server = await testServer({ port: 0 })
    const ctx = await withOrganisation(server)
    const made = async (role: GivenRole, userName: string) =>
      (await personForRole(ctx, CODE, role, { userName, name: `${userName} Prov` })).secret
    const enter = async (role: GivenRole, userName: string) =>
      (await takeLink(ctx, await made(role, userName), PASSWORD)).session
    sessions.administrator = await enter('administrator', 'chef')
    sessions.auditor = await enter('auditor', 'revisor')
    link = await made('reader', 'ny')
    const unit = await addUnit(ctx, CODE, { name: 'Arbetsmarknads- och socialförvaltningen', parent: null })
    const role = { role: 'unit-reporter', unit: unit.id, endsOn: '2026-12-31' }
    await addPerson(ctx, CODE, { userName: 'en-lang@exempel.se', name: 'Maximiliana Rapportörsdotter', ...role })
    await addPerson(ctx, CODE, {
      userName: 'ny-revisor',
      name: 'Ny Revisor',
      role: 'auditor',
      unit: null,
      endsOn: null,
    })
    const signed = await identify(ctx, { session: sessions.auditor, bearer: null })
    const wish = { name: 'Hämtar värden till diagram', organisation: CODE, mayWrite: false, endsOn: '2026-12-31' }
    if (signed) await makeToken(ctx, signed, { ...wish, present: PASSWORD })
    origin = new URL(await server.app.listen({ port: 0, host: '127.0.0.1' })).origin
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const open = async (width: number, language: string, who: keyof typeof sessions): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const session = sessions[who]
    await context.addCookies([
      { name: 'sprak', value: language, url: origin },
      ...(session === '' ? [] : [{ name: SESSION_COOKIE, value: session, url: origin }]),
    ])
    return context.newPage()
  }

  for (const [width, language] of [
    [1280, 'sv'],
    [390, 'sv'],
    [390, 'en'],
  ] as const)
    it(`are shown without a breach at ${width} px in ${language}`, { timeout: 120_000 }, async () => {
      for (const [path, who] of [
        [USERS, 'administrator'],
        [`${USERS}/godkannanden`, 'auditor'],
        ['/konto', 'auditor'],
        ['/logga-in', 'nobody'],
        [`/engangslank/${link}`, 'nobody'],
      ] as const) {
        const page = await open(width, language, who)
        expect((await page.goto(origin + path))?.status()).toBe(200)
        for (const summary of await page.locator('.person-actions summary').all()) await summary.click()
        expect([path, await breaches(page), await overflow(page)]).toEqual([path, [], []])
        await page.context().close()
      }
      expect(server.errors).toEqual([])
    })

  it('are given a role, and sign in and out, with the keyboard alone', { timeout: 60_000 }, async () => {
    const page = await open(1280, 'sv', 'nobody')
    await page.goto(`${origin}${USERS}`)
    await page.locator('#namn').focus()
    await page.keyboard.type('chef')
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}${USERS}`)
    await page.locator('.person-actions summary').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('utr')
    await page.keyboard.press('Enter')
    await page.locator('.person-actions[open] button').first().press('Enter')
    await page.waitForURL(/klart=ja/)
    expect(await page.locator('.plain-list').first().textContent()).toContain('utredare')
    await page.locator('.site-viewer button').press('Enter')
    await page.waitForURL(/ute=ja/)
    await page.goto(`${origin}${USERS}`)
    expect(new URL(page.url()).pathname).toBe('/logga-in')
    await page.context().close()
  })
})
