// A small file in the common template, made of what was said in a form.

import { DEFAULT_LIMITS, type TemplateRows, templateCsv } from '../../ingest/index.ts'
import { formTexts } from '../../text/forms.ts'
import type { FormFile } from '../imports/index.ts'
import type { FormSaid } from '../imports/types.ts'
import { type FieldProblem, inEach } from './problems.ts'

export type FormKind = 'plan' | 'outcomes' | 'assessments' | 'progress'

type Said<Kind extends FormKind> = {
  readonly kind: Kind
  readonly rows: TemplateRows[Kind]
  readonly plan: string | null
  readonly form: FormSaid
  /** From which year it holds; 0: all its time. */
  readonly validFrom?: number
}

/** `now`: an instant, ISO, UTC. */
export function formFile<Kind extends FormKind>(
  { kind, rows, plan, form, validFrom = 0 }: Said<Kind>,
  now: string,
): FormFile {
  return {
    file: {
      kind,
      fileName: fileName(now),
      bytes: new TextEncoder().encode(templateCsv(kind, rows)),
      options: { plan, unit: null, skipUnknownIndicators: false, validFrom, source: null, profile: null, form },
    },
  }
}

/**
 * What was written, as cells: on one line, as cells of the template are read anyway, so that each row of the file is one
 * line and can be found by it. Of a text too long to be kept the beginning, so that the other cells are read all the same.
 */
export function cellsOf<Field extends string>(written: Readonly<Record<Field, string>>) {
  const tooLong: FieldProblem[] = []
  const cells = Object.entries<string>(written).map(([field, text]) => {
    const cell = text
      .toWellFormed()
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
    if (cell.length > DEFAULT_LIMITS.cellLength)
      tooLong.push({ field, message: inEach(formTexts, ({ issues }) => issues['cell.too-long']) })
    return [field, cell.slice(0, DEFAULT_LIMITS.cellLength)] as const
  })
  return { row: Object.fromEntries(cells) as Readonly<Record<Field, string>>, tooLong }
}

function fileName(instant: string): string {
  const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date(instant))
    .split(' ')
  return formTexts.sv.fileName(date, time.replace(':', '.'))
}
