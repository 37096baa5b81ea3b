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

/** What a chart needs of a figure. */
export type ChartInput = Pick<Figure, 'chart' | 'data' | 'params'>
export type ChartRow = Figure['data'][string][number]
