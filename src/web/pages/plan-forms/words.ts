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
    indikator: measure.indicator === null ? '' : indicatorName,
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

/** Of whom, and what is to happen: "Flickor · öka 87 2025 · flickor-pojkar". */
export function measureWords(measure: Measure): string {
  const { uppdelning = '', stadsdel = '', jamforelse = '', maltyp, malvarde, malperiod } = measureFields(measure, '')
  const who = measure.dimensions.sex === undefined ? '' : uppdelning
  const aim = [maltyp, malvarde, malperiod].filter(Boolean).join(' ')
  return [who, stadsdel, aim, jamforelse].filter((part) => part !== '').join(' · ')
}

export const numberText = (value: number | null | undefined): string =>
  value === null || value === undefined
    ? ''
    : value.toLocaleString('sv-SE', { maximumFractionDigits: 20, useGrouping: false }).replace(MINUS, '-')

const bandText = ({ low, high }: Band): string => `${numberText(low)}–${numberText(high)}`
