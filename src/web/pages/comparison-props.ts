// What the parts of the page of a comparison are given.

import type { ChartSvg, Facts, IndicatorFact } from '../../report/html.tsx'
import type { Compared, PeerChoices } from '../../services/index.ts'
import type { WebAssets } from '../assets.ts'
import type { Site } from '../site.ts'

export type ComparisonProps = {
  readonly assets: WebAssets
  readonly charts: ChartSvg
  readonly site: Site
  readonly indicator: IndicatorFact
  readonly found: Compared
  readonly choices: PeerChoices
  readonly sources: Facts['sources']
}
