// Where a page lies below the sections. On a phone only the way back up is shown.

import type { ComponentChildren } from 'preact'
import { webTexts } from '../../text/web.ts'
import { useText } from './language.tsx'

export type Crumb = { readonly label: ComponentChildren; readonly href: string }

type Props = { readonly crumbs: readonly Crumb[]; readonly current: ComponentChildren }

/** `crumbs`: the pages above this one, outermost first; at least one. */
export function Breadcrumbs({ crumbs, current }: Props) {
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
