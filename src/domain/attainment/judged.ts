// A measure with its standing, as the sentences of its reasoning need it.

import type { Findings } from './findings.ts'
import type { Certainty } from './result.ts'
import type { Standing } from './standing.ts'

export type Judged = Standing & { readonly findings: Findings; readonly certainty: Certainty | null }
