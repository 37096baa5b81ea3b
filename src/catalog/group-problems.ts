// What a schema cannot say about a shipped group: its file's name, and that its members are kommuner called so.

import { AREA_NAMES } from '../domain/area-names.ts'
import type { ShippedGroup } from '../domain/indicator.ts'
import { catalogText as text } from '../text/catalog.ts'
import type { Entry } from './entry.ts'
import type { CatalogueProblem } from './problem.ts'

export function groupProblems(groups: readonly Entry<ShippedGroup>[]): readonly CatalogueProblem[] {
  return groups.flatMap(({ yaml, content: { id, members } }) => {
    const file = yaml.file.split('/').at(-1) ?? ''
    return [
      ...(file === `${id}.yaml`
        ? []
        : [{ file: yaml.file, line: yaml.lineOf(['id']), reason: text.notFileName('id', id, file) }]),
      ...members.flatMap(({ code, name }, index) => {
        const isKnown = AREA_NAMES.some((area) => area.code === code && area.name === name)
        return isKnown
          ? []
          : [{ file: yaml.file, line: yaml.lineOf(['members', index]), reason: text.notAMember(code, name) }]
      }),
    ]
  })
}
