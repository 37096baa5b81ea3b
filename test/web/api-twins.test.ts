// Everything the pages do can be done by programs: each form's address has a twin in the API, for the same roles, or a reason.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES, mayDo } from '../../src/domain/access.ts'
import type { KnownRoute } from '../../src/web/admission.ts'
import { type TestServer, testServer } from '../support/web.ts'

/** By a form's address without `/:org/`: its twin without `/api/organisations/:org/`. */
const TWINS: Readonly<Record<string, readonly string[]>> = {
  anvandare: ['POST users'],
  'anvandare/:id/roller': ['POST users/:id/roles'],
  'anvandare/:id/lank': ['POST users/:id/link'],
  'anvandare/:id/stang': ['POST users/:id/close'],
  'anvandare/:id/oppna': ['POST users/:id/open'],
  'anvandare/roller/:id/ta-tillbaka': ['DELETE roles/:id'],
  'anvandare/godkannanden/:id': ['POST approvals/:id'],
  'plan/beslut': ['PUT decision'],
  'plan/beslut/angra': ['DELETE decision'],
  'plan/granser': ['PUT boundaries'],
  jamforelsegrupper: ['POST peers'],
  'jamforelsegrupper/val': ['PUT peer-choice'],
  'jamforelsegrupper/:id': ['PUT peers/:id'],
  'jamforelsegrupper/:id/ta-bort': ['DELETE peers/:id'],
  'jamforelsegrupper/:id/ta-tillbaka': ['POST peers/:id/restore'],
  'skydd/:id': ['PUT disclosure/:id'],
  'skydd/:id/angra': ['POST disclosure/:id/undo'],
  inlasningar: ['POST imports'],
  'inlasningar/mappningar/:id/namn': ['PUT profiles/:id'],
  'inlasningar/mappningar/:id/ta-bort': ['DELETE profiles/:id'],
  'inlasningar/mappningar/:id/ta-tillbaka': ['POST profiles/:id/restore'],
  'inlasningar/:id/profil': ['POST imports/:id/profile'],
  'inlasningar/kolada': ['POST fetches'],
  'inlasningar/kolada/:id/fortsatt': ['POST fetches/:id/continue'],
  'inlasningar/kolada/:id/avbryt': ['POST fetches/:id/stop'],
  'inlasningar/:id/spara': ['POST imports/:id/commit'],
  'inlasningar/:id/ta-bort': ['DELETE imports/:id'],
  'inlasningar/:id/angra': ['POST imports/:id/undo'],
  'inlasningar/:id/gor-om': ['POST imports/:id/redo'],
  'inlasningar/:id/rensa': ['POST imports/:id/redact'],
  rapporter: ['POST reports'],
  'rapporter/:id/godkann': ['POST reports/:id/approve'],
  'rapporter/:id/angra-godkannande': ['POST reports/:id/undo-approval'],
  'rapporter/:id/publicera': ['POST reports/:id/publish'],
  'rapporter/:id/dra-tillbaka': ['POST reports/:id/withdraw'],
  'rapporter/texter': ['POST texts'],
  publicering: ['PUT publication-terms'],
  'installningar/rakenskapsar': ['PUT settings'],
  'installningar/logotyp': ['PUT settings/logo'],
  'installningar/logotyp/ta-bort': ['DELETE settings/logo'],
  'journal/:sequence/rensa': ['POST journal/:sequence/redact'],
  'gallring/:kind': ['PUT retention/:kind'],
  'gallring/kor': ['POST retention/run'],
  enheter: ['POST units'],
  'enheter/ur-planen': ['POST units-of-plans'],
  'enheter/:id': ['PUT units/:id'],
  'enheter/:id/ta-bort': ['DELETE units/:id'],
  'enheter/:id/ta-tillbaka': ['POST units/:id/restore'],
  'rapportera/:id': ['POST activities/:id/outcomes'],
  'rapportera/kvitto/:id/angra': ['POST outcomes/:id/undo'],
  'plan/ny': ['POST plans'],
  'plan/mal/ny': ['POST goals'],
  'plan/mal/:id/redigera': ['PUT goals/:id'],
  'plan/mal/:id/avsluta': ['DELETE goals/:id'],
  'plan/mal/:id/matt/:part': ['POST goals/:id/measures', 'PUT goals/:id/measures/:part'],
  'plan/mal/:id/matt/:part/ta-bort': ['DELETE goals/:id/measures/:part'],
  'plan/mal/:id/aktivitet/:part': ['POST goals/:id/activities', 'PUT goals/:id/activities/:part'],
  'plan/mal/:id/aktivitet/:part/avsluta': ['DELETE goals/:id/activities/:part'],
  'plan/mal/:id/bedom': ['POST goals/:id/assessments'],
  // Whoever may change the plan may undo imports, and a form's save is one.
  'plan/sparat/:id/angra': ['POST imports/:id/undo'],
}

const BROWSER = 'About the browser’s own session: a program has a token and none.'
const OWN_KEYS = 'A token must not make, see or end ways in to its own account.'
/** Forms without a twin, by their whole address, with why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '/logga-in': BROWSER,
  '/logga-ut': BROWSER,
  '/konto/logga-ut-overallt': BROWSER,
  '/sprak': 'A program says its language with each question: Accept-Language.',
  '/konto/meddelanden/lasta': 'That a person has read the notices that the pages show them.',
  '/engangslank/:secret': OWN_KEYS,
  '/konto/losenord': OWN_KEYS,
  '/konto/nycklar': OWN_KEYS,
  '/konto/nycklar/:id/ta-bort': OWN_KEYS,
  '/:org/inlasningar/:id/mappa':
    'Said by a person who sees the file’s rows; programs’ files are read by the mappings kept.',
  '/:org/inlasningar/mappning/:id': 'The same.',
  '/:org/installningar/angra': 'The earlier value is set again with PUT settings or PUT settings/logo.',
}

describe('forms and the API', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.close())

  const found = (method: string, url: string): KnownRoute | undefined =>
    server.routes.find((route) => route.method === method && route.url === url)
  const pairs = () =>
    Object.entries(TWINS).flatMap(([form, twins]) =>
      twins.map((twin) => {
        const [method = '', path = ''] = twin.split(' ')
        return {
          form,
          twin,
          page: found('POST', `/:org/${form}`),
          api: found(method, `/api/organisations/:org/${path}`),
        }
      }),
    )

  it('each form has a twin, or a reason why it has none', () => {
    const forms = server.routes.flatMap(({ method, url }) =>
      method === 'POST' && !url.startsWith('/api/') ? [url] : [],
    )
    expect(forms.length).toBeGreaterThan(60)
    const known = [...Object.keys(TWINS).map((form) => `/:org/${form}`), ...Object.keys(EXCEPTIONS)]
    expect(known.toSorted()).toEqual(forms.toSorted())
  })

  it('each twin there is said to be is there', () => {
    expect(pairs().filter(({ page, api }) => !page || !api)).toEqual([])
  })

  it('each twin lets everybody in who may use the form', () => {
    const shutOut = pairs().flatMap(({ form, twin, page, api }) =>
      GIVEN_ROLES.filter((role) => mayUse(page, role) && !mayUse(api, role)).map((role) => [form, twin, role]),
    )
    expect(shutOut).toEqual([])
  })
})

const mayUse = (route: KnownRoute | undefined, role: (typeof GIVEN_ROLES)[number]): boolean =>
  route !== undefined &&
  (route.action === 'public' || route.action === 'signed-in' || mayDo({ roles: [role] }, route.action))
