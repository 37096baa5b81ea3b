// The texts of a page, each with whether it stands in something that is said to be Swedish.

/** Elements that hold nothing that is read as text: a drawing is one image with a name. */
const SILENT = new Set(['head', 'script', 'style', 'svg'])
const VOID = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'col', 'wbr', 'source'])
const TOKEN = /<!(?:--[\s\S]*?--|[^>]*)>|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*)>|([^<]+)/g

export type PageText = { readonly text: string; readonly isSwedish: boolean; readonly within: string }

/** Throws where elements are not closed as they are opened: then nothing could be said of what stands in them. */
export function textsOf(html: string): readonly PageText[] {
  const open: { readonly name: string; readonly language: string | null }[] = []
  const texts: PageText[] = []
  for (const [, closing, tag = '', attributes = '', words] of html.matchAll(TOKEN)) {
    const name = tag.toLowerCase()
    if (words !== undefined) {
      const language = open.findLast((one) => one.language !== null)?.language
      if (words.trim() !== '' && !open.some((one) => SILENT.has(one.name)))
        texts.push({ text: plain(words.trim()), isSwedish: language === 'sv', within: open.at(-1)?.name ?? '' })
    } else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`)
    } else if (name !== '' && !VOID.has(name) && !attributes.endsWith('/'))
      open.push({ name, language: / lang="(\w+)"/.exec(attributes)?.[1] ?? null })
  }
  return texts
}

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
