// What is compared: the group, the year, which children. A form that only asks, so it works by address too.

import type { PeerGroup } from '../../services/index.ts'
import { webComparisonTexts } from '../../text/web-comparison.ts'
import { comparisonPath, peersPath } from '../site.ts'
import { SubmitButton } from '../ui/index.ts'
import { useOwn, useText } from '../ui/language.tsx'
import type { ComparisonProps } from './comparison-props.ts'

const SEX_VALUES = { all: 'alla', girls: 'flickor', boys: 'pojkar' } as const

export function ComparisonForm({ site, indicator, found, choices }: ComparisonProps) {
  const text = useText(webComparisonTexts)
  const { group } = found.comparison
  const own = useOwn()
  const years = site.years.length > 0 ? site.years : site.year === null ? [] : [site.year]
  const isListed = choices.groups.some(({ id }) => id === group.id)
  return (
    <form
      class="comparison-form"
      method="get"
      action={comparisonPath({ code: site.code, year: null, plan: null }, indicator.slug)}
      aria-label={text.choose}
    >
      <div class="ds-field">
        <label class="ds-label" data-weight="medium" for="grupp">
          {text.group}
        </label>
        <select class="ds-input" id="grupp" name="grupp">
          {isListed ? null : (
            <option value={group.id} selected {...own}>
              {group.name}
            </option>
          )}
          {Object.entries(byKind(choices.groups)).map(([kind, groups]) => (
            <optgroup label={text.optgroups[kind as PeerGroup['kind']]}>
              {groups.map(({ id, name }) => (
                <option value={id} selected={id === group.id} {...(kind === 'country' ? {} : own)}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div class="ds-field">
        <label class="ds-label" data-weight="medium" for="ar">
          {text.year}
        </label>
        <select class="ds-input" id="ar" name="ar">
          {years.map((year) => (
            <option value={String(year)} selected={year === found.year}>
              {year}
            </option>
          ))}
        </select>
      </div>
      <div class="ds-field">
        <label class="ds-label" data-weight="medium" for="kon">
          {text.sex}
        </label>
        <select class="ds-input" id="kon" name="kon">
          {Object.entries(SEX_VALUES).map(([sex, value]) => (
            <option value={value} selected={sex === found.sex}>
              {text.sexes[sex as keyof typeof SEX_VALUES]}
            </option>
          ))}
        </select>
      </div>
      {site.plan === null ? null : <input type="hidden" name="plan" value={site.plan} />}
      <SubmitButton variant="secondary">{text.show}</SubmitButton>
      <div class="comparison-form-more">
        <a href={peersPath(site.code)}>{text.ownGroups}</a>
        {choices.sharedGroups === 0 ? <p class="muted small">{text.noShared}</p> : null}
      </div>
    </form>
  )
}

const byKind = (groups: readonly PeerGroup[]): Partial<Record<PeerGroup['kind'], PeerGroup[]>> =>
  Object.groupBy(groups, ({ kind }) => kind)
