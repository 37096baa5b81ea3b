// A unit's activities: those that need a report first, each one tap away.

import { formatDate, formatList } from '../../domain/format.ts'
import type { ReportedActivity, Reporting } from '../../services/index.ts'
import { reportingTexts } from '../../text/reporting.ts'
import type { WebAssets } from '../assets.ts'
import { reportingPath, type Site, sitePath } from '../site.ts'
import { ActivityStatusWord } from '../ui/activity-status.tsx'
import { Breadcrumbs, Empty, Layout, Own, Quoting, useText } from '../ui/index.ts'

type Props = { readonly assets: WebAssets; readonly site: Site; readonly reporting: Reporting }

export function ReportingPage({ assets, site, reporting }: Props) {
  const text = useText(reportingTexts)
  const { units, activities } = reporting
  const needed = activities.filter(({ need }) => need !== null)
  const rest = activities.filter(({ need }) => need === null)
  return (
    <Layout title={text.title} assets={assets} site={site}>
      <Breadcrumbs crumbs={[{ label: text.plan, href: sitePath(site, 'plan') }]} current={text.title} />
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.lead}</p>
        {units === null || units.length === 0 ? null : (
          <p>
            <Quoting own={units}>{text.forUnits(formatList(units))}</Quoting>
          </p>
        )}
      </div>
      <Plans reporting={reporting} site={site} />
      {activities.length === 0 ? <Nothing reporting={reporting} /> : null}
      {needed.length === 0 ? null : (
        <section>
          <h2>
            {text.needed} ({needed.length})
          </h2>
          <ActivityList activities={needed} site={site} />
        </section>
      )}
      {rest.length === 0 ? null : (
        <section>
          <h2>
            {text.rest} ({rest.length})
          </h2>
          {needed.length === 0 ? <p>{text.allReported}</p> : null}
          <ActivityList activities={rest} site={site} />
        </section>
      )}
    </Layout>
  )
}

function Plans({ reporting: { plan, plans }, site }: { readonly reporting: Reporting; readonly site: Site }) {
  const text = useText(reportingTexts)
  if (plans.length < 2) return null
  return (
    <nav class="plan-choice" aria-label={text.choosePlan}>
      <ul>
        {plans.map(({ code }) => (
          <li>
            <a
              href={reportingPath({ code: site.code, plan: code })}
              aria-current={code === plan?.code ? 'true' : undefined}
            >
              {code}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Why there is nothing to report, and what to do about it. */
function Nothing({ reporting: { plan, units } }: { readonly reporting: Reporting }) {
  const text = useText(reportingTexts)
  if (plan === null) return <Empty why={text.noPlan} next={text.noPlanNext} />
  if (units === null) return <Empty why={text.emptyPlan} next={text.emptyPlanNext} />
  if (units.length === 0) return <Empty why={text.noUnit} next={text.noUnitNext} />
  const why = <Quoting own={units}>{text.noActivities(formatList(units))}</Quoting>
  return <Empty why={why} next={text.noActivitiesNext} />
}

function ActivityList({ activities, site }: { readonly activities: readonly ReportedActivity[]; readonly site: Site }) {
  const text = useText(reportingTexts)
  return (
    <ul class="report-list">
      {activities.map((one) => (
        <li>
          <a href={reportingPath(site, one.activity.id)}>
            <span class="report-list-title">
              <Own>{one.activity.title}</Own>
            </span>
            <span class="small">
              <ActivityStatusWord status={one.status} />
              <span class="muted">
                {' '}
                ·{' '}
                <Quoting own={[one.activity.unit]}>
                  {[...timing(one, text), one.activity.unit].filter(Boolean).join(' · ')}
                </Quoting>
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

type Words = (typeof reportingTexts)['sv']

function timing({ activity, status, outcomes: [latest] }: ReportedActivity, text: Words): readonly string[] {
  const end = activity.end === null ? [] : [formatDate(activity.end)]
  const isOver = status === 'done' || status === 'cancelled'
  return [
    ...(isOver ? [] : end.map((date) => (status === 'late' ? text.due(date) : text.ends(date)))),
    latest ? text.lastReported(formatDate(latest.date)) : text.never,
  ]
}
