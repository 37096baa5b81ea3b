// Blocks of the document as elements, in reading order.

import type { ComponentChildren } from 'preact'
import type { Block, Group, Heading, KeyFigures, List, Note, Paragraph } from './document.ts'
import { type ChartSvg, ReportFigure } from './html-figure.tsx'
import { StatusSign } from './html-sign.tsx'
import { ReportTable } from './html-table.tsx'
import { Spans } from './html-text.tsx'

type BlocksProps = { readonly blocks: readonly Block[]; readonly charts: ChartSvg }

export function Blocks({ blocks, charts }: BlocksProps) {
  return (
    <>
      {blocks.map((block) => (
        <BlockElement block={block} charts={charts} />
      ))}
    </>
  )
}

function BlockElement({ block, charts }: { readonly block: Block; readonly charts: ChartSvg }) {
  switch (block.kind) {
    case 'heading':
      return <HeadingElement heading={block} />
    case 'paragraph':
      return <ParagraphElement paragraph={block} />
    case 'list':
      return <ListElement list={block} />
    case 'table':
      return <ReportTable table={block} />
    case 'figure':
      return <ReportFigure figure={block} charts={charts} />
    case 'key-figures':
      return <KeyFiguresElement figures={block} />
    case 'note':
      return <NoteElement note={block} charts={charts} />
    case 'page-break':
      return <div class="page-break" />
    case 'group':
      return <GroupElement group={block} charts={charts} />
  }
}

/** The report's own title is the page's h1, so a heading of level 1 is an h2. */
function HeadingElement({ heading }: { readonly heading: Heading }) {
  const { status } = heading
  if (!status) return <HeadingTag heading={heading}>{heading.text}</HeadingTag>
  return (
    <HeadingTag heading={heading}>
      <span class={`heading-status status-${status.code}`}>
        <StatusSign status={status.code} size={24} />
        {status.label}
        <span class="hidden-text">: </span>
      </span>
      {heading.text}
    </HeadingTag>
  )
}

function HeadingTag({ heading, children }: { readonly heading: Heading; readonly children: ComponentChildren }) {
  const attributes = { id: heading.id, class: `level-${heading.level}${heading.status ? ' with-status' : ''}` }
  switch (heading.level) {
    case 1:
      return <h2 {...attributes}>{children}</h2>
    case 2:
      return <h3 {...attributes}>{children}</h3>
    case 3:
      return <h4 {...attributes}>{children}</h4>
    case 4:
      return <h5 {...attributes}>{children}</h5>
  }
}

function ParagraphElement({ paragraph }: { readonly paragraph: Paragraph }) {
  return (
    <p class={paragraph.style} id={paragraph.id}>
      <Spans text={paragraph.text} />
    </p>
  )
}

function ListElement({ list }: { readonly list: List }) {
  const items = list.items.map((item) => (
    <li>
      <Spans text={item} />
    </li>
  ))
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function KeyFiguresElement({ figures }: { readonly figures: KeyFigures }) {
  return (
    <dl class="key-figures">
      {figures.items.map((item) => (
        <div>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

function NoteElement({ note, charts }: { readonly note: Note; readonly charts: ChartSvg }) {
  return (
    <div class="note" role="note" aria-label={note.title}>
      <p class="note-title">{note.title}</p>
      <Blocks blocks={note.blocks} charts={charts} />
    </div>
  )
}

function GroupElement({ group, charts }: { readonly group: Group; readonly charts: ChartSvg }) {
  return (
    <div class={`group ${group.layout}`}>
      {group.parts.map((blocks) => (
        <div>
          <Blocks blocks={blocks} charts={charts} />
        </div>
      ))}
    </div>
  )
}
