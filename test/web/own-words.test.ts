// Pages read in English: every word that the organisation or the catalogue has written is marked as Swedish (WCAG 3.1.2), and
// no sentence of the program's is.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_ROLES } from '../../src/domain/access.ts'
import { CODE, FILES, importText, readAllTexts, withOrganisation } from '../support/context.ts'
import { type PageText, textsOf } from '../support/marked.ts'
import { personCookie, type TestServer, testServer } from '../support/web.ts'

const ENGLISH = { cookie: `${personCookie(GIVEN_ROLES)}; sprak=en` }
/** Stands last in everything that somebody at the kommun has written. */
const M = 'åäö-prov'
const SLUG = 'ak9-behorig-yrkesprogram'
const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: 'KS 2026/00123', decidedBy: `Fullmäktige ${M}`, decidedOn: '2026-02-20', version: '1' }

const PLAN = `prioriterat område;mål-id;övergripande mål;artiklar;indikator;uppdelning;område;mått;måltyp;utgångsperiod;utgångsvärde;målperiod;målvärde;aktivitet-id;aktivitet;förvaltning;ansvarig;start;slut;budget
Utbildning ${M};M1;Fler når behörighet ${M};28;N15428;T;;;öka;2021;80;2025;88;A1;Lovskola ${M};Skolan ${M};Rektor;2022-01-10;2025-06-15;200000
Utbildning ${M};M2;Norr lyfts ${M};28;N15428;T;Norr ${M};;öka;2021;70;2025;88;A2;Ring familjer ${M};Socialen ${M};Chef;2022-02-01;2023-11-30;50000
Arbetssätt ${M};M3;Rutin för barnets bästa ${M};3;;;;Rutinen är klar ${M};milstolpe;;;2024;;A3;Skriv rutin ${M};Kansliet ${M};Utvecklare;2022-01-01;2027-12-31;0
Levnadsvillkor ${M};M4;Inga barn vräks ${M};27;U00915;T;;;minska;2021;20;2026;0;;;;;;;
`
const DISTRICTS = `kpi;kommun;område;år;värde;täljare;nämnare
N15428;9902;Norr ${M};2021;70,0;70;100
N15428;9902;Norr ${M};2025;80,0;160;200
N15428;9902;Söder ${M};2021;85,0;85;100
N15428;9902;Söder ${M};2025;94,0;188;200
`
const OUTCOMES = `aktivitet-id;datum;status;resultat;effekt för barn;kostnad;antal barn;lärdom
A1;2024-12-31;pågående;120 elever ${M};Fler klarade sig ${M};150000;120;Börja i årskurs 7 ${M}
`
const ASSESSMENTS = `mål-id;datum;bedömning;motivering;ytterligare åtgärder
M1;2024-12-31;delvis;Målet är nära ${M};
M1;2025-12-31;uppnått;Målet är nått ${M};Avtal med värdar ${M}
`
const BUDGET = `område;år;budget;utfall;nämnare;antal;kommentar
Grundskola ${M};2025;104 000 000;108 000 000;elever F–9;1 000;Fler elever ${M}
`
const ODD = `Fråga ${M};Var;År;Andel\nVågar du ${M};Provköping;2024;0,5\nVågar du ${M};Norr ${M};2025;..\n`
const LIMITS = { antal: '4', taljare: '4', namnare: '21', svar: '10', avrundning: 'ingen' }

/** Routes that show no page, and so have no language of their own. */
const NO_PAGE =
  /^\/(api|assets|healthz|readyz|metrics|robots)|\.(csv|xlsx|pdf|html|zip|jsonld|rdf)$|\/(fil|kommenterad)$|data\/:file$|\/logotyp\/:hash$/

/** What these pages show is figures, names of people and files, and words of the program's. */
const WITHOUT_OWN_WORDS = new Set([
  '/',
  '/konto',
  '/logga-in',
  '/logga-in/extern',
  '/logga-in/extern/svar',
  '/logga-in/extern/ut',
  '/engangslank/:secret',
  '/:org/arbeten/:id',
  '/:org/inlasningar/kolada/:id',
])

/** May stand unmarked, with why. */
const EXCEPTIONS: readonly { readonly why: string; readonly holds: (one: PageText) => boolean }[] = [
  {
    why: 'no part of an option can be marked, and this one is mostly the program’s',
    holds: ({ within, text }) => within === 'option' && text.startsWith('Breakdown: '),
  },
]

describe('The reader of marked pages', () => {
  it('tells what stands in Swedish from what does not, through all that a page is made of', () => {
    const page = `<!doctype html><html lang="en"><head><title>a</title></head><body><p>b<br>c <span lang="sv">d <b>e</b></span> f</p><textarea lang="sv">g &amp; h</textarea><svg><text>i</text></svg></body></html>`
    expect(textsOf(page).map(({ text, isSwedish }) => [text, isSwedish])).toEqual([
      ...[['b', false] as const, ['c', false] as const, ['d', true] as const, ['e', true] as const],
      ...[['f', false] as const, ['g & h', true] as const],
    ])
    expect(() => textsOf('<p><b>a</p></b>')).toThrow('</p> closes something else')
  })
})

describe('Own words on pages in English', () => {
  let server: TestServer
  /** By route, what is asked for. */
  let addresses: Readonly<Record<string, readonly string[]>>

  const post = async (url: string, form: Record<string, string | readonly string[]>): Promise<string> => {
    const answer = await server.post(url, form)
    expect([url, answer.statusCode]).toEqual([url, 303])
    return String(answer.headers.location)
  }
  const upload = async (kind: string, name: string, content: string): Promise<string> => {
    const sent = await server.upload(`/${CODE}/inlasningar`, { slag: kind }, { name, content })
    const kept = (await server.services.imports(CODE)).find(({ fileName }) => fileName === name)
    return String(sent.headers.location ?? `/${CODE}/inlasningar/${kept?.id}`)
  }

  beforeAll(async () => {
    server = await testServer()
    const { ctx, services } = server
    const at = `/${CODE}`
    await withOrganisation(server)
    for (const text of [FILES.observations.text, DISTRICTS]) await importText(ctx, { kind: 'observations', text })
    await importText(ctx, { kind: 'plan', text: PLAN })
    await importText(ctx, { kind: 'outcomes', text: OUTCOMES })
    await importText(ctx, { kind: 'assessments', text: ASSESSMENTS })
    const budget = await importText(ctx, { kind: 'budget', text: BUDGET })

    for (const name of [`Nämnden ${M}`, `Gamla nämnden ${M}`]) await services.addUnit(CODE, { name, parent: null })
    const [gone, unit] = (await services.units(CODE)).units
    await services.removeUnit(CODE, gone?.id ?? '')
    const wish = { userName: 'eva', name: 'Eva', role: 'unit-reporter', unit: unit?.id ?? null, endsOn: null } as const
    await services.addPerson(CODE, wish)
    await post(`${at}/jamforelsegrupper`, { namn: `Grannar ${M}`, medlemmar: 'Falun, Mora' })
    await post(`${at}/jamforelsegrupper`, { namn: `Förra ${M}`, medlemmar: 'Falun, Mora' })
    const { own } = await services.peerChoices(CODE)
    const [neighbours, former] = ['Grannar', 'Förra'].map((name) => own.find((one) => one.name.startsWith(name))?.id)
    await services.removePeerGroup(CODE, String(former))
    await services.choosePeers(CODE, String(neighbours))

    const decision = { plan: '2022-2027', beslutad: '2022-01-31', instans: `Nämnden ${M}`, diarienummer: 'KS 1' }
    const { facts } = await services.overview(CODE, { year: null, plan: null })
    const plan = facts.plan?.code ?? ''
    await post(`${at}/plan/beslut`, { ...decision, plan })
    await post(`${at}/plan/beslut/angra`, { plan, skal: `Fel dag ${M}` })
    await post(`${at}/plan/beslut`, { ...decision, plan })
    await post(`${at}/skydd/kommunen`, { ...LIMITS, svar: '5', skal: `Prövning ${M}` })
    await post(`${at}/gallring/free-texts`, { hur: 'tid', tid: '12', beslut: `Beslut ${M}` })
    await post(`${at}/publicering`, { licens: '', kontakt: `Strateg ${M}`, epost: 'a@example.org', sida: '' })

    const faulty = await upload('plan', 'fel.csv', PLAN.replace('2022-01-10', `i våras ${M}`).replace('öka', `ök ${M}`))
    const preview = await upload('observations', 'ny.csv', DISTRICTS.replace('70,0;70;100', '71,0;71;100'))
    const closing = await upload('plan', 'kortare.csv', PLAN.replace(/\nArbetssätt.*/, ''))
    const draft = await upload('observations', 'udda.csv', ODD)
    const easy = await upload('observations', 'latt.csv', `Nyckeltal;Region;År;Andel\nN15428;9902;2023;81,5\n`)
    const easyMapping = (await post(`${easy}/mappa`, {})).split('/').at(-1)
    const mapped = await services.previewMapping(CODE, String(easyMapping))
    await services.keepProfile(CODE, mapped?.id ?? '', `Vår enkät ${M}`)
    await services.commitImport(CODE, mapped?.id ?? '')
    const redacted = await upload('budget', 'rensad.csv', BUDGET.replace('104', '105'))
    await post(`${redacted}/rensa`, { skal: `Ett namn ${M}`, texter: 'inga' })

    const { version } = await services.activityToReport(CODE, null, 'A2')
    const reported = await post(`${at}/rapportera/A2`, {
      ...{ status: 'ongoing', datum: '2026-02-27', resultat: `Vi ringde ${M}`, effekt: '', lardom: `Ring ${M}` },
      ...{ barn: '', kostnad: '', andrar: '', version },
    })
    const edited = await post(`${at}/plan/mal/M3/aktivitet/ny`, {
      ...{ aktivitet: `Promenader ${M}`, forvaltning: `Socialen ${M}`, ansvarig: 'Chef' },
      ...{ start: '2024-01-01', slut: '2025-12-31', budget: '12 500', galler: '' },
    })

    await readAllTexts(ctx, CODE, 2025)
    const [kept, withdrawn] = [
      await services.makeReport(CODE, ASOF, COVER),
      await services.makeReport(CODE, ASOF, COVER),
    ]
    for (const { id } of [kept, withdrawn]) {
      await services.approveReport(CODE, id)
      await services.publishReport(CODE, id, { caseNumber: 'KS 2026/00123', decidedOn: '2026-02-20' })
    }
    await services.withdrawReport(CODE, withdrawn.id, `Fel siffra ${M}`)
    await post(`${at}/journal/2/rensa`, { skal: `Ett namn ${M}` })

    // Last: a draft is kept until another one is begun.
    const mapping = await post(`${draft}/mappa`, {})

    const shown = (await services.overview(CODE, { year: null, plan: null })).facts
    const { measures } = shown.goals[0] ?? { measures: [] }
    const key = (await services.planToEdit(CODE, null))?.goals[0]?.measures[0]?.measure.key ?? ''
    const edit = (what: string) => [`${at}/plan/mal/M1/${what}`]
    expect(measures.length).toBeGreaterThan(0)
    addresses = {
      '/granssnitt': ['/granssnitt'],
      '/tillganglighet': ['/tillganglighet?sprak=en'],
      '/publicerat': ['/publicerat?sprak=en'],
      '/publicerat/:publisher': [`/publicerat/${CODE}?sprak=en`],
      '/publicerat/:publisher/:id': [kept, withdrawn].map(({ id }) => `/publicerat/${CODE}/${id}?sprak=en`),
      '/publicerat/:publisher/:id/data': [`/publicerat/${CODE}/${kept.id}/data?sprak=en`],
      '/:org': [at],
      '/:org/anvandare': [`${at}/anvandare`],
      '/:org/anvandare/godkannanden': [`${at}/anvandare/godkannanden`],
      '/:org/plan': [`${at}/plan`],
      '/:org/plan/beslut': [`${at}/plan/beslut`],
      '/:org/plan/redigera': [`${at}/plan/redigera`],
      '/:org/plan/ny': [`${at}/plan/ny`],
      '/:org/plan/sparat/:id': [edited],
      '/:org/plan/mal/ny': [`${at}/plan/mal/ny`],
      '/:org/plan/mal/:id/redigera': ['M1', 'M2', 'M3'].map((id) => `${at}/plan/mal/${id}/redigera`),
      '/:org/plan/mal/:id/bedom': [...edit('bedom'), ...edit('bedom?datum=2024-12-31')],
      '/:org/plan/mal/:id/matt/:part': [...edit('matt/nytt'), ...edit(`matt/${encodeURIComponent(key)}`)],
      '/:org/plan/mal/:id/aktivitet/:part': [...edit('aktivitet/ny'), ...edit('aktivitet/A1')],
      '/:org/mal/:id': shown.goals.map(({ id }) => `${at}/mal/${id}`),
      '/:org/indikatorer': [`${at}/indikatorer`],
      '/:org/indikatorer/:id': shown.indicators.map(({ slug }) => `${at}/indikatorer/${slug}`),
      '/:org/indikatorer/:id/jamforelse': [SLUG, `${SLUG}?grupp=riket`].map((one) => {
        const [slug, query] = one.split('?')
        return `${at}/indikatorer/${slug}/jamforelse${query === undefined ? '' : `?${query}`}`
      }),
      '/:org/indikatorer/:id/varde': ['grupp=alla', `grupp=omrade&omrade=${encodeURIComponent(`Norr ${M}`)}`].map(
        (group) => `${at}/indikatorer/${SLUG}/varde?period=2025&${group}`,
      ),
      '/:org/jamforelsegrupper': [`${at}/jamforelsegrupper`, `${at}/jamforelsegrupper?borttagen=${former}`],
      '/:org/skydd': [`${at}/skydd`],
      '/:org/skydd/:id': [`${at}/skydd/kommunen`],
      '/:org/datakvalitet': [`${at}/datakvalitet`],
      '/:org/siffra/:id': Object.keys(shown.explanations).map((id) => `${at}/siffra/${encodeURIComponent(id)}`),
      '/:org/inlasningar': [`${at}/inlasningar`],
      '/:org/inlasningar/ny': [`${at}/inlasningar/ny`],
      '/:org/inlasningar/kolada': [`${at}/inlasningar/kolada`],
      '/:org/inlasningar/mappningar': [`${at}/inlasningar/mappningar`],
      '/:org/inlasningar/mappning/:id': [mapping],
      '/:org/inlasningar/:id': [faulty, preview, closing, draft, redacted, `${at}/inlasningar/${mapped?.id}`],
      '/:org/inlasningar/:id/rensa': [`${at}/inlasningar/${budget}/rensa`],
      '/:org/rapporter': [`${at}/rapporter`],
      '/:org/rapporter/:id': [kept, withdrawn].map(({ id }) => `${at}/rapporter/${id}`),
      '/:org/rapporter/texter': [`${at}/rapporter/texter?ar=2025`],
      '/:org/publicering': [`${at}/publicering`],
      '/:org/installningar': [`${at}/installningar`],
      '/:org/handlingar': [`${at}/handlingar`],
      '/:org/journal': [`${at}/journal`, `${at}/journal?fore=20`],
      '/:org/journal/kontroll': [`${at}/journal/kontroll`],
      '/:org/journal/:sequence/rensa': [`${at}/journal/2/rensa`, `${at}/journal/3/rensa`],
      '/:org/sok': [`${at}/sok?q=prov`],
      '/:org/gallring': [`${at}/gallring`],
      '/:org/gallring/:kind': [`${at}/gallring/free-texts`],
      '/:org/enheter': [`${at}/enheter`],
      '/:org/enheter/:id': [`${at}/enheter/${unit?.id}`],
      '/:org/rapportera': [`${at}/rapportera`],
      '/:org/rapportera/:id': [`${at}/rapportera/A1`, `${at}/rapportera/A2`],
      '/:org/rapportera/kvitto/:id': [reported],
    }
  }, 120_000)
  afterAll(() => server.close())

  const pages = async (): Promise<readonly { readonly url: string; readonly texts: readonly PageText[] }[]> => {
    const found = []
    for (const url of Object.values(addresses).flat()) {
      const { statusCode, body } = await server.get(url, ENGLISH)
      found.push({ url, statusCode, texts: textsOf(body) })
    }
    expect(
      found.flatMap(({ url, statusCode }) => (statusCode === 200 || statusCode === 410 ? [] : [[url, statusCode]])),
    ).toEqual([])
    return found
  }

  it('are looked for on every page that there is', () => {
    const routes = server.routes.filter(({ method, url }) => method === 'GET' && !NO_PAGE.test(url))
    const asked = new Set([...Object.keys(addresses), ...WITHOUT_OWN_WORDS])
    expect([...new Set(routes.map(({ url }) => url))].filter((url) => !asked.has(url))).toEqual([])
  })

  it('are marked wherever they stand, those of the catalogue too', { timeout: 120_000 }, async () => {
    const { indicators, sources } = server.ctx.catalogue
    const words = [
      M,
      ...indicators.flatMap(({ name, title, definition, warnings = [] }) => [name, title, definition, ...warnings]),
      ...sources.map(({ name }) => name),
    ].map((one) => one.toLowerCase())
    const holdsOwn = ({ text }: PageText) => words.some((one) => text.toLowerCase().includes(one))
    const all = await pages()
    const unmarked = all.map(({ url, texts }) => ({
      url,
      texts: texts.filter((one) => !one.isSwedish && holdsOwn(one) && !EXCEPTIONS.some(({ holds }) => holds(one))),
    }))
    expect(unmarked.filter(({ texts }) => texts.length > 0)).toEqual([])
    expect(all.flatMap(({ texts }) => texts.filter((one) => one.isSwedish && holdsOwn(one))).length).toBeGreaterThan(
      800,
    )
  })

  it('are the only words that are marked', { timeout: 120_000 }, async () => {
    const english = (await pages()).map(({ url, texts }) => ({
      url,
      texts: texts.filter(
        ({ text, isSwedish, within }) =>
          isSwedish && within !== 'option' && /(?<!\p{L})(the|of|and|with|is|has|per cent)(?!\p{L})/u.test(text),
      ),
    }))
    expect(english.filter(({ texts }) => texts.length > 0)).toEqual([])
  })

  it('are not marked on pages in Swedish, where everything is Swedish', async () => {
    for (const url of [`/${CODE}/plan`, `/${CODE}/mal/M1`, `/${CODE}/enheter`, `/${CODE}/rapportera/A1`])
      expect((await server.get(url)).body.replace(/<(html|span|button)[^>]* lang="[^>]*>/g, '')).not.toContain(
        'lang="sv"',
      )
  })
})
