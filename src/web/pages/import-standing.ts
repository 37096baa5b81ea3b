// What an import that is not saved is waiting for: somebody, or nothing any more.

import type { ImportPreview } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import type { webImportPageTexts } from '../../text/web-import-page.ts'
import type { Moments } from '../ui/index.ts'

/** A preview of a file with nothing new in it: saving it would only add a line to the list. */
export const isStale = (one: ImportPreview): boolean =>
  one.status === 'preview' && one.new === 0 && one.changed === 0 && one.closing.length === 0

/** Sound, but nobody wanted it: removed by hand, or not saved in time. */
export const isDiscarded = (one: ImportPreview): boolean =>
  one.status === 'rejected' && one.issues.every(({ severity }) => severity !== 'error')

/** Who undid it, and when. */
export function undoneWords(
  { kept }: ImportPreview,
  moment: Moments,
  who: (id: string) => string,
  text: WordsOf<typeof webImportPageTexts>,
): string {
  const undone = kept?.undone
  return undone ? text.undone(moment(undone.at), who(undone.by)) : text.undoneState
}

/** Cells or rows with a warning, of all kinds: what is said to have been read before saving. */
export const warningCount = ({ issues }: ImportPreview): number =>
  issues.reduce((sum, { severity, count }) => (severity === 'warning' ? sum + count : sum), 0)
