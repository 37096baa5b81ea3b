// Buttons and links that look like them. At most one primary on a page.

import type { ComponentChildren } from 'preact'

type Variant = 'primary' | 'secondary'
type LinkProps = { readonly href: string; readonly variant?: Variant; readonly children: ComponentChildren }

export function LinkButton({ href, variant = 'secondary', children }: LinkProps) {
  return (
    <a class="ds-button" data-variant={variant} href={href}>
      {children}
    </a>
  )
}

type SubmitProps = {
  readonly variant?: Variant
  readonly name?: string
  readonly value?: string
  readonly children: ComponentChildren
}

export function SubmitButton({ variant = 'primary', name, value, children }: SubmitProps) {
  return (
    <button class="ds-button" data-variant={variant} type="submit" name={name} value={value}>
      {children}
    </button>
  )
}
