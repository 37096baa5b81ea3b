// Which version of something a form was opened with, so that a later one is never overwritten unseen.

import { createHash } from 'node:crypto'
import { canonicalJson } from '../../store/index.ts'
import { formTexts } from '../../text/forms.ts'
import { inEach, StaleForm } from './problems.ts'

/** Differs as soon as what is stored does. */
export const versionOf = (stored: unknown): string =>
  createHash('sha256').update(canonicalJson(stored), 'utf8').digest('hex').slice(0, 16)

/** `opened`: null where the caller does not care; `now`: as it is stored. Throws StaleForm. */
export function checkVersion(opened: string | null, now: string): void {
  if (opened !== null && opened !== now) throw new StaleForm(inEach(formTexts, ({ stale }) => stale))
}
