// An empty page: why it is empty, and the next step.

import type { ComponentChildren } from 'preact'
import { LinkButton } from './button.tsx'

type EmptyProps = {
  readonly why: ComponentChildren
  readonly next: string
  readonly action?: { readonly label: string; readonly href: string }
}

export function Empty({ why, next, action }: EmptyProps) {
  return (
    <div class="empty">
      <p class="lead">{why}</p>
      <p>{next}</p>
      {action ? (
        <LinkButton href={action.href} variant="primary">
          {action.label}
        </LinkButton>
      ) : null}
    </div>
  )
}
