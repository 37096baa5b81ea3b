// A link from a figure to how it has been worked out. Which figure is heard too, so that no two links sound alike.

import { explanationTexts } from '../../text/explanations.ts'
import { Quoting, useText } from './language.tsx'

type WhyProps = {
  readonly href: string
  readonly figure: string
  /** Own words in the figure's name. */
  readonly own?: readonly string[]
}

export const WhyLink = ({ href, figure, own = [] }: WhyProps) => {
  const text = useText(explanationTexts)
  return (
    <a href={href}>
      {text.title}
      <span class="ds-sr-only">
        <Quoting own={own}>{text.of(figure)}</Quoting>
      </span>
    </a>
  )
}
