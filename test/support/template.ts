// The barnbokslut's template as it is shipped.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readTemplate, type Template } from '../../src/report/template.ts'

const FILE = new URL('../../report-templates/barnbokslut.yaml', import.meta.url)

/** Parsed, not yet checked. */
export const rawBarnbokslutTemplate = (): unknown => parse(readFileSync(FILE, 'utf8'))

export function barnbokslutTemplate(): Template {
  const result = readTemplate(rawBarnbokslutTemplate())
  if (!result.ok) throw new Error(result.problems.map(({ reason }) => reason).join('\n'))
  return result.template
}
