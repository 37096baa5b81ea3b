// Runs of text: strong words, signs of statuses, links within the document.

import type { Text } from './document.ts'
import { StatusSign } from './html-sign.tsx'

export function Spans({ text }: { readonly text: Text }) {
  return (
    <>
      {text.map((span) => {
        const words = span.strong ? <strong>{span.text}</strong> : span.text
        const linked = span.to ? <a href={`#${span.to}`}>{words}</a> : words
        return span.sign ? (
          <span class="signed">
            <StatusSign status={span.sign} size={16} />
            {linked}
          </span>
        ) : (
          linked
        )
      })}
    </>
  )
}

/** The bare words, for attributes. */
export const plainText = (text: Text): string => text.map((span) => span.text).join('')
