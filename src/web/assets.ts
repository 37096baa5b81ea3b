// What every page fetches: one style sheet, two fonts and a script, known at start. Their addresses hold a hash of the content, so
// that browsers may keep them for ever and still never show an old one.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { logoCss, paletteCss, reportCss } from '../report/html.tsx'
import { createScripts, type WebScripts } from './scripts.ts'
import { WIDEST_PART } from './ui/attainment-bar.tsx'

export type Asset = { readonly path: string; readonly type: string; readonly bytes: Uint8Array }
export type WebAssets = {
  readonly stylesheet: string
  readonly icon: string
  readonly files: readonly Asset[]
  readonly scripts: WebScripts
}

export type WebFonts = { readonly regular: Uint8Array; readonly semibold: Uint8Array }

/**
 * Reads style sheets from the installed packages and `public/`. Throws where one is missing: better at start than on a page.
 * `charts`: Vega-Lite specifications by name.
 */
export function loadAssets(fonts: WebFonts, charts: Readonly<Record<string, unknown>> = {}): WebAssets {
  const require = createRequire(import.meta.url)
  const regular = asset('source-sans-regular', 'woff2', 'font/woff2', fonts.regular)
  const semibold = asset('source-sans-semibold', 'woff2', 'font/woff2', fonts.semibold)
  const icon = asset('barnbokslut', 'svg', 'image/svg+xml', own('icon.svg'))
  const css = [
    // Its @layer statement must come first; its rules keep to their layers, so that what follows wins.
    text(readFileSync(require.resolve('@digdir/designsystemet-css'))),
    text(readFileSync(require.resolve('@digdir/designsystemet-css/theme.css'))),
    fontFace(400, regular.path),
    fontFace(600, semibold.path),
    paletteCss,
    ...[
      'theme.css',
      'site.css',
      'components.css',
      'pages.css',
      'data-quality.css',
      'imports.css',
      'comparison.css',
      'text-review.css',
      'registry.css',
      'forms.css',
      'charts.css',
      'published.css',
      'accounts.css',
      'settings.css',
    ].map((file) => text(own(file))),
    barWidths,
    reportCss,
    logoCss,
  ].join('\n')
  const stylesheet = asset('site', 'css', 'text/css; charset=utf-8', new TextEncoder().encode(css))
  return {
    stylesheet: stylesheet.path,
    icon: icon.path,
    files: [stylesheet, regular, semibold, icon],
    scripts: createScripts(charts),
  }
}

/** The parts of the attainment bar, as wide as their goals are many: the policy allows no style attributes. */
const barWidths = Array.from({ length: WIDEST_PART }, (_, i) => `.grow-${i + 1} { flex-grow: ${i + 1}; }`).join('\n')

function asset(name: string, ending: string, type: string, bytes: Uint8Array): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { path: `/assets/${name}.${hash}.${ending}`, type, bytes }
}

const fontFace = (weight: number, path: string): string =>
  `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; font-display: swap; src: url('${path}') format('woff2'); }`

const own = (file: string): Uint8Array => readFileSync(join(import.meta.dirname, 'public', file))
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
