// Where an indicator's figures stand, as sign, word and colour: any one of the three is enough.

import type { Standing } from '../../services/index.ts'
import { dataQualityTexts } from '../../text/data-quality.ts'
import { useText } from './language.tsx'

export function StandingMark({ standing }: { readonly standing: Standing }) {
  const dataQualityText = useText(dataQualityTexts)
  return (
    <span class={`standing standing-${standing}`}>
      <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {MARKS[standing]}
      </svg>
      {dataQualityText.standing[standing]}
    </span>
  )
}

const RING = <circle cx="8" cy="8" r="6.2" class="standing-line" />

/** A dot; three dots; a clock; a line with a hole; an empty ring with a bar through it. */
const MARKS = {
  current: <circle cx="8" cy="8" r="4" class="standing-fill" />,
  waiting: (
    <>
      <circle cx="3" cy="8" r="1.6" class="standing-fill" />
      <circle cx="8" cy="8" r="1.6" class="standing-fill" />
      <circle cx="13" cy="8" r="1.6" class="standing-fill" />
    </>
  ),
  old: (
    <>
      {RING}
      <path d="M8 4.4V8l2.6 1.8" class="standing-line" />
    </>
  ),
  gap: <path d="M1.5 8h4M10.5 8h4M5.5 5v6M10.5 5v6" class="standing-line" />,
  none: (
    <>
      {RING}
      <path d="M3.8 12.2l8.4-8.4" class="standing-line" />
    </>
  ),
} satisfies Record<Standing, unknown>
