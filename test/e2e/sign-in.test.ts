// The pages of signing in by a provider in a real browser: to read, to use, and without breaches.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/text/language.ts'
import { launchBrowser, signIn } from '../support/browser.ts'
import { withOrganisation } from '../support/context.ts'
import { breaches, overflow } from '../support/page-checks.ts'
import { providerOf, startProvider } from '../support/provider.ts'
import { type TestServer, testServer } from '../support/web.ts'

let server: TestServer
let browser: Browser
let base = ''
beforeAll(async () => {
  // One that is down: its button leads to the page that says so.
  const gone = await startProvider()
  await gone.close()
  server = await testServer({ port: 0, provider: providerOf(gone) })
  await withOrganisation(server)
  base = await server.app.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

it.each(LANGUAGES.flatMap((language) => [1280, 390].map((width) => [width, language] as const)))(
  'is read and used at %i pixels, in %s',
  async (width, language) => {
    const context = await browser.newContext({ viewport: { width, height: 844 } })
    await context.addCookies([{ name: 'sprak', value: language, url: base }])
    const page = await context.newPage()
    const looksRight = async () => {
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await overflow(page)).toEqual([])
      expect(await breaches(page)).toEqual([])
    }
    await page.goto(`${base}/logga-in?ute=ja`)
    await looksRight()
    await page.getByRole('link', { name: /^(Logga in med|Sign in with) Provkontot$/ }).click()
    expect(new URL(page.url()).pathname).toBe('/logga-in/extern')
    await looksRight()
    await page.getByRole('link', { name: /^(Till inloggningen|To the sign-in page)$/ }).click()
    expect(page.url()).toBe(`${base}/logga-in`)
    await page.goto(`${base}/logga-in/extern/svar?code=x&state=y`)
    await looksRight()
    await signIn(context, base, [])
    await page.goto(base)
    expect(await page.getByRole('link', { name: /^(Se mitt konto|See my account)$/ }).count()).toBe(1)
    await looksRight()
    await context.close()
    expect(server.errors).toEqual([])
  },
)
