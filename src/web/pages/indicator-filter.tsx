// Finding an indicator: by words, by theme, by article of the convention. A form that asks for the same page.

import { THEMES } from '../../domain/indicator.ts'
import type { IndicatorFact } from '../../report/html.tsx'
import { articleTitles } from '../../text/articles.ts'
import { reportTexts } from '../../text/report.ts'
import { indicatorFilterTexts } from '../../text/web-indicator-filter.ts'
import { type Site, sitePath } from '../site.ts'
import { InputField, SelectField, SubmitButton, useText } from '../ui/index.ts'

export type IndicatorFilter = { readonly search: string; readonly theme: string; readonly article: string }

export const isFiltering = ({ search, theme, article }: IndicatorFilter): boolean =>
  search !== '' || theme !== '' || article !== ''

/** Every word must be there, in name, title, definition or Kolada's id; case and accents of other languages aside. */
export function filtered(
  indicators: readonly IndicatorFact[],
  { search, theme, article }: IndicatorFilter,
): readonly IndicatorFact[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return indicators.filter((one) => {
    const text = folded([one.name, one.title, one.definition, one.kolada ?? '', one.slug].join(' '))
    return (
      words.every((word) => text.includes(word)) &&
      (theme === '' || one.theme === theme) &&
      // "28.1" is within article 28.
      (article === '' || one.articles.some((its) => its === article || its.startsWith(`${article}.`)))
    )
  })
}

const folded = (text: string): string => text.toLocaleLowerCase('sv')

type Props = {
  readonly site: Site
  readonly filter: IndicatorFilter
  readonly all: readonly IndicatorFact[]
  readonly found: number
}

export function IndicatorFilterForm({ site, filter, all, found }: Props) {
  const text = useText(indicatorFilterTexts)
  const { theme: themes } = useText(reportTexts)
  const titles = useText(articleTitles)
  const articles = new Set(all.flatMap((one) => one.articles.map((its) => its.split('.')[0] ?? its)))
  return (
    <form method="get" action={`/${site.code}/indikatorer`} class="filter">
      {site.year === null ? null : <input type="hidden" name="ar" value={String(site.year)} />}
      {site.plan === null ? null : <input type="hidden" name="plan" value={site.plan} />}
      <InputField id="sok" label={text.search} value={filter.search} />
      <SelectField
        id="tema"
        label={text.theme}
        value={filter.theme}
        choices={[
          { value: '', label: text.everyTheme },
          ...THEMES.filter((theme) => all.some((one) => one.theme === theme)).map((theme) => ({
            value: theme,
            label: themes[theme],
          })),
        ]}
      />
      <SelectField
        id="artikel"
        label={text.article}
        value={filter.article}
        choices={[
          { value: '', label: text.everyArticle },
          ...Object.entries(titles)
            .filter(([number]) => articles.has(number))
            .map(([number, title]) => ({ value: number, label: text.articleChoice(number, title) })),
        ]}
      />
      <div class="actions">
        <SubmitButton variant="secondary">{text.send}</SubmitButton>
        {isFiltering(filter) ? <a href={sitePath(site, 'indicators')}>{text.clear}</a> : null}
      </div>
      {isFiltering(filter) ? <p role="status">{text.found(found, all.length)}</p> : null}
    </form>
  )
}
