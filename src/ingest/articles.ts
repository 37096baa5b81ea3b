// Articles of the convention on the rights of the child, as plans list them: `26;27;2`, `3.3`, `28.1 e`.

/** The articles in their canonical form, each once, and the pieces that are no article (the convention has 1–54). */
export function parseArticles(text: string): {
  readonly articles: readonly string[]
  readonly unknown: readonly string[]
} {
  const pieces = text
    .split(/[;,/&\n]|\boch\b|\band\b/i)
    .map((piece) => piece.replace(/^\s*(?:artiklarna|artikel|article|art)\.?\s*/i, '').trim())
    .filter((piece) => piece !== '')
  const articles = pieces.map((piece) => ({ piece, article: canonical(piece) }))
  return {
    articles: [...new Set(articles.flatMap(({ article }) => (article === null ? [] : [article])))],
    unknown: articles.filter(({ article }) => article === null).map(({ piece }) => piece),
  }
}

function canonical(piece: string): string | null {
  const match = /^([1-9]|[1-4]\d|5[0-4])(\.\d)?\s*([a-z])?$/i.exec(piece)
  if (match === null) return null
  const [, article = '', part = '', letter] = match
  return `${article}${part}${letter ? ` ${letter.toLowerCase()}` : ''}`
}
