// The report's style sheet. Everything is below `.report`, so that it can stand inside the site's page too. Sizes are
// relative to the body text (18 px on screen, 10.5 pt on paper); colours come from look.ts alone.

import { GOAL_STATUSES } from '../domain/attainment/result.ts'
import { COLOUR, FONT, STATUS_COLOUR, TYPE } from './look.ts'

/** `--bb-petrol`, `--bb-status-attained` and so on: the palette for every style sheet. */
export const paletteCss: string = [
  ':root {',
  ...Object.entries(COLOUR).map(([name, value]) => `  --bb-${kebab(name)}: ${value};`),
  ...GOAL_STATUSES.map((status) => `  --bb-status-${status}: ${STATUS_COLOUR[status]};`),
  `  --bb-font: ${FONT.fallback};`,
  '}',
  ...GOAL_STATUSES.map((status) => `.status-${status} { --status: var(--bb-status-${status}); }`),
  '',
].join('\n')

/** Steps of five per cent: the widths columns of tables can have. */
const widthsCss = Array.from({ length: 20 }, (_, i) => `.report col.w-${(i + 1) * 5} { width: ${(i + 1) * 5}%; }`).join(
  '\n',
)

const SCREEN = `
.report { font-family: var(--bb-font); font-size: 1.125rem; line-height: 1.5; color: var(--bb-ink);
  overflow-wrap: break-word; font-variant-numeric: lining-nums; }
.report *, .report *::before { box-sizing: border-box; }
.report .hidden-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.report a { color: var(--bb-petrol); text-underline-offset: 0.15em; }
.report a:hover { text-decoration-thickness: 0.12em; }
.report :focus-visible { outline: 3px solid var(--bb-ink); outline-offset: 2px; }
.report [id] { scroll-margin-top: 1.5rem; }
.report p { margin: 0 0 0.8em; max-width: 36em; }
.report strong { font-weight: ${FONT.strong}; }
.report .lead { font-size: 1.22em; line-height: 1.42; max-width: 32em; margin-bottom: 1.1em; }
.report .small { font-size: 0.86em; line-height: 1.45; color: var(--bb-muted); max-width: 42em; }
.report ul, .report ol { margin: 0 0 0.9em; padding-left: 1.2em; max-width: 36em; }
.report li { margin-bottom: 0.3em; padding-left: 0.15em; }
.report li:has(.signed:first-child) { list-style: none; position: relative; }
.report li > .signed:first-child .sign { position: absolute; left: -1.35em; top: 0.18em; }
.report .sign { display: inline-block; line-height: 0; flex: none; }
.report .sign svg { display: block; }
.report .signed .sign { margin-right: 0.4em; vertical-align: -0.08em; }

.report h1, .report h2, .report h3, .report h4, .report h5 { color: var(--bb-petrol); font-weight: ${FONT.strong}; line-height: 1.22;
  margin: 0; text-wrap: balance; hyphens: auto; }
.report h1 { font-size: 2.4em; max-width: 22em; letter-spacing: -0.01em; }
.report .level-1 { font-size: 1.9em; margin: 0 0 0.5em; }
.report .level-2 { font-size: 1.4em; margin: 1.6em 0 0.6em; }
.report .level-3 { font-size: 1.15em; margin: 1.3em 0 0.4em; }
.report .level-4 { font-size: 1em; margin: 1em 0 0.3em; color: var(--bb-ink); }
.report .heading-status { display: flex; align-items: center; gap: 0.5em; color: var(--status); font-size: max(0.8em, 0.95rem);
  margin-bottom: 0.25em; }

.report-cover { padding-bottom: 1.6em; border-bottom: 3px solid var(--bb-petrol); margin-bottom: 2.2em; }
.report .kicker { color: var(--bb-muted); margin-bottom: 0.5em; }
.report-cover .lead { margin: 0.6em 0 0; }
.report .cover-facts { display: flex; flex-wrap: wrap; gap: 0.6em 2.4em; margin: 1.4em 0 0; font-size: 0.9em; }
.report .cover-facts dt { color: var(--bb-muted); }
.report .cover-facts dd { margin: 0; font-weight: ${FONT.strong}; }

.report-contents { font-size: 0.9em; }
.report-contents .contents-title { color: var(--bb-petrol); font-weight: ${FONT.strong}; margin-bottom: 0.5em; }
.report-contents ol { list-style: none; padding: 0; margin: 0; }
.report-contents li { padding: 0; margin: 0; }
.report-contents a { display: block; padding: 0.3em 0; text-decoration-line: none; line-height: 1.35; }
.report-contents a:hover { text-decoration-line: underline; }
.report-contents ol ol a { padding-left: 0.9em; font-size: 0.95em; }
.report-columns > * { min-width: 0; }
.report-columns > .report-contents { margin-bottom: 2.5em; }

.report .chapter { padding-bottom: 1.2em; margin-bottom: 2.6em; }
.report .chapter + .chapter { border-top: 1px solid var(--bb-rule); padding-top: 2.6em; }

.report .key-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11em, 1fr)); gap: 1.2em 2em; margin: 1em 0 1.6em;
  padding-top: 0.9em; border-top: 2px solid var(--bb-petrol); }
.report .key-figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.report .key-figures dd { margin: 0; font-size: 1.7em; line-height: 1.2; font-weight: ${FONT.strong}; color: var(--bb-petrol); }
.report .key-figures dt { font-size: 0.86em; line-height: 1.4; color: var(--bb-muted); max-width: 24em; }

.report .note { background: var(--bb-petrol-tint); padding: 1.2em 1.4em; margin: 1.4em 0; border-radius: 4px; }
.report .note > :last-child { margin-bottom: 0; }
.report .note .small { color: var(--bb-ink); }
.report .note-title { color: var(--bb-petrol); font-weight: ${FONT.strong}; font-size: 1.1em; margin-bottom: 0.4em; }

.report .group { margin: 0 0 1.4em; }
.report .group > div { min-width: 0; }
.report .group > div > :first-child { margin-top: 0; }
.report .group.keep:has(> div > .level-3:first-child) { margin-top: 2.4em; }
.report .group.entry { border-top: 2px solid var(--bb-petrol); padding-top: 1.2em; margin-top: 1.6em; }
.report .entry p.small { border-left: 2px solid var(--bb-rule); padding-left: 0.8em; }
.report .entry .with-status + p.small, .report .entry figure p.small { border: 0; padding: 0; }

.report figure { margin: 1.2em 0 1.6em; }
.report .entry figure { margin: 0 0 1em; }
.report figcaption { margin-bottom: 0.5em; line-height: 1.35; }
.report .chart-title { display: block; }
.report .chart-subtitle { display: block; font-size: 0.86em; color: var(--bb-muted); }
.report .drawing svg { display: block; max-width: 100%; height: auto; }
.report .drawing.on-phone { display: none; }
.report .chart-source { margin: 0.4em 0 0; }

.report .table-block { margin: 1.2em 0 1.8em; }
/* A shadow at the edge where there is more: the paper that hides it scrolls with the table, the shadow does not. */
.report .table-scroll { overflow-x: auto; background:
  linear-gradient(to right, var(--bb-paper) 30%, transparent) left / 3em 100% no-repeat local,
  linear-gradient(to left, var(--bb-paper) 30%, transparent) right / 3em 100% no-repeat local,
  linear-gradient(to right, var(--bb-outline), transparent) left / 0.9em 100% no-repeat scroll,
  linear-gradient(to left, var(--bb-outline), transparent) right / 0.9em 100% no-repeat scroll; }
.report .scroll-cue { display: none; }
.report table { border-collapse: collapse; width: 100%; font-size: 0.9em; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
.report caption { text-align: left; font-weight: ${FONT.strong}; padding-bottom: 0.5em; color: var(--bb-ink); }
.report th, .report td { text-align: left; vertical-align: top; padding: 0.45em 1em 0.45em 0; border-bottom: 1px solid var(--bb-rule); }
.report th:last-child, .report td:last-child { padding-right: 0; }
.report thead th { font-weight: ${FONT.strong}; color: var(--bb-muted); border-bottom: 1px solid var(--bb-outline); vertical-align: bottom; }
.report tbody th { font-weight: ${FONT.regular}; }
.report th.number, .report td.number { text-align: right; }
.report td.number, .report thead th.number { white-space: nowrap; }
.report td > span > .signed:only-child, .report th > .signed:only-child { display: flex; }
.report td > span > .signed:only-child .sign, .report th > .signed:only-child .sign { padding-top: 0.15em; }
.report .table-note { margin: 0.5em 0 0; }

.report .provenance { margin: 2em 0; font-size: 0.86em; color: var(--bb-muted); }
.report .provenance summary { cursor: pointer; }
.report .provenance dt { font-weight: ${FONT.strong}; }
.report .provenance dd { margin: 0 0 0.4em; overflow-wrap: anywhere; }

@media screen and (min-width: 600px) {
  .report .group.entry .with-status { position: relative; }
  .report .group.entry > div:first-child:has(> .with-status:first-child),
  .report .group.entry:has(.with-status) > div:nth-child(3) { padding-left: 2.6em; }
  .report .entry .with-status .sign { position: absolute; left: calc(-2.6em * 1 / 1.15); top: 0.1em; }
}
@media screen and (min-width: 760px) {
  .report .group.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5em; }
  .report .group.entry { display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: 0 2em; }
  .report .group.entry > div:nth-child(3) { grid-column: 1 / -1; }
}
@media screen and (max-width: 1099px) {
  .report-contents ol ol { display: none; }
}
@media screen and (min-width: 1100px) {
  .report-columns { display: grid; grid-template-columns: 13.5em minmax(0, 1fr); gap: 0 3em; align-items: start; }
  .report-columns > .report-contents { position: sticky; top: 1.5em; max-height: calc(100vh - 3em); overflow-y: auto; }
}
@media screen and (max-width: 599px) {
  .report h1 { font-size: 1.9em; }
  .report .level-1 { font-size: 1.6em; }
  .report .level-2 { font-size: 1.3em; }
  .report .note { padding: 1em; }
  .report .drawing.on-phone { display: block; }
  .report .drawing.on-wide { display: none; }
  .report .plain td { overflow-wrap: anywhere; }
  .report .plain colgroup, .report .table-scroll colgroup { display: none; }
  .report .table-scroll td.text { min-width: 7em; }
  .report .scroll-cue { display: block; margin: 0 0 0.4em; }
  .report .table-scroll table { width: max-content; min-width: 100%; }
  /* The caption stays in sight while the columns scroll. */
  .report .table-scroll caption span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 2.5rem); }
  .report .table-scroll tbody th { min-width: 7em; max-width: 11em; }
  .report table.cards, .report .cards tbody, .report .cards tr, .report .cards th, .report .cards caption { display: block; }
  .report .cards thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .report .cards colgroup { display: none; }
  .report .cards tr { border-top: 1px solid var(--bb-outline); padding: 0.6em 0 0.7em; }
  .report .cards tbody th { font-weight: ${FONT.strong}; border: 0; padding: 0 0 0.2em; text-align: left; }
  .report .cards td { display: grid; grid-template-columns: 8em minmax(0, 1fr); gap: 0.8em; border: 0; padding: 0.12em 0; text-align: left; }
  .report .cards td::before { content: attr(data-label); color: var(--bb-muted); }
  .report .cards td.empty { display: none; }
  .report .cards td.number { white-space: normal; }
}
`

const PRINT = `
@media print {
  @page { size: A4; margin: 22mm 20mm 20mm; }
  .report { font-size: ${TYPE.body.size}pt; line-height: ${TYPE.body.leading}pt; max-width: none; padding: 0; }
  .skip-link, .report-contents, .report .provenance, .report .drawing.on-phone { display: none; }
  .report a { color: inherit; text-decoration: none; }
  .report h2, .report h3, .report h4, .report h5, .report figcaption, .report caption, .report .note-title { break-after: avoid; break-inside: avoid; }
  .report .heading-status, .report .with-status + p { break-after: avoid; }
  .report figure, .report .note, .report .key-figures, .report tr, .report .group.keep { break-inside: avoid; }
  .report .table-note, .report .table-block + p.small, .report p.small + p.small, .report .chart-source { break-before: avoid; }
  .report p, .report li { orphans: 2; widows: 2; }
  .report .scroll-cue { display: none; }
  .report .chapter { margin-bottom: 0; padding-bottom: 0; }
  .report .note { margin: 1em 0; padding: 0.8em 1.1em; }
  .report .group.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 18pt; }
  .report .group.entry { display: grid; grid-template-columns: minmax(0, 1fr) 40%; gap: 0; border: 0; padding: 0; }
  /* The rule is the columns' own, or it would stay at a page's foot when they move to the next. */
  .report .group.entry > div:nth-child(-n + 2) { border-top: 2px solid var(--bb-petrol); padding-top: 1.2em; }
  .report .group.entry > div:nth-child(2) { padding-left: 14pt; }
  .report .level-2 + p { break-after: avoid; }
  .report thead { display: table-header-group; }
  .report .page-break { break-after: page; }
  .report .chapter + .chapter { break-before: page; border: 0; padding-top: 0; }
  .report * { print-color-adjust: exact; }
}
`

/** Below `.report` only: to be added to a page that has a body style. */
export const reportCss: string = `${widthsCss}${SCREEN}${PRINT}`

/**
 * For a cover with a logotype; apart, so that reports without one stay as they were. As large as on paper (`logo.ts`). On a tinted page
 * its white is the page's own.
 */
export const logoCss = `
.report .cover-logo { display: block; width: auto; height: auto; max-width: min(100%, 253px); max-height: 96px; margin-bottom: 1.8em;
  mix-blend-mode: multiply; }
@media print { .report .cover-logo { max-width: 190pt; max-height: 72pt; } }
`

/** What a page of its own needs beside it. */
export const pageCss: string = `${paletteCss}
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bb-paper); }
.skip-link { position: absolute; left: 1rem; top: -10rem; background: var(--bb-ink); color: var(--bb-paper); padding: 0.7rem 1rem;
  font: ${FONT.strong} 1rem var(--bb-font); z-index: 1; }
.skip-link:focus { top: 1rem; }
main:focus { outline: none; }
.report.standalone { max-width: 70rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 2.5rem) 3rem; }
.report.standalone footer { border-top: 1px solid var(--bb-rule); margin-top: 2em; padding-top: 1em; }
`

export function fontFacesCss(fonts: { readonly regular: Uint8Array; readonly semibold: Uint8Array }): string {
  const face = (weight: number, bytes: Uint8Array): string =>
    `@font-face { font-family: '${FONT.family}'; font-weight: ${weight}; font-display: swap; ` +
    `src: url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2'); }\n`
  return face(FONT.regular, fonts.regular) + face(FONT.strong, fonts.semibold)
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
