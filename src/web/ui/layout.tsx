// Every page's frame: skip link, header with the ways through the site, main, footer.

import type { ComponentChildren } from 'preact'
import { webText } from '../../text/web.ts'
import { webPublishedTexts } from '../../text/web-published.ts'
import type { WebAssets } from '../assets.ts'
import { ACCESSIBILITY, inLanguage, SECTIONS, type Site, sitePath } from '../site.ts'
import { useLanguage, useText } from './language.tsx'
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
  const language = useLanguage()
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {refresh === null ? null : <meta http-equiv="refresh" content={String(refresh)} />}
        <title>
          {[hasErrors ? webText.errorTitle(title) : title, site?.name, webText.name].filter(Boolean).join(' – ')}
        </title>
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
      </head>
      <body>
        <a class="ds-skip-link" href="#innehall">
          {webText.skip}
        </a>
        <header class="site-header">
          <div class="site-width">
            <a class="site-name" href={site ? sitePath(site, 'overview') : '/'}>
              {webText.name}
            </a>
            {site ? <SiteNavigation site={site} /> : null}
            {site ? (
              <div class="site-where">
                <a href="/">{site.name}</a>
                <YearSwitcher site={site} />
              </div>
            ) : null}
          </div>
        </header>
        <main id="innehall" tabIndex={-1} class="site-width">
          {children}
        </main>
        <footer class="site-footer">
          <div class="site-width">
            <p>{webText.footer}</p>
            <p>
              <a href={inLanguage(ACCESSIBILITY, language)}>{useText(webPublishedTexts).accessibility}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

function SiteNavigation({ site }: { readonly site: Site }) {
  return (
    <nav class="site-navigation" aria-label={webText.navigation}>
      <ul>
        {SECTIONS.map((section) => (
          <li>
            <a href={sitePath(site, section)} aria-current={section === site.section ? 'true' : undefined}>
              {webText.sections[section]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
