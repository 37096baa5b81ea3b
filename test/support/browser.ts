// A real Chromium for tests: the machine's own where it has one, else the one an npm package carries. Where neither starts
// the tests fail, and say what to run.

import { existsSync } from 'node:fs'
import carried from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { GIVEN_ROLES, type GivenRole } from '../../src/domain/access.ts'
import { personCookie } from './web.ts'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** One browser for a whole file of tests; the caller closes it. It talks to nobody but the server under test. */
export async function launchBrowser(): Promise<Browser> {
  const own = [process.env.CHROMIUM, ...PATHS].find((path) => path !== undefined && existsSync(path))
  // It unpacks itself once, into the system's folder for temporary files.
  const executablePath = own ?? (await carried.executablePath())
  try {
    return await chromium.launch({ executablePath, args: [...ARGUMENTS] })
  } catch (error) {
    throw new Error(`No Chromium starts here. Run:\n\n  sudo apt-get install -y chromium\n\n${String(error)}`)
  }
}

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

/** The test's own person, with these roles; every role unless said otherwise. */
export async function signIn(
  context: BrowserContext,
  base: string,
  roles: readonly GivenRole[] = GIVEN_ROLES,
): Promise<void> {
  const [name = '', value = ''] = personCookie(roles).split('=')
  await context.addCookies([{ name, value, url: new URL(base).origin }])
}
