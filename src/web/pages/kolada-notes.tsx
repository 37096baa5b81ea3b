// What to know about figures fetched from Kolada, on the page of the import they became.

import type { KoladaFetch } from '../../services/index.ts'
import { koladaTexts, koladaWarnings } from '../../text/kolada.ts'
import { webKoladaTexts } from '../../text/web-kolada.ts'
import { useLanguage, useText } from '../ui/language.tsx'

export function KoladaNotes({ fetch }: { readonly fetch: KoladaFetch | null }) {
  const text = useText(webKoladaTexts)
  const koladaText = useText(koladaTexts)
  const language = useLanguage()
  const { group = null, warnings = [] } = fetch?.report ?? {}
  if (group === null && warnings.length === 0) return null
  return (
    <section>
      <h2>{text.notes}</h2>
      <ul class="notes">
        {group ? <li>{koladaText.group(group.title, group.id, group.members)}</li> : null}
        {koladaWarnings(warnings, language).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
