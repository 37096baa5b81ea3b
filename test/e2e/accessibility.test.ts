// Every page in a real browser, on a screen and on a phone: no breach that axe can find, nothing wider than the window, no
// complaint from the browser about policy or missing files.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../src/text/language.ts'
import { launchBrowser, signIn } from '../support/browser.ts'
import { DEMO, loadDemo } from '../support/demo.ts'
import { breaches, overflow } from '../support/page-checks.ts'
import { png } from '../support/pictures.ts'
import { type TestServer, testServer } from '../support/web.ts'

const WIDTHS = [1280, 390] as const
const BAD_FILE = 'kpi;kommun;år;värde\nN15428;9901;2025;2,3,4\nN99999;9901;2025;1\n'

/** Nothing in it is canonical, so everything is asked about it. */
const ODD_FILE =
  'Utdrag ur enkäten;;;;\nFråga;Var;År;Kön;Andel\nVågar du?;Norrbyn;2024;Annat;0,5\nVågar du?;Norrbyn;2024;Flickor;..\nAnnat?;Södra;2025;Pojkar;0,25\nLyssnar de?;2081;2025;T;\n'
const EASY_FILE = 'Nyckeltal;Region;År;Andel\nN15428;2081;2024;81,5\n'
const odd = (text: string) =>
  ({ kind: 'observations', fileName: 'enkät.csv', bytes: new TextEncoder().encode(text) }) as const

/** Address of each page below the organisation, by what it is. */
const PAGES = {
  'the start page': '',
  'the plan': '/plan',
  'a plan’s decision and the boundaries': '/plan/beslut',
  'a goal with two measures': '/mal/M3',
  'a goal of milestones': '/mal/M9',
  'the indicators': '/indikatorer',
  'indicators that were searched for': '/indikatorer?sok=skola&tema=education&artikel=28',
  'a search that finds no indicator': '/indikatorer?sok=xyzzy',
  'the settings': '/installningar',
  'the people': '/anvandare',
  'what an auditor approves': '/anvandare/godkannanden',
  'one’s own account': '/../konto',
  'what programs may ask for': '/../granssnitt',
  'an indicator with districts': '/indikatorer/skolfranvaro-over-15',
  'an indicator beside riket': '/indikatorer/ak9-behorig-yrkesprogram/jamforelse',
  'gaps between areas': '/indikatorer/skolfranvaro-over-15/jamforelse?grupp=partnerskapet',
  'groups to compare with': '/jamforelsegrupper',
  'data quality': '/datakvalitet',
  'the protection of small groups': '/skydd',
  'limits of a source': '/skydd/kommunen',
  'how a measure was worked out': '/siffra/measure:M3:1?ar=2023',
  'how a gap was worked out': '/siffra/gap:skolfranvaro-over-15:areas',
  'how the goals were counted': '/siffra/counts',
  'the imports': '/inlasningar',
  'the form for a file': '/inlasningar/ny',
  'the form for a fetch from Kolada': '/inlasningar/kolada',
  'a file whose columns are to be described': '/inlasningar/mappning/:draft',
  'mappings of one’s own': '/inlasningar/mappningar',
  'an import read by a mapping': '/inlasningar/:mapped',
  'a saved import': '/inlasningar/:saved',
  'a file with errors': '/inlasningar/:rejected',
  'the reports': '/rapporter',
  'texts about children': '/rapporter/texter',
  'a report': '/rapporter/:report',
  'the journal': '/journal',
  'the journal, narrowed': '/journal?handelse=import.commit&fran=2020-01-01',
  'the list of documents': '/handlingar',
  'a search for documents': '/sok',
  'what a search found': '/sok?q=skola',
  'a search that found nothing': '/sok?q=xyzzy',
  retention: '/gallring',
  'a rule of retention': '/gallring/free-texts',
  'the check of the journal':
    '/journal/kontroll?summa=0000000000000000000000000000000000000000000000000000000000000000',
  'clearing an entry of the journal': '/journal/2/rensa',
  'a page that does not exist': '/finns-inte',
} as const

describe('pages in Chromium', () => {
  let server: TestServer
  let browser: Browser
  let base = ''
  const ids = { saved: '', rejected: '', report: '', draft: '', mapped: '' }

  beforeAll(async () => {
    server = await testServer({ port: 0 })
    await loadDemo(server.ctx)
    const bad = { kind: 'observations', fileName: 'fel.csv', bytes: new TextEncoder().encode(BAD_FILE) } as const
    const options = { plan: null, unit: null, skipUnknownIndicators: false, validFrom: 0, source: null }
    ids.rejected = (await server.services.previewImport(DEMO.code, { ...bad, options })).id
    ids.saved = (await server.services.imports(DEMO.code)).find(({ status }) => status === 'active')?.id ?? ''
    ids.draft = String(await server.services.startMapping(DEMO.code, { ...odd(ODD_FILE), options }))
    const easy = await server.services.startMapping(DEMO.code, { ...odd(EASY_FILE), options })
    ids.mapped = (await server.services.previewMapping(DEMO.code, String(easy)))?.id ?? ''
    await server.services.keepProfile(DEMO.code, ids.mapped, 'Vår enkät')
    await server.services.setLogo(DEMO.code, { bytes: png(), alt: null, version: null })
    await server.services.setFiscalYear(DEMO.code, { firstMonth: 7, version: null })
    await server.services.undoSetting(DEMO.code, 'fiscal-year', null)
    const cover = {
      caseNumber: 'KS 2026/00123',
      decidedBy: 'Kommunfullmäktige',
      decidedOn: '2026-04-14',
      version: '1',
    }
    ids.report = (await server.services.makeReport(DEMO.code, { year: 2025, plan: null, knownAt: null }, cover)).id
    base = `${await server.app.listen({ host: '127.0.0.1', port: 0 })}/${DEMO.code}`
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const addressOf = (path: string): string =>
    base + path.replace(/:(saved|rejected|report|draft|mapped)$/, (_, name: keyof typeof ids) => ids[name])

  const open = async (width: number, path: string, language: Language = 'sv') => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, bypassCSP: false })
    await signIn(context, base)
    await context.addCookies([{ name: 'sprak', value: language, url: new URL(base).origin }])
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of 404')) complaints.push(message.text())
    })
    page.on('requestfailed', (request) => complaints.push(request.url()))
    await page.goto(addressOf(path))
    return { page, complaints, close: () => context.close() }
  }

  describe.each(LANGUAGES.flatMap((language) => WIDTHS.map((width) => [width, language] as const)))(
    '%i pixels wide, in %s',
    (width, language) => {
      it.each(Object.entries(PAGES))('%s', async (_what, path) => {
        const { page, complaints, close } = await open(width, path, language)
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
        expect(complaints).toEqual([])
        expect(await overflow(page)).toEqual([])
        expect(await breaches(page)).toEqual([])
        await close()
      })
    },
  )

  describe('with text of twice the size', () => {
    it.each(Object.entries(PAGES))('%s', async (_what, path) => {
      const { page, close } = await open(1280, path)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      // A table needs both its directions, and may be scrolled (WCAG 1.4.10).
      expect(
        (await overflow(page)).filter((what) => !/^(TABLE|CAPTION|COL|COLGROUP|T[A-Z]+|SPAN)\./.test(what)),
      ).toEqual([])
      await close()
    })
  })

  it('leads the keyboard past the header, and shows where it is', async () => {
    const { page, close } = await open(1280, '/plan')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hoppa till innehållet')
    expect(await page.evaluate(() => (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(
      () => document.activeElement && getComputedStyle(document.activeElement).outlineWidth,
    )
    expect(Number.parseFloat(outline ?? '0')).toBeGreaterThanOrEqual(2)
    await close()
  })

  it('takes a file from choosing it to saved, as a person would', async () => {
    const { page, close } = await open(390, '/inlasningar/ny')
    await page.getByLabel('Budget och utfall').check()
    await page.getByLabel('Vilken fil?').setInputFiles({
      name: 'budget-2026.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('område;år;budget;utfall;nämnare;antal;kommentar\nSimhall;2026;1000000;;;;\n'),
    })
    await page.getByRole('button', { name: 'Granska filen' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Granskning av budget-2026.csv')
    await page.getByRole('button', { name: 'Spara uppgifterna' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('budget-2026.csv är sparad')
    await close()
  })

  it('changes the year in place', async () => {
    const { page, close } = await open(1280, '/plan')
    await page.locator('.year-switcher summary').click()
    await page.getByRole('link', { name: '2023', exact: true }).click()
    expect(page.url()).toBe(`${base}/plan?ar=2023`)
    expect(await page.locator('.page-head').textContent()).toContain('31 december 2023')
    await close()
  })

  it('has a report that stands alone without breaches, on a screen and on a phone', async () => {
    const html = await server.services.reportHtml(DEMO.code, ids.report)
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 844 } })
      await signIn(context, base)
      const page = await context.newPage()
      await page.setContent(html)
      expect(await overflow(page)).toEqual([])
      expect(await breaches(page)).toEqual([])
      await context.close()
    }
  })
})
