// The start page: the one sentence, the goals as a bar, which goals need someone, what waits to be done.

import type { GoalStatus } from '../../domain/attainment/result.ts'
import { capitalise, formatCount, formatDate } from '../../domain/format.ts'
import { type Facts, type GoalFact, whyId } from '../../report/html.tsx'
import type { JobState } from '../../services/index.ts'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import { moreTexts } from '../../text/web-more.ts'
import { webOverviewTexts } from '../../text/web-overview.ts'
import type { WebAssets } from '../assets.ts'
import { type Site, sitePath, uploadPath, whyPath } from '../site.ts'
import { AttainmentBar, Empty, Layout, LinkButton, useMay, useText, WhyLink, Work } from '../ui/index.ts'
import { useLanguage } from '../ui/language.tsx'
import { GoalLine } from './goal-line.tsx'
import { headline } from './headline.ts'
import type { ToDo } from './to-do.ts'
import { ToDoCard } from './to-do-list.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly facts: Facts
  readonly toDo: readonly ToDo[]
  readonly jobs: readonly JobState[]
}

/** Worst first. */
const NEED = [
  'wrong-way',
  'not-attained',
  'behind',
  'partly',
  'uncertain',
  'not-assessable',
] as const satisfies GoalStatus[]
const GOALS_SHOWN = 5

export function OverviewPage({ assets, site, facts, toDo, jobs }: Props) {
  const language = useLanguage()
  const explanationText = useText(explanationTexts)
  const text = useText(webOverviewTexts)
  const may = useMay()
  if (facts.plan === null || facts.goals.length === 0)
    return <NoPlanPage assets={assets} site={site} facts={facts} jobs={jobs} />
  const title = headline(facts, language)
  return (
    <Layout title={title} assets={assets} site={site}>
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lead muted">{standing(facts, facts.plan, language)}</p>
      </div>
      <ReportingLink site={site} />
      <AttainmentBar counts={facts.counts} href={(status) => `${sitePath(site, 'plan')}#${status}`} />
      <p>
        <WhyLink href={whyPath(site, whyId.counts)} figure={explanationText.figure.counts} />
      </p>
      <div class="two-columns">
        <div class="beside">
          <Work jobs={jobs} code={site.code} />
          <ToDoCard items={toDo} />
          {may('import.write') ? (
            <div class="actions">
              <LinkButton href={uploadPath(site)} variant="primary">
                {text.upload}
              </LinkButton>
            </div>
          ) : null}
        </div>
        <section>
          <h2>{text.needYou}</h2>
          <GoalsInNeed goals={facts.goals} site={site} />
          <p>
            <a href={sitePath(site, 'plan')}>{text.allGoals(formatCount(facts.goals.length, 'ett', language))}</a>
          </p>
        </section>
      </div>
    </Layout>
  )
}

function NoPlanPage({ assets, site, facts, jobs }: Omit<Props, 'toDo'>) {
  const text = useText(webOverviewTexts)
  return (
    <Layout title={text.noPlanTitle} assets={assets} site={site}>
      <h1>{text.noPlanTitle}</h1>
      <Empty
        why={facts.plan === null ? text.noPlan(site.name) : text.noGoals}
        next={text.noPlanNext}
        action={{ label: text.upload, href: uploadPath(site) }}
      />
      <Work jobs={jobs} code={site.code} />
    </Layout>
  )
}

/** For whom reporting is what they come here to do: those who take in files have other ways to it. */
function ReportingLink({ site }: { readonly site: Site }) {
  const { report } = useText(moreTexts)
  const may = useMay()
  if (!may('activity.report') || may('import.write')) return null
  return (
    <p>
      <LinkButton variant="primary" href={`/${site.code}/rapportera`}>
        {report}
      </LinkButton>
    </p>
  )
}

function GoalsInNeed({ goals, site }: { readonly goals: readonly GoalFact[]; readonly site: Site }) {
  const text = useText(webOverviewTexts)
  const inNeed = NEED.flatMap((status) => goals.filter((goal) => goal.status === status)).slice(0, GOALS_SHOWN)
  if (inNeed.length === 0)
    return (
      <p>
        {text.noneNeedYou} {text.noneNeedYouWhy}
      </p>
    )
  return (
    <ul class="goal-lines">
      {inNeed.map((goal) => (
        <GoalLine goal={goal} choice={site} />
      ))}
    </ul>
  )
}

/** "Planen 2022–2025, läget den 31 december 2025. Tre aktiviteter är försenade." */
function standing({ asOf, goals }: Facts, plan: NonNullable<Facts['plan']>, language: Language): string {
  const text = webOverviewTexts[language]
  const late = goals.flatMap((goal) => goal.activities).filter((activity) => activity.status === 'late').length
  const sentence = text.plan(plan.firstYear, plan.lastYear, formatDate(asOf))
  return late === 0 ? sentence : `${sentence} ${text.late(late, capitalise(formatCount(late, 'en', language)))}`
}
