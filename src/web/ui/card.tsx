// A box that holds one matter.

import type { ComponentChildren } from 'preact'

export function Card({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="ds-card site-card" data-color="neutral">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
