// Long work in a real browser: followed as it happens where script is on, asked about where it is not, and there when the
// reader comes back after closing the tab.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalog.ts'
import { PROJECT } from '../../src/main/environment.ts'
import { launchBrowser, signIn } from '../support/browser.ts'
import { CODE, FILES, withOrganisation } from '../support/context.ts'
import { koladaWith, row, VACCINATED } from '../support/kolada-given.ts'
import { accessTo, koladaServer, send } from '../support/kolada-server.ts'
import { breaches, overflow } from '../support/page-checks.ts'
import { type TestServer, testServer } from '../support/web.ts'

describe('long work in Chromium', () => {
  let server: TestServer
  let browser: Browser
  let base = ''
  /** Lets the work that waits go on. */
  const held = { open: () => {} }
  beforeAll(async () => {
    server = await testServer({
      port: 0,
      jobWait: 50,
      change: (services) => ({
        ...services,
        previewImport: async (...args) => {
          await new Promise<void>((open) => Object.assign(held, { open }))
          return services.previewImport(...args)
        },
      }),
    })
    await withOrganisation(server)
    base = `${await server.app.listen({ host: '127.0.0.1', port: 0 })}/${CODE}`
    browser = await launchBrowser()
  })
  afterAll(async () => {
    held.open()
    await browser?.close()
    await server?.close()
  })

  const open = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
    await signIn(context, base)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    return { context, page, complaints }
  }
  const upload = async (page: Page, name: string) => {
    await page.goto(`${base}/inlasningar/ny`)
    await page.getByLabel('Budget och utfall').check()
    await page
      .getByLabel('Vilken fil?')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(FILES.budget.text) })
    await page.getByRole('button', { name: 'Granska filen' }).click()
    await page.waitForURL('**/arbeten/*')
  }
  const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

  it('is followed without a hand being lifted, and shows the preview when it is there', async () => {
    const { context, page, complaints } = await open()
    await upload(page, 'foljd.csv')
    expect(await title(page)).toBe('foljd.csv läses och granskas')
    await page.locator('.is-followed').waitFor()
    expect(await page.getByRole('link', { name: 'Låt sidan uppdatera sig själv' }).isVisible()).toBe(false)
    expect(await overflow(page)).toEqual([])
    expect(await breaches(page)).toEqual([])
    held.open()
    await page.waitForURL('**/inlasningar/*')
    expect(await title(page)).toBe('Granskning av foljd.csv')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('goes on when the tab is closed, and is found from the overview', async () => {
    const { context, page } = await open()
    await upload(page, 'stangd.csv')
    await page.close()
    held.open()
    const later = await context.newPage()
    await later.goto(base)
    const link = later.getByRole('link', { name: /stangd\.csv (är granskad|läses och granskas)/ })
    await link.click()
    await later.waitForURL('**/inlasningar/*')
    expect(await title(later)).toBe('Granskning av stangd.csv')
    await context.close()
  })

  it('is asked about by a link where there is no script', async () => {
    const { context, page } = await open({ javaScriptEnabled: false })
    await upload(page, 'utan.csv')
    await page.getByRole('link', { name: 'Se hur långt det har kommit' }).click()
    expect(await title(page)).toBe('utan.csv läses och granskas')
    held.open()
    await page.getByRole('link', { name: 'Låt sidan uppdatera sig själv' }).click()
    await page.waitForURL('**/inlasningar/*')
    expect(await title(page)).toBe('Granskning av utan.csv')
    await context.close()
  })

  it('shows a fetch from Kolada as it comes, and its preview when all is here', async () => {
    const data = ['2021', '2022', '2023'].map((year) => row(VACCINATED, CODE, year, 94))
    const kolada = await koladaServer(koladaWith(loadCatalogue(PROJECT).catalogue, data), { perPage: 1 })
    const waiting = { release: () => {} }
    kolada.misbehave = ({ number }) =>
      number === 3 ? (response) => Object.assign(waiting, { release: () => send200(response) }) && undefined : null
    const fetching = await testServer({ port: 0, kolada: accessTo(kolada), fetchWait: 20 })
    await withOrganisation(fetching)
    const from = `${await fetching.app.listen({ host: '127.0.0.1', port: 0 })}/${CODE}`
    const { context, page, complaints } = await open()
    await signIn(context, from)
    const started = await fetching.post(`/${CODE}/inlasningar/kolada`, {
      indikator: 'mpr-2-ar',
      fran: '2020',
      till: '2024',
      grupp: '',
    })
    await page.goto(from.replace(`/${CODE}`, String(started.headers.location)))
    await page.getByText('2 av 3 delar är hämtade.').waitFor()
    waiting.release()
    await page.waitForURL(/\/inlasningar\/[^/]+$/)
    expect(await title(page)).toContain('Granskning av kolada-')
    expect(complaints).toEqual([])
    await context.close()
    await fetching.close()
    await kolada.close()
  })
})

const send200 = send(200, '{"values":[],"next_url":null}')
