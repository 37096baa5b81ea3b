// Long work on the pages: short work is answered at once, long work gets a page that leads to what it came to; who may not do
// it does not see it, and what nobody does any more says so.

import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { Conflict } from '../../src/domain/errors.ts'
import type { JobState, Services } from '../../src/services/index.ts'
import { CODE, FILES, importAll, readAllTexts, withOrganisation } from '../support/context.ts'
import { personCookie, type TestServer, testServer, wordsOf } from '../support/web.ts'

const FILE = { name: 'budget.csv', content: FILES.budget.text }
const FIELDS = { slag: 'budget', plan: '', enhet: '', galler: '' }
const REPORT = { ar: '2025', plan: '', diarienummer: '', 'beslutad-av': '', 'beslutad-den': '', version: '1' }

/** Work that waits until it is let go, or is told how it ends. */
function gate() {
  const held = { open: () => {}, fail: (_: Error) => {} }
  const opened = new Promise<void>((resolve, reject) => Object.assign(held, { open: resolve, fail: reject }))
  opened.catch(() => {})
  return { opened, open: () => held.open(), fail: (error: Error) => held.fail(error) }
}

describe('long work', () => {
  let server: TestServer
  const begin = async (change: (services: Services) => Services, jobWait = 20) => {
    server = await testServer({ change, jobWait })
    await withOrganisation(server)
  }
  const held = async () => {
    const waiting = gate()
    await begin((services) => ({
      ...services,
      previewImport: async (...args) => {
        await waiting.opened
        return services.previewImport(...args)
      },
    }))
    const sent = await server.upload(`/${CODE}/inlasningar`, FIELDS, FILE)
    return {
      waiting,
      sent,
      location: String(sent.headers.location),
      id: String(sent.headers.location?.split('/').at(-1)),
    }
  }
  const until = async (condition: () => Promise<boolean>) => {
    for (let tries = 0; tries < 400; tries += 1) {
      if (await condition()) return
      await sleep(10)
    }
    throw new Error('it never came true')
  }
  const leaves = (path: string) => until(async () => (await server.get(path)).statusCode === 303)
  /** Where the reader ends, whether the work was waited for or not. */
  const landing = async ({ headers }: { readonly headers: Record<string, unknown> }): Promise<string> => {
    const path = String(headers.location)
    if (!path.includes('/arbeten/')) return path
    await leaves(path)
    return String((await server.get(path)).headers.location)
  }
  afterEach(() => server.close())

  it('is answered at once where it is short, and leaves no trace', async () => {
    await begin((same) => same, 60_000)
    const sent = await server.upload(`/${CODE}/inlasningar`, FIELDS, FILE)
    expect(sent.headers.location).toMatch(new RegExp(`^/${CODE}/inlasningar/`))
    expect((await server.get(`/api/organisations/${CODE}/jobs`)).json()).toEqual({ jobs: [] })
  })

  it('gets a page of its own that says what is done, works without script, and leads to the preview', async () => {
    const { waiting, sent, location } = await held()
    expect(sent.statusCode).toBe(303)
    expect(location).toMatch(new RegExp(`^/${CODE}/arbeten/`))
    const page = await server.get(location)
    expect(page.statusCode).toBe(200)
    expect(wordsOf(page.body)).toContain('budget.csv läses och granskas')
    expect(wordsOf(page.body)).toContain('Du kan stänga sidan')
    expect(page.body).not.toContain('http-equiv="refresh"')
    expect((await server.get(`${location}?folj=ja`)).body).toContain('<meta http-equiv="refresh" content="5"/>')
    expect((await server.get(location, { cookie: `${personCookie(['analyst'])}; sprak=en` })).body).toContain(
      'Reading and checking budget.csv',
    )
    waiting.open()
    await leaves(location)
    const preview = String((await server.get(location)).headers.location)
    expect(wordsOf((await server.get(preview)).body)).toContain('Granskning av budget.csv')
  })

  it('is found from the overview and the imports while it goes on and when it is done', async () => {
    const { waiting, location } = await held()
    for (const from of ['', '/inlasningar']) {
      const { body } = await server.get(`/${CODE}${from}`)
      expect([from, body.includes(`<a href="${location}">budget.csv läses och granskas</a>`)]).toEqual([from, true])
    }
    waiting.open()
    await leaves(location)
    expect((await server.get(`/${CODE}`)).body).toContain(`<a href="${location}">budget.csv är granskad</a>`)
  })

  it('tells of itself as it happens, and ends the stream when it has ended', async () => {
    const { waiting, id } = await held()
    const asked = server.get(`/api/organisations/${CODE}/jobs/${id}/events`)
    await sleep(50)
    waiting.open()
    const answer = await asked
    expect(answer.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    const events = answer.body.split('\n\n').filter((event) => event !== '')
    const states = events.map((event) => JSON.parse(event.replace(/^data: /, '')) as JobState & { words: string })
    expect(states[0]).toMatchObject({ status: 'running', words: 'Arbetet har börjat.', subject: 'budget.csv' })
    expect(states.at(-1)).toMatchObject({ status: 'done' })
    expect(states.at(-1)?.result).not.toBeNull()
  })

  it('says why a rule refused it, in that rule’s words', async () => {
    const { waiting, location } = await held()
    waiting.fail(new Conflict('Det finns redan en sådan fil.'))
    await until(async () => (await server.get(location)).body.includes('blev inte granskad'))
    const words = wordsOf((await server.get(location)).body)
    expect(words).toContain('Det finns redan en sådan fil.')
    expect(words).toContain('Välj filen igen')
    expect(server.errors).toEqual([])
  })

  it('tells the keeper of the service of a bug, and the reader only its number', async () => {
    const { waiting, location } = await held()
    waiting.fail(new RangeError('a bug'))
    await until(async () => server.errors.length > 0)
    const { body } = await server.get(location)
    expect(server.errors[0]?.error).toBeInstanceOf(RangeError)
    expect(wordsOf(body)).toContain(`Felet har nummer ${server.errors[0]?.reference}`)
    expect(body).not.toContain('a bug')
  })

  it('says so where nobody does it any more, and leads back', async () => {
    await begin((same) => same)
    const job = await server.services.beginJob(CODE, { kind: 'report', subject: '2025' })
    const { db } = server.ctx.store
    await db.updateTable('job').set({ touched_at: '2026-03-03T08:00:00.000Z' }).where('id', '=', job.id).execute()
    const words = wordsOf((await server.get(`/${CODE}/arbeten/${job.id}`)).body)
    expect(words).toContain('Barnbokslutet för 2025 blev inte klart')
    expect(words).toContain('Arbetet avbröts, troligen för att tjänsten startades om.')
    expect(words).toContain('Till rapporterna')
  })

  it('is seen only by those who may do it, and by nobody of another organisation', async () => {
    const { waiting, location, id } = await held()
    const reader = { cookie: personCookie(['reader']) }
    for (const path of [
      location,
      `/api/organisations/${CODE}/jobs/${id}`,
      `/api/organisations/${CODE}/jobs/${id}/events`,
    ])
      expect([path, (await server.get(path, reader)).statusCode]).toEqual([path, 404])
    expect((await server.get(`/api/organisations/${CODE}/jobs`, reader)).json()).toEqual({ jobs: [] })
    expect((await server.get(`/${CODE}`, reader)).body).not.toContain('budget.csv')
    expect((await server.get(location.replace(CODE, '1234'))).statusCode).toBe(404)
    waiting.open()
    await leaves(location)
  })

  it('is finished before the service closes', async () => {
    const { waiting, id } = await held()
    setTimeout(() => waiting.open(), 60)
    await server.app.close()
    expect(await server.services.job(CODE, id)).toMatchObject({ status: 'done' })
  })

  it('is kept for a week', async () => {
    await begin((same) => same)
    const old = await server.services.beginJob(CODE, { kind: 'report', subject: '2024' })
    const { db } = server.ctx.store
    await db.updateTable('job').set({ touched_at: '2026-02-20T08:00:00.000Z' }).where('id', '=', old.id).execute()
    await server.services.beginJob(CODE, { kind: 'report', subject: '2025' })
    await expect(server.services.job(CODE, old.id)).rejects.toThrow('Det finns inget arbete')
  })

  it('makes a report and saves an import in the same way, each done by the one who asked', async () => {
    await begin((same) => same, 0)
    await importAll(server.ctx)
    await readAllTexts(server.ctx, CODE, 2025)
    const made = await server.post(`/${CODE}/rapporter`, REPORT)
    expect(made.headers.location).toMatch(/\/arbeten\//)
    const report = await landing(made)
    expect(report).toMatch(new RegExp(`^/${CODE}/rapporter/`))
    expect((await server.get(report)).statusCode).toBe(200)

    const more = { ...FILE, content: `${FILE.content}Ny;2025;1;1;;;\n` }
    const preview = await landing(await server.upload(`/${CODE}/inlasningar`, FIELDS, more))
    await landing(await server.post(`${preview}/spara`, { varningar: 'ja' }))
    expect(wordsOf((await server.get(preview)).body)).toContain('budget.csv är sparad')
    const imports = (await server.get(`/api/organisations/${CODE}/imports`)).json().imports as { createdBy: string }[]
    expect(imports[0]?.createdBy).not.toBe(server.ctx.actor.id)
  })
})
