// Plan files for tests: one sound goal with an activity, and what a test says differently.

import type { ImportText } from '../../support/context.ts'

const SOUND = {
  'prioriterat område': 'Utbildning',
  'mål-id': 'M1',
  'övergripande mål': 'Fler når behörighet',
  artiklar: '28',
  indikator: 'N15428',
  uppdelning: 'T',
  jämförelse: '',
  måltyp: 'öka',
  utgångsperiod: '2021',
  utgångsvärde: '80',
  målperiod: '2025',
  målvärde: '88',
  'aktivitet-id': 'A1',
  aktivitet: 'Lovskola',
  förvaltning: 'Utbildningsförvaltningen',
  ansvarig: 'Rektor',
  start: '2022-01-10',
  slut: '2025-06-15',
  budget: '200000',
} as const

type Row = Partial<Record<keyof typeof SOUND, string>>

export function planOf(...rows: readonly Row[]): ImportText {
  const lines = rows.map((row) => Object.values({ ...SOUND, ...row }).join(';'))
  return { kind: 'plan', text: `${[Object.keys(SOUND).join(';'), ...lines].join('\n')}\n` }
}

/** The fields of a second goal, so that a test need only name what matters to it. */
export const goal = (id: string, title: string, activity: string): Row => ({
  'mål-id': id,
  'övergripande mål': title,
  'aktivitet-id': activity,
  aktivitet: `Arbete för ${id}`,
})
