// Long work of the organisation: what goes on, and what has just ended.

import type { JobState } from '../../services/index.ts'
import { webJobTexts } from '../../text/web-jobs.ts'
import { jobPath } from '../site.ts'
import { useText } from './language.tsx'

const MOST = 5

export function Work({ jobs, code }: { readonly jobs: readonly JobState[]; readonly code: string }) {
  const text = useText(webJobTexts)
  if (jobs.length === 0) return null
  return (
    <section class="work" aria-labelledby="arbeten">
      <h2 id="arbeten">{text.list}</h2>
      <ul>
        {jobs.slice(0, MOST).map(({ id, kind, subject, status }) => (
          <li>
            <a href={jobPath(code, id)}>{text[status][kind](subject)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
