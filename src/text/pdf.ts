// Words of the report's PDF that are not in the document itself: the page's furniture and links by page number.

export const pdfText = {
  pageOf: (page: number, pages: number) => `Sida ${page} av ${pages}`,
  /** Stands before the number of the page where the figure's table is. */
  tableOnPage: 'Tabell s.\u00a0',
  listBullet: '•',
  listNumber: (number: number) => `${number}.`,
} as const
