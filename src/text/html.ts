// Words of the report's HTML page that are not in the document itself: what a browser needs beside the text.

import { texts } from './language.ts'

export const htmlTexts = texts(
  {
    skipToContent: 'Hoppa till innehållet',
    toTable: 'Siffrorna i en tabell',
    /** Over a wide table on a phone, for those who see it. */
    scrollCue: 'Dra i sidled för fler kolumner.',
    /** Name of a region that scrolls sideways, for those who hear the page. */
    scrollingTable: (caption: string) => `${caption}. Tabellen kan rullas i sidled.`,
    provenanceTitle: 'Vad rapporten är gjord av',
    provenanceIntro:
      'Kontrollsummor (SHA-256) för mall, indikatorfiler och sakuppgifter. Samma summor betyder samma underlag.',
  },
  {
    skipToContent: 'Skip to the content',
    toTable: 'The figures in a table',
    scrollCue: 'Drag sideways for more columns.',
    scrollingTable: (caption) => `${caption}. The table can be scrolled sideways.`,
    provenanceTitle: 'What the report is made of',
    provenanceIntro:
      'Checksums (SHA-256) of template, indicator files and facts. The same sums mean the same material.',
  },
)

/** In reports, files and the command line. */
export const htmlText = htmlTexts.sv
