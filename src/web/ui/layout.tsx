// Every page's frame: skip link, header with the ways through the site, main, footer.

import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { Action } from '../../domain/access.ts'
import { accountTexts } from '../../text/accounts.ts'
import { webTexts } from '../../text/web.ts'
import { webChartTexts } from '../../text/web-charts.ts'
import { webPublishedTexts } from '../../text/web-published.ts'
import type { WebAssets } from '../assets.ts'
import {
  ACCESSIBILITY,
  inLanguage,
  logoPath,
  SECTIONS,
  type Section,
  type Site,
  sitePath,
  withChoice,
} from '../site.ts'
import { AddressContext, useLanguage, useText } from './language.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SiteMore } from './site-more.tsx'
import { useMay, useViewer } from './viewer.tsx'
import { YearSwitcher } from './year-switcher.tsx'

export type LayoutProps = {
  readonly title: string
  /** The page says what must be put right: its title then begins with it. */
  readonly hasErrors?: boolean
  readonly assets: WebAssets
  /** Null where no organisation is chosen: the header then holds only the name. */
  readonly site: Site | null
  /** Seconds until the page asks for itself again; only where the reader has chosen so. */
  readonly refresh?: number | null
  readonly children: ComponentChildren
}

export function Layout({ title, hasErrors = false, assets, site, refresh = null, children }: LayoutProps) {
  const text = useText(webTexts)
  const language = useLanguage()
  const address = useContext(AddressContext)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {refresh === null ? null : <meta http-equiv="refresh" content={String(refresh)} />}
        <title>{[hasErrors ? text.errorTitle(title) : title, site?.name, text.name].filter(Boolean).join(' – ')}</title>
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        <PageScript assets={assets} />
      </head>
      <body>
        <a class="ds-skip-link" href="#innehall">
          {text.skip}
        </a>
        <header class="site-header">
          <div class="site-width">
            <a class="site-name" href={site ? sitePath(site, 'overview') : '/'}>
              {text.name}
            </a>
            <div class="site-where">
              {site ? <SiteOrganisation site={site} /> : null}
              {site ? <YearSwitcher site={site} /> : null}
              <SiteViewer />
            </div>
            {site ? <SiteNavigation site={site} /> : null}
          </div>
        </header>
        <main id="innehall" tabIndex={-1} class="site-width">
          {children}
        </main>
        <footer class="site-footer">
          <div class="site-width">
            {site ? <SiteMore site={site} /> : null}
            <p>{text.footer}</p>
            <p>
              <a href={inLanguage(ACCESSIBILITY, language)}>{useText(webPublishedTexts).accessibility}</a>
            </p>
            <LanguageSwitch back={address ?? (site ? withChoice(site.here, site) : '/')} />
          </div>
        </footer>
      </body>
    </html>
  )
}

/** The name stands beside the logotype, which says nothing more to those who do not see it. */
function SiteOrganisation({ site: { code, name, logo } }: { readonly site: Site }) {
  return (
    <a href="/" class="site-organisation">
      {logo ? (
        <img class="site-logo" src={logoPath(code, logo)} alt="" width={logo.width} height={logo.height} />
      ) : null}
      {name}
    </a>
  )
}

/** A module: it runs when the page has been read. */
export function PageScript({ assets: { scripts } }: Pick<LayoutProps, 'assets'>) {
  const words = JSON.stringify(useText(webChartTexts))
  return <script type="module" src={scripts.page.path} data-drawing={scripts.drawing.path} data-words={words} />
}

/** Who is signed in, the way to the own account, and the way out. */
function SiteViewer() {
  const text = useText(webTexts)
  const accounts = useText(accountTexts)
  const viewer = useViewer()
  if (viewer === null) return null
  return (
    <div class="site-viewer">
      <a href="/konto">
        <span class="ds-sr-only">{text.signedInAs} </span>
        {viewer.name}
        {viewer.news === 0 ? null : ` (${accounts.newNotices(viewer.news)})`}
      </a>
      <form method="post" action="/logga-ut">
        <button type="submit" class="link-button">
          {text.signOut}
        </button>
      </form>
    </div>
  )
}

/** What a section's own page needs. */
const NEEDS = {
  overview: 'organisation.read',
  plan: 'plan.read',
  indicators: 'indicator.read',
  reports: 'report.read',
  imports: 'import.read',
} as const satisfies Readonly<Record<Section, Action>>

function SiteNavigation({ site }: { readonly site: Site }) {
  const text = useText(webTexts)
  const may = useMay()
  return (
    <nav class="site-navigation" aria-label={text.navigation}>
      <ul>
        {SECTIONS.filter((section) => may(NEEDS[section])).map((section) => (
          <li>
            <a href={sitePath(site, section)} aria-current={section === site.section ? 'true' : undefined}>
              {text.sections[section]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
