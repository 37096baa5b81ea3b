// Charts in a real browser: with the script they answer to mouse, finger and keys and become tables; without it, and where
// half of it fails, the drawing stays. Under the pages' own policy, which allows no eval.

import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, signIn } from '../support/browser.ts'
import { DEMO, loadDemo } from '../support/demo.ts'
import { breaches, overflow } from '../support/page-checks.ts'
import { type TestServer, testServer } from '../support/web.ts'

const TREND = '/indikatorer/skolfranvaro-over-15'
/** Pages with each kind of chart but the report's. */
const PAGES = {
  trend: TREND,
  'trend-small': '/mal/M3',
  strip: '/indikatorer/ak9-behorig-yrkesprogram/jamforelse',
  'dumbbell and multiples': `${TREND}/jamforelse?grupp=partnerskapet`,
  report: '/rapporter/:report',
} as const

describe('charts in Chromium', () => {
  let server: TestServer
  let browser: Browser
  let base = ''
  let report = ''
  beforeAll(async () => {
    server = await testServer({ port: 0 })
    await loadDemo(server.ctx)
    const cover = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
    report = (await server.services.makeReport(DEMO.code, { year: 2025, plan: null, knownAt: null }, cover)).id
    base = `${await server.app.listen({ host: '127.0.0.1', port: 0 })}/${DEMO.code}`
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const open = async (
    path: string,
    options: BrowserContextOptions = {},
    before: (page: Page) => Promise<unknown> = async () => {},
  ) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 844 }, ...options })
    await signIn(context, base)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await before(page)
    await page.goto(base + path.replace(':report', report))
    return { page, complaints, close: () => context.close() }
  }
  const chartsOf = (page: Page) => page.locator('.drawing[role="application"]:visible')
  const firstOfEachKind = async (page: Page) => {
    const charts = new Map<string, Locator>()
    for (const chart of await chartsOf(page).all()) {
      const kind = await chart.evaluate(
        (one) => JSON.parse(one.closest('figure')?.querySelector('.chart-live')?.textContent ?? '').drawings[0].chart,
      )
      if (!charts.has(kind)) charts.set(kind, chart)
    }
    return [...charts.values()]
  }
  const drawn = (page: Page) => chartsOf(page).first().locator('div[aria-hidden] svg')
  const tip = (page: Page) => page.locator('.chart-tip:visible')
  const words = async (text: Promise<string | null>) => (await text)?.replaceAll(/[\u00a0\u202f]/g, ' ')

  it.each(Object.entries(PAGES))(
    '%s: each kind of chart is walked by keys, spoken, and drawn again alike',
    async (_, path) => {
      const { page, complaints, close } = await open(path)
      const charts = await firstOfEachKind(page)
      expect(charts.length).toBeGreaterThan(0)
      for (const chart of charts) {
        await chart.focus()
        await page.keyboard.press('Home')
        expect(await page.locator('#said').textContent()).not.toBe('')
        expect(await tip(page).count()).toBe(1)
        await chart.locator('div[aria-hidden] svg').waitFor()
        const [still, live] = await chart.evaluate((element) =>
          ['svg[hidden]', 'div[aria-hidden] svg'].map((selector) => {
            const svg = element.querySelector(selector)
            const shapes = [...(svg?.querySelectorAll('path, line, text') ?? [])].filter(
              // What marks the point is the script's own.
              (shape) =>
                !shape.closest('.mark-rule.role-mark:not([class*=layer]), .mark-symbol.role-mark:not([class*=layer])'),
            )
            const numbers = shapes.flatMap((shape) =>
              ['d', 'x2', 'y2', 'transform'].flatMap((name) =>
                [...(shape.getAttribute(name) ?? '').matchAll(/-?\d+(\.\d+)?/g)].map(([number]) =>
                  Math.round(Number(number)),
                ),
              ),
            )
            return { numbers, text: shapes.map((shape) => shape.textContent) }
          }),
        )
        expect(live?.text).toEqual(still?.text)
        expect(live?.numbers.length).toBe(still?.numbers.length)
        const differing = live?.numbers.filter((number, i) => Math.abs(number - (still?.numbers[i] ?? 0)) > 1)
        expect(differing).toEqual([])
      }
      expect(complaints).toEqual([])
      expect(await breaches(page)).toEqual([])
      await close()
    },
    180_000,
  )

  it('say the value at the mouse, and close with Escape and when the mouse leaves', async () => {
    const { page, complaints, close } = await open(TREND)
    const box = await chartsOf(page).first().boundingBox()
    if (!box) throw new Error('no chart')
    await page.mouse.move(box.x + 275, box.y + 50)
    await page.mouse.move(box.x + 277, box.y + 52)
    expect(await words(tip(page).textContent())).toBe('Alla 2021/2215,4 %osäkerhet (95 %) 14,4–16,5 %')
    await drawn(page).waitFor()
    await page.keyboard.press('Tab')
    await chartsOf(page).first().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    expect(await words(page.locator('#said').textContent())).toMatch(/^Pojkar 2023\/24, 12,8 %/)
    await page.keyboard.press('Escape')
    expect(await tip(page).count()).toBe(0)
    expect(
      await chartsOf(page)
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true)
    await page.mouse.move(box.x + 330, box.y + 40)
    expect(await tip(page).count()).toBe(1)
    await page.mouse.move(5, 5)
    expect(await tip(page).count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  it('answer to a finger on a phone, inside the window', async () => {
    const { page, close } = await open(TREND, { viewport: { width: 390, height: 844 }, hasTouch: true })
    const chart = chartsOf(page).first()
    await chart.scrollIntoViewIfNeeded()
    const box = await chart.boundingBox()
    if (!box) throw new Error('no chart')
    await page.touchscreen.tap(box.x + box.width - 120, box.y + 50)
    expect(await tip(page).count()).toBe(1)
    expect(await overflow(page)).toEqual([])
    await close()
  })

  it('become tables and charts again by a button that keeps its place', async () => {
    const { page, close } = await open(TREND)
    const button = page.getByRole('button', { name: /^Visa som tabell/ })
    await button.focus()
    await page.keyboard.press('Enter')
    const table = page.getByRole('table', { name: (await page.locator('.chart-title').textContent()) ?? '' })
    expect(await words(table.locator('tr').last().textContent())).toBe('2024/2513,5 % (12,6–14,6 %)14,9 %12,3 %')
    expect(await chartsOf(page).count()).toBe(0)
    expect(await breaches(page)).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Visa som diagram')
    await page.keyboard.press('Enter')
    expect(await chartsOf(page).count()).toBe(1)
    expect(await table.isVisible()).toBe(false)
    await close()
  })

  it('stay as they were drawn where the larger script cannot be had, and still say their values', async () => {
    const { page, close } = await open(TREND, {}, (page) => page.route('**/assets/vega.*.js', (route) => route.abort()))
    const failed = page.waitForEvent('requestfailed')
    await chartsOf(page).first().focus()
    await failed
    await page.keyboard.press('End')
    expect(await tip(page).count()).toBe(1)
    expect(await chartsOf(page).first().locator('svg').isVisible()).toBe(true)
    expect(await drawn(page).count()).toBe(0)
    await close()
  })

  it('are pictures with a name and a description where there is no script, without buttons that do nothing', async () => {
    const { page, close } = await open(TREND, { javaScriptEnabled: false })
    expect(await page.locator('.drawing svg[role="img"]:visible').count()).toBe(1)
    expect(await page.getByRole('img', { name: /över målet/ }).count()).toBe(1)
    expect(await page.locator('.chart-toggle, .drawing[tabindex]').count()).toBe(0)
    await close()
  })

  it('keep ink on paper where the reader has chosen colours', async () => {
    const { page, close } = await open(TREND, { forcedColors: 'active', colorScheme: 'dark' })
    const background = await page
      .locator('.drawing:visible svg')
      .first()
      .evaluate((svg) => getComputedStyle(svg).backgroundColor)
    expect(background).toBe('rgb(255, 255, 255)')
    await close()
  })
})
