// The räkenskapsår: what it is, what follows from it, and the form for another first month.

import { isCalendarYear } from '../../domain/fiscal-year.ts'
import { capitalise, formatMonth } from '../../domain/format.ts'
import { webSettingsTexts } from '../../text/web-settings.ts'
import { settingsPath } from '../site.ts'
import { Notice, SelectField, SubmitButton, useMay } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import { Changed } from './settings-changed.tsx'
import type { SettingsProps } from './settings-props.ts'

const MONTHS = Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: formatMonth(i + 1) }))

export function FiscalYearSection({ site, settings, form, errors, now }: SettingsProps) {
  const { organisation, fiscalYear, lastYear } = settings
  const text = useText(webSettingsTexts)
  const may = useMay()
  const sent = form?.of === 'fiscal-year' ? form : null
  const isCalendar = isCalendarYear(fiscalYear.value)
  return (
    <section id="rakenskapsar">
      <h2>{text.fiscalYear}</h2>
      <p>{text.fiscalIntro}</p>
      {isCalendar ? null : (
        <Notice tone="warning" title={text.notCalendar}>
          <p>{organisation.type === 'authority' ? text.notCalendarAuthority : text.notCalendarLaw}</p>
        </Notice>
      )}
      <p>
        {isCalendar ? text.fiscalCalendar : text.fiscalOther(capitalise(lastYear.months), lastYear.year)}{' '}
        {text.fiscalShown(lastYear.year)}
      </p>
      <Changed site={site} name="fiscal-year" setting={fiscalYear} now={now} />
      {may('settings.write') ? (
        <form class="form" method="post" action={settingsPath(site.code, '/rakenskapsar')} noValidate>
          <input type="hidden" name="version" value={sent?.version ?? fiscalYear.version} />
          <SelectField
            id="manad"
            label={text.firstMonth}
            hint={text.firstMonthHint}
            value={sent?.firstMonth ?? String(fiscalYear.value.firstMonth)}
            error={errors.find(({ field }) => field === 'manad')?.message}
            choices={MONTHS}
          />
          <div class="actions">
            <SubmitButton variant="secondary">{text.saveFiscal}</SubmitButton>
          </div>
        </form>
      ) : null}
    </section>
  )
}
