// Figures: the finding, the measure, the chart with its alternative text, the source.

import { pdfText } from '../text/pdf.ts'
import type { Figure } from './document.ts'
import { COLOUR } from './look.ts'
import { drawChart } from './pdf-chart.ts'
import { type Built, drawing, linkTo, type Run, type Setting, STYLE, text } from './pdf-nodes.ts'
import { element } from './tagged-pdf-structure.ts'

/** A small figure that stands alone is no wider than this. */
const SMALL = 250

export function buildFigure(figure: Figure, width: number, top: number, setting: Setting): Built {
  const room = figure.size === 'small' ? Math.min(width, SMALL) : width
  const picture = setting.charts.draw(figure, room)
  const [title, subtitle, chart, source] = [
    element('P'),
    element('P'),
    element('Figure', [], { alt: figure.alt }),
    element('P'),
  ]
  const sourceRuns = runsOfSource(figure, setting)
  const nodes = [
    text(setting, [{ text: figure.title }], STYLE.figureTitle, {
      element: title,
      anchor: { id: figure.id, bookmark: null },
    }),
    ...(figure.subtitle === ''
      ? []
      : [text(setting, [{ text: figure.subtitle }], STYLE.caption, { element: subtitle })]),
    drawing(
      picture.width,
      picture.height,
      (doc, x, y) => drawChart(doc, picture, x, y, { ...setting.fonts, clean: setting.clean }),
      { element: chart, top: 6 },
    ),
    ...(sourceRuns.length === 0 ? [] : [text(setting, sourceRuns, STYLE.caption, { top: 4, element: source })]),
  ]
  return { nodes: [{ stack: nodes, keep: true, margin: [0, top, 0, 0] }], elements: [title, subtitle, chart, source] }
}

function runsOfSource({ source, table: id }: Figure, { targets }: Setting): readonly Run[] {
  const table = id !== null && targets.has(id) ? id : null
  const words: readonly Run[] = source === '' ? [] : [{ text: table === null ? source : `${source} ` }]
  if (table === null) return words
  const mark = linkTo(table, false)
  return [
    ...words,
    { text: pdfText.tableOnPage, mark, colour: COLOUR.petrol },
    { text: '000', mark: { ...mark, pageOf: table }, colour: COLOUR.petrol },
  ]
}
