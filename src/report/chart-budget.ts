// Lays out the chart kind `budget`: what was spent as bars, what was planned as a mark across each.

import { labelRoom, stackRows } from './chart-bars.ts'
import { CHART_TEXT } from './chart-config.ts'
import type { BudgetBar, BudgetParams, ChartInput } from './chart-data.ts'
import { type Layout, rowsOf } from './chart-fed.ts'
import { textWidth, wrapText } from './chart-text.ts'

export function layoutBudget(figure: ChartInput, width: number): Layout {
  const bars = rowsOf<BudgetBar>(figure, 'bars')
  const params = figure.params as BudgetParams
  const left = labelRoom(
    bars.map(({ label }) => label),
    width,
  )
  const right = Math.min(Math.max(...bars.map(({ text }) => textWidth(text, CHART_TEXT)), 0) + 12, width * 0.4)
  const rows = stackRows(bars.map(({ label }) => wrapText(label, left - 10, CHART_TEXT)))
  const plot = Math.max(width - left - right, 40)
  const key = [params.outcomeLabel, params.budgetLabel]
  const second = 16 + textWidth(key[0] ?? '', CHART_TEXT) + 14
  return {
    width: plot,
    height: rows.height,
    padding: { left, right, top: 2, bottom: 20 },
    data: {
      bars: bars.map((bar, i) => ({
        ...bar,
        y: rows.middles[i] ?? 0,
        top: (rows.middles[i] ?? 0) - 9,
        bottom: (rows.middles[i] ?? 0) + 9,
        end: Math.max(bar.outcome ?? 0, bar.budget ?? 0),
        lines: wrapText(bar.text, right - 12, CHART_TEXT),
      })),
      names: bars.map((_, i) => ({ y: rows.middles[i] ?? 0, text: rows.lines[i] ?? [], lift: rows.lifts[i] ?? 0 })),
      keys: [
        { sign: 'outcome', x: 0, text: key[0] ?? '' },
        { sign: 'budget', x: second, text: key[1] ?? '' },
      ].filter(({ text }) => text !== ''),
    },
    signals: { xHigh: Math.max(...bars.flatMap(({ outcome, budget }) => [outcome ?? 0, budget ?? 0]), 0) || 1 },
  }
}
