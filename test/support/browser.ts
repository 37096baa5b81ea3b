// A real Chromium for tests, where this machine has one. `null` where it has not: the tests then say that they are skipped.

import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** `CHROMIUM` in the environment, or where Linux distributions put it. */
export const browserPath: string | null =
  [process.env.CHROMIUM, ...PATHS].find((path) => path !== undefined && existsSync(path)) ?? null

/** One browser for a whole file of tests; the caller closes it. It talks to nobody but the server under test. */
export const launchBrowser = () =>
  chromium.launch({
    executablePath: String(browserPath),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
