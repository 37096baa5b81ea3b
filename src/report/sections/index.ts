// The chapters a template may ask for, by name. A new one: its file, and a line here.

import type { Section } from '../section.ts'
import { appendices } from './appendices.ts'
import { conclusions } from './conclusions.ts'
import { deficiencies } from './deficiencies.ts'
import { gaps } from './gaps.ts'
import { goals } from './goals.ts'
import { howToRead } from './how-to-read.ts'
import { livingConditions } from './living-conditions.ts'
import { quality } from './quality.ts'
import { resources } from './resources.ts'
import { summary } from './summary.ts'

export const SECTIONS = {
  summary,
  'how-to-read': howToRead,
  goals,
  'living-conditions': livingConditions,
  gaps,
  resources,
  deficiencies,
  conclusions,
  quality,
  appendices,
} as const satisfies Readonly<Record<string, Section>>

/**
 * Chapters no barnbokslut may leave out: one that tells of no deficiencies, or not of what it does not know, is an
 * advertisement.
 */
export const MANDATORY_SECTIONS: readonly (keyof typeof SECTIONS)[] = ['deficiencies', 'quality']
