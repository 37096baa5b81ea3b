// Figures of a file held against what is stored of the same series, and against what their source hides.

import { afterEach, beforeEach, expect, it } from 'vitest'
import { previewImport } from '../../../src/services/index.ts'
import {
  CODE,
  type ImportText,
  importText,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'

let context: TestContext
beforeEach(async () => {
  context = await testContext()
  await withOrganisation(context)
})
afterEach(() => context.close())

const figures = (...rows: readonly string[]): ImportText => ({
  kind: 'observations',
  text: ['kpi;kommun;år;värde;täljare;nämnare', ...rows, ''].join('\n'),
})

const warnings = async (...rows: readonly string[]) => {
  const { issues } = await previewImport(context.ctx, { organisation: CODE }, requestOf(figures(...rows)))
  return issues.map(({ code, count }) => [code, count])
}

it('finds a new value unusual by the years that are stored', async () => {
  const stored = [80.1, 81.3, 80.4, 81.9, 82.2, 81.5, 82.6]
  await importText(context.ctx, figures(...stored.map((value, index) => `N15428;${CODE};${2017 + index};${value};;`)))
  expect(await warnings(`N15428;${CODE};2024;28.2;;`)).toEqual([['value.jump', 1]])
  expect(await warnings(`N15428;${CODE};2024;82.8;;`)).toEqual([])
})

it('says how many of the own figures will be hidden, and hides none that are public already', async () => {
  const few = [`N15428;${CODE};2023;50;10;20`, `N15428;${CODE};2024;60;12;20`]
  expect(await warnings(...few)).toEqual([['value.small-groups', 1]])
  expect(await warnings('N15428;0;2023;50;10;20', `N15428;${CODE};2024;80;160;200`)).toEqual([])
})
