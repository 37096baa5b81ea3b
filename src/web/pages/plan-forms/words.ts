// A stored measure or activity as its form's fields have it: numbers with a decimal comma, dates as ISO.

import { MINUS } from '../../../domain/format.ts'
import type { Activity, Band, Measure } from '../../../domain/plan.ts'
import { templateText } from '../../../text/template.ts'

/** By the field's name; the targets on the way apart. */
export function measureFields(measure: Measure | null, indicatorName: string): Readonly<Record<string, string>> {
  if (measure === null) return { uppdelning: templateText.sex.total }
  const { name, dimensions, area, comparison, type, baseline, target } = measure
  const { sex } = dimensions
  return {
    indikator: indicatorName,
    matt: name ?? '',
    uppdelning:
      sex === undefined ? templateText.sex.total : sex === 'F' ? templateText.sex.girls : templateText.sex.boys,
    stadsdel: area === null ? '' : area.slice(area.indexOf(':') + 1),
    jamforelse:
      comparison === null
        ? ''
        : comparison.with === 'group'
          ? comparison.name
          : templateText.comparison[comparison.with],
    maltyp: templateText.measureType[type],
    utgangsperiod: baseline?.period ?? '',
    utgangsvarde: numberText(baseline?.value),
    malperiod: target.period,
    malvarde:
      typeof target.value === 'object' && target.value !== null ? bandText(target.value) : numberText(target.value),
  }
}

export const activityFields = (activity: Activity | null): Readonly<Record<string, string>> => ({
  aktivitet: activity?.title ?? '',
  forvaltning: activity?.unit ?? '',
  ansvarig: activity?.responsible ?? '',
  start: activity?.start ?? '',
  slut: activity?.end ?? '',
  budget: numberText(activity?.budget),
})

/** What a measure is called in a list, and what is to happen. */
export function measureWords(measure: Measure): { readonly name: string; readonly about: string } {
  const { uppdelning = '', maltyp = '', malvarde = '', malperiod = '' } = measureFields(measure, '')
  const name = measure.name ?? measure.indicator ?? ''
  const who = measure.dimensions.sex === undefined ? [] : [uppdelning]
  return { name, about: [...who, [maltyp, malvarde, malperiod].filter(Boolean).join(' ')].join(' · ') }
}

export const numberText = (value: number | null | undefined): string =>
  value === null || value === undefined
    ? ''
    : value.toLocaleString('sv-SE', { maximumFractionDigits: 20, useGrouping: false }).replace(MINUS, '-')

const bandText = ({ low, high }: Band): string => `${numberText(low)}–${numberText(high)}`
