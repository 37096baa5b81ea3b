// How the PDF's pages look, as far as numbers can tell; its bytes; and what outside tools say of it, where they are installed.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, Document } from '../../src/report/document.ts'
import { type PdfAssets, renderPdf } from '../../src/report/pdf.ts'
import { loadPdfAssets, PROSE, paragraph, sampleDocument, sampleTrend } from '../support/sample-document.ts'
import { readTaggedPdf, type TaggedPdf } from '../support/tagged-pdf.ts'

const assets = loadPdfAssets()
const withBlocks = (...blocks: readonly Block[]): Document => ({ ...sampleDocument(), blocks })
const render = async (document: Document) => readTaggedPdf(await renderPdf(document, assets))

describe('the bytes', () => {
  it('are the same for the same document, run after run', async () => {
    const [first, second] = [await renderPdf(sampleDocument(), assets), await renderPdf(sampleDocument(), assets)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('differ, and so does their ID, when what the report was made from differs', async () => {
    const other = { ...sampleDocument(), provenance: { template: 'a'.repeat(64), facts: 'c'.repeat(64) } }
    const [first, second] = [await renderPdf(sampleDocument(), assets), await renderPdf(other, assets)]
    expect(idOf(first)).toMatch(/^[0-9a-f]{32}$/)
    expect(idOf(first)).not.toBe(idOf(second))
  })

  it('are the same from a thread of its own', async () => {
    const direct = await renderPdf(sampleDocument(), assets)
    expect(Buffer.compare(await renderInThread(sampleDocument(), assets), direct)).toBe(0)
  })

  it('come with an error, not silence, when the thread cannot draw', async () => {
    const broken = withBlocks({ ...sampleTrend('x', 'wide', null), chart: 'pie' })
    await expect(renderInThread(broken, assets)).rejects.toThrow('no chart file')
  })
})

describe('the pages', () => {
  it('all begin with y turned downwards, as everything on them is drawn', async () => {
    const pdf = await render(sampleDocument())
    for (const { operators } of pdf.pages)
      expect(operators[0]).toEqual({ operator: 'cm', operands: [1, 0, 0, -1, 0, 841.89] })
  })

  it('never end with a heading', async () => {
    // A growing first paragraph moves the headings down, so that they meet the foot of a page at every height.
    for (let lines = 1; lines <= 14; lines += 1) {
      const rounds = Array.from({ length: 12 }, (_, i): readonly Block[] => [
        { kind: 'heading', level: 2, id: `h${i}`, text: `Rubrik ${i}` },
        { kind: 'heading', level: 3, id: `k${i}`, text: `Underrubrik ${i}` },
        paragraph(PROSE),
      ])
      const { root } = await render(withBlocks(paragraph(PROSE.slice(0, 70).repeat(lines)), ...rounds.flat()))
      const headings = root.kids.flatMap((one, i) =>
        /^H[23]$/.test(one.type) ? [[one, root.kids[i + 1]] as const] : [],
      )
      expect(headings.length).toBeGreaterThanOrEqual(23)
      for (const [heading, next] of headings) expect(next?.pages[0]).toBe(heading.pages[0])
    }
  })

  it('leave no single line of a paragraph behind', async () => {
    for (const start of [1, 2, 3, 4, 5, 6]) {
      const pdf = await render(
        withBlocks(
          paragraph(PROSE.slice(0, start * 70)),
          ...Array.from({ length: 14 }, () => paragraph(PROSE.repeat(2))),
        ),
      )
      for (const { count } of linesOfBrokenParagraphs(pdf)) expect(count).toBeGreaterThanOrEqual(2)
    }
  })

  it('keep a figure with its title', async () => {
    const pdf = await render(
      withBlocks(...Array.from({ length: 9 }, (_, i) => [paragraph(PROSE), sampleTrend(`f${i}`, 'wide', null)]).flat()),
    )
    const flow = pdf.root.kids
    for (const [i, one] of flow.entries()) if (one.type === 'Figure') expect(flow[i - 2]?.pages).toEqual(one.pages)
  })

  it('begin with cover and contents, and then the document', async () => {
    const pdf = await render(
      withBlocks({ kind: 'page-break' }, { kind: 'heading', level: 1, id: 'a', text: 'Första' }, paragraph('Text')),
    )
    expect(pdf.pages).toHaveLength(3)
    expect(pdf.elements.find(({ text }) => text === 'Första')?.pages).toEqual([3])
  })

  it('stay within their margins, whatever the words', async () => {
    const word = 'Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsordförande'
    const columns = Array.from({ length: 9 }, (_, i) => ({ label: `Kolumn ${i}`, align: 'number' as const }))
    const pdf = await render(
      withBlocks({ kind: 'heading', level: 1, id: 'a', text: word }, paragraph(word.repeat(3)), {
        kind: 'table',
        id: 't',
        caption: word,
        columns,
        rows: [columns.map(() => [{ text: '12\u202f345\u202f678' }])],
      }),
    )
    for (const { operators } of pdf.pages)
      for (const { operator, operands } of operators)
        if (operator === 'Tm') {
          expect(operands[4]).toBeGreaterThanOrEqual(56)
          expect(operands[4]).toBeLessThan(539)
        }
  })
})

describe('what other tools say', () => {
  let folder = ''
  let file = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'barnbokslut-pdf-'))
    file = join(folder, 'sample.pdf')
    writeFileSync(file, await renderPdf(sampleDocument(), assets))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('qpdf finds no errors', ({ skip }) => {
    const { status, stdout, stderr } = run('qpdf', ['--check', file], skip)
    expect(stdout + stderr).toContain('No syntax or stream encoding errors found')
    expect(status).toBe(0)
  })

  it('pdffonts finds every font embedded, as a subset, with its letters', ({ skip }) => {
    const { stdout } = run('pdffonts', [file], skip)
    const fonts = stdout.trim().split('\n').slice(2)
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(font).toMatch(/SourceSans3-(Regular|Semibold) .*yes +yes +yes/)
  })

  it('pdfinfo reads the structure with its words', ({ skip }) => {
    const { stdout } = run('pdfinfo', ['-struct-text', file], skip)
    expect(stdout).toMatch(/^Document/)
    expect(stdout).toContain('H1 (block)\n    "Utbildning"')
    expect(stdout).toContain('/Scope /Column')
  })

  for (const profile of ['ua1', '2a'])
    it(`veraPDF finds that the file keeps what it claims, by profile ${profile}`, ({ skip }) => {
      const { stdout } = run('verapdf', ['-f', profile, '--format', 'text', file], skip)
      expect(stdout).toMatch(/^PASS/)
    })

  function run(tool: string, options: readonly string[], skip: (note: string) => void) {
    const result = spawnSync(tool, options, { encoding: 'utf8' })
    if (result.error) skip(`${tool} är inte installerat`)
    return result
  }
})

function idOf(bytes: Uint8Array): string | undefined {
  return /\/ID \[<([0-9a-f]+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
}

function renderInThread(document: Document, given: PdfAssets): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../src/report/pdf-thread.ts', import.meta.url), {
      workerData: { document, assets: given },
      execArgv: ['--import', 'tsx'],
    })
    worker.once('message', (answer: { ok: boolean; bytes: Uint8Array; error: string }) =>
      answer.ok ? resolve(answer.bytes) : reject(new Error(answer.error)),
    )
    worker.once('error', reject)
  })
}

/** For each paragraph on two pages, its number of lines on each: text is placed anew (Tm) at the left edge of each line. */
function linesOfBrokenParagraphs(pdf: TaggedPdf): readonly { readonly count: number }[] {
  const broken = pdf.elements.filter(({ type, pages }) => type === 'P' && pages.length === 2)
  return broken.flatMap(({ pages: [first = 0, second = 0] }) => [
    { count: linesAt(pdf, first, 'last') },
    { count: linesAt(pdf, second, 'first') },
  ])
}

/** Lines in the first or last paragraph of a page. */
function linesAt(pdf: TaggedPdf, page: number, which: 'first' | 'last'): number {
  const groups: number[] = []
  let inParagraph = false
  for (const { operator, operands } of pdf.pages[page - 1]?.operators ?? []) {
    if (operator === 'BDC') {
      const [tag] = operands
      inParagraph = typeof tag === 'object' && tag !== null && 'name' in tag && tag.name === 'P'
      if (inParagraph) groups.push(0)
    } else if (operator === 'EMC') inParagraph = false
    else if (operator === 'Tm' && inParagraph) groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1
  }
  return (which === 'first' ? groups[0] : groups.at(-1)) ?? 0
}
