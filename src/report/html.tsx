// The report as HTML: a page of its own with everything in it, or a part of the site's page. No script in either.

import { render } from 'preact-render-to-string'
import { htmlText } from '../text/html.ts'
import type { Document } from './document.ts'
import { Chapters, Colophon, Contents, Cover } from './html-body.tsx'
import { fontFacesCss, logoCss, pageCss, reportCss } from './html-css.ts'
import type { ChartSvg } from './html-figure.tsx'
import { HtmlProvenance } from './html-provenance.tsx'

export type { Document } from './document.ts'
export { explainComparison, explainGap } from './explain/index.ts'
export type {
  ActivityFact,
  ChangeFact,
  ComparisonFact,
  Explanation,
  Facts,
  GapFact,
  GoalFact,
  HindranceFact,
  IndicatorFact,
  IndicatorQualityFact,
  MeasureFact,
  ObservationFact,
  PointFact,
  SeriesFact,
} from './facts.ts'
export { whyId } from './facts.ts'
export { logoCss, paletteCss, reportCss } from './html-css.ts'
export { type ChartSvg, ReportFigure } from './html-figure.tsx'
export { StatusSign } from './html-sign.tsx'
export {
  boundariesInWords,
  byDefaultSentence,
  measuresByDefault,
} from './parts/boundaries.ts'
// What the site's own pages say about the same facts, so that page and report never differ.
export { changeSentences, comparisonSentences, levelFinding, trendSentences } from './parts/change.ts'
export {
  differenceWithInterval,
  gapSentences,
  groupSentences,
  placeInWords,
  sideName,
  sinceInShort,
  verdictSentences,
} from './parts/comparison.ts'
export { funnelFigure, stripFigure } from './parts/comparison-figures.ts'
export { goalFinding } from './parts/counts.ts'
export { withDoubt } from './parts/doubt.ts'
export { captionOf } from './parts/figures-table.ts'
export { yearOfAmounts } from './parts/fiscal-year.ts'
export { dumbbellFigure, gapTitle, multiplesFigure } from './parts/gap-figures.ts'
export { measureFigure, measureName, styleOf } from './parts/measure.ts'
export {
  chanceKnown,
  chanceWords,
  gapWords,
  hiddenWords,
  latestWords,
  standingWords,
  waveWords,
} from './parts/quality-words.ts'
export { lowerFirst } from './parts/sentence.ts'
export { trendFigure } from './parts/trend-figure.ts'

export type HtmlAssets = {
  readonly charts: ChartSvg
  /** Source Sans 3 as WOFF2. Without them the reader's own sans-serif is used. */
  readonly fonts?: { readonly regular: Uint8Array; readonly semibold: Uint8Array }
}

/** One whole page, to be kept, sent or printed: nothing is fetched from anywhere. */
export function renderHtml(document: Document, assets: HtmlAssets): string {
  const css = `${assets.fonts ? fontFacesCss(assets.fonts) : ''}${pageCss}${reportCss}${document.cover.logo ? logoCss : ''}`
  const page = (
    <html lang={document.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{document.title}</title>
        <meta name="description" content={document.subject} />
        <meta name="author" content={document.author} />
        <meta name="keywords" content={document.keywords.join(', ')} />
        <meta name="date" content={document.date} />
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <a class="skip-link" href="#innehall">
          {htmlText.skipToContent}
        </a>
        <div class="report standalone">
          <header>
            <Cover document={document} />
          </header>
          <div class="report-columns">
            <Contents document={document} />
            <main id="innehall" tabIndex={-1}>
              <Chapters document={document} charts={assets.charts} />
            </main>
          </div>
          <footer>
            <HtmlProvenance document={document} />
            <Colophon document={document} />
          </footer>
        </div>
      </body>
    </html>
  )
  return `<!doctype html>\n${render(page)}\n`
}

/** The report for a page that has landmarks, style sheets and fonts already: cover with the page's h1, contents, chapters. */
export function renderReportBody(document: Document, assets: Pick<HtmlAssets, 'charts'>): string {
  return render(
    <div class="report">
      <Cover document={document} />
      <div class="report-columns">
        <Contents document={document} />
        <div>
          <Chapters document={document} charts={assets.charts} />
          <HtmlProvenance document={document} />
        </div>
      </div>
    </div>,
  )
}

/** Lets the file show itself and nothing else, wherever it is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
