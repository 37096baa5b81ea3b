// Reads a file against what is stored, each kind in its own way. Nothing is stored here.

import type { Context } from '../context.ts'
import { analyseObservations } from './observations.ts'
import type { Owner } from './owner.ts'
import { analysePlan } from './plan.ts'
import { analyseReported } from './reported.ts'
import type { Analysis, ImportRequest } from './types.ts'

/** Throws Invalid where the request cannot say which plan it is about; problems in the file are in `issues`. */
export function analyse(ctx: Context, owner: Owner, request: ImportRequest): Promise<Analysis> {
  switch (request.kind) {
    case 'observations':
      return analyseObservations(ctx, owner, request)
    case 'plan':
      return analysePlan(ctx, owner, request)
    default:
      return analyseReported(ctx, owner, request, request.kind)
  }
}
