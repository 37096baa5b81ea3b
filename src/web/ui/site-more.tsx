// The ways to what is not in the header, for whoever may go there. Last on the page, the same on each.

import type { Action } from '../../domain/access.ts'
import { moreTexts } from '../../text/web-more.ts'
import type { Site } from '../site.ts'
import { useText } from './language.tsx'
import { useMay, useViewer } from './viewer.tsx'

type Part = Exclude<keyof typeof moreTexts.sv, 'label' | 'account' | 'api'>

/** Below the organisation, with what each needs. */
const PARTS: readonly (readonly [Part, string, Action])[] = [
  ['report', 'rapportera', 'activity.report'],
  ['units', 'enheter', 'unit.read'],
  ['quality', 'datakvalitet', 'indicator.read'],
  ['peers', 'jamforelsegrupper', 'indicator.read'],
  ['protection', 'skydd', 'indicator.read'],
  ['documents', 'handlingar', 'registry.search'],
  ['search', 'sok', 'registry.search'],
  ['journal', 'journal', 'journal.read'],
  ['retention', 'gallring', 'retention.read'],
  ['settings', 'installningar', 'settings.read'],
  ['users', 'anvandare', 'user.read'],
  ['approvals', 'anvandare/godkannanden', 'auditor.approve'],
]

export function SiteMore({ site }: { readonly site: Site }) {
  const text = useText(moreTexts)
  const viewer = useViewer()
  const may = useMay()
  if (viewer === null) return null
  return (
    <nav class="site-more" aria-label={text.label}>
      <ul>
        {PARTS.filter(([, , action]) => may(action)).map(([part, path]) => (
          <li>
            <a href={`/${site.code}/${path}`}>{text[part]}</a>
          </li>
        ))}
        <li>
          <a href="/konto">{text.account}</a>
        </li>
        <li>
          <a href="/granssnitt">{text.api}</a>
        </li>
      </ul>
    </nav>
  )
}
