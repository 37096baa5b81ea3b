// Words of the report's HTML page that are not in the document itself: what a browser needs beside the text.

export const htmlText = {
  skipToContent: 'Hoppa till innehållet',
  toTable: 'Siffrorna i en tabell',
  /** Over a wide table on a phone, for those who see it. */
  scrollCue: 'Dra i sidled för fler kolumner.',
  /** Name of a region that scrolls sideways, for those who hear the page. */
  scrollingTable: (caption: string) => `${caption}. Tabellen kan rullas i sidled.`,
  provenanceTitle: 'Vad rapporten är gjord av',
  provenanceIntro:
    'Kontrollsummor (SHA-256) för mall, indikatorfiler och sakuppgifter. Samma summor betyder samma underlag.',
} as const
