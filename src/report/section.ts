// What a section is: a chapter's blocks as a function of the facts. One file each in sections/, one line in its index.

import { heading, paragraph } from './blocks.ts'
import type { Block } from './document.ts'
import type { Facts } from './facts.ts'

/** `title` and `intro` come from the template. */
export type SectionInput = { readonly facts: Facts; readonly title: string; readonly intro: string | null }
export type Section = (input: SectionInput) => readonly Block[]

/** The chapter's heading, its conclusion in a sentence or two, and the template's own words where there are any. */
export function opening({ title, intro }: SectionInput, id: string, lead: string): readonly Block[] {
  return [
    heading(1, id, title),
    ...(lead === '' ? [] : [paragraph(lead, 'lead')]),
    ...(intro === null ? [] : [paragraph(intro)]),
  ]
}
