// From the plan's pages to what the reader may do with it.

import { planFormTexts } from '../../text/plan-forms.ts'
import { reportingTexts } from '../../text/reporting.ts'
import { unitTexts } from '../../text/units.ts'
import { assessPath, editGoalPath, editPlanPath, newPlanPath, reportingPath, type Site, unitsPath } from '../site.ts'
import { LinkButton, useMay, useText } from '../ui/index.ts'

export function PlanLinks({ site }: { readonly site: Site }) {
  const may = useMay()
  const [report, plan, units] = [useText(reportingTexts), useText(planFormTexts), useText(unitTexts)]
  return (
    <div class="actions section">
      {may('activity.report') ? <LinkButton href={reportingPath(site)}>{report.title}</LinkButton> : null}
      {may('plan.write') ? <LinkButton href={editPlanPath(site)}>{plan.editTitle}</LinkButton> : null}
      {may('unit.read') ? <LinkButton href={unitsPath(site.code)}>{units.title}</LinkButton> : null}
    </div>
  )
}

/** Where there is no plan yet. */
export function NewPlanLink({ site }: { readonly site: Site }) {
  const may = useMay()
  const text = useText(planFormTexts)
  return may('plan.write') ? <LinkButton href={newPlanPath(site.code)}>{text.makePlan}</LinkButton> : null
}

export function GoalLinks({ site, goal }: { readonly site: Site; readonly goal: string }) {
  const may = useMay()
  const text = useText(planFormTexts)
  return (
    <div class="actions section">
      {may('assessment.write') ? <LinkButton href={assessPath(site, goal)}>{text.assess}</LinkButton> : null}
      {may('plan.write') ? <LinkButton href={editGoalPath(site, goal)}>{text.changeGoal}</LinkButton> : null}
    </div>
  )
}
