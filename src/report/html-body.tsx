// The report between the page's edges: cover, contents, chapters. The same whether it stands alone or inside the site.

import { formatDate } from '../domain/format.ts'
import type { Block, Document, Heading } from './document.ts'
import { Blocks } from './html-blocks.tsx'
import type { ChartSvg } from './html-figure.tsx'

type Props = { readonly document: Document; readonly charts: ChartSvg }

export function Cover({ document }: { readonly document: Document }) {
  const { cover } = document
  return (
    <div class="report-cover">
      {cover.logo ? (
        <img
          class="cover-logo"
          src={`data:${cover.logo.type};base64,${cover.logo.base64}`}
          alt={cover.logo.alt}
          width={cover.logo.width}
          height={cover.logo.height}
        />
      ) : null}
      <p class="kicker">{cover.kicker}</p>
      <h1>{cover.title}</h1>
      <p class="lead">{cover.subtitle}</p>
      <dl class="cover-facts">
        {cover.facts.map((fact) => (
          <div>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

export function Contents({ document }: { readonly document: Document }) {
  return (
    <nav class="report-contents" aria-labelledby="report-contents-title">
      <p class="contents-title" id="report-contents-title">
        {document.contentsTitle}
      </p>
      <ol>
        {chapters(document.blocks).flatMap(({ heading, blocks }) =>
          heading
            ? [<ContentsEntry heading={heading} below={headings(blocks).filter((one) => one.level === 2)} />]
            : [],
        )}
      </ol>
    </nav>
  )
}

function ContentsEntry({ heading, below }: { readonly heading: Heading; readonly below: readonly Heading[] }) {
  return (
    <li>
      <a href={`#${heading.id}`}>{heading.text}</a>
      {below.length === 0 ? null : (
        <ol>
          {below.map((one) => (
            <li>
              <a href={`#${one.id}`}>{one.text}</a>
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

export function Chapters({ document, charts }: Props) {
  return (
    <>
      {chapters(document.blocks).map(({ heading, blocks }) =>
        heading ? (
          <section class="chapter" aria-labelledby={heading.id}>
            <Blocks blocks={blocks} charts={charts} />
          </section>
        ) : (
          <Blocks blocks={blocks} charts={charts} />
        ),
      )}
    </>
  )
}

/** The running header's words, once, and the day the report speaks of. */
export function Colophon({ document }: { readonly document: Document }) {
  return (
    <p class="small">
      {[document.header.left, document.header.right, formatDate(document.date)]
        .filter((part) => part !== '')
        .join(' · ')}
    </p>
  )
}

type Chapter = { readonly heading: Heading | null; readonly blocks: readonly Block[] }

/** Splits at each heading of level 1, which stays first in its chapter. What comes before the first has no heading. */
function chapters(blocks: readonly Block[]): readonly Chapter[] {
  const starts = blocks.flatMap((block, i) => (block.kind === 'heading' && block.level === 1 ? [i] : []))
  const first = starts[0] ?? blocks.length
  const front: readonly Chapter[] = first > 0 ? [{ heading: null, blocks: blocks.slice(0, first) }] : []
  return [
    ...front,
    ...starts.map((start, i) => {
      const chapter = blocks.slice(start, starts[i + 1])
      const heading = chapter[0]
      return { heading: heading?.kind === 'heading' ? heading : null, blocks: chapter }
    }),
  ]
}

function headings(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block]
    if (block.kind === 'group') return block.parts.flatMap(headings)
    return []
  })
}
