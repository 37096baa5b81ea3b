// The one style sheet: every property it asks for is there, so that a colour renamed elsewhere cannot vanish unseen.

import { describe, expect, it } from 'vitest'
import { pageCss, reportCss } from '../../src/report/html-css.ts'
import { loadAssets } from '../../src/web/assets.ts'

const OURS = /var\(--((?:bb|space|status)[\w-]*)/g
const undefinedIn = (css: string): string[] => {
  const defined = new Set([...css.matchAll(/--((?:bb|space|status)[\w-]*)\s*:/g)].map(([, name]) => name))
  return [...new Set([...css.matchAll(OURS)].map(([, name]) => String(name)))].filter((name) => !defined.has(name))
}

describe('style sheets', () => {
  const fonts = { regular: new Uint8Array([1]), semibold: new Uint8Array([2]) }
  const assets = loadAssets(fonts)
  const css = new TextDecoder().decode(assets.files.find(({ path }) => path === assets.stylesheet)?.bytes)

  it('define every property of ours that they use', () => {
    expect(undefinedIn(css)).toEqual([])
    expect(undefinedIn(`${pageCss}${reportCss}`)).toEqual([])
  })

  it('hold Designsystemet as it is, our theme after it, and nothing from other hosts', () => {
    expect(css.startsWith('@layer ds.theme')).toBe(true)
    expect(css.lastIndexOf('--ds-color-accent-base-default:')).toBeGreaterThan(css.indexOf('@layer ds.theme.color'))
    expect(css).toContain('--ds-color-accent-base-default: #0b4f5c')
    expect(css).not.toMatch(/@import|url\(["']?(?:https?:)?\/\//)
  })

  it('get another address when their content is another', () => {
    const other = loadAssets({ ...fonts, regular: new Uint8Array([9]) })
    expect(other.stylesheet).not.toBe(assets.stylesheet)
    expect(loadAssets(fonts).stylesheet).toBe(assets.stylesheet)
  })
})
