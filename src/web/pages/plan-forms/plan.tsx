// The plan to be changed: its goals, each a way to its form; and what a form has saved.

import { sentenceIn } from '../../../domain/errors.ts'
import type { EditedPlan, PlanReceipt } from '../../../services/index.ts'
import { issueGroupMessage } from '../../../text/issues.ts'
import { planFormTexts } from '../../../text/plan-forms.ts'
import type { WebAssets } from '../../assets.ts'
import {
  editGoalPath,
  editPlanPath,
  goalPath,
  importPath,
  newPlanPath,
  planReceiptPath,
  type Site,
  sitePath,
} from '../../site.ts'
import {
  Breadcrumbs,
  Empty,
  Layout,
  LinkButton,
  Notice,
  Own,
  Quoting,
  SubmitButton,
  useLanguage,
  useOwn,
  useText,
} from '../../ui/index.ts'
import { issueWords } from '../own-words.ts'
import { PlanFormFrame } from './frame.tsx'

type Props = { readonly assets: WebAssets; readonly site: Site; readonly edited: EditedPlan | null }

const UNTOUCHED = { sent: null, errors: [], isStale: false } as const

export function EditPlanPage({ assets, site, edited }: Props) {
  const text = useText(planFormTexts)
  const own = useOwn()
  if (edited === null)
    return (
      <PlanFormFrame {...{ assets, site, edited }} title={text.editTitle} state={UNTOUCHED}>
        <Empty
          why={text.noPlan}
          next={text.noPlanNext}
          action={{ label: text.newPlan, href: newPlanPath(site.code) }}
        />
      </PlanFormFrame>
    )
  const areas = [...Map.groupBy(edited.goals, ({ goal }) => goal.area)]
  return (
    <Layout title={text.editPlan(edited.plan.code)} assets={assets} site={site}>
      <Breadcrumbs crumbs={[{ label: text.plan, href: sitePath(site, 'plan') }]} current={text.editTitle} />
      <div class="page-head">
        <h1>{text.editPlan(edited.plan.code)}</h1>
        <p class="lead muted">{text.editLead}</p>
      </div>
      {edited.plans.length < 2 ? null : (
        <nav class="plan-choice" aria-label={text.choosePlan}>
          <ul>
            {edited.plans.map(({ code }) => (
              <li>
                <a
                  href={editPlanPath({ code: site.code, plan: code })}
                  aria-current={code === edited.plan.code ? 'true' : undefined}
                >
                  {code}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {areas.map(([area, goals]) => (
        <section>
          <h2 {...own}>{area}</h2>
          <ul class="report-list">
            {goals.map(({ goal, measures, activities }) => (
              <li>
                <a href={editGoalPath(site, goal.id)}>
                  <span class="report-list-title">
                    {goal.id} <Own>{goal.title}</Own>
                  </span>
                  <span class="small muted">{text.counts(measures.length, activities.length)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div class="actions form-actions section">
        <LinkButton href={editGoalPath(site, null)} variant="primary">
          {text.newGoal}
        </LinkButton>
        <LinkButton href={newPlanPath(site.code)}>{text.newPlan}</LinkButton>
      </div>
    </Layout>
  )
}

type ReceiptProps = { readonly assets: WebAssets; readonly site: Site; readonly receipt: PlanReceipt }

export function PlanReceiptPage({ assets, site, receipt }: ReceiptProps) {
  const text = useText(planFormTexts)
  const language = useLanguage()
  const { preview, about, isAssessment, things, obstacle } = receipt
  const isUndone = preview.status === 'undone'
  const isGone = things.some(({ change, what }) => change === 'closed' && what.startsWith(`${about} `))
  const title = isUndone ? text.undone : text.saved
  const warnings = preview.issues.filter(({ severity }) => severity === 'warning')
  return (
    <Layout title={title} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[
          { label: text.plan, href: sitePath(site, 'plan') },
          { label: text.editTitle, href: editPlanPath(site) },
        ]}
        current={title}
      />
      <div class="page-head">
        <h1>{title}</h1>
        {isUndone ? <p>{text.undoneBody}</p> : null}
      </div>
      <ul>
        {things.map(({ change, what }) => (
          <li>
            {text.changed[change]}: <Own>{what}</Own>
          </li>
        ))}
      </ul>
      {warnings.length === 0 || isUndone ? null : (
        <Notice tone="warning" title={text.warnings}>
          <ul>
            {warnings.map((warning) => (
              <li>
                <Quoting own={issueWords(warning)}>{issueGroupMessage(warning, language)}</Quoting>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="actions form-actions">
        {isGone && !isUndone ? (
          <LinkButton href={editPlanPath(site)} variant="primary">
            {text.backToPlan}
          </LinkButton>
        ) : (
          <LinkButton href={isAssessment ? goalPath(site, about) : editGoalPath(site, about)} variant="primary">
            {text.backToGoal(about)}
          </LinkButton>
        )}
        {!isUndone && obstacle === null ? (
          <form method="post" action={`${planReceiptPath(site.code, preview.id)}/angra`}>
            <SubmitButton variant="secondary">{text.undo}</SubmitButton>
          </form>
        ) : null}
        <LinkButton href={importPath(site.code, preview.id)}>{text.wholeImport}</LinkButton>
      </div>
      {!isUndone && obstacle !== null ? <p class="small muted">{sentenceIn(obstacle, language)}</p> : null}
    </Layout>
  )
}
