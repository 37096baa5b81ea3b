// The three main tasks by keyboard alone, with script and without: nothing is clicked, and wherever the keyboard is can be seen.

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenRole } from '../../src/domain/access.ts'
import { personForRole } from '../../src/services/index.ts'
import { launchBrowser } from '../support/browser.ts'
import { readAllTexts } from '../support/context.ts'
import { DEMO, loadDemo } from '../support/demo.ts'
import { type TestServer, testServer } from '../support/web.ts'

const PASSWORD = 'fyra ord utan samband'
/** Tabs from one thing to the next; more, and nobody would come there. */
const FAR = 150

type Keys = {
  readonly page: Page
  readonly context: BrowserContext
  /** Tabs on until something that fits has the focus. */
  readonly to: (css: string) => Promise<void>
  /** To it, and presses Enter there. */
  readonly press: (css: string) => Promise<void>
  readonly write: (css: string, text: string) => Promise<void>
}

describe.each([
  ['with script', true],
  ['without script', false],
] as const)('by keyboard alone, %s,', (_name, javaScriptEnabled) => {
  let server: TestServer
  let browser: Browser
  let base = ''
  beforeAll(async () => {
    server = await testServer({ port: 0 })
    await loadDemo(server.ctx)
    base = await server.app.listen({ host: '127.0.0.1', port: 0 })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const enter = async (role: GivenRole): Promise<Keys> => {
    const { secret } = await personForRole(server.ctx, DEMO.code, role, { userName: role, name: `Prov ${role}` })
    const context = await browser.newContext({ viewport: { width: 1280, height: 844 }, javaScriptEnabled })
    const page = await context.newPage()
    const to = async (css: string) => {
      const isThere = async () => (await page.locator(css).and(page.locator(':focus')).count()) === 1
      for (let tabs = 0; tabs < FAR && !(await isThere()); tabs += 1) {
        await page.keyboard.press('Tab')
        await seeFocus(page)
      }
      expect(await isThere(), `the keyboard never comes to ${css}`).toBe(true)
    }
    const keys: Keys = {
      page,
      context,
      to,
      press: async (css) => {
        await to(css)
        await page.keyboard.press('Enter')
        await page.waitForLoadState()
      },
      write: async (css, text) => {
        await to(css)
        await page.keyboard.type(text)
      },
    }
    await page.goto(`${base}/engangslank/${secret}`)
    await keys.write('#losenord', PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${base}/${DEMO.code}`)
    return keys
  }

  it('an analyst sends a file, reads what it says and saves it', async () => {
    const { page, context, to, press } = await enter('analyst')
    await press(`main a[href^="/${DEMO.code}/inlasningar/ny"]`)
    await page.waitForURL(/inlasningar\/ny/)
    // A group of radio buttons is one stop; the arrows choose within it.
    await to('input[name="slag"]')
    for (let i = 0; i < 10 && (await page.locator('input[value="budget"]:checked').count()) === 0; i += 1)
      await page.keyboard.press('ArrowDown')
    await to('input[type="file"]')
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Space')
    const text = 'område;år;budget;utfall;nämnare;antal;kommentar\nSimhall;2026;1000000;;;;\n'
    await (await chooser).setFiles({ name: 'budget-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await press('main form button[type="submit"]')
    await page.waitForURL(/inlasningar\/[^n]/)
    await press('main button:text("Spara uppgifterna")')
    await page.locator('main', { hasText: 'Sparad i dag' }).waitFor()
    await context.close()
  })

  it('a unit reports an activity and takes it back', async () => {
    const { page, context, to, press, write } = await enter('unit-reporter')
    await press(`main a[href^="/${DEMO.code}/rapportera"]`)
    await page.waitForURL(/\/rapportera/)
    await press(`main a[href^="/${DEMO.code}/rapportera/"]`)
    await page.waitForURL(/\/rapportera\/.+/)
    await to('input[name="status"]')
    await page.keyboard.press('ArrowDown')
    await write('[name="resultat"]', 'Två nya grupper har startat.')
    await press('main button:text("Spara rapporten")')
    await page.waitForURL(/kvitto/)
    expect(await page.getByRole('status').textContent()).toContain('Rapporten är sparad')
    await press('main form[action$="/angra"] button')
    await page.waitForURL(/kvitto/)
    expect(await page.locator('main').textContent()).toMatch(/ångra/i)
    await context.close()
  })

  it('leadership approves and publishes', async () => {
    await readAllTexts(server.ctx, DEMO.code, 2025)
    const cover = { caseNumber: 'KS 2026/00123', decidedBy: null, decidedOn: null, version: '1' }
    const { id } = await server.services.makeReport(DEMO.code, { year: 2025, plan: null, knownAt: null }, cover)
    const { page, context, press, write } = await enter('decision-maker')
    // What waits for her is on the first page.
    await press(`main a[href="/${DEMO.code}/rapporter/${id}"]`)
    await page.waitForURL(/\/rapporter\//)
    await press('main button:text("Godkänn barnbokslutet")')
    await page.locator('#diarienummer').waitFor()
    // The case number is filled in from the report's cover; dates are typed part by part.
    await write('#beslutad-den', '02142026')
    await press('main button:text("Publicera barnbokslutet")')
    await page.locator('main', { hasText: 'Barnbokslutet är publicerat' }).waitFor()
    await context.close()
  })

  it('a reader goes from the first page to the arithmetic of a goal', async () => {
    const { page, context, press } = await enter('reader')
    await press(`nav a[href^="/${DEMO.code}/plan"]`)
    await page.waitForURL(/\/plan/)
    await press(`main a[href^="/${DEMO.code}/mal/M1"]`)
    await page.waitForURL(/\/mal\/M1/)
    await press(`main a[href^="/${DEMO.code}/siffra/"]`)
    await page.waitForURL(/\/siffra\//)
    expect(await page.locator('h1').textContent()).not.toBe('')
    await context.close()
  })
})

/** Something round it, or round what contains it, is drawn; nothing of it lies below something else. */
async function seeFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body || focused === document.documentElement) return 'nowhere'
    const isDrawn = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    return isDrawn(focused) || (focused.parentElement !== null && isDrawn(focused.parentElement))
      ? 'seen'
      : focused.outerHTML.slice(0, 200)
  })
  // After the last thing of the page comes the browser's own, where there is nothing of ours to see.
  expect(['seen', 'nowhere'], `the focus is not seen: ${seen}`).toContain(seen)
}
