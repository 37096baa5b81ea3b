// How far the figures can be trusted: how old they are, what is missing or hidden, and which goals that leaves open.
// Mandatory, since it is here that the chapter on deficiencies sends whoever asks why a figure is not there.

import { capitalise, formatCount, formatDate } from '../../domain/format.ts'
import { reportQualityText as text } from '../../text/report-quality.ts'
import { heading, paragraph } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { Facts } from '../facts.ts'
import { isHiding, isLacking, openList, qualityTable } from '../parts/quality-lists.ts'
import { opening, type Section } from '../section.ts'

export const quality: Section = (input) => {
  const { facts } = input
  const table = qualityTable(facts)
  return [
    ...opening(input, 'quality', leadOf(facts)),
    ...(table ? [heading(2, 'quality-table', text.table), table] : []),
    heading(2, 'quality-open', text.open),
    ...openPart(facts),
  ]
}

function leadOf(facts: Facts): string {
  const { indicators, day } = facts.quality
  if (indicators.length === 0) return text.noIndicators
  const lacking = indicators.filter((one) => isLacking(one, facts)).length
  const hiding = indicators.filter((one) => isHiding(one, facts)).length
  const total = formatCount(indicators.length)
  const first =
    lacking === 0
      ? text.allSound(indicators.length, total, formatDate(day))
      : text.someLack(lacking, capitalise(formatCount(lacking)), total, formatDate(day))
  return [first, ...(hiding === 0 ? [] : [text.hidden(hiding, capitalise(formatCount(hiding)))])].join(' ')
}

function openPart(facts: Facts): readonly Block[] {
  const open = openList(facts)
  const chance = chanceOf(facts)
  return [open ?? paragraph(text.openNone(facts.goals.length)), ...(chance === '' ? [] : [paragraph(chance)])]
}

/** Verdicts that there are, but that may be chance: their goals' own chapter says which. */
function chanceOf({ quality: { hindrances } }: Facts): string {
  const doubtful = hindrances.filter(({ what }) => what === 'chance')
  const within = doubtful.filter(({ certainty }) => certainty === 'within-chance').length
  const unknown = doubtful.filter(({ certainty }) => certainty === 'unknown').length
  return [
    ...(within === 0 ? [] : [text.within(within, formatCount(within))]),
    ...(unknown === 0 ? [] : [text.unknown(unknown, formatCount(unknown))]),
  ].join(' ')
}
