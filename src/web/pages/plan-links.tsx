// From the plan's page to what can be done with it.

import { planFormTexts } from '../../text/plan-forms.ts'
import { reportingTexts } from '../../text/reporting.ts'
import { unitTexts } from '../../text/units.ts'
import { editPlanPath, reportingPath, type Site, unitsPath } from '../site.ts'
import { LinkButton, useText } from '../ui/index.ts'

export function PlanLinks({ site }: { readonly site: Site }) {
  return (
    <div class="actions section">
      <LinkButton href={reportingPath(site)}>{useText(reportingTexts).title}</LinkButton>
      <LinkButton href={editPlanPath(site)}>{useText(planFormTexts).editTitle}</LinkButton>
      <LinkButton href={unitsPath(site.code)}>{useText(unitTexts).title}</LinkButton>
    </div>
  )
}
