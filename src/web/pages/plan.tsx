// The plan: goals by priority area with their status, then every activity.

import { GOAL_STATUSES } from '../../domain/attainment/result.ts'
import { capitalise, formatDate } from '../../domain/format.ts'
import type { Plan } from '../../domain/plan.ts'
import {
  type ActivityFact,
  boundariesInWords,
  type Facts,
  type GoalFact,
  goalFinding,
  whyId,
} from '../../report/html.tsx'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import { webDecisionTexts } from '../../text/web-decisions.ts'
import { webExportTexts } from '../../text/web-exports.ts'
import { webOverviewTexts } from '../../text/web-overview.ts'
import { webPlanTexts } from '../../text/web-plan.ts'
import type { WebAssets } from '../assets.ts'
import {
  type Choice,
  decisionPath,
  exportPath,
  goalPath,
  type Site,
  sitePath,
  uploadPath,
  whyPath,
  withChoice,
} from '../site.ts'
import { ActivityStatusWord } from '../ui/activity-status.tsx'
import {
  AttainmentBar,
  Empty,
  Layout,
  LinkButton,
  Own,
  Quoting,
  Table,
  type TableColumn,
  useOwn,
  WhyLink,
} from '../ui/index.ts'
import { useLanguage, useText } from '../ui/language.tsx'
import { timeOf } from './activity-words.ts'
import { GoalLine } from './goal-line.tsx'
import { deciderWords } from './own-words.ts'
import { NewPlanLink, PlanLinks } from './plan-links.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly changing: Omit<Choice, 'year'>
  readonly facts: Facts
  readonly plans: readonly Plan[]
}

export function PlanPage({ assets, site, changing, facts, plans }: Props) {
  const language = useLanguage()
  const webOverviewText = useText(webOverviewTexts)
  const text = useText(webPlanTexts)
  const explanationText = useText(explanationTexts)
  const webDecisionText = useText(webDecisionTexts)
  const webExportText = useText(webExportTexts)
  const own = useOwn()
  const { plan, goals } = facts
  if (plan === null || goals.length === 0)
    return (
      <Layout title={webOverviewText.noPlanTitle} assets={assets} site={site}>
        <h1>{webOverviewText.noPlanTitle}</h1>
        <Empty
          why={plan === null ? webOverviewText.noPlan(site.name) : webOverviewText.noGoals}
          next={webOverviewText.noPlanNext}
          action={{ label: webOverviewText.upload, href: uploadPath(site) }}
        />
        <NewPlanLink code={site.code} />
      </Layout>
    )
  const title = text.title(plan.firstYear, plan.lastYear)
  return (
    <Layout title={title} assets={assets} site={site}>
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lead muted">
          {capitalise(goalFinding(facts, language))}.{' '}
          {webOverviewText.plan(plan.firstYear, plan.lastYear, formatDate(facts.asOf))}
        </p>
      </div>
      <PlanChoice plans={plans} chosen={plan.code} site={site} />
      <AttainmentBar counts={facts.counts} href={(status) => `#${status}`} />
      <p>
        <WhyLink href={whyPath(site, whyId.counts)} figure={explanationText.figure.counts} />
      </p>
      {areasOf(goals).map(({ area, goals }) => (
        <section class="area">
          <h2 {...own}>{area}</h2>
          <GoalLines goals={goals} all={facts.goals} site={site} />
        </section>
      ))}
      <section id="aktiviteter">
        <h2>{text.activities}</h2>
        <p class="muted">{text.activitiesIntro}</p>
        <Table
          caption={text.activities}
          captionHidden
          compact
          columns={activityColumns(site, language)}
          rows={rowsOf(goals)}
        />
      </section>
      <PlanLinks changing={changing} />
      <section id="beslut">
        <h2>{webDecisionText.decision}</h2>
        <p>
          <Quoting own={deciderWords(facts)}>{boundariesInWords(facts, language)}</Quoting>
        </p>
        <p>
          <a href={decisionPath(site)}>
            {facts.boundaries.frozenOn === null ? webDecisionText.link : webDecisionText.linkDecided}
          </a>
        </p>
      </section>
      <section id="hamta">
        <h2>{webExportText.planTitle}</h2>
        <p class="muted">
          {webExportText.planIntro} <a href={`${sitePath(site, 'imports')}#hamta`}>{webExportText.more}</a>
        </p>
        <div class="actions">
          <LinkButton href={exportPath(site.code, 'plan', 'xlsx', plan.code)}>{webExportText.planAsExcel}</LinkButton>
          <LinkButton href={exportPath(site.code, 'plan', 'csv', plan.code)}>{webExportText.planAsCsv}</LinkButton>
        </div>
      </section>
    </Layout>
  )
}

type LinesProps = { readonly goals: readonly GoalFact[]; readonly all: readonly GoalFact[]; readonly site: Site }

/** The first goal of each status can be led to from the bar. */
function GoalLines({ goals, all, site }: LinesProps) {
  const firstOf = new Map(GOAL_STATUSES.map((status) => [status, all.find((goal) => goal.status === status)]))
  return (
    <ul class="goal-lines">
      {goals.map((goal) => (
        <GoalLine goal={goal} choice={site} anchor={firstOf.get(goal.status) === goal ? goal.status : undefined} />
      ))}
    </ul>
  )
}

function PlanChoice({
  plans,
  chosen,
  site,
}: {
  readonly plans: readonly Plan[]
  readonly chosen: string
  readonly site: Site
}) {
  const text = useText(webPlanTexts)
  if (plans.length < 2) return null
  return (
    <nav class="plan-choice" aria-label={text.choosePlan}>
      <ul>
        {plans.map((plan) => (
          <li>
            <a
              href={withChoice(site.here, { year: null, plan: plan.code })}
              aria-current={plan.code === chosen ? 'true' : undefined}
            >
              {plan.code}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** In the plan's own order. */
function areasOf(
  goals: readonly GoalFact[],
): readonly { readonly area: string; readonly goals: readonly GoalFact[] }[] {
  return [...Map.groupBy(goals, (goal) => goal.area)].map(([area, goals]) => ({ area, goals }))
}

/** An activity may serve several goals: it is one row. */
type ActivityRow = { readonly activity: ActivityFact; readonly goals: readonly GoalFact[] }

function rowsOf(goals: readonly GoalFact[]): readonly ActivityRow[] {
  const pairs = goals.flatMap((goal) => goal.activities.map((activity) => ({ activity, goal })))
  return [...Map.groupBy(pairs, ({ activity }) => activity.id).values()].flatMap((same) => {
    const first = same[0]
    return first ? [{ activity: first.activity, goals: same.map(({ goal }) => goal) }] : []
  })
}

const activityColumns = (site: Site, language: Language): readonly TableColumn<ActivityRow>[] => {
  const text = webPlanTexts[language]
  return [
    { label: text.activity, cell: ({ activity }) => <Own>{activity.title}</Own> },
    { label: text.status, cell: ({ activity }) => <ActivityStatusWord status={activity.status} /> },
    { label: text.unit, cell: ({ activity }) => activity.unit && <Own>{activity.unit}</Own> },
    { label: text.time, cell: ({ activity }) => timeOf(activity, language) },
    {
      label: text.goal,
      cell: ({ goals }) =>
        goals.map((goal, i) => (
          <>
            {i === 0 ? '' : ', '}
            <a href={goalPath(site, goal.id)}>{goal.id}</a>
          </>
        )),
    },
  ]
}
