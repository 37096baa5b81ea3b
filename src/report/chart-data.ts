// What each kind of chart is fed with: the rows of a figure's `data` and its `params`. The contract of report-templates/charts/.

import type { GoalStatus } from '../domain/attainment/result.ts'
import type { Figure } from './document.ts'

/**
 * `trend` (wide) and `trend-small`: lines over time. Data sets `points` and `target`.
 *
 * Direct labels at the line ends, the interval as a light band (for role `all`), girls and boys by dash and shape, peers
 * pale. If the axis does not start at zero, the one who builds the figure says so in its subtitle or note.
 */
export type TrendPoint = {
  /** Position on the axis: 2024 for the year, 2023.5 for a school year's middle … */
  readonly year: number
  /** As written under the axis: "2024", "2023/24". */
  readonly period: string
  /** "Alla", "Flickor", a district: the words of the direct label. */
  readonly series: string
  readonly role: 'all' | 'girls' | 'boys' | 'country' | 'district'
  /** Series and number of its unbroken stretch, "Alla 1". Lines never join two segments: breaks and gaps are new ones. */
  readonly segment: string
  /** Null where there is none: the point is not drawn, and a new segment follows it. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}
/** A dashed line, or a band where `low` and `high` are given instead of `value`. */
export type TrendTarget = {
  readonly from: number
  readonly to: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** "Mål 85 %". */
  readonly label: string
}
export type TrendParams = {
  readonly unit: string
  readonly decimals: number
  readonly percent: boolean
  /** True: the axis starts at zero. */
  readonly zero: boolean
  /** Where the plan starts: the point is ringed and its year is strong. */
  readonly baselineYear: number | null
}

/** `status-bar`: one stacked bar. Data set `counts`, drawn in the order of GOAL_STATUSES; rows with n = 0 are left out. */
export type StatusCount = {
  readonly status: GoalStatus
  /** With the number, as it stands in the bar: "4 uppnådda". */
  readonly label: string
  readonly n: number
}

/** `bars`: horizontal bars from zero, in the order given. Data set `bars`. */
export type Bar = {
  readonly label: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Stands where the bar would be when there is no value ("skyddat"), else after the number; '' for none. */
  readonly note: string
}
export type BarsParams = {
  readonly unit: string
  readonly decimals: number
  /** A dashed rule across the bars, with its own words; null for none. */
  readonly target: number | null
  readonly targetLabel: string
}

/** `budget`: the outcome as a bar, the budget as a thin mark across it. Data set `bars`. */
export type BudgetBar = {
  readonly label: string
  readonly budget: number | null
  readonly outcome: number | null
  /** Written after the bar: "512 mnkr, 2,1 % över budget". */
  readonly text: string
}
/** Words under the bars that say what is what: "Utfall", "Budget". */
export type BudgetParams = { readonly outcomeLabel: string; readonly budgetLabel: string }

/**
 * `strip`: places along one axis, the own one marked. Data sets `peers` (a pale dot each), `own` and `group` (at most one
 * row each; the group as a dashed line).
 */
export type StripPeer = { readonly name: string; readonly value: number }
export type StripOwn = {
  /** With its value, as it stands over the point. */
  readonly label: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}
export type StripGroup = { readonly label: string; readonly value: number }
/** `unit` stands at the last number of the axis; '' for none. */
export type AxisParams = { readonly unit: string }

/**
 * `funnel`: each place's value over its number of children. Data sets `peers` and `own` (`n`, `value`, `label`), and `limits`:
 * the group's value and the two pairs of limits for a run of n.
 */
export type FunnelPoint = { readonly label: string; readonly n: number; readonly value: number }
export type FunnelLimit = {
  readonly n: number
  readonly lower95: number
  readonly upper95: number
  readonly lower998: number
  readonly upper998: number
}
export type FunnelParams = AxisParams & {
  readonly value: number
  /** "Gruppen 80,6 %". */
  readonly valueLabel: string
  readonly label95: string
  readonly label998: string
  /** What n counts: "Antal elever". */
  readonly xLabel: string
}

/** `dumbbell`: two values on a line, one row each, girls as a diamond and boys as a square. Data set `rows`. */
export type DumbbellRow = {
  readonly label: string
  readonly first: number
  readonly second: number
  /** As written beside the signs. */
  readonly firstText: string
  readonly secondText: string
  /** More than chance: the line between is whole, else dashed. */
  readonly isSure: boolean
}
export type DumbbellParams = AxisParams & { readonly firstLabel: string; readonly secondLabel: string }

/**
 * `multiples`: small panels on one scale. Data set `points`: the panel's own line strong, and one that all panels share, pale.
 */
export type MultiplesPoint = {
  readonly panel: string
  readonly role: 'own' | 'shared'
  readonly year: number
  readonly period: string
  /** Lines never join two segments. */
  readonly segment: string
  readonly value: number
}
export type MultiplesParams = AxisParams & {
  readonly decimals: number
  /** True: the axis starts at zero. */
  readonly zero: boolean
  /** What the pale line is: "Grått: hela kommunen". */
  readonly sharedLabel: string
}

/** What a chart needs of a figure. */
export type ChartInput = Pick<Figure, 'chart' | 'data' | 'params'>
export type ChartRow = Figure['data'][string][number]
