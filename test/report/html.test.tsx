// The report as HTML: self-contained, without script, structured so that it can be heard, and the same inside the site.

import { describe, expect, it } from 'vitest'
import type { Block, Document, Figure, Table } from '../../src/report/document.ts'
import { type ChartSvg, renderHtml, renderReportBody } from '../../src/report/html.tsx'
import { accessibleSvg } from '../../src/report/html-figure.tsx'

const charts: ChartSvg = (figure, width) =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="graphics-document" aria-label="x" width="${width}" height="90" viewBox="0 0 ${width} 90">` +
  `<defs><clipPath id="clip0"><path d="M0 0h9v9z"/></clipPath></defs><g clip-path="url(#clip0)"><text>${figure.id}</text></g></svg>`

const table = (columns: Table['columns'], rows: Table['rows']): Table => ({
  kind: 'table',
  id: 'tab-1',
  caption: 'Behöriga elever',
  columns,
  rows,
})
const figure = (changes: Partial<Figure> = {}): Figure => ({
  kind: 'figure',
  id: 'fig-1',
  title: 'Färre unga <utan> behörighet',
  subtitle: 'Andel, %',
  chart: 'line',
  data: {},
  params: {},
  alt: 'Från 84 till 81 procent.',
  source: 'Källa: Skolverket.',
  table: 'tab-1',
  size: 'small',
  ...changes,
})
const text = (words: string) => [{ text: words }]

const documentOf = (...blocks: Block[]): Document => ({
  schemaVersion: 1,
  language: 'sv-SE',
  title: 'Barnbokslut 2025',
  subject: 'Måluppfyllelse',
  author: 'Exempelby kommun',
  keywords: ['barn'],
  date: '2026-03-03T12:00:00.000Z',
  header: { left: 'Barnbokslut 2025', right: 'version 1' },
  cover: {
    kicker: 'Exempelby',
    title: 'Barnbokslut 2025',
    subtitle: 'Så gick det.',
    facts: [{ label: 'Diarienummer', value: 'KS 1' }],
  },
  contentsTitle: 'Innehåll',
  blocks,
  provenance: { template: 'abc' },
})
const body = (...blocks: Block[]): string => renderReportBody(documentOf(...blocks), { charts })

describe('renderHtml', () => {
  it('makes one page that fetches nothing and runs nothing', () => {
    const html = renderHtml(documentOf(figure()), {
      charts,
      fonts: { regular: new Uint8Array([1, 2, 3]), semibold: new Uint8Array([4]) },
    })
    expect(html).toMatch(/^<!doctype html>\n<html lang="sv-SE">/)
    expect(html).not.toMatch(/<script|<link|\son[a-z]+=|src="|url\((?!data:|#)/)
    expect(html).toContain('url(data:font/woff2;base64,AQID)')
    expect(html).toContain("default-src 'none'")
  })

  it('has one h1, the landmarks and a way past the contents', () => {
    const html = renderHtml(documentOf({ kind: 'heading', level: 1, id: 'a', text: 'A' }), { charts })
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<(header|nav|main|footer)[ >]/g)).toHaveLength(4)
    expect(html).toContain('<a class="skip-link" href="#innehall">')
    expect(html).toContain('<main id="innehall"')
  })

  it('gives the same text for the same document', () => {
    expect(renderHtml(documentOf(figure()), { charts })).toBe(renderHtml(documentOf(figure()), { charts }))
  })
})

describe('renderReportBody', () => {
  it('lists chapters and their parts in the contents, goals inside groups included', () => {
    const html = body(
      { kind: 'heading', level: 1, id: 'mal', text: 'Måluppfyllelse' },
      {
        kind: 'group',
        layout: 'keep',
        parts: [[{ kind: 'heading', level: 2, id: 'utbildning', text: 'Utbildning' }]],
      },
      { kind: 'heading', level: 3, id: 'm4', text: 'Mål 4' },
    )
    const contents = html.slice(html.indexOf('<nav'), html.indexOf('</nav>'))
    expect(contents).toContain('href="#mal"')
    expect(contents).toContain('href="#utbildning"')
    expect(contents).not.toContain('href="#m4"')
    expect(html).toContain('<section class="chapter" aria-labelledby="mal">')
  })

  it('says the status in words inside the heading, with a drawing nobody hears', () => {
    const html = body({
      kind: 'heading',
      level: 3,
      id: 'm4',
      text: 'Fler når behörighet',
      status: { code: 'wrong-way', label: 'Åt fel håll' },
    })
    expect(html).toMatch(
      /<h4 id="m4"[^>]*><span class="heading-status status-wrong-way"><span class="sign" aria-hidden/,
    )
    expect(html.replaceAll(/<[^>]+>/g, '')).toContain('Åt fel håll: Fler når behörighet')
  })

  it('escapes what people have written, everywhere', () => {
    const nasty = '<img src=x onerror="alert(1)">&'
    const html = body(
      { kind: 'heading', level: 1, id: 'a', text: nasty },
      { kind: 'paragraph', style: 'body', text: [{ text: nasty, strong: true, to: 'a' }] },
      { kind: 'list', ordered: false, items: [text(nasty)] },
      table([{ label: nasty, align: 'text' }], [[text(nasty)]]),
      { kind: 'note', title: nasty, blocks: [] },
      { kind: 'key-figures', items: [{ value: nasty, label: nasty }] },
      figure({ title: nasty, alt: nasty, subtitle: nasty, source: nasty }),
    )
    expect(html).not.toContain('<img')
  })
})

describe('a table', () => {
  const rows = [[text('Alla'), text('81'), text('82'), text('')]]
  const columns = (align: 'text' | 'number') => [
    { label: 'Grupp', align: 'text' as const },
    ...['2023', '2024', '2025'].map((label) => ({ label, align })),
  ]

  it('has a caption, column headers and row headers', () => {
    const html = body(table(columns('number'), rows))
    expect(html).toContain('<caption><span>Behöriga elever</span></caption>')
    expect(html.match(/<th scope="col"/g)).toHaveLength(4)
    expect(html.match(/<th scope="row"/g)).toHaveLength(1)
  })

  it('scrolls in a named region the keyboard reaches where it is figures, becomes cards where it is words', () => {
    expect(body(table(columns('number'), rows))).toMatch(
      /<div class="table-scroll" role="group" tabindex="0" aria-label="Behöriga/,
    )
    const words = body(table(columns('text'), rows))
    expect(words).toContain('class="report-table cards"')
    expect(words).toContain('data-label="2024"')
    expect(words).toContain('class="text empty"')
  })

  it('says on a phone that more columns follow, where it scrolls', () => {
    expect(body(table(columns('number'), rows))).toContain('Dra i sidled för fler kolumner.')
    expect(body(table(columns('text'), rows))).not.toContain('Dra i sidled')
  })

  it('stays as it is where it is narrow', () => {
    expect(body(table([{ label: 'År', align: 'text' }], [[text('2025')]]))).toContain('class="report-table plain"')
  })

  it('sets column widths by class, never by style attribute', () => {
    const html = body(
      table(
        [
          { label: 'a', align: 'text', width: 3 },
          { label: 'b', align: 'number' },
        ],
        [],
      ),
    )
    expect(html).toContain('<col class="w-75"/><col class="w-25"/>')
    expect(html).not.toContain(' style=')
  })
})

describe('a figure', () => {
  it('is one image with name and description, beside its caption, source and table', () => {
    const html = body(figure())
    expect(html.match(/<svg/g)).toHaveLength(1)
    expect(html).toContain('<svg role="img" aria-labelledby="fig-1-s-title fig-1-s-desc"')
    expect(html).toContain('<desc id="fig-1-s-desc">Från 84 till 81 procent.</desc>')
    expect(html).not.toContain('graphics-document')
    expect(html).toContain('href="#tab-1"')
  })

  it('is drawn for the screen and for the phone where it is wide, with no id twice', () => {
    const html = body(figure({ size: 'wide' }), figure({ size: 'wide', id: 'fig-2' }))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(html.match(/<svg/g)).toHaveLength(4)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  })
})

describe('accessibleSvg', () => {
  it('keeps a dollar sign in the words as a dollar sign', () => {
    expect(accessibleSvg('<?xml version="1.0"?><svg width="1"></svg>', 'p', '$1 $&', 'a < b')).toBe(
      '<svg role="img" aria-labelledby="p-title p-desc" width="1"><title id="p-title">$1 $&amp;</title><desc id="p-desc">a &lt; b</desc></svg>',
    )
  })
})
