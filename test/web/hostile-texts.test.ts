// Markup, script and formulas in every text field there is: sent by each form, by each address of the API and in each file, and
// then looked for on every page, in every answer of the API, in every file to fetch and in the barnbokslut.

import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { personForRole, takeLink } from '../../src/services/accounts/index.ts'
import { registerOrganisation } from '../../src/services/index.ts'
import { PASSWORD } from '../support/accounts.ts'
import { CODE, FILES, type ImportText, importText, readAllTexts } from '../support/context.ts'
import { type Field, formsOf, linksOf, type PageForm } from '../support/page-walk.ts'
import { readTaggedPdf, wordsOf } from '../support/tagged-pdf.ts'
import { HOST, OWN_PAGE, type TestServer, testServer } from '../support/web.ts'

/** `where`: a word that says which field it was written in. */
const hostile = (where: string): string => `=A()"'><script>zz${where}()</script><img src=x onerror=zz${where}>`
/** The same where sixty characters are the most. */
const short = (where: string): string => `=A()"'><script>zz${where}()</script>`
/** What a page would hold if some of it were markup. Within JSON of a script `\"` may stand, since nothing there is markup. */
const AWAKE = /<script>zz|<img src=x|(?<!\\)"'>/

/** A cell as the file has it, with quotes. */
const cell = (where: string): string => `"${hostile(where).replaceAll('"', '""')}"`

/** Every column of free text in every kind of file. */
const HOSTILE_FILES: readonly ImportText[] = [
  FILES.observations,
  {
    kind: 'plan',
    text: FILES.plan.text
      .replace('Utbildning;', `${cell('area')};`)
      .replace('Fler når behörighet', cell('goal'))
      .replace('Lovskola', cell('activity'))
      .replace('Utbildningsförvaltningen', cell('unit'))
      .replace('Rektor', cell('responsible')),
  },
  {
    kind: 'outcomes',
    text: FILES.outcomes.text
      .replace('180 elever;Fler blev behöriga', `${cell('result')};${cell('effect')}`)
      .replace('Börja i årskurs 7', cell('lesson')),
  },
  {
    kind: 'assessments',
    text: FILES.assessments.text.replace('Behörigheten är över målet;', `${cell('reason')};${cell('further')}`),
  },
  {
    kind: 'budget',
    text: FILES.budget.text
      .replaceAll('Grundskola', cell('budget'))
      .replaceAll('elever F–9', cell('denominator'))
      .replace('Fler elever med stöd', cell('comment')),
  },
]

const MOST_OF_A_KIND = 4

type Answer = Awaited<ReturnType<TestServer['get']>>
const BEGINNINGS = ['/', `/${CODE}`, '/konto', '/publicerat', '/granssnitt', '/tillganglighet', `/${CODE}/sok?q=zzgoal`]

/** Fields of forms whose text is taken and stands somewhere afterwards, so that it is known to have been tried as kept text. */
const KEPT_BY_FORMS = [
  ...[
    'nyckelnamn',
    'namn',
    'kontakt',
    'omrade',
    'mal',
    'aktivitet',
    'instans',
    'diarienummer',
    'beslutad-av',
    'version',
  ],
  ...['beslut', 'skal', 'motivering', 'resultat', 'slut'],
] as const

const ORIGINALS: ReadonlySet<string> = new Set([
  '/:org/inlasningar/:id/fil',
  '/api/organisations/:org/imports/:id/file',
])

type Visit = { readonly url: string; readonly answer: Answer }

describe('text that would be something else', { timeout: 400_000 }, () => {
  let server: TestServer
  let cookie: string
  let report: string
  let mapping: string
  beforeAll(async () => {
    server = await testServer({ jobWait: 60_000 })
    const { ctx, services } = server
    await registerOrganisation(ctx, { code: CODE, name: hostile('organisation'), type: 'municipality' })
    for (const file of HOSTILE_FILES) await importText(ctx, file)
    const person = await personForRole(ctx, CODE, 'administrator', { userName: 'prov', name: hostile('person') })
    const [account] = await services.people(CODE)
    for (const role of GIVEN_ROLES.filter((one) => one !== 'administrator'))
      await services.giveRole(CODE, account?.id ?? '', { role, unit: null, endsOn: null })
    cookie = `barnbokslut=${(await takeLink(ctx, person.secret, PASSWORD)).session}`
    await readAllTexts(ctx, CODE, 2025)
    const asOf = { year: 2025, plan: null, knownAt: null }
    const cover = { caseNumber: short('case'), decidedBy: hostile('decidedby'), decidedOn: null, version: '1' }
    report = (await services.makeReport(CODE, asOf, cover)).id
    await services.approveReport(CODE, report)
    await services.publishReport(CODE, report, { caseNumber: short('case'), decidedOn: '2026-02-20' })
    // Waits to be told what its columns mean.
    const name = `${hostile('file').replaceAll('"', '')}.csv`
    const content = `${cell('column')};Region;År;Andel\n${cell('word')};Borlänge;2023;${cell('mark')}\n`
    const sent = await server.upload(
      `/${CODE}/inlasningar`,
      { slag: 'observations', profil: 'sjalv' },
      { name, content },
    )
    mapping = String(sent.headers.location)
  }, 120_000)
  afterAll(() => server.close())

  const get = (url: string) => server.app.inject({ method: 'GET', url, headers: { host: HOST, cookie } })

  const patterns = () =>
    server.routes
      .filter(({ method }) => method === 'GET')
      .map(({ url }) => ({
        url,
        expression: new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
      }))
      // A word in an address before a parameter: /rapporter/texter is not a report.
      .sort((a, b) => a.url.split(':').length - b.url.split(':').length)
  const patternOf = (url: string): string | undefined =>
    patterns().find(({ expression }) => expression.test(url.split('?')[0] ?? ''))?.url

  /** Every page and file that links lead to, a few of each kind. */
  async function walk(): Promise<readonly Visit[]> {
    const [visits, seen, counts] = [[] as Visit[], new Set<string>(), new Map<string, number>()]
    const waiting = [...BEGINNINGS, mapping]
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const pattern = patternOf(url) ?? url
      if (seen.has(url) || (counts.get(pattern) ?? 0) >= MOST_OF_A_KIND) continue
      seen.add(url)
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
      const answer = await get(url)
      visits.push({ url, answer })
      if (answer.statusCode === 303 && answer.headers.location) waiting.push(answer.headers.location)
      if (isHtml(answer)) waiting.push(...linksOf(answer.body))
    }
    return visits
  }

  function check({ url, answer }: Visit): void {
    const type = String(answer.headers['content-type'] ?? '')
    expect([url, answer.statusCode < 500]).toEqual([url, true])
    expect(server.errors.map(({ error }) => error)).toEqual([])
    if (answer.body === '') return
    expect([url, answer.headers['x-content-type-options']]).toEqual([url, 'nosniff'])
    if (isHtml(answer) || type.includes('xml')) expect([url, AWAKE.exec(answer.body)?.[0]]).toEqual([url, undefined])
    // What was sent in is given back as it was sent, to be kept and never to be shown.
    const isOriginal = ORIGINALS.has(patternOf(url) ?? '')
    if (isOriginal)
      expect([url, answer.headers['content-disposition']]).toEqual([url, expect.stringMatching(/^attachment/)])
    if (type.includes('text/csv') && !isOriginal) expect([url, formulaIn(answer.body)]).toEqual([url, undefined])
    if (type.includes('spreadsheetml')) expect([url, workbookFormulas(answer.rawPayload)]).toEqual([url, []])
  }

  /** Names of fields whose text was found somewhere. */
  const found = (visits: readonly Visit[]): readonly string[] => [
    ...new Set(
      visits.flatMap(({ answer }) => [...answer.body.matchAll(/zz([a-z0-9]+)\(\)/g)].map(([, where]) => where ?? '')),
    ),
  ]

  it('is text on every page and in every file that the links lead to', async () => {
    const visits = await walk()
    for (const visit of visits) check(visit)
    expect(new Set(visits.map(({ url }) => patternOf(url))).size).toBeGreaterThan(45)
    expect(found(visits)).toEqual(
      expect.arrayContaining([
        ...['organisation', 'person', 'area', 'goal', 'activity', 'unit', 'responsible', 'result', 'effect', 'lesson'],
        ...['reason', 'further', 'budget', 'comment', 'case', 'decidedby'],
      ]),
    )
  })

  it('is refused or kept as text by every form, field by field', async () => {
    const forms = new Map<string, PageForm>()
    for (const { url, answer } of await walk())
      if (isHtml(answer))
        for (const form of formsOf(answer.body, url)) {
          const key = `${form.method} ${form.action.split('?')[0]} ${form.fields.map(({ name }) => name).join()}`
          if (!LEAVING.test(form.action)) forms.set(key, form)
        }
    expect(forms.size).toBeGreaterThan(30)
    const sent: string[] = []
    for (const form of forms.values())
      for (const [at, field] of form.fields.entries()) {
        if (field.kind !== 'text' && field.kind !== 'number' && field.kind !== 'date') continue
        const where = `f${sent.push(`${form.action} ${field.name}`)}`
        const fields = form.fields.map((one, i) => [one.name, i === at ? hostile(where) : usual(one)] as const)
        const answer = await send(form, fields)
        check({ url: `${form.action} ${field.name}`, answer })
        if (answer.statusCode === 303) check({ url: form.action, answer: await get(String(answer.headers.location)) })
      }
    expect(sent.length).toBeGreaterThan(60)
    const visits = await walk()
    for (const visit of visits) check(visit)
    const kept = found(visits).flatMap((one) => (/^f\d+$/.test(one) ? [sent[Number(one.slice(1)) - 1]] : []))
    for (const field of KEPT_BY_FORMS)
      expect([field, kept.some((one) => one?.endsWith(` ${field}`))]).toEqual([field, true])
  })

  it('is text in the barnbokslut, which runs nothing', async () => {
    const pdf = await get(`/${CODE}/rapporter/${report}/barnbokslut.pdf`)
    expect(pdf.statusCode).toBe(200)
    const words = wordsOf(readTaggedPdf(pdf.rawPayload).root)
    for (const where of ['goal', 'activity', 'result', 'reason', 'comment', 'decidedby'])
      expect([where, words.includes(`<script>zz${where}()</script>`)]).toEqual([where, true])
    expect(pdf.rawPayload.toString('latin1')).not.toMatch(
      /\/(JavaScript|JS|Launch|SubmitForm|OpenAction|AA|EmbeddedFile)\b/,
    )
    const alone = await get(`/${CODE}/rapporter/${report}/barnbokslut.html`)
    expect(alone.headers['content-type']).toContain('text/html')
    check({ url: 'barnbokslut.html', answer: alone })
  })

  it('is refused or kept as text by every address of the API, field by field', async () => {
    const { paths } = (await get('/api/openapi.json')).json<{ paths: Paths }>()
    const sent: string[] = []
    for (const [path, methods] of Object.entries(paths))
      for (const [method, { requestBody, parameters }] of Object.entries(methods)) {
        const schema = requestBody?.content['application/json']?.schema
        if (!schema?.properties) continue
        const url = path.replaceAll(/([\w-]+)\/\{(\w+)\}/g, (_, kind: string) => `${kind}/${IDS[kind] ?? 'finns-inte'}`)
        const whole = Object.fromEntries(
          Object.entries(schema.properties).map(([name, one]) => [name, anyOf(name, one)]),
        )
        for (const name of Object.keys(schema.properties)) {
          const where = `a${sent.push(`${method} ${path} ${name}`)}`
          const answer = await server.app.inject({
            method: method.toUpperCase() as 'POST',
            url,
            headers: { host: HOST, cookie, ...OWN_PAGE, 'if-match': await etagFor(url, parameters) },
            payload: { ...whole, [name]: hostile(where) },
          })
          check({ url: sent.at(-1) ?? '', answer })
          if (answer.body !== '') expect(answer.headers['content-type']).toMatch(/^application\/(problem\+)?json/)
        }
      }
    expect(sent.length).toBeGreaterThan(90)
    const visits = await walk()
    for (const visit of visits) check(visit)
    expect(found(visits).filter((one) => /^a\d+$/.test(one)).length).toBeGreaterThan(0)
  })

  /** Of what the description says must have been read, so that it is the texts that decide. */
  async function etagFor(url: string, parameters: Operation['parameters'] = []): Promise<string> {
    const said = parameters.find(({ name }) => name === 'If-Match')?.description ?? ''
    const [, path = ''] = /GET (\S+?)\.(?:\s|$)/.exec(said) ?? []
    if (path === '') return '"x"'
    const [, id = ''] = /\/(?:goals|activities)\/([^/]+)/.exec(url) ?? []
    return String((await get(path.replace('{org}', CODE).replace('{id}', id))).headers.etag ?? '"x"')
  }

  /** Forms that sign out. */
  const LEAVING = /logga-ut|logga-in|losenord/

  const send = (form: PageForm, fields: readonly (readonly [string, string])[]) => {
    const query = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
    if (form.method === 'GET') return get(`${form.action.split('?')[0]}?${query}`)
    return server.app.inject({
      method: 'POST',
      url: form.action,
      headers: { host: HOST, cookie, ...OWN_PAGE, 'content-type': 'application/x-www-form-urlencoded' },
      payload: query,
    })
  }
})

type Schema = {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
}
type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

/** Of things there are, by what stands before them in an address. */
const IDS: Readonly<Record<string, string>> = {
  organisations: CODE,
  goals: 'M1',
  activities: 'A1',
  measures: 'mpr-2-ar',
  disclosure: 'kommunen',
  retention: 'import-files',
  journal: '3',
}

/** Something that the field may well take. */
function anyOf(name: string, schema: Schema): unknown {
  const [first] = schema.anyOf ?? [schema]
  if (first?.const !== undefined) return first.const
  if (first?.enum) return first.enum[0]
  if (first?.type === 'string') return /date|on$/i.test(name) ? '2026-03-01' : 'Prov'
  if (first?.type === 'array') return name === 'members' ? ['0180'] : []
  return { integer: 5, number: 5, boolean: true, object: {} }[first?.type ?? ''] ?? null
}

/** Something that the field may well take, so that the one that is tried is what decides. */
function usual({ name, kind, value }: Field): string {
  if (value !== '' || kind === 'fixed' || kind === 'choice') return value
  const known = KNOWN[`${name} ${kind}`]
  if (known !== undefined) return known
  return { text: 'Prov', number: '5', date: '2026-03-01', password: PASSWORD, file: '' }[kind]
}

const KNOWN: Readonly<Record<string, string>> = {
  'medlemmar text': '0180',
  'sista date': '2026-12-31',
  'slutar date': '',
  'epost text': 'prov@kommun.example',
  'sida text': 'https://kommun.example',
  'anvandarnamn text': 'nyperson',
  'andra-artiklar text': '',
  'galler text': '',
  'galler number': '',
  'rader text': '',
}

const isHtml = (answer: Answer): boolean => String(answer.headers['content-type'] ?? '').includes('text/html')

/** A cell that a spreadsheet would run. Quotes are no help: they are taken away first. */
const formulaIn = (csv: string): string | undefined => /(?:^|[;,\n\ufeff])"?[=@][A-Za-z]/.exec(csv)?.[0]

/** Elements of a workbook that are formulas, or somebody's markup. */
const workbookFormulas = (bytes: Uint8Array): readonly string[] =>
  Object.values(unzipSync(bytes)).flatMap((part) => strFromU8(part).match(/<f[ >]|<script|<img/g) ?? [])
