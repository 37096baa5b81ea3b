// What to know about figures fetched from Kolada, on the page of the import they became.

import type { KoladaFetch } from '../../services/index.ts'
import { koladaTexts, koladaWarnings } from '../../text/kolada.ts'
import { webKoladaTexts } from '../../text/web-kolada.ts'
import { Quoting, useLanguage, useText } from '../ui/language.tsx'

export function KoladaNotes({ fetch }: { readonly fetch: KoladaFetch | null }) {
  const text = useText(webKoladaTexts)
  const koladaText = useText(koladaTexts)
  const language = useLanguage()
  const { group = null, warnings = [] } = fetch?.report ?? {}
  if (group === null && warnings.length === 0) return null
  const names = warnings.flatMap((one) => ('name' in one ? [one.name] : []))
  return (
    <section>
      <h2>{text.notes}</h2>
      <ul class="notes">
        {group ? (
          <li>
            <Quoting own={[group.title]}>{koladaText.group(group.title, group.id, group.members)}</Quoting>
          </li>
        ) : null}
        {koladaWarnings(warnings, language).map((sentence) => (
          <li>
            <Quoting own={names}>{sentence}</Quoting>
          </li>
        ))}
      </ul>
    </section>
  )
}
