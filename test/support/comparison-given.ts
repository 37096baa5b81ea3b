// A kommun with figures that have parts, and others to compare it with, of which Degerfors has no value. All made up.

import type { Context } from '../../src/services/context.ts'
import { commitImport, previewImport } from '../../src/services/index.ts'
import { bytesOf, type ImportText, importText, NO_OPTIONS } from './context.ts'

/** Own 65 of 100, girls and boys; two areas that share all children. */
export const OWN: ImportText = {
  kind: 'observations',
  text: `kpi;kommun;område;år;kön;värde;täljare;nämnare
N15428;9902;;2024;T;65,0;65;100
N15428;9902;;2024;K;80,0;40;50
N15428;9902;;2024;M;50,0;25;50
N15428;9902;Norr;2024;T;50,0;30;60
N15428;9902;Söder;2024;T;87,5;35;40
N15428;9902;;2021;T;65,0;65;100
N15428;9902;;2021;K;66,0;33;50
N15428;9902;;2021;M;64,0;32;50
U00915;9902;;2024;T;7;;
`,
}

/** Everybody's: riket without parts, ten kommuner with. */
const NATIONAL = `kpi;kommun;år;kön;värde;täljare;nämnare
N15428;0;2024;T;85,3;;
N15428;0136;2024;T;80,0;160;200
N15428;0380;2024;T;90,0;360;400
N15428;1287;2024;T;70,0;70;100
N15428;1880;2024;T;75,0;300;400
N15428;1883;2024;T;80,0;80;100
N15428;1980;2024;T;80,0;240;300
N15428;2081;2024;T;80,0;160;200
N15428;2180;2024;T;80,0;160;200
N15428;2380;2024;T;80,0;160;200
N15428;2080;2024;T;90,0;;
N15428;2062;2024;T;60,0;60;100
`

export async function givenPeers(ctx: Context): Promise<void> {
  await importText(ctx, OWN)
  const owner = { national: true } as const
  const file = { kind: 'observations', fileName: 'riket.csv', bytes: bytesOf(NATIONAL) } as const
  const preview = await previewImport(ctx, owner, { ...file, options: { ...NO_OPTIONS, source: 'kolada' } })
  await commitImport(ctx, owner, preview.id)
}

/** As Kolada answers, with the members in both of its versions' words. */
export const GROUPS = {
  count: 3,
  values: [
    {
      id: 'G1',
      title: 'Liknande kommuner grundskola, Provköping, 2024',
      members: [
        { member_id: '2080', member_title: 'Falun' },
        { member_id: '2062', member_title: 'Mora' },
      ],
    },
    { id: 'G2', title: 'Liknande kommuner grundskola, Falun, 2024', members: [{ id: '9902', title: 'Provköping' }] },
    { id: 'G3', title: 'Påhittade (ovägt medel)', members: [{ member_id: '9902' }, { member_id: '2062' }] },
  ],
} as const

export const groupsFile = (changes: object = {}) => ({
  fileName: 'grupper.json',
  bytes: bytesOf(JSON.stringify({ ...GROUPS, ...changes })),
})
