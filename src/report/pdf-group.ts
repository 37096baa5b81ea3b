// Groups: two columns, a goal's entry with its sign in the margin and its chart beside it, or blocks kept together.

import type { Block, Group } from './document.ts'
import { COLOUR } from './look.ts'
import { type Built, rule, type Setting, sign } from './pdf-nodes.ts'

type Build = (blocks: readonly Block[], width: number, setting: Setting) => Built

const GAP = 24
/** Where an entry's sign stands, and the share of the whole width that its text ends at. */
const GUTTER = 36
const TEXT_SHARE = 0.62
const SIGN = 20
/** Lines of an entry's small print that stand together on a page. */
const LEAST_SMALL = 4

export function buildGroup(group: Group, width: number, top: number, setting: Setting, build: Build): Built {
  switch (group.layout) {
    case 'columns':
      return buildColumns(group, width, top, setting, build)
    case 'entry':
      return buildEntry(group, width, top, setting, build)
    case 'keep': {
      const { nodes, elements } = build(group.parts.flat(), width, setting)
      return { nodes: [{ stack: [...nodes], keep: true, margin: [0, top, 0, 0] }], elements }
    }
  }
}

function buildColumns({ parts }: Group, width: number, top: number, setting: Setting, build: Build): Built {
  const each = (width - GAP * (parts.length - 1)) / parts.length
  const built = parts.map((blocks) => build(blocks, each, setting))
  const columns = built.map(({ nodes }) => ({ width: each, stack: [...nodes] }))
  return {
    nodes: [{ columns, columnGap: GAP, keep: true, margin: [0, top, 0, 0] }],
    elements: built.flatMap(({ elements }) => elements),
  }
}

function buildEntry({ parts }: Group, width: number, top: number, setting: Setting, build: Build): Built {
  const [left = [], right = [], below = []] = parts
  const status = left.flatMap((block) => (block.kind === 'heading' && block.status ? [block.status.code] : []))[0]
  const gutter = status ? GUTTER : 0
  const leftWidth = right.length === 0 ? width - gutter : width * TEXT_SHARE - gutter
  const rightWidth = width - gutter - leftWidth - GAP
  const words = build(left, leftWidth, { ...setting, signInMargin: status !== undefined })
  const chart = build(right, rightWidth, setting)
  const columns = [
    ...(status ? [{ width: gutter, stack: [sign(status, SIGN, 2)] }] : []),
    { width: leftWidth, stack: [...words.nodes] },
    ...(right.length === 0
      ? []
      : [
          { width: GAP, stack: [] },
          { width: rightWidth, stack: [...chart.nodes] },
        ]),
  ]
  const small = build(below, width - gutter, setting)
  // Where an entry must break, its small print does: what it says of the goal stands on one page.
  const smallNodes = small.nodes.map((node) => ({ ...node, leastLines: LEAST_SMALL }))
  const foot = smallNodes.length === 0 ? [] : [{ stack: smallNodes, margin: [gutter, 6, 0, 0] }]
  const body = { columns, columnGap: 0, margin: [0, 11, 0, 0], keep: true, keepWithNext: foot.length > 0 }
  return {
    nodes: [
      {
        stack: [{ ...rule(width, 1.25, COLOUR.petrol), keepWithNext: true }, body, ...foot],
        margin: [0, top, 0, 0],
      },
    ],
    elements: [...words.elements, ...chart.elements, ...small.elements],
  }
}
