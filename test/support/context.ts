// A real context for tests of services: a real database in memory, the real catalogue and templates, a clock that ticks.

import { readConfig } from '../../src/config.ts'
import { openEnvironment } from '../../src/main/environment.ts'
import type { Context } from '../../src/services/context.ts'
import type { FullContext } from '../../src/services/full-context.ts'
import { commitImport, type ImportKind, previewImport, registerOrganisation } from '../../src/services/index.ts'
import { answerTexts, textsToReview } from '../../src/services/text-review.ts'

export const CODE = '9902'

export type TestContext = { readonly ctx: FullContext; readonly close: () => Promise<void> }

/** `database`: another one than a fresh one in memory. */
export async function testContext(database = 'file::memory:'): Promise<TestContext> {
  const { ctx, close } = await openEnvironment({ ...readConfig({}), database }, { create: true })
  const ticks = { count: 0 }
  return {
    ctx: {
      ...ctx,
      passwordCost: { N: 2 ** 4, r: 8, p: 1 },
      now: () => new Date(Date.UTC(2026, 2, 3, 9, 0, ticks.count++)).toISOString(),
      newId: () => `id-${String(ticks.count++).padStart(4, '0')}`,
    },
    close,
  }
}

export async function withOrganisation(context: TestContext): Promise<FullContext> {
  await registerOrganisation(context.ctx, { code: CODE, name: 'Provköping', type: 'municipality' })
  return context.ctx
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const NO_OPTIONS = { plan: null, unit: null, skipUnknownIndicators: false, validFrom: 0, source: null } as const

export type ImportText = { readonly kind: ImportKind; readonly text: string }

export const requestOf = (
  { kind, text }: ImportText,
  options: Partial<{ plan: string; unit: string; skipUnknownIndicators: boolean; validFrom: number }> = {},
) => ({ kind, fileName: `${kind}.csv`, bytes: bytesOf(text), options: { ...NO_OPTIONS, ...options } })

/** Imports a text and commits it; throws where it has errors, saying which. */
export async function importText(
  ctx: Context,
  file: ImportText,
  options: Parameters<typeof requestOf>[1] = {},
): Promise<string> {
  const owner = { organisation: CODE }
  const preview = await previewImport(ctx, owner, requestOf(file, options))
  const errors = preview.issues.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  await commitImport(ctx, owner, preview.id)
  return preview.id
}

/** A small kommun: one goal of each kind of way, with what belongs to them. */
export const FILES = {
  observations: {
    kind: 'observations',
    text: `kpi;kommun;år;kön;värde;täljare;nämnare
N15428;9902;2021;T;80,0;160;200
N15428;9902;2021;K;84,0;84;100
N15428;9902;2021;M;76,0;76;100
N15428;9902;2025;T;90,0;180;200
N15428;9902;2025;K;92,0;92;100
N15428;9902;2025;M;88,0;88;100
N15428;0;2025;T;85,2;;
N01481;9902;2021;T;94,0;;
N01481;9902;2025;T;93,0;;
U00915;9902;2021;T;20;;
U00915;9902;2025;T;26;;
`,
  },
  plan: {
    kind: 'plan',
    text: `prioriterat område;mål-id;övergripande mål;artiklar;indikator;uppdelning;måltyp;utgångsperiod;utgångsvärde;målperiod;målvärde;aktivitet-id;aktivitet;förvaltning;ansvarig;start;slut;budget
Utbildning;M1;Fler når behörighet;28;N15428;T;öka;2021;80;2025;88;A1;Lovskola;Utbildningsförvaltningen;Rektor;2022-01-10;2025-06-15;200000
Hälsa;M2;Minst 95 procent vaccinerade;24;N01481;T;minst;2021;94;2025;95;A2;Ring familjer;Socialförvaltningen;Enhetschef;2022-02-01;2025-11-30;50000
Levnadsvillkor;M3;Inga barn vräks;27;U00915;T;minska;2021;20;2025;0;A3;Tidig kontakt;Socialförvaltningen;Enhetschef;2022-02-01;2023-12-31;0
Arbetssätt;M4;Rutin för barnets bästa;3;;;;;;;;A4;Skriv rutin;Kanslist;Utvecklingsledare;2022-01-01;2022-12-31;0
`,
  },
  outcomes: {
    kind: 'outcomes',
    text: `aktivitet-id;datum;status;resultat;effekt för barn;kostnad;antal barn;lärdom
A1;2024-12-31;pågående;120 elever;Fler blev behöriga;150000;120;
A1;2025-06-20;genomförd;180 elever;Fler blev behöriga;210000;180;Börja i årskurs 7
A2;2025-11-30;genomförd;Alla ringda;;40000;;
A4;2022-11-01;genomförd;Rutinen är beslutad;;0;;
`,
  },
  assessments: {
    kind: 'assessments',
    text: `mål-id;datum;bedömning;motivering;ytterligare åtgärder
M1;2025-12-31;uppnått;Behörigheten är över målet;
M3;2025-12-31;delvis;Färre akuta ärenden;Avtal med värdar
M4;2025-12-31;uppnått;Rutinen används;
`,
  },
  budget: {
    kind: 'budget',
    text: `område;år;budget;utfall;nämnare;antal;kommentar
Grundskola;2024;100 000 000;101 000 000;elever F–9;1 000;
Grundskola;2025;104 000 000;108 000 000;elever F–9;1 000;Fler elever med stöd
`,
  },
} as const satisfies Record<string, ImportText>

export async function importAll(ctx: Context): Promise<void> {
  for (const file of Object.values(FILES)) await importText(ctx, file)
}

/** A person reads every free text of the year's report, and finds no child in any. */
export async function readAllTexts(ctx: Context, code: string, year: number): Promise<void> {
  const asOf = { year, plan: null, knownAt: null }
  const { items } = await textsToReview(ctx, code, asOf)
  await answerTexts(ctx, code, asOf, new Map(items.map(({ sha256 }) => [sha256, 'fine'])))
}
