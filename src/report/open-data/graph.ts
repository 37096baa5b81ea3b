// A small RDF graph and its two forms: JSON-LD, and RDF/XML, which is what Sveriges dataportal reads.

import { safeJson } from './files.ts'

export type Literal = { readonly text: string; readonly language?: 'sv' | 'en'; readonly datatype?: string }
/** Absolute address of another thing. */
export type Reference = { readonly to: string }
export type Property = readonly [name: string, value: Literal | Reference]
/** `id`: absolute address. */
export type Thing = { readonly id: string; readonly type: string; readonly properties: readonly Property[] }

export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
} as const

export function jsonLd(things: readonly Thing[]): string {
  return safeJson({
    '@context': PREFIXES,
    '@graph': things.map(({ id, type, properties }) => ({
      '@id': id,
      '@type': type,
      ...Object.fromEntries(
        [...Map.groupBy(properties, ([name]) => name)].map(([name, given]) => {
          const values = given.map(([, value]) => jsonValue(value))
          return [name, values.length === 1 ? values[0] : values]
        }),
      ),
    })),
  })
}

const jsonValue = (value: Literal | Reference) =>
  'to' in value
    ? { '@id': value.to }
    : {
        '@value': value.text,
        ...(value.language === undefined ? {} : { '@language': value.language }),
        ...(value.datatype === undefined ? {} : { '@type': value.datatype }),
      }

export function rdfXml(things: readonly Thing[]): string {
  const spaces = Object.entries(PREFIXES).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  const bodies = things.map(
    ({ id, type, properties }) =>
      `  <${type} rdf:about="${escaped(id)}">\n${properties.map(([name, value]) => `    ${element(name, value)}\n`).join('')}  </${type}>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${spaces.join('')}>\n${bodies.join('')}</rdf:RDF>\n`
}

function element(name: string, value: Literal | Reference): string {
  if ('to' in value) return `<${name} rdf:resource="${escaped(value.to)}"/>`
  const language = value.language === undefined ? '' : ` xml:lang="${value.language}"`
  const datatype = value.datatype === undefined ? '' : ` rdf:datatype="${fullName(value.datatype)}"`
  return `<${name}${language}${datatype}>${escaped(value.text)}</${name}>`
}

/** `xsd:date` as an address. */
function fullName(name: string): string {
  const [prefix = '', local = ''] = name.split(':')
  return `${PREFIXES[prefix as keyof typeof PREFIXES]}${local}`
}

/** Control characters cannot stand in XML 1.0 at all. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
