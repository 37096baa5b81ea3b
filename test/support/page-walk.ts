// Pages as a browser finds its way through them: the links and forms of a page, read from its HTML.

export type Field = {
  readonly name: string
  readonly kind: 'text' | 'number' | 'date' | 'password' | 'file' | 'fixed' | 'choice'
  /** What the form would send as it stands. */
  readonly value: string
}
export type PageForm = { readonly method: 'GET' | 'POST'; readonly action: string; readonly fields: readonly Field[] }

/** Addresses on this server, without fragments. */
export const linksOf = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)]
      .map(([, href]) => plain(href ?? ''))
      .filter((one) => one !== ''),
  ),
]

export function formsOf(html: string, here: string): readonly PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, own = '', inner = '']) => ({
    method: attribute(own, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
    action: attribute(own, 'action') ?? here,
    fields: fieldsOf(inner),
  }))
}

function fieldsOf(html: string): readonly Field[] {
  const controls = html.matchAll(/<(input|button)\b([^>]*)>|<(textarea|select)\b([^>]*)>([\s\S]*?)<\/\3>/g)
  const fields = [...controls].flatMap(([, single, singleOwn = '', double, doubleOwn = '', inner = '']) => {
    const own = single ? singleOwn : doubleOwn
    const name = attribute(own, 'name')
    if (name === undefined) return []
    const value = attribute(own, 'value') ?? ''
    if (double === 'textarea') return [{ name, kind: 'text', value: plain(inner) } as const]
    if (double === 'select') return [{ name, kind: 'choice', value: chosen(inner) } as const]
    return [{ name, kind: single === 'button' ? ('fixed' as const) : kindOf(own), value }]
  })
  // Of what shares a name, as radio buttons do, the first.
  return fields.filter((one, i) => fields.findIndex(({ name }) => name === one.name) === i)
}

function kindOf(own: string): Field['kind'] {
  const type = attribute(own, 'type') ?? 'text'
  if (type === 'hidden' || type === 'submit') return 'fixed'
  if (type === 'radio' || type === 'checkbox') return 'choice'
  if (type === 'date' || type === 'password' || type === 'file') return type
  return /^(numeric|decimal)$/.test(attribute(own, 'inputmode') ?? '') ? 'number' : 'text'
}

/** The option that is chosen, or else the first that says something. */
function chosen(html: string): string {
  const options = [...html.matchAll(/<option\b([^>]*)>/g)].map(([, own = '']) => ({
    value: attribute(own, 'value') ?? '',
    isChosen: /\sselected\b/.test(own),
  }))
  return (
    (options.find(({ isChosen, value }) => isChosen && value !== '') ?? options.find(({ value }) => value !== ''))
      ?.value ?? ''
  )
}

const attribute = (own: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(own)?.[1]
  return found === undefined ? undefined : plain(found)
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
