// Fetching from Kolada: the form, the fetch that runs while the reader waits, and how far it has come.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { Conflict } from '../../domain/errors.ts'
import type { KoladaChoices, KoladaFetch } from '../../services/index.ts'
import { koladaErrors } from '../../text/kolada.ts'
import type { Language } from '../../text/language.ts'
import { webKoladaTexts } from '../../text/web-kolada.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { KoladaFetchPage } from '../pages/kolada-fetch.tsx'
import { type KoladaForm, KoladaFormPage } from '../pages/kolada-form.tsx'
import { importPath, koladaFetchPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { apiFetchRoutes } from './api-fetches.ts'
import { type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { createFetchRunner } from './kolada-runner.ts'
import { openOrganisation } from './open-site.ts'

const FormQuery = Type.Object(
  /** `som`: a fetch whose choices the form begins with. */
  { ...PageQuery.properties, som: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
)

const FetchQuery = Type.Object(
  { ...PageQuery.properties, folj: Type.Optional(Type.Literal('ja')) },
  { additionalProperties: false },
)

const Field = Type.Optional(Type.String({ maxLength: 1000 }))
const FormBody = Type.Object(
  {
    indikator: Type.Optional(
      Type.Union([Type.String({ maxLength: 200 }), Type.Array(Type.String({ maxLength: 200 }), { maxItems: 1000 })]),
    ),
    fran: Field,
    till: Field,
    grupp: Field,
  },
  { additionalProperties: false },
)

export function koladaRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now } = environment
  const runner = createFetchRunner(app, environment)

  const formPage = async (org: string, query: PageQuery, form: KoladaForm, errors: readonly FieldError[] = []) => {
    const site = await openOrganisation(environment, org, query, 'imports', `/${org}/inlasningar/kolada`)
    const unfinished = await services.unfinishedKoladaFetch(org)
    const choices = services.koladaChoices()
    return <KoladaFormPage {...{ assets, site, choices, form, errors, unfinished }} />
  }

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof FormQuery> }>(
    '/:org/inlasningar/kolada',
    { config: { action: 'import.read' }, schema: { params: OrganisationParams, querystring: FormQuery } },
    async ({ params: { org }, query }, reply) => {
      const before = query.som === undefined ? null : await services.koladaFetch(org, query.som)
      return sendPage(reply, await formPage(org, query, formOf(services.koladaChoices(), before)))
    },
  )

  app.post<{ Params: OrganisationParams; Body: Static<typeof FormBody> }>(
    '/:org/inlasningar/kolada',
    { config: { action: 'import.write' }, schema: { params: OrganisationParams, body: FormBody } },
    async ({ params: { org }, body }, reply) => {
      const form: KoladaForm = {
        indicators: [body.indikator ?? []].flat(),
        from: (body.fran ?? '').trim(),
        to: (body.till ?? '').trim(),
        peers: (body.grupp ?? '').trim(),
      }
      const errors = errorsOf(form, services.koladaChoices(), languageOf(reply.request))
      if (errors.length > 0) return sendPage(reply, await formPage(org, {}, form, errors), 422)
      try {
        const started = await services.startKoladaFetch(org, {
          indicators: form.indicators,
          years: { from: Number(form.from), to: Number(form.to) },
          peers: form.peers === '' ? null : form.peers,
        })
        runner.run(org, started)
        return seeOther(reply, koladaFetchPath(org, started.id))
      } catch (error) {
        // One is running already: the form says so, and leads to it.
        if (error instanceof Conflict) return sendPage(reply, await formPage(org, {}, form), 409)
        throw error
      }
    },
  )

  app.get<{ Params: OneParams; Querystring: Static<typeof FetchQuery> }>(
    '/:org/inlasningar/kolada/:id',
    { config: { action: 'import.read' }, schema: { params: OneParams, querystring: FetchQuery } },
    async ({ params: { org, id }, query }, reply) => {
      // Most fetches are short: the reader then sees nothing but the page they wanted.
      await runner.waitFor(id)
      const fetch = await services.koladaFetch(org, id)
      if (fetch.importId !== null) return seeOther(reply, importPath(org, fetch.importId))
      const site = await openOrganisation(environment, org, query, 'imports', koladaFetchPath(org, id))
      return sendPage(
        reply,
        <KoladaFetchPage assets={assets} site={site} fetch={fetch} follows={query.folj === 'ja'} now={now()} />,
      )
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/inlasningar/kolada/:id/fortsatt',
    { config: { action: 'import.write' }, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      const started = await services.continueKoladaFetch(org, id)
      runner.run(org, started)
      return seeOther(reply, koladaFetchPath(org, started.id))
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/inlasningar/kolada/:id/avbryt',
    { config: { action: 'import.write' }, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      await services.stopKoladaFetch(org, id)
      runner.stop(id)
      return seeOther(reply, koladaFetchPath(org, id))
    },
  )

  apiFetchRoutes(app, environment, runner)
}

/** All indicators and the usual years, or what an earlier fetch asked for. */
function formOf({ indicators, years }: KoladaChoices, before: KoladaFetch | null): KoladaForm {
  const kpis = new Set(before?.request.kpis ?? indicators.map(({ kolada }) => kolada))
  return {
    indicators: indicators.filter(({ kolada }) => kpis.has(kolada)).map(({ slug }) => slug),
    from: String(before?.request.from ?? years.from),
    to: String(before?.request.to ?? years.to),
    peers: before?.request.peers ?? '',
  }
}

function errorsOf(form: KoladaForm, { firstYear, years }: KoladaChoices, language: Language): readonly FieldError[] {
  const lastYear = years.to + 1
  const yearErrors = (field: string, written: string): readonly FieldError[] => {
    if (!/^\d{4}$/.test(written)) return [{ field, message: webKoladaTexts[language].notAYear(written) }]
    const isWithin = Number(written) >= firstYear && Number(written) <= lastYear
    return isWithin ? [] : [{ field, message: koladaErrors.yearOutside(firstYear, lastYear)[language] }]
  }
  const ofYears = [...yearErrors('fran', form.from), ...yearErrors('till', form.to)]
  const areReversed = ofYears.length === 0 && Number(form.from) > Number(form.to)
  return [
    ...(form.indicators.length === 0 ? [{ field: 'indikator', message: koladaErrors.noneChosen[language] }] : []),
    ...ofYears,
    ...(areReversed ? [{ field: 'fran', message: koladaErrors.yearsReversed[language] }] : []),
    ...(form.peers.length > LONGEST_GROUP ? [{ field: 'grupp', message: koladaErrors.groupTooLong[language] }] : []),
  ]
}

const LONGEST_GROUP = 200
