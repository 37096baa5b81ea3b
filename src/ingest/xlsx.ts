// An Excel workbook as its sheets.

import { createCellBudget } from './cell-budget.ts'
import { ContainerLimits } from './container-limits.ts'
import type { Sheet } from './grid.ts'
import { type IssueCollector, NOWHERE } from './issue-collector.ts'
import { type Relation, relations, requirePart } from './office-package.ts'
import { holdsPersonalNumber } from './personal-number.ts'
import { refuse } from './refuse.ts'
import { SPREADSHEET } from './xlsx-namespaces.ts'
import { type Book, readSheet } from './xlsx-sheet.ts'
import { readStrings } from './xlsx-strings.ts'
import { readStyles } from './xlsx-styles.ts'
import { readXml } from './xml.ts'
import type { ZipArchive } from './zip.ts'

/**
 * Every sheet with cells in the order of the tabs. Sheets that Excel itself offers no way to show are left out, charts too;
 * those the user has hidden are marked so. `part` is the workbook's own, as the package names it.
 */
export function readWorkbook(zip: ZipArchive, part: string, { warning }: IssueCollector): readonly Sheet[] {
  const related = relations(zip, part)
  const { tabs, from1904 } = readTabs(requirePart(zip, part), part)
  const book: Book = { strings: sharedStrings(zip, related), formats: styles(zip, related), from1904 }
  const budget = createCellBudget()
  const sheets: Sheet[] = []
  for (const { name, id, state } of tabs) {
    const relation = related.find((one) => one.id === id)
    if (relation?.type !== 'worksheet' || state === 'veryHidden') continue
    if (sheets.length === ContainerLimits.sheets) refuse('file.too-many-sheets', { limit: ContainerLimits.sheets })
    const { grid, uncalculated } = readSheet(requirePart(zip, relation.target), relation.target, book, budget)
    if (uncalculated !== null) {
      const sheet = holdsPersonalNumber(name) ? '' : name
      warning('sheet.formula-without-value', NOWHERE, { sheet, cell: uncalculated.first, count: uncalculated.count })
    }
    sheets.push(state === 'hidden' ? { name, grid, hidden: true } : { name, grid })
  }
  return sheets
}

type Tab = { readonly name: string; readonly id: string; readonly state: string }

function readTabs(bytes: Uint8Array, part: string): { readonly tabs: readonly Tab[]; readonly from1904: boolean } {
  const tabs: Tab[] = []
  let from1904 = false
  readXml(bytes, part, SPREADSHEET, {
    open: (element, attribute) => {
      if (element === 'x:workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      if (element !== 'x:sheet') return
      tabs.push({
        name: attribute('name') ?? '',
        id: attribute('r:id') ?? '',
        state: attribute('state') ?? 'visible',
      })
    },
  })
  return { tabs, from1904 }
}

function sharedStrings(zip: ZipArchive, related: readonly Relation[]): Book['strings'] {
  const part = related.find(({ type }) => type === 'sharedStrings')?.target
  return part === undefined ? [] : readStrings(requirePart(zip, part), part)
}

function styles(zip: ZipArchive, related: readonly Relation[]): Book['formats'] {
  const part = related.find(({ type }) => type === 'styles')?.target
  return part === undefined ? [] : readStyles(requirePart(zip, part), part)
}
