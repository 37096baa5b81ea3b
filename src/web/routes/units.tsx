// Nämnder and förvaltningar: the list, adding, changing, removing and taking back.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { NotFound } from '../../domain/errors.ts'
import { WrongForm } from '../../services/index.ts'
import { unitProblems } from '../../text/units.ts'
import { fieldErrors } from '../field-errors.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { type UnitForm, UnitPage, UnitsPage } from '../pages/units.tsx'
import { unitPath, unitsPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { FactsAnswer, MadeAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { sendProblems } from './field-problems.ts'
import { openOrganisation } from './open-site.ts'

const ListQuery = Type.Object(
  {
    ...PageQuery.properties,
    tillagda: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    andrad: Type.Optional(Type.Literal('ja')),
    borttagen: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
type ListQuery = Static<typeof ListQuery>
const Body = Type.Object(
  { namn: Type.String({ maxLength: 10_000 }), hor: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
)
type Body = Static<typeof Body>
const ApiBody = Type.Object(
  {
    name: Type.String({ maxLength: 10_000 }),
    // Null is first: a text would be made of it otherwise.
    parent: Type.Optional(Type.Union([Type.Null(), Type.String({ maxLength: 200 })])),
  },
  { additionalProperties: false },
)

const READ = { action: 'unit.read' } as const
const WRITE = { action: 'unit.write' } as const
const IDS = { name: 'namn', parent: 'hor' } as const
const EMPTY: UnitForm = { namn: '', hor: '' }

export function unitRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets } = environment

  const listPage = async (org: string, query: ListQuery, form = EMPTY, errors: readonly FieldError[] = []) => {
    const { tillagda, andrad, borttagen, ...choice } = query
    const site = await openOrganisation(environment, org, choice, 'plan', unitsPath(org))
    const units = await services.units(org)
    return <UnitsPage {...{ assets, site, units, form, errors }} done={doneOf(query)} />
  }
  const onePage = async (org: string, id: string, form: UnitForm | null, errors: readonly FieldError[]) => {
    const site = await openOrganisation(environment, org, {}, 'plan', unitPath(org, id))
    const { units } = await services.units(org)
    const unit = units.find((one) => one.id === id)
    if (!unit) throw new NotFound(unitProblems.noUnit)
    const shown = form ?? { namn: unit.name, hor: unit.parent ?? '' }
    return <UnitPage {...{ assets, site, unit, units, errors }} form={shown} />
  }
  /** Does it and goes on, or shows the form again with what was written and what is wrong with it. */
  const done = async (
    [request, reply]: readonly [FastifyRequest, FastifyReply],
    act: () => Promise<string>,
    again: (errors: readonly FieldError[]) => ReturnType<typeof listPage>,
  ) => {
    try {
      return seeOther(reply, await act())
    } catch (error) {
      if (!(error instanceof WrongForm)) throw error
      return sendPage(reply, await again(fieldErrors(error.problems, languageOf(request), IDS, 'innehall')), 422)
    }
  }

  app.get<{ Params: OrganisationParams; Querystring: ListQuery }>(
    '/:org/enheter',
    { config: READ, schema: { params: OrganisationParams, querystring: ListQuery } },
    async ({ params: { org }, query }, reply) => sendPage(reply, await listPage(org, query)),
  )

  app.post<{ Params: OrganisationParams; Body: Body }>(
    '/:org/enheter',
    { config: WRITE, schema: { params: OrganisationParams, body: Body } },
    async (request, reply) => {
      const { org } = request.params
      const act = async () => {
        await services.addUnit(org, wishOf(request.body))
        return `${unitsPath(org)}?tillagda=1`
      }
      return done([request, reply], act, (errors) => listPage(org, {}, formOf(request.body), errors))
    },
  )

  app.post<{ Params: OrganisationParams }>(
    '/:org/enheter/ur-planen',
    { config: WRITE, schema: { params: OrganisationParams } },
    async ({ params: { org } }, reply) => {
      const { added } = await services.addUnitsOfPlans(org)
      return seeOther(reply, added === 0 ? unitsPath(org) : `${unitsPath(org)}?tillagda=${added}`)
    },
  )

  app.get<{ Params: OneParams; Querystring: PageQuery }>(
    '/:org/enheter/:id',
    { config: WRITE, schema: { params: OneParams, querystring: PageQuery } },
    async ({ params: { org, id } }, reply) => sendPage(reply, await onePage(org, id, null, [])),
  )

  app.post<{ Params: OneParams; Body: Body }>(
    '/:org/enheter/:id',
    { config: WRITE, schema: { params: OneParams, body: Body } },
    async (request, reply) => {
      const { org, id } = request.params
      const act = async () => {
        await services.editUnit(org, id, wishOf(request.body))
        return `${unitsPath(org)}?andrad=ja`
      }
      return done([request, reply], act, (errors) => onePage(org, id, formOf(request.body), errors))
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/enheter/:id/ta-bort',
    { config: WRITE, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      await services.removeUnit(org, id)
      return seeOther(reply, `${unitsPath(org)}?borttagen=${encodeURIComponent(id)}`)
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/enheter/:id/ta-tillbaka',
    { config: WRITE, schema: { params: OneParams } },
    async (request, reply) => {
      const { org, id } = request.params
      const act = async () => {
        await services.restoreUnit(org, id)
        return unitsPath(org)
      }
      return done([request, reply], act, (errors) => listPage(org, {}, EMPTY, errors))
    },
  )

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/units',
    { config: { ...READ, api: { answer: FactsAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => services.units(org),
  )

  app.post<{ Params: OrganisationParams; Body: Static<typeof ApiBody> }>(
    '/api/organisations/:org/units',
    {
      config: { ...WRITE, api: { answer: MadeAnswer, status: 201 } },
      schema: { params: OrganisationParams, body: ApiBody },
    },
    async ({ params: { org }, body: { name, parent = null } }, reply) =>
      sendProblems(reply, async () => reply.code(201).send(await services.addUnit(org, { name, parent }))),
  )
}

const wishOf = ({ namn, hor = '' }: Body) => ({ name: namn, parent: hor === '' ? null : hor })
const formOf = ({ namn, hor = '' }: Body): UnitForm => ({ namn, hor })

function doneOf({ tillagda, andrad, borttagen }: ListQuery) {
  if (borttagen !== undefined) return { what: 'removed', id: borttagen, count: 1 } as const
  if (tillagda !== undefined) return { what: 'added', id: null, count: tillagda } as const
  return andrad === undefined ? null : ({ what: 'changed', id: null, count: 1 } as const)
}
