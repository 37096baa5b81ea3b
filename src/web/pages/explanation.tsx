// "Why this figure?": the page that every figure of the plan and the indicators leads to.

import type { NumberStyle } from '../../domain/format.ts'
import type { Explanation, Facts } from '../../report/html.tsx'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language, WordsOf } from '../../text/language.ts'
import { webTexts } from '../../text/web.ts'
import { webPlanTexts } from '../../text/web-plan.ts'
import type { WebAssets } from '../assets.ts'
import { goalPath, indicatorPath, type Site, sitePath } from '../site.ts'
import { Breadcrumbs, type Crumb, Layout, Own, Quoting, useText } from '../ui/index.ts'
import { useLanguage } from '../ui/language.tsx'
import { ownWords } from './own-words.ts'
import { Working } from './working.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly facts: Facts
  readonly explanation: Explanation
}

export function ExplanationPage({ assets, site, facts, explanation }: Props) {
  const language = useLanguage()
  const text = useText(explanationTexts)
  const { sections } = useText(webTexts)
  const { figure, value, observations } = explanation
  const own = ownWords(facts)
  return (
    <Layout title={`${text.title}: ${figure}`} assets={assets} site={site}>
      <Breadcrumbs crumbs={crumbs(explanation, facts, site, sections, language)} current={text.title} />
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead">
          <Quoting own={own}>{figure}</Quoting>:{' '}
          <strong>
            <Quoting own={own}>{value}</Quoting>
          </strong>
        </p>
      </div>
      <Working explanation={explanation} style={valueStyle(explanation, facts)} site={site} own={own} />
      {observations.length === 0 ? <p class="muted">{text.noObservations}</p> : null}
    </Layout>
  )
}

type Sections = WordsOf<typeof webTexts>['sections']

function crumbs(
  { id, indicator, kind }: Explanation,
  facts: Facts,
  site: Site,
  sections: Sections,
  language: Language,
): readonly Crumb[] {
  const webPlanText = webPlanTexts[language]
  const goal = facts.goals.find((one) => one.why === id || one.measures.some(({ why }) => why === id))
  if (goal)
    return [
      { label: sections.plan, href: sitePath(site, 'plan') },
      { label: webPlanText.goalId(goal.id), href: goalPath(site, goal.id) },
    ]
  const shown = facts.indicators.find(({ slug }) => slug === indicator)
  if (shown)
    return [
      { label: sections.indicators, href: sitePath(site, 'indicators') },
      { label: <Own>{shown.name}</Own>, href: indicatorPath(site, shown.slug) },
    ]
  const section = kind === 'counts' ? 'plan' : 'overview'
  return [{ label: sections[section], href: sitePath(site, section) }]
}

const KRONOR: NumberStyle = { unit: 'kr', percent: false, decimals: 0 }

/** How the observations are written: those of a difference are values, not differences. */
function valueStyle({ id, indicator, kind }: Explanation, { goals, indicators }: Facts): NumberStyle {
  if (kind === 'resource') return KRONOR
  const measure = goals.flatMap(({ measures }) => measures).find(({ why }) => why === id)
  if (measure) return { unit: measure.unit, percent: measure.percent, decimals: measure.decimals }
  return indicators.find(({ slug }) => slug === indicator) ?? KRONOR
}
