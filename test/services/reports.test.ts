// R8: a report is its stored document, with the hashes of what it was made from; PDF and HTML are functions of it.

import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NotFound } from '../../src/domain/errors.ts'
import { makeReport, registerOrganisation, reportById, reportHtml, reportPdf } from '../../src/services/index.ts'
import { storedPdf } from '../../src/services/reports.ts'
import {
  CODE,
  FILES,
  importAll,
  importText,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: 'KS 2026/1', decidedBy: 'Kommunfullmäktige', decidedOn: '2026-02-20', version: '1' }
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

describe('a stored report', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
    await importAll(await withOrganisation(context))
  })
  afterEach(() => context.close())

  it('gives its bytes again from its document, and keeps their hash with those of template, charts and facts', async () => {
    const { ctx } = context
    const { id } = await makeReport(ctx, CODE, ASOF, COVER)
    const report = await reportById(ctx, CODE, id)
    const stored = await storedPdf(ctx, CODE, id)
    expect(Buffer.from(await reportPdf(ctx, report.document)).equals(stored)).toBe(true)
    expect(report.hashes.pdf).toBe(sha256(stored))
    expect(report.hashes.facts).toBe(sha256(JSON.stringify(report.facts)))
    expect(Object.keys(report.hashes)).toEqual(
      expect.arrayContaining([
        'report-templates/barnbokslut.yaml',
        'report-templates/charts/trend.vl.json',
        'indicators/ak9-behorig-yrkesprogram.yaml',
      ]),
    )
  })

  it('does not change when new figures come', async () => {
    const { ctx } = context
    const { id } = await makeReport(ctx, CODE, ASOF, COVER)
    const before = reportHtml(ctx, (await reportById(ctx, CODE, id)).document)
    await importText(ctx, {
      ...FILES.observations,
      text: FILES.observations.text.replace('90,0;180;200', '70,0;140;200'),
    })
    expect(reportHtml(ctx, (await reportById(ctx, CODE, id)).document)).toBe(before)
  })

  it('is found by its own organisation only', async () => {
    const { ctx } = context
    const { id } = await makeReport(ctx, CODE, ASOF, COVER)
    await registerOrganisation(ctx, { code: '9903', name: 'Nyby', type: 'municipality' })
    await expect(reportById(ctx, '9903', id)).rejects.toBeInstanceOf(NotFound)
    await expect(storedPdf(ctx, '9903', id)).rejects.toBeInstanceOf(NotFound)
  })
})
