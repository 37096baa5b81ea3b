// If-Match in the API: what has not been read is not changed, and the description says where it is needed.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { createProfile } from '../../src/store/index.ts'
import { CODE, importAll, withOrganisation } from '../support/context.ts'
import { HOST, OWN_PAGE, personCookie, type TestServer, testServer } from '../support/web.ts'

const API = `/api/organisations/${CODE}`
const GOAL = { area: 'Hälsa', goal: 'Alla rör på sig', articles: ['24'] }
const OUTCOME = { date: '2026-02-27', status: 'ongoing', result: 'Vi ringde' }

type Method = 'POST' | 'PUT' | 'DELETE'

describe('a change by a program', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await testServer()
    await importAll(await withOrganisation(server))
  })
  afterEach(() => server.close())

  const send = (method: string, url: string, etag: string | null, payload?: object, on = server) =>
    on.app.inject({
      method: method as Method,
      url,
      headers: {
        ...OWN_PAGE,
        host: HOST,
        cookie: personCookie(GIVEN_ROLES, [CODE]),
        ...(etag === null ? {} : { 'if-match': etag }),
      },
      ...(payload && { payload }),
    })
  const etagOf = async (url: string, on = server) => String((await on.get(url)).headers.etag)

  it('of the plan is made only of what was read', async () => {
    const before = (await server.get(`${API}/plan`)).body
    const key = encodeURIComponent(JSON.parse(before).goals[0].measures[0].measure.key)
    const changes: readonly (readonly [Method, string, object?])[] = [
      ['PUT', 'goals/M1', GOAL],
      ['DELETE', 'goals/M1'],
      ['PUT', `goals/M1/measures/${key}`, { type: 'öka', indicator: 'N15428', target: '90', targetPeriod: '2025' }],
      ['DELETE', `goals/M1/measures/${key}`],
      ['PUT', 'goals/M1/activities/A1', { activity: 'Lek' }],
      ['DELETE', 'goals/M1/activities/A1'],
    ]
    for (const [method, path, body] of changes) {
      const statuses = [
        (await send(method, `${API}/${path}`, '"bogus"', body)).statusCode,
        (await send(method, `${API}/${path}`, null, body)).statusCode,
      ]
      expect([method, path, statuses]).toEqual([method, path, [412, 428]])
    }
    expect((await server.get(`${API}/plan`)).body).toBe(before)
    expect((await send('PUT', `${API}/goals/M1`, await etagOf(`${API}/plan`), GOAL)).statusCode).toBe(200)
    expect((await send('DELETE', `${API}/goals/M1/activities/A1`, await etagOf(`${API}/plan`))).statusCode).toBe(200)
    expect((await send('POST', `${API}/goals`, null, GOAL)).statusCode).toBe(201)
  })

  it('is made by one of those that have read the same', async () => {
    const etag = await etagOf(`${API}/plan`)
    const answers = await Promise.all(
      ['Ett', 'Två', 'Tre'].map((goal) => send('PUT', `${API}/goals/M1`, etag, { ...GOAL, goal })),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412])
  })

  it('is not made where another process came in between, even of another thing in the plan', async () => {
    let isBetween = false
    const raced = await testServer({
      change: (services) => ({
        ...services,
        planToEdit: async (...asked) => {
          const read = await services.planToEdit(...asked)
          if (isBetween) {
            const cells = { activity: 'Ny', unit: '', responsible: '', start: '', end: '', budget: '' }
            const thing = { kind: 'activity', goal: 'M1', id: null, cells } as const
            await services.changePlan(CODE, { plan: read?.plan.code ?? null, thing, validFrom: '', version: null })
          }
          return read
        },
      }),
    })
    await importAll(await withOrganisation(raced))
    const etag = await etagOf(`${API}/plan`, raced)
    isBetween = true
    expect((await send('DELETE', `${API}/goals/M1/activities/A1`, etag, undefined, raced)).statusCode).toBe(409)
    isBetween = false
    const { activities } = (await raced.get(`${API}/plan`)).json().goals[0]
    const titles = activities.map(({ activity }: { activity: { title: string } }) => activity.title)
    expect(titles).toEqual(expect.arrayContaining(['Lovskola', 'Ny']))
    await raced.close()
  })

  it('of a report or an assessment needs it where it replaces one, and not where it is new', async () => {
    const cases = [
      [`${API}/activities/A2/outcomes`, `${API}/activities/A2`, OUTCOME, { ...OUTCOME, result: 'Fler' }],
      [
        `${API}/goals/M1/assessments`,
        `${API}/goals/M1/assessments`,
        { date: '2026-02-01', assessment: 'partly' },
        { date: '2026-02-01', assessment: 'partly', reason: 'Nytt' },
      ],
    ] as const
    for (const [url, read, first, again] of cases) {
      expect((await send('POST', url, null, first)).statusCode).toBe(201)
      const before = (await server.get(read)).body
      const change = { ...again, replace: true }
      expect((await send('POST', url, null, change)).statusCode).toBe(428)
      expect((await send('POST', url, '"bogus"', change)).statusCode).toBe(412)
      expect((await server.get(read)).body).toBe(before)
      const etag = await etagOf(read)
      const both = await Promise.all([send('POST', url, etag, change), send('POST', url, etag, change)])
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412])
    }
  })

  it('takes a group away, and back, only as it was read', async () => {
    const { id } = await server.services.addPeerGroup(CODE, { name: 'Grannar', members: ['0180'] })
    for (const [method, url] of [
      ['DELETE', `${API}/peers/${id}`],
      ['POST', `${API}/peers/${id}/restore`],
    ] as const) {
      expect((await send(method, url, '"bogus"')).statusCode).toBe(412)
      expect((await send(method, url, null)).statusCode).toBe(428)
      expect((await send(method, url, await etagOf(`${API}/peers`))).statusCode).toBe(200)
    }
  })

  it('is described: If-Match, 412 and 428 where they are answered and nowhere else', async () => {
    const { paths } = (await server.get('/api/openapi.json')).json()
    const { id } = await server.services.addPeerGroup(CODE, { name: 'Grannar', members: ['0180'] })
    const unit = await server.services.addUnit(CODE, { name: 'Nämnden', parent: null })
    const organisation = await server.services.organisation(CODE)
    await createProfile(server.ctx.store.db, organisation.id, {
      ...{ id: 'egen-1', name: 'Enkäten', kind: 'observations', profile: {}, createdBy: 'test' },
      createdAt: '2026-03-01T10:00:00.000Z',
    })
    const ids: Readonly<Record<string, string>> = {
      ...{ organisations: CODE, goals: 'M1', activities: 'A2', disclosure: 'kommunen', retention: 'import-files' },
      ...{ peers: id, units: unit.id, profiles: 'egen-1' },
    }
    const [declaring, answering]: [string[], string[]] = [[], []]
    for (const [path, methods] of Object.entries<Record<string, Operation>>(paths))
      for (const [method, { parameters = [], requestBody, responses }] of Object.entries(methods)) {
        const key = `${method} ${path}`
        const says = ['412', '428'].filter((status) => status in responses)
        const header = parameters.find(({ name }) => name === 'If-Match')
        expect([key, says.length]).toEqual([key, header ? 2 : 0])
        if (header) declaring.push(key)
        const body = requestBody?.content['application/json'] ? GOAL : undefined
        const url = path.replaceAll(/([\w-]+)\/\{(\w+)\}/g, (_, kind: string) => `${kind}/${ids[kind] ?? 'finns-inte'}`)
        if (method === 'get') continue
        const payload = BODIES[key] ?? body
        const statuses = [
          (await send(method.toUpperCase(), url, null, payload)).statusCode,
          (await send(method.toUpperCase(), url, '"bogus"', payload)).statusCode,
        ]
        if (statuses.includes(428) || statuses.includes(412)) {
          expect([key, statuses]).toEqual([key, [428, 412]])
          answering.push(key)
        }
      }
    expect(answering.sort()).toEqual(declaring.sort())
    expect(declaring.length).toBeGreaterThan(14)
  })

  it('with a file is described, with its types and its key', async () => {
    const { paths } = (await server.get('/api/openapi.json')).json()
    const { post } = paths['/api/organisations/{org}/imports']
    expect(Object.keys(post.requestBody.content)).toEqual(expect.arrayContaining(['text/csv', 'application/zip']))
    expect(post.parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'Idempotency-Key' }))
    expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['413', '415', '429']))
    const logo = paths['/api/organisations/{org}/settings/logo'].put
    expect(Object.keys(logo.requestBody.content)).toContain('image/png')
    expect(logo.parameters).toContainEqual(expect.objectContaining({ name: 'If-Match', required: true }))
  })
})

type Operation = {
  readonly parameters?: readonly { readonly name: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, unknown>>
}

const P = '/api/organisations/{org}'
/** Bodies that are right, so that it is If-Match that decides. */
const BODIES: Readonly<Record<string, object>> = {
  [`put ${P}/settings`]: { fiscalYear: { firstMonth: 7 } },
  [`put ${P}/decision`]: { decidedOn: '2022-03-14', decidedBy: 'KF' },
  [`delete ${P}/decision`]: { reason: 'Fel' },
  [`put ${P}/units/{id}`]: { name: 'Kansliet', parent: null },
  [`put ${P}/profiles/{id}`]: { name: 'Enkäten igen' },
  [`put ${P}/publication-terms`]: { licence: null, contactName: null, contactEmail: null, contactPage: null },
  [`post ${P}/disclosure/{id}/undo`]: { reason: 'Fel' },
  [`put ${P}/boundaries`]: { onTrack: 0.8, partly: 0.5 },
  [`put ${P}/disclosure/{id}`]: { limits: {} },
  [`put ${P}/peers/{id}`]: { name: 'Grannar', members: ['0180'] },
  [`put ${P}/peer-choice`]: { group: 'egna' },
  [`put ${P}/retention/{kind}`]: { keep: 7, decision: 'KS 1' },
  [`put ${P}/goals/{id}/measures/{part}`]: { type: 'öka' },
  [`put ${P}/goals/{id}/activities/{part}`]: { activity: 'Lek' },
  [`post ${P}/goals/{id}/assessments`]: { date: '2026-02-01', assessment: 'partly', replace: true },
  [`post ${P}/activities/{id}/outcomes`]: { ...OUTCOME, replace: true },
}
