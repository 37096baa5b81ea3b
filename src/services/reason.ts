// Why something was erased: kept and shown for good, so it must say something, and nothing about a person.

import { Invalid } from '../domain/errors.ts'
import { holdsPersonalNumber } from '../ingest/index.ts'
import { errorText } from '../text/errors.ts'

const LONGEST = 500

/** Throws Invalid. */
export function erasureReason(written: string): string {
  const why = written.trim()
  if (why === '' || why.length > LONGEST) throw new Invalid(errorText.redactionReason)
  if (holdsPersonalNumber(why)) throw new Invalid(errorText.redactionReasonPersonal)
  return why
}
