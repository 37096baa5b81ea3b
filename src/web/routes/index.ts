// Everything that can be asked for. One file per resource holds its pages and its JSON, both from the same service.

import type { FastifyInstance } from 'fastify'
import { accountRoutes } from './account.tsx'
import { apiDescriptionRoutes } from './api-description.tsx'
import { apiExportRoutes } from './api-exports.ts'
import { apiGoalRoutes } from './api-goals.ts'
import { apiImportRoutes } from './api-imports.ts'
import { apiPeerRoutes } from './api-peers.ts'
import { apiPlanRoutes } from './api-plan.ts'
import { apiProfileRoutes } from './api-profiles.ts'
import { apiPublicationRoutes } from './api-publication.ts'
import { apiReportRoutes } from './api-reports.ts'
import { apiSettingsRoutes } from './api-settings.ts'
import { apiTextReviewRoutes } from './api-text-review.ts'
import { apiUndoRoutes } from './api-undo.ts'
import { apiUnitRoutes } from './api-units.ts'
import { apiUserRoutes } from './api-users.ts'
import { apiValueRoutes } from './api-values.ts'
import { archiveRoutes } from './archive.ts'
import { assetRoutes } from './assets.ts'
import { comparisonRoutes } from './comparison.tsx'
import { dataQualityRoutes } from './data-quality.tsx'
import { decisionRoutes } from './decisions.tsx'
import { disclosureRoutes } from './disclosure.tsx'
import { documentRoutes } from './documents.tsx'
import type { Environment } from './environment.ts'
import { explanationRoutes } from './explanations.tsx'
import { exportRoutes } from './exports.ts'
import { goalRoutes } from './goals.tsx'
import { importRoutes } from './imports.tsx'
import { indicatorRoutes } from './indicators.tsx'
import { jobRoutes } from './jobs.tsx'
import { journalRoutes } from './journal.tsx'
import { koladaRoutes } from './kolada.tsx'
import { languageRoutes } from './language.tsx'
import { mappingRoutes } from './mapping.tsx'
import { overviewRoutes } from './overview.tsx'
import { peerRoutes } from './peers.tsx'
import { planFormRoutes } from './plan-forms/index.tsx'
import { profileRoutes } from './profiles.tsx'
import { providerSignInRoutes } from './provider-sign-in.tsx'
import { publicationTermsRoutes } from './publication-terms.tsx'
import { publishedRoutes } from './published.tsx'
import { redactionRoutes } from './redaction.tsx'
import { oneReportRoutes } from './report.tsx'
import { reportingRoutes } from './reporting.tsx'
import { reportRoutes } from './reports.tsx'
import { retentionRoutes } from './retention.tsx'
import { searchRoutes } from './search.tsx'
import { settingsRoutes } from './settings.tsx'
import { signInRoutes } from './sign-in.tsx'
import { textReviewRoutes } from './text-review.tsx'
import { unitRoutes } from './units.tsx'
import { uploadRoutes } from './upload.tsx'
import { userRoutes } from './users.tsx'
import { valueRoutes } from './values.tsx'

export function registerRoutes(app: FastifyInstance, environment: Environment): void {
  for (const register of [
    assetRoutes,
    signInRoutes,
    providerSignInRoutes,
    accountRoutes,
    userRoutes,
    languageRoutes,
    overviewRoutes,
    goalRoutes,
    decisionRoutes,
    indicatorRoutes,
    comparisonRoutes,
    peerRoutes,
    disclosureRoutes,
    valueRoutes,
    dataQualityRoutes,
    explanationRoutes,
    uploadRoutes,
    mappingRoutes,
    profileRoutes,
    koladaRoutes,
    jobRoutes,
    importRoutes,
    exportRoutes,
    redactionRoutes,
    reportRoutes,
    oneReportRoutes,
    publicationTermsRoutes,
    settingsRoutes,
    publishedRoutes,
    textReviewRoutes,
    archiveRoutes,
    journalRoutes,
    documentRoutes,
    searchRoutes,
    retentionRoutes,
    unitRoutes,
    reportingRoutes,
    planFormRoutes,
    apiGoalRoutes,
    apiPlanRoutes,
    apiImportRoutes,
    apiUserRoutes,
    apiValueRoutes,
    apiPeerRoutes,
    apiSettingsRoutes,
    apiReportRoutes,
    apiPublicationRoutes,
    apiUnitRoutes,
    apiTextReviewRoutes,
    apiExportRoutes,
    apiUndoRoutes,
    apiProfileRoutes,
    apiDescriptionRoutes,
  ])
    register(app, environment)
}
