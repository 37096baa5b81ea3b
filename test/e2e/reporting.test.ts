// A unit reports an activity on a phone, with and without script, in a real browser.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, signIn } from '../support/browser.ts'
import { DEMO, loadDemo } from '../support/demo.ts'
import { breaches, overflow } from '../support/page-checks.ts'
import { type TestServer, testServer } from '../support/web.ts'

/** Where to put pictures of the pages; none are taken where it is not said. */
const PICTURES = process.env.PICTURES ?? ''

describe('a unit in Chromium, 390 pixels wide', () => {
  let server: TestServer
  let browser: Browser
  let base = ''
  beforeAll(async () => {
    server = await testServer({ port: 0 })
    await loadDemo(server.ctx)
    base = `${await server.app.listen({ host: '127.0.0.1', port: 0 })}/${DEMO.code}`
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it.each([
    ['with script', true, 'A11'],
    ['without script', false, 'A12'],
  ])('reports an activity %s, and undoes it', async (what, javaScriptEnabled, id) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled })
    await signIn(context, base)
    const page = await context.newPage()
    const before = (await server.services.activityToReport(DEMO.code, null, id)).outcomes
    await page.goto(`${base}/rapportera`)
    await picture(page, 'reporting')
    const { activity } = await server.services.activityToReport(DEMO.code, null, id)
    await page.getByRole('link', { name: activity.title }).click()
    await picture(page, 'report-form')
    await page.getByLabel('Pågående').check()
    await page.getByLabel('Vad har ni gjort?').fill('Vi har startat två nya grupper.')
    await page.getByLabel('Hur många barn har det nått?').fill('många')
    await page.getByRole('button', { name: 'Spara rapporten' }).click()
    expect(await page.locator('.ds-error-summary').textContent()).toContain('Det är inte ett tal')
    await picture(page, 'report-errors')
    expect(await page.getByLabel('Vad har ni gjort?').inputValue()).toBe('Vi har startat två nya grupper.')
    await page.locator('.ds-error-summary a').click()
    await page.getByLabel('Hur många barn har det nått?').fill('1 240')
    await page.getByRole('button', { name: 'Spara rapporten' }).click()
    expect(await page.getByRole('status').textContent()).toContain('Rapporten är sparad')
    await picture(page, 'report-receipt')
    const [latest] = (await server.services.activityToReport(DEMO.code, null, id)).outcomes
    expect(latest).toMatchObject({ status: 'ongoing', children: 1240, result: 'Vi har startat två nya grupper.' })
    await page.getByRole('button', { name: 'Ångra' }).click()
    expect(await page.getByRole('status').textContent()).toContain('Rapporten är ångrad')
    expect((await server.services.activityToReport(DEMO.code, null, id)).outcomes).toEqual(before)
    await context.close()
    expect(what).not.toBe('')
  })

  it.each([1280, 390])('has pages without breaches at %i pixels, whose targets a thumb can hit', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 844 } })
    await signIn(context, base)
    const page = await context.newPage()
    const { measure } = (await server.services.planToEdit(DEMO.code, null))?.goals[2]?.measures[0] ?? {}
    const paths = [
      ...['/rapportera', '/rapportera/A11', '/enheter', '/plan/redigera', '/plan/ny', '/plan/mal/M3/redigera'],
      ...['/plan/mal/ny', '/plan/mal/M3/matt/nytt', '/plan/mal/M3/aktivitet/ny', '/plan/mal/M3/bedom'],
      `/plan/mal/M3/matt/${encodeURIComponent(measure?.key ?? '')}`,
    ]
    for (const path of paths) {
      await page.goto(base + path)
      await picture(page, `${path.replaceAll(/[^a-zA-Z0-9]/g, '-')}-${width}`)
      expect(await overflow(page)).toEqual([])
      expect(await breaches(page)).toEqual([])
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('main .report-list a, main .ds-button, main .report-form .ds-fieldset .ds-field')]
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => element.outerHTML.slice(0, 100)),
      )
      expect(small).toEqual([])
    }
    await context.close()
  })
})

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== '') await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
}
