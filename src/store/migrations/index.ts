// Every migration by its name, in the order they are run. Add one line; never change one that has been released.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { firstSchema } from './0001-first-schema.ts'
import { undoneBy } from './0002-undone-by.ts'
import { koladaFetch } from './0003-kolada-fetch.ts'
import { importProfiles } from './0004-import-profiles.ts'
import { planDecisions } from './0005-plan-decisions.ts'
import { peerGroups } from './0006-peer-groups.ts'
import { disclosure } from './0007-disclosure.ts'
import { responseRates } from './0008-response-rates.ts'
import { textReview } from './0009-text-review.ts'
import { accounts } from './0010-accounts.ts'
import { publication } from './0011-publication.ts'
import { units } from './0012-units.ts'
import { operation } from './0013-operation.ts'
import { jobs } from './0014-jobs.ts'
import { idempotency } from './0015-idempotency.ts'
import { settings } from './0016-settings.ts'
import { providerSignIn } from './0017-provider-sign-in.ts'
import { notices } from './0018-notices.ts'

/** Works on the tables as they were at that time, which `Schema` no longer describes; hence no table types. */
export type MigrationStep = (db: Kysely<object>, dialect: DialectName) => Promise<void>

export const MIGRATIONS: Readonly<Record<string, MigrationStep>> = {
  '0001-first-schema': firstSchema,
  '0002-undone-by': undoneBy,
  '0003-kolada-fetch': koladaFetch,
  '0004-import-profiles': importProfiles,
  '0005-plan-decisions': planDecisions,
  '0006-peer-groups': peerGroups,
  '0007-disclosure': disclosure,
  '0008-response-rates': responseRates,
  '0009-text-review': textReview,
  '0010-accounts': accounts,
  '0011-publication': publication,
  '0012-units': units,
  '0013-operation': operation,
  '0014-jobs': jobs,
  '0015-idempotency': idempotency,
  '0016-settings': settings,
  '0017-provider-sign-in': providerSignIn,
  '0018-notices': notices,
}
