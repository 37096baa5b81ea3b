// Makes the document of a report: facts and template in, plain JSON out (R8). The same facts give the same document.

import type { Block, Document, Text } from './document.ts'
import { DOCUMENT_SCHEMA_VERSION } from './document.ts'
import type { Facts } from './facts.ts'
import { documentLogo } from './logo.ts'
import { conditionHolds, fillIn, isKey } from './placeholders.ts'
import { SECTIONS } from './sections/index.ts'
import type { Template } from './template.ts'

/**
 * `provenance`: SHA-256 of the template and of the facts; those of the indicator files are added here. `logo`: bytes of the logotype
 * that the facts name; null where they name none.
 */
export function buildDocument(
  facts: Facts,
  template: Template,
  provenance: Readonly<Record<string, string>>,
  logo: Uint8Array | null = null,
): Document {
  const fill = (text: string): string => fillIn(text, facts) ?? ''
  return {
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    language: 'sv-SE',
    title: fill(template.title),
    subject: fill(template.subject),
    author: fill(template.author),
    keywords: template.keywords.map(fill).filter((word) => word !== ''),
    date: `${dateOf(facts)}T00:00:00.000Z`,
    header: { left: joined(template.header.left, facts), right: joined(template.header.right, facts) },
    cover: { ...coverOf(facts, template), ...documentLogo(facts.logo, logo) },
    contentsTitle: fill(template.contents),
    blocks: withoutDanglingLinks(chaptersOf(facts, template)),
    provenance: { ...provenance, ...facts.indicatorFiles },
  }
}

/** The latest day the facts know of: decided, or imported, or the end of the year. */
function dateOf({ cover, sources, asOf }: Facts): string {
  return (
    [cover.decidedOn, ...sources.map(({ importedOn }) => importedOn), asOf]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? asOf
  )
}

const joined = (parts: readonly string[], facts: Facts): string =>
  parts.flatMap((part) => fillIn(part, facts) ?? []).join(' · ')

function coverOf(facts: Facts, { cover }: Template): Document['cover'] {
  return {
    kicker: fillIn(cover.kicker, facts) ?? '',
    title: fillIn(cover.title, facts) ?? '',
    subtitle: cover.subtitles.flatMap((text) => fillIn(text, facts) ?? [])[0] ?? '',
    facts: cover.facts.flatMap(({ label, value, otherwise }) => {
      const filled = fillIn(value, facts) ?? otherwise ?? null
      return filled === null ? [] : [{ label, value: filled }]
    }),
  }
}

/** Every chapter on a page of its own. */
function chaptersOf(facts: Facts, template: Template): readonly Block[] {
  return template.chapters
    .filter(({ when }) => when === undefined || conditionHolds(when, facts))
    .flatMap(({ section, title, intro }, i): readonly Block[] => {
      // The template has been checked: a section that is not there is a bug, not something to leave out in silence.
      if (!isKey(SECTIONS, section)) throw new Error(`unknown section ${section}`)
      const input = {
        facts,
        title: fillIn(title, facts) ?? '',
        intro: intro === undefined ? null : fillIn(intro, facts),
      }
      return [...(i > 0 ? [{ kind: 'page-break' } as const] : []), ...SECTIONS[section](input)]
    })
}

/** A template may leave out a chapter that others point to: their words stay, their links go. */
function withoutDanglingLinks(blocks: readonly Block[]): readonly Block[] {
  const ids = new Set(blocks.flatMap(idsOf))
  return blocks.map((block) => relinked(block, ids))
}

function idsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'table':
    case 'figure':
      return [block.id]
    case 'paragraph':
      return block.id === undefined ? [] : [block.id]
    case 'note':
      return block.blocks.flatMap(idsOf)
    case 'group':
      return block.parts.flat().flatMap(idsOf)
    default:
      return []
  }
}

function relinked(block: Block, ids: ReadonlySet<string>): Block {
  const text = (spans: Text): Text =>
    spans.map(({ to, ...rest }) => (to === undefined || !ids.has(to) ? rest : { ...rest, to }))
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: text(block.text) }
    case 'list':
      return { ...block, items: block.items.map(text) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(text)) }
    case 'figure':
      return { ...block, table: block.table !== null && ids.has(block.table) ? block.table : null }
    case 'note':
      return { ...block, blocks: block.blocks.map((one) => relinked(one, ids)) }
    case 'group':
      return { ...block, parts: block.parts.map((part) => part.map((one) => relinked(one, ids))) }
    default:
      return block
  }
}
