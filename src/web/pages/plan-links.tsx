// From the plan's pages to what the reader may do with it.

import { planFormTexts } from '../../text/plan-forms.ts'
import { reportingTexts } from '../../text/reporting.ts'
import { unitTexts } from '../../text/units.ts'
import { assessPath, type Choice, editGoalPath, editPlanPath, newPlanPath, reportingPath, unitsPath } from '../site.ts'
import { LinkButton, useMay, useText } from '../ui/index.ts'

type Changing = Omit<Choice, 'year'>

export function PlanLinks({ changing }: { readonly changing: Changing }) {
  const may = useMay()
  const [report, plan, units] = [useText(reportingTexts), useText(planFormTexts), useText(unitTexts)]
  return (
    <div class="actions section">
      {may('activity.report') ? <LinkButton href={reportingPath(changing)}>{report.title}</LinkButton> : null}
      {may('plan.write') ? <LinkButton href={editPlanPath(changing)}>{plan.editTitle}</LinkButton> : null}
      {may('unit.read') ? <LinkButton href={unitsPath(changing.code)}>{units.title}</LinkButton> : null}
    </div>
  )
}

/** Where there is no plan yet. */
export function NewPlanLink({ code }: Pick<Choice, 'code'>) {
  const may = useMay()
  const text = useText(planFormTexts)
  return may('plan.write') ? <LinkButton href={newPlanPath(code)}>{text.makePlan}</LinkButton> : null
}

export function GoalLinks({ changing, goal }: { readonly changing: Changing; readonly goal: string }) {
  const may = useMay()
  const text = useText(planFormTexts)
  return (
    <div class="actions section">
      {may('assessment.write') ? <LinkButton href={assessPath(changing, goal)}>{text.assess}</LinkButton> : null}
      {may('plan.write') ? <LinkButton href={editGoalPath(changing, goal)}>{text.changeGoal}</LinkButton> : null}
    </div>
  )
}
