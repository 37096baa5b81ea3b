// The metadata that makes the file a PDF/A-2a and a PDF/UA-1 document, and says what it is about.

import type { PDFDocument } from 'pdfmake/js/PDFDocument.js'

export type Metadata = {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly keywords: string
  readonly language: string
  /** ISO instant. */
  readonly date: string
  readonly producer: string
}

/** pdfkit's `info`. The dictionary and the XMP must say the same (ISO 19005-2 §6.6.2.3). */
export function infoOf(metadata: Metadata): Readonly<Record<string, unknown>> {
  const { title, subject, author, keywords, producer, date } = metadata
  return {
    Title: title,
    Author: author,
    Subject: subject,
    ...(keywords === '' ? {} : { Keywords: keywords }),
    Creator: producer,
    Producer: producer,
    CreationDate: new Date(date),
  }
}

/**
 * pdfkit takes one subset: PDF/A-2a. The claim of PDF/UA is added here, with the extension schema that PDF/A asks for when
 * a property is not one of its own (ISO 19005-2 §6.6.2.3.3). pdfkit's own XMP does not escape text, so it is replaced.
 */
export function writeMetadata(doc: PDFDocument, metadata: Metadata): void {
  doc.endSubset = () => {
    doc.appendXML(IDENTIFICATION)
    doc._addColorOutputIntent()
  }
  doc._addInfo = () => doc.appendXML(describe(metadata))
}

function describe({ title, subject, author, keywords, language, producer, date }: Metadata): string {
  const instant = new Date(date).toISOString().replace(/\.\d+Z$/, 'Z')
  return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${instant}</xmp:CreateDate>
<xmp:CreatorTool>${escapeXml(producer)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escapeXml(producer)}</pdf:Producer>${keywords === '' ? '' : `\n<pdf:Keywords>${escapeXml(keywords)}</pdf:Keywords>`}
</rdf:Description>`
}

const escapeXml = (text: string): string =>
  text
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const IDENTIFICATION = `
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
