// R5: every service refuses an actor without a role on its first line, whatever it is asked.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Forbidden } from '../../src/domain/errors.ts'
import { NO_TERMS } from '../../src/domain/publication-terms.ts'
import {
  boundariesOf,
  buildReport,
  checkAllJournals,
  collectFacts,
  createServices,
  dryRun,
  idleRules,
  registerOrganisation,
  runAllRetention,
} from '../../src/services/index.ts'
import { fetchGroups, importGroups } from '../../src/services/peers/index.ts'
import { noteRestore } from '../../src/services/restored.ts'
import {
  CODE,
  FILES,
  importAll,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }

const SAID = {
  encoding: null,
  delimiter: null,
  sheet: null,
  headerLine: 1,
  headerRows: 1,
  wide: null,
  columns: [],
  fixed: {},
  marks: {},
  words: {},
  factor: null,
  footer: '',
  keep: { column: '', values: [] },
}

const REPORT = {
  ...{ date: '2026-03-01', status: 'done', result: '', effect: '', cost: '', children: '', lesson: '' },
  ...{ changes: null, isLowerRight: false, version: null },
}

/** Whatever roles somebody has: they are about the person, and say so themselves (R5, R6). */
const WITHOUT_ROLE = [
  'organisationsOf',
  'signIn',
  'signOut',
  'beginAtProvider',
  'finishAtProvider',
  'leaveProvider',
  'openLink',
  'takeLink',
  'ownAccount',
  'changePassword',
  'signOutEverywhere',
  'makeToken',
  'noticesRead',
  'revokeToken',
  // What is published is everyone's; test/web/published.test.ts shows that nothing else is told.
  'publishedReports',
  'publishedByOne',
  'publishedReport',
  'publishedDocument',
  'publishedPdf',
  'publishedTables',
  'publishedFile',
  'publishedCatalogue',
  'publicContacts',
] as const

describe('services', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
    await importAll(await withOrganisation(context))
  })
  afterEach(() => context.close())

  it('refuse an actor without a role, each of them', async () => {
    const stranger = { ...context.ctx, actor: { id: 'x', name: 'x', roles: [], organisation: null, units: null } }
    const services = createServices(stranger)
    const facts = await collectFacts(context.ctx, CODE, ASOF, COVER)
    const document = await buildReport(context.ctx, facts)
    const request = requestOf(FILES.observations)
    const calls: Readonly<Record<Exclude<keyof typeof services, (typeof WITHOUT_ROLE)[number]>, () => unknown>> &
      Readonly<Record<string, () => unknown>> = {
      idleRules: () => idleRules(stranger),
      journal: () => services.journal(CODE, {}),
      journalEntry: () => services.journalEntry(CODE, 1),
      checkJournal: () => services.checkJournal(CODE),
      checkAllJournals: () => checkAllJournals(stranger),
      archiveReport: () => services.archiveReport(CODE, 'x'),
      documents: () => services.documents(CODE, {}),
      searchRegistry: () => services.searchRegistry(CODE, { words: 'x' }),
      retentionState: () => services.retentionState(CODE),
      setRetentionRule: () => services.setRetentionRule(CODE, 'import-files', { keep: 9, decision: 'x' }),
      runRetention: () => services.runRetention(CODE),
      dryRunRetention: () => services.runRetention(CODE, { isDry: true }),
      runAllRetention: () => runAllRetention(stranger),
      noteRestore: () => noteRestore(stranger),
      redactJournalEntry: () => services.redactJournalEntry(CODE, 1, 'x'),
      organisations: () => services.organisations(),
      organisation: () => services.organisation(CODE),
      people: () => services.people(CODE),
      addPerson: () => services.addPerson(CODE, { userName: 'x', name: 'x', role: 'reader', unit: null, endsOn: null }),
      giveRole: () => services.giveRole(CODE, 'x', { role: 'reader', unit: null, endsOn: null }),
      takeBackRole: () => services.takeBackRole(CODE, 'x'),
      linkFor: () => services.linkFor(CODE, 'x'),
      closeAccount: () => services.closeAccount(CODE, 'x', true),
      approvals: () => services.approvals(CODE),
      decideApproval: () => services.decideApproval(CODE, 'x', true),
      publishedValues: () => services.publishedValues(CODE),
      once: () => services.once(CODE, { key: '12345678', request }, async () => 'x'),
      overview: () => services.overview(CODE, { year: null, plan: null }),
      attainment: () => services.attainment(CODE, ASOF),
      compare: () => services.compare(CODE, { indicator: 'N15428', year: 2025, peers: null, sex: 'all' }),
      peerChoices: () => services.peerChoices(CODE),
      addPeerGroup: () => services.addPeerGroup(CODE, { name: 'x', members: ['0180'] }),
      editPeerGroup: () => services.editPeerGroup(CODE, 'x', { name: 'x' }),
      removePeerGroup: () => services.removePeerGroup(CODE, 'x'),
      restorePeerGroup: () => services.restorePeerGroup(CODE, 'x'),
      choosePeers: () => services.choosePeers(CODE, 'riket'),
      disclosureState: () => services.disclosureState(CODE),
      disclosureLimits: () => services.disclosureLimits(CODE),
      setDisclosureLimits: () =>
        services.setDisclosureLimits(CODE, 'kommunen', { limits: { smallestCount: 9 }, reason: 'x' }),
      undoDisclosureLimits: () => services.undoDisclosureLimits(CODE, 'kommunen', 'x'),
      importGroups: () => importGroups(stranger, { fileName: 'x', bytes: new Uint8Array() }),
      fetchGroups: () => fetchGroups(stranger, new AbortController().signal),
      planToEdit: () => services.planToEdit(CODE, null),
      changePlan: () =>
        services.changePlan(CODE, {
          plan: null,
          thing: { kind: 'goal', id: 'M1', cells: null },
          validFrom: '',
          version: null,
        }),
      createPlan: () =>
        services.createPlan(CODE, {
          firstYear: '2027',
          lastYear: '2030',
          goal: { area: 'x', goal: 'x', articles: '' },
        }),
      planReceipt: () => services.planReceipt(CODE, 'x'),
      goalToAssess: () => services.goalToAssess(CODE, null, 'M1'),
      assessGoal: () =>
        services.assessGoal(
          CODE,
          { plan: null, goal: 'M1' },
          {
            ...{ date: '2026-01-01', assessment: 'reached', reason: '', furtherActions: '' },
            ...{ changes: null, version: null },
          },
        ),
      reporting: () => services.reporting(CODE, null),
      activityToReport: () => services.activityToReport(CODE, null, 'A1'),
      reportActivity: () => services.reportActivity(CODE, { plan: null, activity: 'A1' }, REPORT),
      reportReceipt: () => services.reportReceipt(CODE, 'x'),
      undoReport: () => services.undoReport(CODE, 'x'),
      units: () => services.units(CODE),
      addUnit: () => services.addUnit(CODE, { name: 'x', parent: null }),
      addUnitsOfPlans: () => services.addUnitsOfPlans(CODE),
      editUnit: () => services.editUnit(CODE, 'x', { name: 'x', parent: null }),
      removeUnit: () => services.removeUnit(CODE, 'x'),
      restoreUnit: () => services.restoreUnit(CODE, 'x'),
      organisationSettings: () => services.organisationSettings(CODE),
      setFiscalYear: () => services.setFiscalYear(CODE, { firstMonth: 7, version: null }),
      setLogo: () => services.setLogo(CODE, { bytes: new Uint8Array(), alt: null, version: null }),
      removeLogo: () => services.removeLogo(CODE, null),
      undoSetting: () => services.undoSetting(CODE, 'logo', null),
      presentLogo: () => services.presentLogo(CODE),
      logoFile: () => services.logoFile(CODE, 'x'),
      planDecisions: () => services.planDecisions(CODE, null),
      decidePlan: () =>
        services.decidePlan(CODE, { plan: null, decidedOn: '2022-03-14', decidedBy: 'KF', caseNumber: null }),
      undoDecision: () => services.undoDecision(CODE, { plan: null, reason: 'x' }),
      setBoundaries: () => services.setBoundaries(CODE, { onTrack: 0.9, partly: 0.5 }),
      boundariesOf: () => boundariesOf(stranger, CODE),
      previewImport: () => services.previewImport(CODE, request),
      commitImport: () => services.commitImport(CODE, 'x'),
      discardImport: () => services.discardImport(CODE, 'x'),
      importAnnotatedCopy: () => services.importAnnotatedCopy(CODE, 'x'),
      importFile: () => services.importFile(CODE, 'x'),
      importObstacle: () => services.importObstacle(CODE, 'x'),
      undoImport: () => services.undoImport(CODE, 'x'),
      redoImport: () => services.redoImport(CODE, 'x'),
      redactImport: () => services.redactImport(CODE, 'x', { reason: 'x', lines: 'all' }),
      dataQuality: () => services.dataQuality(CODE, { year: null, plan: null }),
      qualityOf: () => services.qualityOf(facts),
      valueHistory: () => services.valueHistory(CODE, { indicator: 'x', who: 'all', district: null, period: '2025' }),
      importById: () => services.importById(CODE, 'x'),
      imports: () => services.imports(CODE),
      waiting: () => services.waiting(CODE),
      waitingImports: () => services.waitingImports(CODE),
      importIssuesCsv: () => services.importIssuesCsv(CODE, 'x', 'sv'),
      exportFile: () => services.exportFile(CODE, { kind: 'plan', form: 'csv', plan: null, isEmpty: true }),
      exportListings: () => services.exportListings(CODE),
      koladaChoices: () => services.koladaChoices(),
      startKoladaFetch: () => services.startKoladaFetch(CODE, { indicators: null, years: null, peers: null }),
      continueKoladaFetch: () => services.continueKoladaFetch(CODE, 'x'),
      runKoladaFetch: () =>
        services.runKoladaFetch(
          CODE,
          { id: 'x', run: 'x', request: { kpis: ['N15428'], from: 2020, to: 2024, peers: null }, isContinued: false },
          {},
        ),
      stopKoladaFetch: () => services.stopKoladaFetch(CODE, 'x'),
      koladaFetch: () => services.koladaFetch(CODE, 'x'),
      koladaFetchOfImport: () => services.koladaFetchOfImport(CODE, 'x'),
      unfinishedKoladaFetch: () => services.unfinishedKoladaFetch(CODE),
      beginJob: () => services.beginJob(CODE, { kind: 'report', subject: '2025' }),
      continueJob: () => services.continueJob(CODE, { id: 'x', kind: 'report' }, null),
      finishJob: () => services.finishJob(CODE, { id: 'x', kind: 'preview' }, { result: 'x' }),
      job: () => services.job(CODE, 'x'),
      recentJobs: () => services.recentJobs(CODE),
      sweepImports: () => services.sweepImports(),
      startMapping: () => services.startMapping(CODE, request),
      remapImport: () => services.remapImport(CODE, 'x'),
      mapping: () => services.mapping(CODE, 'x'),
      sayMapping: () => services.sayMapping(CODE, 'x', SAID),
      previewMapping: () => services.previewMapping(CODE, 'x'),
      ownProfiles: () => services.ownProfiles(CODE),
      profilesFor: () => services.profilesFor(CODE, 'plan'),
      keepProfile: () => services.keepProfile(CODE, 'x', 'x'),
      renameProfile: () => services.renameProfile(CODE, 'x', 'x'),
      removeProfile: () => services.removeProfile(CODE, 'x'),
      restoreProfile: () => services.restoreProfile(CODE, 'x'),
      textsToReview: () => services.textsToReview(CODE, ASOF),
      answerTexts: () => services.answerTexts(CODE, ASOF, new Map()),
      makeReport: () => services.makeReport(CODE, ASOF, COVER),
      approveReport: () => services.approveReport(CODE, 'x'),
      undoApproval: () => services.undoApproval(CODE, 'x'),
      publishReport: () => services.publishReport(CODE, 'x', { caseNumber: 'KS 1', decidedOn: '2026-01-01' }),
      withdrawReport: () => services.withdrawReport(CODE, 'x', 'x'),
      publicationTerms: () => services.publicationTerms(CODE),
      setPublicationTerms: () => services.setPublicationTerms(CODE, NO_TERMS),
      reportPublication: () => services.reportPublication(CODE, 'x'),
      reports: () => services.reports(CODE),
      reportListings: () => services.reportListings(CODE),
      report: () => services.report(CODE, 'x'),
      reportPdf: () => services.reportPdf(CODE, 'x'),
      reportHtml: () => services.reportHtml(CODE, 'x'),
      dryRun: () => dryRun(stranger, { organisation: CODE }, request),
      register: () => registerOrganisation(stranger, { code: '9903', name: 'Nyby', type: 'municipality' }),
      collectFacts: () => collectFacts(stranger, CODE, ASOF, COVER),
      buildReport: () => buildReport(stranger, facts),
    }
    expect(document.title).toContain('Provköping')
    for (const [name, call] of Object.entries(calls)) {
      const answer = await Promise.resolve()
        .then(call)
        .catch((error: unknown) => error)
      expect([name, answer instanceof Forbidden]).toEqual([name, true])
    }
  })
})
