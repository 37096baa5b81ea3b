// A link from a figure to how it has been worked out. Which figure is heard too, so that no two links sound alike.

import { explanationTexts } from '../../text/explanations.ts'
import { useText } from './language.tsx'

export const WhyLink = ({ href, figure }: { readonly href: string; readonly figure: string }) => {
  const text = useText(explanationTexts)
  return (
    <a href={href}>
      {text.title}
      <span class="ds-sr-only">{text.of(figure)}</span>
    </a>
  )
}
