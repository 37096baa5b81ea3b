// A goal: its status, how each measure went with the reasoning opened out, activities, the group's words, and every figure's
// file and line.

import type { ComponentChildren } from 'preact'
import { goalDoubt } from '../../domain/attainment/doubt.ts'
import { capitalise, formatDate } from '../../domain/format.ts'
import { byDefaultSentence, type ChartSvg, type Facts, type GoalFact } from '../../report/html.tsx'
import { reportTexts } from '../../text/report.ts'
import { webTexts } from '../../text/web.ts'
import { webPlanTexts } from '../../text/web-plan.ts'
import type { WebAssets } from '../assets.ts'
import { type Choice, type Site, sitePath, whyPath } from '../site.ts'
import { Breadcrumbs, Layout, Notice, Quoting, StatusBadge, useOwn, useText, WhyLink } from '../ui/index.ts'
import { useLanguage } from '../ui/language.tsx'
import { GoalActivities } from './goal-activities.tsx'
import { GoalMeasure } from './goal-measure.tsx'
import { articlesOf } from './goal-words.ts'
import { ownWords } from './own-words.ts'
import { GoalLinks } from './plan-links.tsx'

type Props = {
  readonly assets: WebAssets
  readonly charts: ChartSvg
  readonly site: Site
  readonly changing: Omit<Choice, 'year'>
  readonly facts: Facts
  readonly goal: GoalFact
}

export function GoalPage({ assets, charts, site, changing, facts, goal }: Props) {
  const language = useLanguage()
  const text = useText(webPlanTexts)
  const webText = useText(webTexts)
  const own = useOwn()
  const words = ownWords(facts)
  const about = [text.goalId(goal.id), text.inArea(goal.area), articlesOf(goal, language)].filter((part) => part !== '')
  return (
    <Layout title={goal.title} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.plan, href: sitePath(site, 'plan') }]}
        current={text.goalId(goal.id)}
      />
      <div class="page-head">
        <StatusBadge status={goal.status} doubt={goalDoubt(goal)} size={24} />
        <h1 {...own}>{goal.title}</h1>
        <p class="muted">
          <Quoting own={[goal.area]}>{about.join(' · ')}</Quoting>
        </p>
      </div>
      {byDefaultSentence(goal, language) === '' ? null : (
        <p>
          <Quoting own={words}>{byDefaultSentence(goal, language)}</Quoting>
        </p>
      )}
      {goal.assessmentDiffers ? <Notice tone="warning" title={text.differs} /> : null}
      {goal.measures.length > 0 ? (
        <section>
          <h2 class="ds-sr-only">{text.measures}</h2>
          {goal.measures.map((measure, i) => (
            <GoalMeasure
              goal={goal}
              measure={measure}
              index={i}
              charts={charts}
              site={site}
              facts={facts}
              words={words}
            />
          ))}
        </section>
      ) : null}
      <Reasons reasons={goal.reasons.map((reason) => reason.text)} own={words}>
        <WhyLink href={whyPath(site, goal.why)} figure={text.statusOf(goal.id)} />
      </Reasons>
      <section>
        <h2>{text.assessment}</h2>
        <AssessmentWords goal={goal} />
      </section>
      <section>
        <h2>{text.activities}</h2>
        <GoalActivities activities={goal.activities} />
      </section>
      <GoalLinks changing={changing} goal={goal.id} />
    </Layout>
  )
}

type ReasonsProps = {
  readonly reasons: readonly string[]
  readonly own: readonly string[]
  readonly children: ComponentChildren
}

function Reasons({ reasons, own, children }: ReasonsProps) {
  const text = useText(webPlanTexts)
  if (reasons.length === 0) return null
  return (
    <section class="reasoning">
      <h2>{text.goalReasoning}</h2>
      <ul>
        {reasons.map((reason) => (
          <li>
            <Quoting own={own}>{reason}</Quoting>
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

function AssessmentWords({ goal: { assessment } }: { readonly goal: GoalFact }) {
  const text = useText(webPlanTexts)
  const reportText = useText(reportTexts)
  const own = useOwn()
  if (assessment === null) return <p class="muted">{text.noAssessment}</p>
  const label = reportText.assessment[assessment.code]
  return (
    <>
      <p>
        <strong>{text.assessedOn(capitalise(label), formatDate(assessment.date))}</strong>
      </p>
      {assessment.reason === '' ? null : <p {...own}>{assessment.reason}</p>}
      {assessment.furtherActions === '' ? null : (
        <>
          <h3>{text.furtherActions}</h3>
          <p {...own}>{assessment.furtherActions}</p>
        </>
      )}
    </>
  )
}
