// A logotype on the report's cover: in the document with its bytes, in the page, and in the PDF with its alternative text.

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Logo } from '../../src/domain/settings.ts'
import { readPicture } from '../../src/ingest/index.ts'
import { buildDocument } from '../../src/report/build-document.ts'
import { createChartDrawer } from '../../src/report/chart.ts'
import type { Document } from '../../src/report/document.ts'
import { renderHtml } from '../../src/report/html.tsx'
import { sizeOnPaper } from '../../src/report/logo.ts'
import { renderPdf } from '../../src/report/pdf.ts'
import { isDictionary, isName, type PdfValue } from '../support/pdf-syntax.ts'
import { JPEG, png } from '../support/pictures.ts'
import { loadPdfAssets, sampleDocument } from '../support/sample-document.ts'
import { emptyFacts } from '../support/sample-facts.ts'
import { readTaggedPdf, wordsOf } from '../support/tagged-pdf.ts'
import { barnbokslutTemplate } from '../support/template.ts'

const assets = loadPdfAssets()
const charts = createChartDrawer(assets.charts).svg

function given(bytes: Uint8Array): { readonly logo: Logo; readonly bytes: Uint8Array } {
  const read = readPicture(bytes)
  if (!read.ok) throw new Error(read.problem)
  const { picture } = read
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
  const { type, width, height } = picture
  return { logo: { sha256, type, width, height, alt: 'Vapen med “stjärna” & våg' }, bytes: picture.bytes }
}

function withLogo(sent: Uint8Array): Document {
  const { logo, bytes } = given(sent)
  const document = sampleDocument()
  return { ...document, cover: { ...document.cover, logo: { ...logo, base64: Buffer.from(bytes).toString('base64') } } }
}

describe('a document', () => {
  it('keeps the bytes of the logotype that its facts name', () => {
    const { logo, bytes } = given(png())
    const facts = { ...emptyFacts(), logo }
    const { cover } = buildDocument(facts, barnbokslutTemplate(), {}, bytes)
    expect(cover.logo).toEqual({ ...logo, base64: Buffer.from(bytes).toString('base64') })
    expect(() => buildDocument(facts, barnbokslutTemplate(), {})).toThrow('missing')
  })

  it('without one says nothing of it', () => {
    expect('logo' in buildDocument(emptyFacts(), barnbokslutTemplate(), {}).cover).toBe(false)
    expect(renderHtml(sampleDocument(), { charts })).not.toContain('cover-logo')
  })
})

describe('the page', () => {
  it('holds the logotype itself, and its text', () => {
    const html = renderHtml(withLogo(png()), { charts })
    expect(html).toMatch(
      /<img class="cover-logo" src="data:image\/png;base64,[A-Za-z0-9+/=]+" alt="Vapen med “stjärna” &amp; våg"/,
    )
    expect(html.indexOf('cover-logo" src')).toBeLessThan(html.indexOf('<h1>'))
  })
})

describe('the PDF', () => {
  for (const [type, sent, colours] of [
    ['PNG', png(), 'DeviceRGB'],
    ['JPEG', JPEG, 'DeviceRGB'],
  ] as const)
    it(`shows a ${type} first of all, as a figure with its text and place`, async () => {
      const document = withLogo(sent)
      const pdf = readTaggedPdf(await renderPdf(document, assets))
      expect(pdf.untagged).toEqual([])
      expect(pdf.unclaimed).toEqual([])
      const [figure, kicker] = pdf.root.kids
      expect([figure?.type, figure?.alt, figure?.pages]).toEqual(['Figure', 'Vapen med “stjärna” & våg', [1]])
      expect(wordsOf(kicker ?? figure ?? pdf.root)).toBe(document.cover.kicker)
      const [left = 0, bottom = 0, right = 0, top = 0] = (figure?.attributes.BBox ?? []) as number[]
      const { width, height } = sizeOnPaper(document.cover.logo ?? { width: 0, height: 0 })
      expect(right - left).toBeCloseTo(width, 2)
      expect(top - bottom).toBeCloseTo(height, 2)
      const entriesOf = (value: PdfValue | undefined) => {
        const resolved = pdf.resolve(value)
        return isDictionary(resolved) ? resolved.entries : {}
      }
      const image = entriesOf(entriesOf(entriesOf(pdf.pages[0]?.entries.Resources).XObject).Logo)
      expect(isName(image.ColorSpace) && image.ColorSpace.name).toBe(colours)
      expect([image.Width, image.Height]).toEqual([document.cover.logo?.width, document.cover.logo?.height])
      // PDF/A-2 knows nothing see-through where nothing is.
      expect(image.SMask).toBeUndefined()
    })

  it('is the same bytes each time', async () => {
    const once = await renderPdf(withLogo(png()), assets)
    expect(Buffer.from(once).equals(Buffer.from(await renderPdf(withLogo(png()), assets)))).toBe(true)
  })

  it('keeps the title where it stands without a logotype', async () => {
    const title = async (document: Document) => {
      const { pages } = readTaggedPdf(await renderPdf(document, assets))
      return pages[0]?.operators.filter(({ operator }) => operator === 'Tm').map(({ operands }) => operands[5])
    }
    expect(await title(withLogo(png()))).toEqual(await title(sampleDocument()))
  })
})

describe('its size', () => {
  it.each([
    [
      { width: 1900, height: 400 },
      { width: 190, height: 40 },
    ],
    [
      { width: 500, height: 1000 },
      { width: 36, height: 72 },
    ],
    [
      { width: 40, height: 20 },
      { width: 30, height: 15 },
    ],
  ])('of %o pixels is %o points', (pixels, points) => {
    expect(sizeOnPaper(pixels)).toEqual(points)
  })
})
