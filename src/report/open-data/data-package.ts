// The description of a report's data that programs read: a Frictionless data package, version 2 of the standard.

import { LICENCES, type PublicationTerms } from '../../domain/publication-terms.ts'
import { openDataTexts } from '../../text/open-data.ts'
import type { DataTable } from './tables.ts'

const PROFILES = 'https://datapackage.org/profiles/2.0'
const text = openDataTexts.sv

export type DescribedFile = DataTable & {
  /** Of the CSV file. */
  readonly bytes: number
  readonly sha256: string
}

export type PackageFacts = {
  /** Address of the report's public page, and of the package itself. */
  readonly homepage: string
  readonly id: string
  readonly code: string
  readonly organisation: string
  readonly title: string
  readonly year: number
  readonly version: string
  /** ISO instant. */
  readonly publishedAt: string
  /** Who makes the statistics. */
  readonly producers: readonly string[]
  readonly terms: PublicationTerms
}

export function dataPackage(facts: PackageFacts, files: readonly DescribedFile[]) {
  const { licence } = facts.terms
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `barnbokslut-${facts.code}-${facts.year}`,
    id: facts.id,
    title: facts.title,
    description: [
      text.packageDescription(facts.organisation, facts.year),
      text.form,
      ...(licence === null ? [text.noLicence] : []),
    ].join('\n\n'),
    homepage: facts.homepage,
    version: facts.version,
    created: facts.publishedAt,
    keywords: text.keywords,
    contributors: [{ title: facts.organisation, roles: ['publisher'] }],
    ...(licence === null ? {} : { licenses: [{ name: licence, path: LICENCES[licence] }] }),
    ...(facts.producers.length === 0 ? {} : { sources: facts.producers.map((title) => ({ title })) }),
    resources: files.map(resourceOf),
  }
}

function resourceOf({ name, title, description, fields, bytes, sha256 }: DescribedFile) {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: name.toLowerCase(),
    path: `${name}.csv`,
    type: 'table',
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      header: true,
      delimiter: ';',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: fields.map((field) => ({
        name: field.name,
        type: field.type,
        ...(field.type === 'number' ? { decimalChar: ',' } : {}),
        description: field.description,
      })),
      missingValues: [''],
    },
  }
}
