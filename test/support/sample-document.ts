// A document with every kind of block, for the tests of what draws documents. Invented figures.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Block, Document, Figure } from '../../src/report/document.ts'
import { PDF_FONT_FILES } from '../../src/report/look.ts'
import type { PdfAssets } from '../../src/report/pdf.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** Fonts and chart files as the program loads them. */
export function loadPdfAssets(): PdfAssets {
  const fonts = join(ROOT, 'node_modules/source-sans/TTF')
  return {
    fonts: {
      regular: readFileSync(join(fonts, PDF_FONT_FILES.regular)),
      semibold: readFileSync(join(fonts, PDF_FONT_FILES.semibold)),
    },
    charts: loadCharts(),
  }
}

export function loadCharts(): Readonly<Record<string, unknown>> {
  const folder = join(ROOT, 'report-templates/charts')
  const files = readdirSync(folder).filter((file) => file.endsWith('.vl.json'))
  return Object.fromEntries(
    files.map((file) => [file.replace('.vl.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  )
}

type Values = readonly (number | null)[]
const ROLES = { Alla: 'all', Flickor: 'girls', Pojkar: 'boys', Riket: 'country' } as const

/** A yearly series from 2019; a null is a gap, and what follows it a new segment. */
export function seriesRows(series: keyof typeof ROLES, values: Values, halfWidth = 0) {
  let stretch = 1
  return values.map((value, i) => {
    if (value === null) stretch += 1
    const bound = (sign: number): number | null => (value === null || halfWidth === 0 ? null : value + sign * halfWidth)
    return {
      year: 2019 + i,
      period: String(2019 + i),
      series,
      role: ROLES[series],
      segment: `${series} ${stretch}`,
      value,
      low: bound(-1),
      high: bound(1),
    }
  })
}

export function sampleTrend(id: string, size: Figure['size'], table: string | null): Figure {
  return {
    kind: 'figure',
    id,
    title: 'Färre pojkar blir behöriga',
    subtitle: 'Elever i årskurs 9 som är behöriga till yrkesprogram, procent. Axeln börjar inte på noll.',
    chart: size === 'wide' ? 'trend' : 'trend-small',
    data: {
      points: [
        ...(size === 'wide' ? seriesRows('Riket', [84.5, 85, 85.2, 85.1, 84.9, 84.8, 84.6]) : []),
        ...seriesRows('Flickor', [85, 86, 84, 85, 86, 85.5, 86]),
        ...seriesRows('Pojkar', [83, 84, 82.5, 81.4, 80, 78.6, 77]),
        ...seriesRows('Alla', [84, 85, 84.2, 83.3, 82, 81.6, 81.2], 1.6),
      ],
      target: [{ from: 2021, to: 2025, value: 88, low: null, high: null, label: 'Mål 88 %' }],
    },
    params: { unit: '%', decimals: 0, percent: true, zero: false, baselineYear: 2021 },
    alt: 'Linjediagram. Alla: 84 procent 2019, 81 procent 2025. Flickor: 85 och 86. Pojkar: 83 och 77. Målet är 88 procent 2025.',
    source: 'Källa: Skolverket.',
    table,
    size,
  }
}

export const STATUS_BAR: Figure = {
  kind: 'figure',
  id: 'status',
  title: 'Fyra av tio mål nåddes',
  subtitle: '',
  chart: 'status-bar',
  data: {
    counts: [
      { status: 'attained', label: '4 uppnådda', n: 4 },
      { status: 'partly', label: '2 delvis', n: 2 },
      { status: 'wrong-way', label: '2 åt fel håll', n: 2 },
      { status: 'uncertain', label: '1 för osäkert', n: 1 },
      { status: 'no-measure', label: '1 bedöms av arbetsgruppen', n: 1 },
    ],
  },
  params: {},
  alt: 'Stapel med målen efter status: 4 uppnådda, 2 delvis, 2 åt fel håll, 1 för osäkert, 1 bedöms av arbetsgruppen.',
  source: 'Bedömt mot planens egna mål den 31 december 2025.',
  table: null,
  size: 'wide',
}

export const BARS: Figure = {
  kind: 'figure',
  id: 'districts',
  title: 'Centrum når målet, Väster är längst ifrån',
  subtitle: 'Trygga elever i årskurs 8 efter område, procent',
  chart: 'bars',
  data: {
    bars: [
      { label: 'Centrum', value: 82.1, low: 79, high: 85.2, note: '' },
      { label: 'Norra landsbygden med Skogsby', value: 71.4, low: 60, high: 80, note: '' },
      { label: 'Öster', value: null, low: null, high: null, note: 'visas inte, få barn' },
      { label: 'Väster', value: 64, low: 58, high: 70, note: '' },
    ],
  },
  params: { unit: '%', decimals: 1, target: 80, targetLabel: 'Mål 80 %' },
  alt: 'Liggande staplar. Centrum 82,1 procent, Norra landsbygden 71,4, Öster visas inte, Väster 64,0. Målet är 80 procent.',
  source: 'Källa: kommunens elevenkät.',
  table: null,
  size: 'wide',
}

export const BUDGET: Figure = {
  kind: 'figure',
  id: 'budget',
  title: 'Barn- och ungdomsvården drog över',
  subtitle: 'Utfall och budget 2025',
  chart: 'budget',
  data: {
    bars: [
      { label: 'Förskola', budget: 500e6, outcome: 512e6, text: '512,0 mnkr' },
      { label: 'Grundskola', budget: 910e6, outcome: 905e6, text: '905,0 mnkr' },
      { label: 'Barn- och ungdomsvård', budget: 90e6, outcome: 104e6, text: '104,0 mnkr' },
    ],
  },
  params: { outcomeLabel: 'Utfall', budgetLabel: 'Budget' },
  alt: 'Liggande staplar med utfall och ett streck för budget. Förskola 512, Grundskola 905, Barn- och ungdomsvård 104 miljoner kronor.',
  source: 'Källa: ekonomisystemet.',
  table: 'figures',
  size: 'wide',
}

export const words = (text: string) => [{ text }]
export const paragraph = (text: string, style: 'body' | 'lead' | 'small' = 'body'): Block => ({
  kind: 'paragraph',
  style,
  text: words(text),
})

export const PROSE =
  'Tre av nio nämnder prövade barnets bästa i sina beslut under året. Det är en fler än året före, men långt från målet ' +
  'att alla ska göra det. De nämnder som började säger att mallen är lätt att använda och att den gör att frågan kommer ' +
  'tidigare i ärendet.'

/** A goal as reports show it: status and title, activities, the group's words, the reasoning; the chart beside. */
export function sampleEntry(n: number, code: 'attained' | 'wrong-way' | 'partly', label: string): Block {
  return {
    kind: 'group',
    layout: 'entry',
    parts: [
      [
        {
          kind: 'heading',
          level: 3,
          id: `goal-${n}`,
          text: 'Fler elever når behörighet till gymnasiet',
          status: { code, label },
        },
        paragraph(`Mål ${n} · artikel 28, 29 · 88 % år 2025, från 84 % år 2021`, 'small'),
        {
          kind: 'list',
          ordered: false,
          items: [
            [{ text: 'Lovskola och läxhjälp i årskurs 7–9: genomförd, 340 elever, 2,5 mnkr', sign: 'attained' }],
            [{ text: 'Förstärkt elevhälsa: pågår, tre av fem kuratorer anställda', sign: 'partly' }],
          ],
        },
        {
          kind: 'paragraph',
          style: 'body',
          text: [{ text: 'Arbetsgruppen: ', strong: true }, { text: 'Delvis. ' }, { text: PROSE }],
        },
        {
          kind: 'paragraph',
          style: 'small',
          text: [
            { text: 'Så räknade vi. ', strong: true },
            { text: '81,2 % (431 av 531 elever) mot målet 88 %. ' },
            { text: '[1]', to: 'sources' },
          ],
        },
      ],
      [sampleTrend(`chart-${n}`, 'small', 'figures')],
    ],
  }
}

/** Every kind of block; `repeats` makes the middle part longer. */
export function sampleDocument(repeats = 1): Document {
  return {
    schemaVersion: 1,
    language: 'sv-SE',
    title: 'Barnbokslut 2025 för Exempelby kommun',
    subject: 'Hur det gick för barn & unga, och vad som gjordes',
    author: 'Exempelby kommun',
    keywords: ['barnbokslut', 'barnets rättigheter'],
    date: '2026-04-14T10:00:00Z',
    header: { left: 'Barnbokslut 2025 · Exempelby kommun', right: 'KS 2026/00123 · version 1' },
    cover: {
      kicker: 'Barnbokslut 2025',
      title: 'Så gick det för barnen i Exempelby',
      subtitle: 'Vad handlingsplanen lovade, vad som nåddes, och vad det kostade',
      facts: [
        { label: 'Kommun', value: 'Exempelby' },
        { label: 'Diarienummer', value: 'KS 2026/00123' },
        { label: 'Beslutad av', value: 'Kommunstyrelsen den 14 april 2026' },
      ],
    },
    contentsTitle: 'Innehåll',
    blocks: [
      {
        kind: 'heading',
        level: 1,
        id: 'summary',
        text: 'Fyra av tio mål nåddes. Fler barn är trygga, men klyftan i skolan växte.',
      },
      paragraph(
        'Planen 2022–2025 lovade tio saker till kommunens 8\u202f412 barn. Så här gick det, vad det kostade och vad som återstår.',
        'lead',
      ),
      STATUS_BAR,
      {
        kind: 'group',
        layout: 'columns',
        parts: [
          [
            { kind: 'heading', level: 2, id: 'better', text: 'Blev bättre' },
            {
              kind: 'list',
              ordered: false,
              items: [
                words('Trygghet i årskurs 8: från 74 till 82 %'),
                words('Väntetid till barnutredning: från 121 till 88 dagar'),
              ],
            },
          ],
          [
            { kind: 'heading', level: 2, id: 'worse', text: 'Brister' },
            {
              kind: 'list',
              ordered: true,
              items: [
                words('Behörighet till gymnasiet: från 84 till 81 %'),
                words('Vräkningar som berör barn: från 19 till 33'),
              ],
            },
          ],
        ],
      },
      { kind: 'heading', level: 2, id: 'money', text: 'Pengarna' },
      {
        kind: 'key-figures',
        items: [
          { value: '1,91 mdkr', label: 'gick till verksamhet för barn, 43 % av nettokostnaden' },
          { value: '+2,1 %', label: 'över budget, mest i barn- och ungdomsvård' },
          { value: '226\u202f900 kr', label: 'per barn 0–17 år' },
        ],
      },
      {
        kind: 'note',
        title: 'Kommunstyrelsen behöver ta ställning till',
        blocks: [
          paragraph(
            'att behörighetsmålet blir kvar i nästa plan med en egen insats för pojkar, att alla nämnder ska dokumentera barnets bästa från och med 2026, och hur vräkningar av barnfamiljer ska förebyggas.',
          ),
        ],
      },
      { kind: 'page-break' },
      { kind: 'heading', level: 1, id: 'education', text: 'Utbildning' },
      paragraph('Ett av två mål nåddes. Pojkarnas resultat i årskurs 9 har sjunkit sedan 2020.', 'lead'),
      sampleEntry(4, 'wrong-way', 'Åt fel håll'),
      sampleEntry(5, 'attained', 'Uppnått'),
      { kind: 'heading', level: 2, id: 'conditions', text: 'Barns villkor' },
      ...Array.from({ length: repeats }, (_, i): readonly Block[] => [
        { kind: 'heading', level: 3, id: `indicator-${i}`, text: 'Behöriga till yrkesprogram' },
        paragraph(PROSE),
        sampleTrend(`trend-${i}`, 'wide', 'figures'),
        paragraph(PROSE),
        paragraph(PROSE),
      ]).flat(),
      BARS,
      BUDGET,
      { kind: 'page-break' },
      { kind: 'heading', level: 1, id: 'appendix', text: 'Alla siffror' },
      {
        kind: 'table',
        id: 'figures',
        caption: 'Behöriga till yrkesprogram, procent',
        columns: [
          { label: 'Grupp', align: 'text', width: 3 },
          { label: 'Status', align: 'text', width: 2 },
          { label: '2023', align: 'number' },
          { label: '2024', align: 'number' },
          { label: '2025', align: 'number' },
        ],
        rows: Array.from({ length: 60 }, (_, i) => [
          words(`Skola nummer ${i + 1}`),
          [{ text: 'Delvis uppnått', sign: 'partly' as const }],
          words(`${i % 10 === 3 ? '..' : `8${i % 10},5`}`),
          words('82,1'),
          [{ text: '81,2 ' }, { text: '[1]', to: 'sources' }],
        ]),
        note: '.. betyder att källan inte visar värdet.',
      },
      { kind: 'heading', level: 2, id: 'sources', text: 'Källor' },
      { kind: 'list', ordered: true, items: [words('Skolverket, inläst 3 mars 2026.'), words('Kommunens elevenkät.')] },
    ],
    provenance: { template: 'a'.repeat(64), facts: 'b'.repeat(64) },
  }
}
