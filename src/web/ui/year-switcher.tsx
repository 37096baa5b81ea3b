// Which year is shown, and a way to another one. A disclosure with links: works without script, by keyboard and by voice.

import { webTexts } from '../../text/web.ts'
import { type Site, withChoice } from '../site.ts'
import { useText } from './language.tsx'

export function YearSwitcher({ site }: { readonly site: Site }) {
  const text = useText(webTexts)
  if (site.year === null) return null
  if (site.years.length < 2) return <span>{site.year}</span>
  return (
    <details class="year-switcher">
      <summary>
        <span class="ds-sr-only">{text.yearShown} </span>
        {site.year}
      </summary>
      <ul aria-label={text.chooseYear}>
        {site.years.map((year) => (
          <li>
            <a
              href={withChoice(site.here, { year, plan: site.plan })}
              aria-current={year === site.year ? 'true' : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
