// Ways between the pages of a long list. Nothing where there is one page.

import { webText } from '../../text/web.ts'

type PaginationProps = {
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
}

export function Pagination({ page, pages, href }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav class="ds-pagination site-pagination" aria-label={webText.pages}>
      <ul>
        {page > 1 ? (
          <li>
            <a class="ds-button" data-variant="tertiary" href={href(page - 1)} rel="prev">
              {webText.previousPage}
            </a>
          </li>
        ) : null}
        <li>{webText.pageOf(page, pages)}</li>
        {page < pages ? (
          <li>
            <a class="ds-button" data-variant="tertiary" href={href(page + 1)} rel="next">
              {webText.nextPage}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
