// One measure of a goal: its numbers and chart, the reasoning step by step, and where every value was read.

import { doubtOf } from '../../domain/attainment/doubt.ts'
import { capitalise, formatPeriod, formatShare, formatTarget, formatValue } from '../../domain/format.ts'
import {
  type ChartSvg,
  type Facts,
  type GoalFact,
  type MeasureFact,
  measureFigure,
  measureName,
  measuresByDefault,
  ReportFigure,
  styleOf,
} from '../../report/html.tsx'
import { attainmentNameTexts } from '../../text/attainment-names.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import { webPlanTexts } from '../../text/web-plan.ts'
import { indicatorPath, type Site, valuePath, whyPath } from '../site.ts'
import { Quoting, StatusBadge, WhyLink } from '../ui/index.ts'
import { quoting, useLanguage, useText } from '../ui/language.tsx'
import { withTargetWord } from './goal-words.ts'
import { measureWords } from './own-words.ts'
import { valueGroup } from './value-group.ts'
import { ValueTable } from './value-table.tsx'

type Props = {
  readonly goal: GoalFact
  readonly measure: MeasureFact
  /** Its place among the goal's measures, from 0. */
  readonly index: number
  readonly charts: ChartSvg
  readonly site: Site
  readonly facts: Facts
  /** Own words that the reasons may quote. */
  readonly words: readonly string[]
}

export function GoalMeasure({ goal, measure, index, charts, site, facts, words }: Props) {
  const language = useLanguage()
  const text = useText(webPlanTexts)
  const own = measureWords(measure)
  const figure = measureFigure(goal, measure, index, facts, language)
  return (
    <div class="measure">
      <div class="measure-words">
        <h3>
          <Quoting own={own}>{measureName(measure)}</Quoting>
        </h3>
        <MeasureStatusLine measure={measure} />
        <MeasureNumbers measure={measure} />
        <ByDefault goal={goal} index={index} own={own} />
        <p>
          <WhyLink href={whyPath(site, measure.why)} figure={measureName(measure)} own={own} />
        </p>
        <div class="reasoning">
          <h4>{text.reasoning}</h4>
          <ul>
            {measure.reasons.map((reason) => (
              <li>
                <Quoting own={words}>{reason.text}</Quoting>
              </li>
            ))}
          </ul>
        </div>
        {measure.changes.length === 0 ? null : (
          <div class="reasoning">
            <h4>{text.changes}</h4>
            <ul>
              {measure.changes.map((change) => (
                <li>
                  <Quoting own={words}>{change.text}</Quoting>
                </li>
              ))}
            </ul>
          </div>
        )}
        {measure.slug === null ? null : (
          <p>
            <a href={indicatorPath(site, measure.slug)}>
              {hasSexes(facts, measure.slug) ? text.indicatorLink : text.indicatorLinkPlain}
            </a>
          </p>
        )}
      </div>
      <div class="report measure-chart">
        {/* The page has its own table of values, below. */}
        {figure ? (
          <ReportFigure figure={{ ...figure, source: '', table: null }} charts={charts} words={quoting(own)} />
        ) : null}
      </div>
      {measure.points.length === 0 ? null : (
        <details class="measure-sources">
          <summary>{text.sources}</summary>
          <ValueTable
            points={measure.points}
            style={styleOf(measure, language)}
            name={measureName(measure)}
            own={own}
            sources={facts.sources}
            {...pagesOf(measure, site)}
          />
        </details>
      )}
    </div>
  )
}

/** What the default boundaries would have said of the measure, unless the goal's own line has said it. */
function ByDefault({ goal, index, own }: Pick<Props, 'goal' | 'index'> & { readonly own: readonly string[] }) {
  const language = useLanguage()
  const said = measuresByDefault(goal, language).find((one) => one.index === index)
  return said ? (
    <p>
      <Quoting own={own}>{said.sentence}</Quoting>
    </p>
  ) : null
}

/** Each value leads to all that has been said of it. A district is called by its name. */
function pagesOf(measure: MeasureFact, site: Site): { readonly href?: (period: string) => string } {
  const { slug, qualifier } = measure
  const who = valueGroup(measure, site.code)
  return slug === null || who === null
    ? {}
    : { href: (period) => valuePath(site, slug, { who, label: qualifier }, period) }
}

const hasSexes = ({ indicators }: Facts, slug: string): boolean =>
  indicators.some((one) => one.slug === slug && one.series.some(({ who }) => who === 'girls' || who === 'boys'))

function MeasureStatusLine({ measure }: { readonly measure: MeasureFact }) {
  const language = useLanguage()
  const text = useText(webPlanTexts)
  const reportText = useText(reportTexts)
  const doubt = doubtOf(measure)
  const isProvisional = measure.provisional !== null
  const beside = [
    measure.provisional === null ? '' : text.provisional(reportText.status[measure.provisional]),
    // Where there is doubt the status says so itself, unless it is the provisional one that the doubt is about.
    doubt !== null && !isProvisional ? '' : certaintyWords(measure, language),
  ].filter((part) => part !== '')
  return (
    <p class="badge-line">
      <StatusBadge status={measure.status} doubt={isProvisional ? null : doubt} />
      <span class="muted">{beside.join('. ')}</span>
    </p>
  )
}

function certaintyWords(measure: MeasureFact, language: Language): string {
  const attainmentNames = attainmentNameTexts[language]
  const text = webPlanTexts[language]
  const doubt = doubtOf(measure)
  if (doubt !== null) return `${capitalise(attainmentNames.doubt[doubt])}.`
  return measure.certainty === 'clear' ? text.clear : ''
}

/** Beyond the target is all the way, away from it none of it (methods §1: clamped only for display). */
const clamped = (attainment: number): number => Math.min(1, Math.max(0, attainment))

function MeasureNumbers({ measure }: { readonly measure: MeasureFact }) {
  const language = useLanguage()
  const text = useText(webPlanTexts)
  const { type, baseline, latest, target, attainment, expected } = measure
  const style = styleOf(measure, language)
  const due = formatPeriod(target.period, language)
  return (
    <dl class="numbers">
      {latest && type !== 'milestone' ? (
        <div>
          <dt>{type === 'level' ? text.latestLevel : text.latest}</dt>
          <dd>{text.inPeriod(formatValue(latest.value, style), formatPeriod(latest.period, language))}</dd>
        </div>
      ) : null}
      <div>
        <dt>{type === 'milestone' ? text.due : type === 'level' ? text.targetLevel : text.target}</dt>
        <dd>
          {type === 'milestone'
            ? due
            : text.inPeriod(withTargetWord(type, formatTarget(target.value ?? 0, style), language), due)}
        </dd>
      </div>
      {baseline && baseline.value !== null ? (
        <div>
          <dt>{text.baseline}</dt>
          <dd>{text.inPeriod(formatValue(baseline.value, style), formatPeriod(baseline.period, language))}</dd>
        </div>
      ) : null}
      {/* The wrong way is no share of the way: the reasoning says how far. */}
      {attainment === null || attainment < 0 ? null : (
        <div>
          <dt>{text.share}</dt>
          <dd>
            {text.shareOfWay(formatShare(clamped(attainment), language))}
            {expected === null || expected >= 1 ? null : (
              <span class="muted"> {text.expected(formatShare(expected, language))}</span>
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}
