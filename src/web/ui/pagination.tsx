// Ways between the pages of a long list. Nothing where there is one page.

import { webTexts } from '../../text/web.ts'
import { useText } from './language.tsx'

type PaginationProps = {
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
}

export function Pagination({ page, pages, href }: PaginationProps) {
  const text = useText(webTexts)
  if (pages < 2) return null
  return (
    <nav class="ds-pagination site-pagination" aria-label={text.pages}>
      <ul>
        {page > 1 ? (
          <li>
            <a class="ds-button" data-variant="tertiary" href={href(page - 1)} rel="prev">
              {text.previousPage}
            </a>
          </li>
        ) : null}
        <li>{text.pageOf(page, pages)}</li>
        {page < pages ? (
          <li>
            <a class="ds-button" data-variant="tertiary" href={href(page + 1)} rel="next">
              {text.nextPage}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
