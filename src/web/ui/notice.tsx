// Something the reader must know before going on.

import type { ComponentChildren } from 'preact'

type NoticeProps = {
  readonly tone: 'info' | 'success' | 'warning' | 'danger'
  readonly title: ComponentChildren
  readonly children?: ComponentChildren
}

export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div class="ds-alert" data-color={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
