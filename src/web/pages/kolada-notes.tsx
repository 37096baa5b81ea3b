// What to know about figures fetched from Kolada, on the page of the import they became.

import type { KoladaFetch } from '../../services/index.ts'
import { koladaText } from '../../text/kolada.ts'
import { webKoladaText as text } from '../../text/web-kolada.ts'

export function KoladaNotes({ fetch }: { readonly fetch: KoladaFetch | null }) {
  const { group = null, warnings = [] } = fetch?.report ?? {}
  if (group === null && warnings.length === 0) return null
  return (
    <section>
      <h2>{text.notes}</h2>
      <ul class="notes">
        {group ? <li>{koladaText.group(group.title, group.id, group.members)}</li> : null}
        {koladaText.warnings(warnings).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
