// The list of what waits to be done, on every role's start page.

import { webOverviewTexts } from '../../text/web-overview.ts'
import { Card, Quoting, useText } from '../ui/index.ts'
import type { ToDo } from './to-do.ts'

export function ToDoCard({ items }: { readonly items: readonly ToDo[] }) {
  const text = useText(webOverviewTexts)
  return (
    <Card title={text.toDo}>
      {items.length === 0 ? <p class="muted">{text.nothingToDo}</p> : <ToDoList items={items} />}
    </Card>
  )
}

/** More than these at once drown each other; the others are folded away, not left out. */
const TO_DO_OPEN = 6

function ToDoList({ items }: { readonly items: readonly ToDo[] }) {
  const text = useText(webOverviewTexts)
  const more = items.slice(TO_DO_OPEN)
  return (
    <>
      <ToDoItems items={items.slice(0, TO_DO_OPEN)} first={1} />
      {more.length === 0 ? null : (
        <details>
          <summary>{text.moreToDo(more.length)}</summary>
          <ToDoItems items={more} first={TO_DO_OPEN + 1} />
        </details>
      )}
    </>
  )
}

function ToDoItems({ items, first }: { readonly items: readonly ToDo[]; readonly first: number }) {
  return (
    <ul class="to-do">
      {items.map((item, i) => (
        <li>
          <div>
            <span id={`att-gora-${first + i}`}>
              <Quoting own={item.own ?? []}>{item.what}</Quoting>
            </span>
            <p class="small muted">
              <Quoting own={item.own ?? []}>{item.why}</Quoting>
            </p>
          </div>
          <a href={item.href} aria-describedby={`att-gora-${first + i}`}>
            {item.link}
          </a>
        </li>
      ))}
    </ul>
  )
}
