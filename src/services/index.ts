// The use cases. Each takes `ctx` first (R5); `createServices` binds them to one, for pages that need no more than to call.

import type { Boundaries } from '../domain/attainment/boundaries.ts'
import type { Signed } from '../domain/grants.ts'
import type { PublicationTerms } from '../domain/publication-terms.ts'
import type { Facts } from '../report/facts.ts'
import type { TextAnswer } from '../store/index.ts'
import type { Language } from '../text/language.ts'
import {
  addPerson,
  approvals,
  beginAtProvider,
  changePassword,
  closeAccount,
  decideApproval,
  finishAtProvider,
  giveRole,
  leaveProvider,
  linkFor,
  makeToken,
  noticesRead,
  openLink,
  ownAccount,
  people,
  type RoleWish,
  revokeToken,
  type SignInRequest,
  signIn,
  signOut,
  signOutEverywhere,
  type TokenWish,
  takeBackRole,
  takeLink,
} from './accounts/index.ts'
import { assess } from './assess.ts'
import { attainmentJson } from './attainment-json.ts'
import { setBoundaries } from './boundaries.ts'
import { type ComparisonRequest, compare } from './comparison/index.ts'
import type { Progress } from './context.ts'
import { dataQuality, withFiles } from './data-quality.ts'
import { type DecisionRequest, decidePlan, planDecisions, undoDecision } from './decisions.ts'
import { disclosureLimits, type LimitsWish, setDisclosureLimits, undoDisclosureLimits } from './disclosure-settings.ts'
import { disclosureState } from './disclosure-state.ts'
import { type ExportRequest, exportFile, exportListings } from './exports.ts'
import type { Cover } from './facts/index.ts'
import { formServices } from './forms/index.ts'
import type { FullContext } from './full-context.ts'
import { importerOf } from './importer.ts'
import {
  discardImport,
  type ImportKind,
  type ImportRequest,
  importFile,
  importObstacle,
  importPreview,
  importsOf,
  keepProfile,
  ownProfiles,
  profilesFor,
  type Redaction,
  redactImport,
  redoImport,
  removeProfile,
  renameProfile,
  restoreProfile,
  type Said,
  sweepImports,
  undoImport,
  waitingImports,
} from './imports/index.ts'
import {
  beginJob,
  continueJob,
  finishJob,
  type JobFailure,
  type JobRequest,
  jobById,
  type OpenJob,
  recentJobs,
} from './jobs/index.ts'
import {
  continueKoladaFetch,
  type KoladaWish,
  koladaChoices,
  koladaFetch,
  koladaFetchOfImport,
  type RunOptions,
  runKoladaFetch,
  type Started,
  startKoladaFetch,
  stopKoladaFetch,
  unfinishedKoladaFetch,
} from './kolada/index.ts'
import { once } from './once.ts'
import { organisationByCode, organisations, organisationsOf } from './organisations.ts'
import { overview } from './overview.ts'
import {
  addPeerGroup,
  choosePeers,
  editPeerGroup,
  peerChoices,
  removePeerGroup,
  restorePeerGroup,
} from './peers/index.ts'
import type { AsOf } from './plan-state.ts'
import {
  approveReport,
  type CATALOGUE_FORMS,
  type PublishingRequest,
  publicationTerms,
  publicContacts,
  publishedByOne,
  publishedCatalogue,
  publishedDocument,
  publishedFile,
  publishedPdf,
  publishedReport,
  publishedReports,
  publishedTables,
  publishReport,
  reportPublication,
  setPublicationTerms,
  undoApproval,
  withdrawReport,
} from './publication/index.ts'
import { publishedValues } from './published-values.ts'
import { registryServices } from './registry.ts'
import { makeReport, reportById, reportHtml, reportListings, reportsOf, storedPdf } from './reports.ts'
import { settingsServices } from './settings/index.ts'
import { answerTexts, textsToReview } from './text-review.ts'
import { type FigureRequest, valueHistory } from './value-history.ts'
import { waitingFor } from './waiting.ts'

export { STANDINGS, type Standing } from '../domain/data-quality/index.ts'
export type { Understood } from '../ingest/index.ts'
export type * from '../report/facts.ts'
export type { JournalCheck, TextAnswer } from '../store/index.ts'
export {
  type Approval,
  type Credentials,
  type FailureKind,
  firstAdministrator,
  identify,
  idleRules,
  type MadeLink,
  namesIn,
  type OpenedLink,
  type OwnAccount,
  type Person,
  ProviderFailure,
  personForRole,
  SIGN_IN_MINUTES,
  unreadNotices,
  WrongPresent,
} from './accounts/index.ts'
export type { Assessed } from './assess.ts'
export { assess } from './assess.ts'
export { attainmentJson } from './attainment-json.ts'
export { boundariesOf, setBoundaries } from './boundaries.ts'
export { type Cache, createCache } from './cache.ts'
export { type Compared, comparisonJson, SEXES, type Sex } from './comparison/index.ts'
export type { ComputedFact } from './computed-value.ts'
export type { Context, OnProgress, Progress } from './context.ts'
export { type DataQuality, dataQuality, dataQualityCsv, type QualityFile } from './data-quality.ts'
export {
  type DecisionRequest,
  decidePlan,
  decisionProblems,
  type PlanDecisions,
  undoDecision,
} from './decisions.ts'
export { type LimitProblem, type LimitsChange, type SourceLimits, WrongLimits } from './disclosure-settings.ts'
export type { DisclosureState, ExposedFigure, HiddenCount } from './disclosure-state.ts'
export { DOCUMENT_COURSES, type DocumentsAnswer, type RegisteredDocument } from './documents.ts'
export {
  EXPORT_FORMS,
  EXPORT_KINDS,
  type ExportForm,
  type ExportKind,
  type ExportListing,
  type ExportRequest,
  exportFile,
} from './exports.ts'
export { type Cover, collectFacts } from './facts/index.ts'
export type { ReviewItem } from './facts/review.ts'
export * from './forms/index.ts'
export type { FullContext, ReportAssets } from './full-context.ts'
export {
  type ChangeLine,
  type ColumnRead,
  type ContentLine,
  type Counts,
  columnsRead,
  commitImport,
  dryRun,
  IMPORT_KINDS,
  type ImportKind,
  type ImportOptions,
  type ImportPreview,
  type ImportRequest,
  type ImportResult,
  type ImportTold,
  type IssueGroup,
  importsOf as listImports,
  type KeptImport,
  type MappingProblem,
  type MappingView,
  type OwnerRequest,
  type OwnProfile,
  previewImport,
  redactImport,
  redoImport,
  type Said as SaidMapping,
  undoImport,
} from './imports/index.ts'
export type { JobFailure, JobKind, JobRequest, JobState, OpenJob } from './jobs/index.ts'
export {
  checkAllJournals,
  checkJournal,
  type JournalLine,
  type JournalPiece,
  redactJournalEntry,
} from './journal/index.ts'
export {
  type KoladaChoices,
  type KoladaFetch,
  type KoladaRun,
  type KoladaWish,
  runKoladaFetch,
  startKoladaFetch,
} from './kolada/index.ts'
export { type OrganisationType, registerOrganisation } from './organisations.ts'
export { createOverviews, type Overview } from './overviews.ts'
export type { OwnPeerGroup, PeerChoices, PeerGroup } from './peers/index.ts'
export type { AsOf } from './plan-state.ts'
export {
  approveReport,
  NotPublishable,
  type PublicContact,
  type PublicReport,
  publishingProblems,
  publishReport,
  type TableListing,
  termsProblems,
  withdrawReport,
} from './publication/index.ts'
export {
  buildReport,
  makeReport,
  rememberPublished,
  reportById,
  reportHtml,
  reportListings,
  reportPdf,
} from './reports.ts'
export {
  type Destroyed,
  type RetentionRun,
  type RetentionState,
  runAllRetention,
  runRetention,
  WrongRule,
} from './retention/index.ts'
export { SEARCH_KINDS, type SearchAnswer, type SearchHit, type SearchKind } from './search/index.ts'
export type { OrganisationSettings } from './settings/index.ts'
export { NotReviewed, type TextsToReview } from './text-review.ts'
export { type TrendAnswer, trendOfSeries } from './trend.ts'
export type { ValueHistory, VersionFact } from './value-history.ts'
export type { Waiting } from './waiting.ts'
export { reasonText } from './written.ts'

export type Services = ReturnType<typeof createServices>

/** The services as a page calls them: by organisation code, for one actor. */
export function createServices(ctx: FullContext) {
  const importer = ctx.importer ?? importerOf(ctx)
  return {
    ...registryServices(ctx),
    ...formServices(ctx),
    ...settingsServices(ctx),
    organisations: () => organisations(ctx),
    signIn: (request: SignInRequest) => signIn(ctx, request),
    signOut: (session: string) => signOut(ctx, session),
    beginAtProvider: (next: string) => beginAtProvider(ctx, next),
    finishAtProvider: (answer: { readonly secret: string | null; readonly query: string }) =>
      finishAtProvider(ctx, answer),
    leaveProvider: () => leaveProvider(ctx),
    openLink: (secret: string) => openLink(ctx, secret),
    takeLink: (secret: string, password: string) => takeLink(ctx, secret, password),
    ownAccount: (signed: Signed) => ownAccount(ctx, signed),
    changePassword: (signed: Signed, change: { present: string; next: string }) => changePassword(ctx, signed, change),
    noticesRead: (signed: Signed) => noticesRead(ctx, signed),
    signOutEverywhere: (signed: Signed) => signOutEverywhere(ctx, signed),
    makeToken: (signed: Signed, wish: TokenWish) => makeToken(ctx, signed, wish),
    revokeToken: (signed: Signed, id: string) => revokeToken(ctx, signed, id),
    people: (code: string) => people(ctx, code),
    addPerson: (code: string, wish: RoleWish & { userName: string; name: string }) => addPerson(ctx, code, wish),
    giveRole: (code: string, account: string, wish: RoleWish) => giveRole(ctx, code, account, wish),
    takeBackRole: (code: string, grant: string) => takeBackRole(ctx, code, grant),
    linkFor: (code: string, account: string) => linkFor(ctx, code, account),
    closeAccount: (code: string, account: string, isClosed: boolean) => closeAccount(ctx, code, account, isClosed),
    approvals: (code: string) => approvals(ctx, code),
    decideApproval: (code: string, id: string, isApproved: boolean) => decideApproval(ctx, code, id, isApproved),
    organisationsOf: (signed: Signed) => organisationsOf(ctx, signed),
    organisation: (code: string) => organisationByCode(ctx, code),
    overview: (code: string, choice: { year: number | null; plan: string | null }, language: Language = 'sv') =>
      overview(ctx, code, choice, language),
    attainment: async (code: string, asOf: AsOf) =>
      attainmentJson(await assess(ctx, code, asOf, { disclosed: true }), ctx.catalogue, { published: true }),
    /** Rounded, as all that leaves through a page. */
    compare: (code: string, request: ComparisonRequest) => compare(ctx, code, request, { isPublished: true }),
    peerChoices: (code: string) => peerChoices(ctx, code),
    addPeerGroup: (code: string, group: { name: string; members: readonly string[] }) => addPeerGroup(ctx, code, group),
    editPeerGroup: (code: string, id: string, change: { name?: string; members?: readonly string[] }) =>
      editPeerGroup(ctx, code, id, change),
    removePeerGroup: (code: string, id: string) => removePeerGroup(ctx, code, id),
    restorePeerGroup: (code: string, id: string) => restorePeerGroup(ctx, code, id),
    choosePeers: (code: string, text: string) => choosePeers(ctx, code, text),
    planDecisions: (code: string, plan: string | null) => planDecisions(ctx, code, plan),
    decidePlan: (code: string, request: DecisionRequest) => decidePlan(ctx, code, request),
    undoDecision: (code: string, request: { plan: string | null; reason: string }) => undoDecision(ctx, code, request),
    setBoundaries: (code: string, boundaries: Boundaries) => setBoundaries(ctx, code, boundaries),
    disclosureState: (code: string) => disclosureState(ctx, code),
    disclosureLimits: (code: string) => disclosureLimits(ctx, code),
    setDisclosureLimits: (code: string, source: string, wish: LimitsWish) =>
      setDisclosureLimits(ctx, code, source, wish),
    undoDisclosureLimits: (code: string, source: string, reason: string) =>
      undoDisclosureLimits(ctx, code, source, reason),
    previewImport: (code: string, request: ImportRequest) => importer.preview({ organisation: code }, request),
    commitImport: async (code: string, id: string, acknowledged?: number) => {
      const committed = await importer.commit({ organisation: code }, id, acknowledged)
      await keepProfile(ctx, { organisation: code }, id, null)
      return committed
    },
    startMapping: (code: string, file: ImportRequest) => importer.startMapping({ organisation: code }, file),
    remapImport: (code: string, id: string) => importer.remap({ organisation: code }, id),
    mapping: (code: string, id: string) => importer.mapping({ organisation: code }, id),
    sayMapping: (code: string, id: string, said: Said) => importer.sayMapping({ organisation: code }, id, said),
    previewMapping: (code: string, id: string) => importer.previewMapping({ organisation: code }, id),
    ownProfiles: (code: string) => ownProfiles(ctx, { organisation: code }),
    profilesFor: (code: string, kind: ImportKind) => profilesFor(ctx, { organisation: code }, kind),
    keepProfile: (code: string, importId: string, name: string) =>
      keepProfile(ctx, { organisation: code }, importId, name),
    renameProfile: (code: string, id: string, name: string) => renameProfile(ctx, { organisation: code }, id, name),
    removeProfile: (code: string, id: string) => removeProfile(ctx, { organisation: code }, id),
    restoreProfile: (code: string, id: string) => restoreProfile(ctx, { organisation: code }, id),
    discardImport: (code: string, id: string) => discardImport(ctx, { organisation: code }, id),
    importById: (code: string, id: string) => importPreview(ctx, { organisation: code }, id),
    imports: (code: string) => importsOf(ctx, { organisation: code }),
    waiting: (code: string) => waitingFor(ctx, code),
    waitingImports: (code: string) => waitingImports(ctx, { organisation: code }),
    importIssuesCsv: (code: string, id: string, language: Language) =>
      importer.issuesCsv({ organisation: code }, id, language),
    importAnnotatedCopy: (code: string, id: string) => importer.annotatedCopy({ organisation: code }, id),
    exportFile: (code: string, request: ExportRequest) => exportFile(ctx, code, request),
    exportListings: (code: string) => exportListings(ctx, code),
    koladaChoices: () => koladaChoices(ctx),
    startKoladaFetch: (code: string, wish: KoladaWish) => startKoladaFetch(ctx, code, wish),
    continueKoladaFetch: (code: string, id: string) => continueKoladaFetch(ctx, code, id),
    runKoladaFetch: (code: string, started: Started, options: RunOptions) =>
      runKoladaFetch(ctx, code, started, options),
    stopKoladaFetch: (code: string, id: string) => stopKoladaFetch(ctx, code, id),
    koladaFetch: (code: string, id: string) => koladaFetch(ctx, code, id),
    koladaFetchOfImport: (code: string, importId: string) => koladaFetchOfImport(ctx, code, importId),
    unfinishedKoladaFetch: (code: string) => unfinishedKoladaFetch(ctx, code),
    beginJob: (code: string, request: JobRequest) => beginJob(ctx, code, request),
    continueJob: (code: string, job: OpenJob, progress: Progress | null) => continueJob(ctx, code, job, progress),
    finishJob: (code: string, job: OpenJob, ended: { readonly result: string } | { readonly failure: JobFailure }) =>
      finishJob(ctx, code, job, ended),
    job: (code: string, id: string) => jobById(ctx, code, id),
    recentJobs: (code: string) => recentJobs(ctx, code),
    sweepImports: () => sweepImports(ctx),
    importFile: (code: string, id: string) => importFile(ctx, { organisation: code }, id),
    importObstacle: (code: string, id: string) => importObstacle(ctx, { organisation: code }, id),
    undoImport: (code: string, id: string) => undoImport(ctx, { organisation: code }, id),
    redoImport: (code: string, id: string) => redoImport(ctx, { organisation: code }, id),
    redactImport: (code: string, id: string, redaction: Redaction) =>
      redactImport(ctx, { organisation: code }, id, redaction),
    dataQuality: (code: string, choice: { year: number | null; plan: string | null }) => dataQuality(ctx, code, choice),
    qualityOf: (facts: Facts) => withFiles(ctx, facts),
    valueHistory: (code: string, figure: FigureRequest, language: Language = 'sv') =>
      valueHistory(ctx, code, figure, language),
    makeReport: (code: string, asOf: AsOf, cover: Cover, options?: { readonly requireReview?: boolean }) =>
      makeReport(ctx, code, asOf, cover, options),
    textsToReview: (code: string, asOf: AsOf) => textsToReview(ctx, code, asOf),
    answerTexts: (code: string, asOf: AsOf, answers: ReadonlyMap<string, TextAnswer>) =>
      answerTexts(ctx, code, asOf, answers),
    approveReport: (code: string, id: string) => approveReport(ctx, code, id),
    undoApproval: (code: string, id: string) => undoApproval(ctx, code, id),
    publishReport: (code: string, id: string, request: PublishingRequest) => publishReport(ctx, code, id, request),
    withdrawReport: (code: string, id: string, reason: string) => withdrawReport(ctx, code, id, reason),
    reportPublication: (code: string, id: string) => reportPublication(ctx, code, id),
    publicationTerms: (code: string) => publicationTerms(ctx, code),
    setPublicationTerms: (code: string, terms: PublicationTerms) => setPublicationTerms(ctx, code, terms),
    // Anyone may call these, whoever they are: they know of nothing that is not published.
    publishedReports: () => publishedReports(ctx),
    publishedByOne: (code: string) => publishedByOne(ctx, code),
    publishedReport: (code: string, id: string) => publishedReport(ctx, code, id),
    publishedDocument: (code: string, id: string) => publishedDocument(ctx, code, id),
    publishedPdf: (code: string, id: string) => publishedPdf(ctx, code, id),
    publishedTables: (code: string, id: string) => publishedTables(ctx, code, id),
    publishedFile: (code: string, id: string, request: { readonly name: string; readonly origin: string }) =>
      publishedFile(ctx, code, id, request),
    publishedCatalogue: (
      of: { readonly code: string | null; readonly id: string | null },
      form: keyof typeof CATALOGUE_FORMS,
      origin: string,
    ) => publishedCatalogue(ctx, of, form, origin),
    publicContacts: () => publicContacts(ctx),
    publishedValues: (code: string) => publishedValues(ctx, code),
    once: (code: string, sent: { key: string; request: ImportRequest }, take: () => Promise<string>) =>
      once(ctx, code, sent, take),
    reports: (code: string) => reportsOf(ctx, code),
    reportListings: (code: string) => reportListings(ctx, code),
    report: (code: string, id: string) => reportById(ctx, code, id),
    reportPdf: (code: string, id: string) => storedPdf(ctx, code, id),
    reportHtml: async (code: string, id: string) => reportHtml(ctx, (await reportById(ctx, code, id)).document),
  }
}
