// A chart's figures as a table, in its place.

import type { LiveChart } from '../../report/chart.ts'
import type { ChartWords } from './settings.ts'

export function createTable({ title, table }: LiveChart, words: ChartWords): HTMLElement {
  const made = document.createElement('table')
  made.className = 'chart-table'
  const caption = made.createCaption()
  // It stands over the chart already.
  caption.className = 'ds-sr-only'
  caption.textContent = title
  const head = made.createTHead().insertRow()
  for (const [index, label] of [words[table.first], ...table.columns].entries())
    head.append(heading('col', label === '' ? words.value : label, index))
  const body = made.createTBody()
  for (const [first = '', ...rest] of table.rows) {
    const row = body.insertRow()
    row.append(heading('row', first, 0))
    for (const text of rest) {
      const cell = row.insertCell()
      cell.className = 'number'
      cell.textContent = text
    }
  }
  // What scrolls must be reached by keyboard, and so have a name.
  const scroll = document.createElement('div')
  scroll.className = 'chart-rows'
  scroll.tabIndex = 0
  scroll.setAttribute('role', 'group')
  scroll.setAttribute('aria-label', title)
  scroll.append(made)
  if (!table.hasIntervals) return scroll
  const whole = document.createElement('div')
  const note = document.createElement('p')
  note.className = 'small'
  note.textContent = words.inBrackets
  whole.append(scroll, note)
  return whole
}

function heading(scope: 'col' | 'row', text: string, index: number): HTMLElement {
  const cell = document.createElement('th')
  cell.scope = scope
  if (index > 0) cell.className = 'number'
  cell.textContent = text
  return cell
}
