// Pages that anyone may read, in a real browser: in both languages, on a screen and on a phone, and on paper.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES, type GivenRole } from '../../src/domain/access.ts'
import { launchBrowser, signIn } from '../support/browser.ts'
import { readAllTexts } from '../support/context.ts'
import { DEMO, loadDemo } from '../support/demo.ts'
import { type TestServer, testServer } from '../support/web.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SAID = { caseNumber: 'KS 2026/00123', decidedOn: '2026-02-20' }
const COVER = { ...SAID, decidedBy: 'Kommunfullmäktige', version: '1' }

/** `:shown` and `:gone` are reports. */
const PAGES = {
  'the front door': '/',
  'published reports': '/publicerat',
  'a search that finds nothing': '/publicerat?sok=lund',
  'an organisation’s reports': `/publicerat/${DEMO.code}`,
  'a published report': `/publicerat/${DEMO.code}/:shown`,
  'its data': `/publicerat/${DEMO.code}/:shown/data`,
  'a withdrawn report': `/publicerat/${DEMO.code}/:gone`,
  'the accessibility statement': '/tillganglighet',
} as const

const FOR_LEADERSHIP = {
  'a draft to approve': `/${DEMO.code}/rapporter/:draft`,
  'a report to publish': `/${DEMO.code}/rapporter/:approved?klart=godkant`,
  'a report that is published': `/${DEMO.code}/rapporter/:shown?klart=publicerat`,
  'a report that is withdrawn': `/${DEMO.code}/rapporter/:gone`,
  'terms and contact': `/${DEMO.code}/publicering`,
} as const

describe('the public in Chromium', () => {
  let server: TestServer
  let browser: Browser
  let base = ''
  const ids = { shown: '', gone: '', draft: '', approved: '' }

  beforeAll(async () => {
    server = await testServer({ port: 0 })
    await loadDemo(server.ctx)
    await readAllTexts(server.ctx, DEMO.code, 2025)
    const { services } = server
    const make = async () => (await services.makeReport(DEMO.code, { year: 2025, plan: null, knownAt: null }, COVER)).id
    for (const name of ['shown', 'gone', 'approved', 'draft'] as const) ids[name] = await make()
    for (const id of [ids.shown, ids.gone, ids.approved]) await services.approveReport(DEMO.code, id)
    for (const id of [ids.shown, ids.gone]) await services.publishReport(DEMO.code, id, SAID)
    await services.withdrawReport(DEMO.code, ids.gone, 'Fel siffra i tabellen över budget och utfall.')
    await services.setPublicationTerms(DEMO.code, {
      licence: 'CC0-1.0',
      contactName: 'Kommunstyrelsens kansli',
      contactEmail: 'kansli@exempelby.example',
      contactPage: 'https://exempelby.example/kontakt',
    })
    base = await server.app.listen({ host: '127.0.0.1', port: 0 })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  type Who = { readonly roles?: readonly GivenRole[]; readonly script?: boolean }
  const open = async (path: string, width: number, { roles, script = true }: Who = {}) => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled: script })
    if (roles) await signIn(context, base, roles)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4(04|10)/.test(message.text())) complaints.push(message.text())
    })
    page.on('requestfailed', (request) => complaints.push(request.url()))
    await page.goto(base + path.replace(/:(shown|gone|draft|approved)/, (_, name: keyof typeof ids) => ids[name]))
    return { page, complaints, close: () => context.close() }
  }

  const inEnglish = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}sprak=en`

  describe.each([1280, 390])('%i pixels wide', (width) => {
    it.each(Object.entries(PAGES))('%s, in both languages', async (_what, path) => {
      for (const address of [path, inEnglish(path)]) {
        const { page, complaints, close } = await open(address, width)
        expect(complaints).toEqual([])
        expect(await overflow(page)).toEqual([])
        expect(await breaches(page)).toEqual([])
        await close()
      }
    })

    it.each(Object.entries(FOR_LEADERSHIP))('%s', async (_what, path) => {
      const { page, complaints, close } = await open(path, width, { roles: GIVEN_ROLES })
      expect(complaints).toEqual([])
      expect(await overflow(page)).toEqual([])
      // The report below is the one the public has, gone through above.
      expect(await breaches(page, '.report')).toEqual([])
      await close()
    })
  })

  it.each([true, false])('leadership approves and publishes, and a visitor reads it (script: %s)', async (script) => {
    const { id } = await server.services.makeReport(DEMO.code, { year: 2025, plan: null, knownAt: null }, COVER)
    const address = `/publicerat/${DEMO.code}/${id}`
    const before = await open(address, 390, { script })
    expect(await before.page.getByRole('heading', { level: 1 }).textContent()).toBe('Finns inte')
    await before.close()

    const work = await open(`/${DEMO.code}/rapporter/${id}`, 390, { script, roles: ['decision-maker'] })
    await work.page.getByRole('button', { name: 'Godkänn barnbokslutet' }).click()
    await work.page.getByRole('button', { name: 'Publicera barnbokslutet' }).click()
    expect(await work.page.getByRole('status').textContent()).toContain('Barnbokslutet är publicerat')
    await work.close()

    const after = await open('/publicerat', 390, { script })
    await after.page.locator(`a[href="/publicerat/${DEMO.code}/${id}"]`).click()
    expect(await after.page.getByRole('heading', { level: 1 }).textContent()).toBe('Barnbokslut 2025')
    expect(await after.page.getByRole('link', { name: 'Ladda ner PDF' }).count()).toBe(1)
    await after.close()
  })

  it('prints a report without what only a screen has use for', async () => {
    const { page, close } = await open(`/publicerat/${DEMO.code}/:shown`, 1280)
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.site-header', '.site-footer', '.ds-breadcrumbs', '.report-actions', '.report-contents'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false])
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    await close()
  })
})

const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`)
  })

async function breaches(page: Page, except = '.none'): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = (await page.evaluate(
    `axe.run({ include: [['html']], exclude: [['${except}']] }, { resultTypes: ['violations'] })`,
  )) as AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}
