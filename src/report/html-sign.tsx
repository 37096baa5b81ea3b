// A status's sign as an element. The word always stands beside it, so assistive technology does not hear the drawing.

import type { GoalStatus } from '../domain/attainment/result.ts'
import { signSvg } from './signs.ts'

/** `size` in pixels. The markup is our own vector paths: no text of anybody's. */
export function StatusSign({ status, size = 20 }: { readonly status: GoalStatus; readonly size?: number }) {
  return <span class="sign" aria-hidden="true" dangerouslySetInnerHTML={{ __html: signSvg(status, size) }} />
}
