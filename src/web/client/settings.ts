// What the page tells its script: words in the reader's language, and where the larger script that draws is.

export type ChartWords = {
  readonly asTable: string
  readonly asChart: string
  readonly period: string
  readonly group: string
  readonly value: string
  readonly interval: string
  readonly inBrackets: string
  readonly keys: string
}

export type Settings = { readonly words: ChartWords; readonly drawing: string }

/** From the attributes of the element that brought the script here. Null where they are not there. */
export function readSettings(page: Document): Settings | null {
  const element = page.querySelector<HTMLScriptElement>('script[data-drawing]')
  const { drawing, words } = element?.dataset ?? {}
  return drawing === undefined || words === undefined ? null : { drawing, words: JSON.parse(words) as ChartWords }
}
