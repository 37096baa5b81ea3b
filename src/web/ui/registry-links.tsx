// Ways to the journal, to search and to retention, for those who may use them: at the foot of an organisation's pages.

import { registryTexts } from '../../text/registry.ts'
import { journalPath, retentionPath, type Site } from '../site.ts'
import { useText } from './language.tsx'
import { useMay } from './viewer.tsx'

export function RegistryLinks({ site }: { readonly site: Site }) {
  const text = useText(registryTexts)
  const may = useMay()
  const links = [
    { label: text.journal, href: journalPath(site.code), action: 'journal.read' },
    { label: text.retention, href: retentionPath(site.code), action: 'retention.read' },
  ] as const
  const open = links.filter(({ action }) => may(action))
  if (open.length === 0) return null
  return (
    <nav aria-label={text.navigation}>
      <ul class="registry-links">
        {open.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
