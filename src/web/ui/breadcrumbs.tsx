// Where a page lies below the sections. On a phone only the way back up is shown.

import { webTexts } from '../../text/web.ts'
import { useText } from './language.tsx'

export type Crumb = { readonly label: string; readonly href: string }

/** `crumbs`: the pages above this one, outermost first; at least one. */
export function Breadcrumbs({ crumbs, current }: { readonly crumbs: readonly Crumb[]; readonly current: string }) {
  const text = useText(webTexts)
  const parent = crumbs.at(-1)
  return (
    <nav class="ds-breadcrumbs" aria-label={text.youAreHere}>
      {parent ? (
        <a class="ds-link" href={parent.href}>
          {parent.label}
        </a>
      ) : null}
      <ol>
        {crumbs.map((crumb) => (
          <li>
            <a class="ds-link" href={crumb.href}>
              {crumb.label}
            </a>
          </li>
        ))}
        <li>
          <span aria-current="page">{current}</span>
        </li>
      </ol>
    </nav>
  )
}
