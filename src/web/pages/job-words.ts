// How far long work has come, in words, in the reader's language.

import { formatPercent } from '../../domain/format.ts'
import type { Progress } from '../../services/index.ts'
import type { Language } from '../../text/language.ts'
import { webJobTexts } from '../../text/web-jobs.ts'

/** Parts whose share nobody knows have words without one. */
export function progressWords(progress: Progress | null, language: Language): string {
  const { stage } = webJobTexts[language]
  return progress === null ? stage.waiting : stage[progress.stage](formatPercent(progress.share * 100, 0))
}

/** 0–1; null where nobody knows. */
export const knownShare = (progress: Progress | null): number | null =>
  progress === null || progress.stage === 'collecting' || progress.stage === 'drawing' ? null : progress.share
