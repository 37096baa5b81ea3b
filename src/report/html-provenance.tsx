// What the report was made from, folded away: checksums that let anyone see whether two reports rest on the same grounds.

import { htmlText } from '../text/html.ts'
import type { Document } from './document.ts'

export function HtmlProvenance({ document }: { readonly document: Document }) {
  const parts = Object.entries(document.provenance)
  if (parts.length === 0) return null
  return (
    <details class="provenance">
      <summary>{htmlText.provenanceTitle}</summary>
      <p class="small">{htmlText.provenanceIntro}</p>
      <dl>
        {parts.map(([part, sum]) => (
          <div>
            <dt>{part}</dt>
            <dd>{sum}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
