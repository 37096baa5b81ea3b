// The two standards of Excel's XML, transitional and strict, under one set of prefixes.

import type { Namespaces } from './xml.ts'

export const SPREADSHEET: Namespaces = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
}
