// The frame of pages that anyone may read. It knows of nobody who is signed in, so that one copy fits all who ask.

import type { ComponentChildren } from 'preact'
import type { Language } from '../../text/language.ts'
import { webPublishedTexts } from '../../text/web-published.ts'
import type { WebAssets } from '../assets.ts'
import { ACCESSIBILITY, inLanguage, PUBLISHED } from '../site.ts'
import { useLanguage, useText } from './language.tsx'
import { PageScript } from './layout.tsx'

type Props = {
  readonly title: string
  readonly description?: string
  readonly assets: WebAssets
  /** The page's own address without language; null where the other language has no such page. */
  readonly here: string | null
  /** The same in another form, for programs. */
  readonly alternates?: readonly { readonly href: string; readonly type: string }[]
  readonly children: ComponentChildren
}

export function PublicLayout({ title, description, assets, here, alternates = [], children }: Props) {
  const language = useLanguage()
  const text = useText(webPublishedTexts)
  const other: Language = language === 'sv' ? 'en' : 'sv'
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === text.service ? title : `${title} – ${text.service}`}</title>
        {description === undefined ? null : <meta name="description" content={description} />}
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        <PageScript assets={assets} />
        {here === null ? null : <link rel="alternate" hreflang={other} href={inLanguage(here, other)} />}
        {alternates.map(({ href, type }) => (
          <link rel="alternate" type={type} href={href} />
        ))}
      </head>
      <body class="public">
        <a class="ds-skip-link" href="#innehall">
          {text.skip}
        </a>
        <header class="site-header">
          <div class="site-width">
            <a class="site-name" href={inLanguage(PUBLISHED, language)}>
              {text.service}
            </a>
            <nav class="site-navigation" aria-label={text.navigation}>
              <ul>
                <li>
                  <a href={inLanguage(PUBLISHED, language)} aria-current={here === PUBLISHED ? 'page' : undefined}>
                    {text.title}
                  </a>
                </li>
              </ul>
            </nav>
            {here === null ? null : (
              <p class="site-where">
                <a href={inLanguage(here, other)} lang={other} hreflang={other}>
                  {text.otherLanguage}
                </a>
              </p>
            )}
          </div>
        </header>
        <main id="innehall" tabIndex={-1} class="site-width">
          {children}
        </main>
        <footer class="site-footer">
          <div class="site-width">
            <p>
              <a href={inLanguage(ACCESSIBILITY, language)}>{text.accessibility}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}
