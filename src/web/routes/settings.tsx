// An organisation's settings: the page, its two forms, and the logotype itself.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { PICTURE_LIMITS } from '../../domain/picture.ts'
import { StaleForm, WrongForm } from '../../services/index.ts'
import { settingsProblems } from '../../text/settings-problems.ts'
import { fieldErrors } from '../field-errors.ts'
import { readFileForm } from '../file-form.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { SettingsPage } from '../pages/settings.tsx'
import { SETTINGS_DONE, type SettingsDone, type SettingsForm } from '../pages/settings-props.ts'
import { settingsPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { type Environment, OrganisationParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const SettingsQuery = Type.Object(
  { ...PageQuery.properties, sparat: Type.Optional(Type.Enum([...SETTINGS_DONE])) },
  { additionalProperties: false },
)
const Version = Type.String({ maxLength: 20 })
const FiscalBody = Type.Object(
  { manad: Type.String({ maxLength: 20 }), version: Version },
  { additionalProperties: false },
)
const RemoveBody = Type.Object({ version: Version }, { additionalProperties: false })
const UndoBody = Type.Object(
  { vad: Type.Enum(['logotyp', 'rakenskapsar']), version: Version },
  { additionalProperties: false },
)
const LogoParams = Type.Object({
  ...OrganisationParams.properties,
  hash: Type.String({ minLength: 1, maxLength: 64 }),
})

const READ = { action: 'settings.read' } as const
const WRITE = { action: 'settings.write' } as const
const IDS = { file: 'fil', alt: 'bildtext', firstMonth: 'manad' } as const
const LOGO_FIELDS: ReadonlySet<string> = new Set(['bildtext', 'version'])

export function settingsRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now } = environment

  type State = { form: SettingsForm | null; errors: readonly FieldError[]; isStale: boolean }
  const pageOf = async (org: string, query: Static<typeof SettingsQuery>, state: State) => {
    const { sparat = null, ...choice } = query
    const site = await openOrganisation(environment, org, choice, null, settingsPath(org))
    const settings = await services.organisationSettings(org)
    const terms = await services.publicationTerms(org)
    // After a clash the next one is held against what has now been shown.
    const { form, isStale } = state
    const shown =
      form && isStale ? { ...form, version: settings[form.of === 'logo' ? 'logo' : 'fiscalYear'].version } : form
    return <SettingsPage {...{ assets, site, settings, terms, ...state }} form={shown} done={sparat} now={now()} />
  }
  /** Does it and says so, or shows the page again with what was written and what stands in its way. */
  const done = async (
    [request, reply]: readonly [FastifyRequest, FastifyReply],
    org: string,
    form: SettingsForm,
    said: SettingsDone,
    act: () => Promise<void>,
  ) => {
    try {
      await act()
      return seeOther(reply, `${settingsPath(org)}?sparat=${said}`)
    } catch (error) {
      const again = (errors: readonly FieldError[], isStale: boolean) => pageOf(org, {}, { form, errors, isStale })
      if (error instanceof StaleForm) return sendPage(reply, await again([], true), 409)
      if (!(error instanceof WrongForm)) throw error
      return sendPage(reply, await again(fieldErrors(error.problems, languageOf(request), IDS, 'innehall'), false), 422)
    }
  }
  const formOf = (of: SettingsForm['of'], sent: Partial<SettingsForm>): SettingsForm => ({
    ...{ of, alt: '', firstMonth: '', version: '' },
    ...sent,
  })

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof SettingsQuery> }>(
    '/:org/installningar',
    { config: READ, schema: { params: OrganisationParams, querystring: SettingsQuery } },
    async ({ params: { org }, query }, reply) =>
      sendPage(reply, await pageOf(org, query, { form: null, errors: [], isStale: false })),
  )

  app.post<{ Params: OrganisationParams; Body: Static<typeof FiscalBody> }>(
    '/:org/installningar/rakenskapsar',
    { config: WRITE, schema: { params: OrganisationParams, body: FiscalBody } },
    async (request, reply) => {
      const { org } = request.params
      const { manad, version } = request.body
      // What is no whole number becomes NaN, which the service refuses with the field's own words.
      const firstMonth = /^\d{1,2}$/.test(manad) ? Number(manad) : Number.NaN
      const form = formOf('fiscal-year', { firstMonth: manad, version })
      return done([request, reply], org, form, 'rakenskapsar', () =>
        services.setFiscalYear(org, { firstMonth, version }),
      )
    },
  )

  app.post<{ Params: OrganisationParams }>(
    '/:org/installningar/logotyp',
    { config: { ...WRITE, takesFile: true }, schema: { params: OrganisationParams } },
    async (request, reply) => {
      const { org } = request.params
      const { fields, file } = await readFileForm(request, LOGO_FIELDS, PICTURE_LIMITS.bytes)
      const [alt, version] = [fields.get('bildtext') ?? '', fields.get('version') ?? '']
      const form = formOf('logo', { alt, version })
      if (file?.bytes === 'too-large') {
        const errors = [{ field: 'fil', message: settingsProblems[languageOf(request)].picture['too-large'] }]
        // What came after the file was never read.
        const state = { form: fields.has('bildtext') ? form : null, errors, isStale: false }
        return sendPage(reply, await pageOf(org, {}, state), 422)
      }
      const bytes = file === null ? null : file.bytes
      return done([request, reply], org, form, 'logotyp', () => services.setLogo(org, { bytes, alt, version }))
    },
  )

  app.post<{ Params: OrganisationParams; Body: Static<typeof RemoveBody> }>(
    '/:org/installningar/logotyp/ta-bort',
    { config: WRITE, schema: { params: OrganisationParams, body: RemoveBody } },
    async (request, reply) => {
      const { org } = request.params
      const { version } = request.body
      return done([request, reply], org, formOf('logo', { version }), 'borttagen', () =>
        services.removeLogo(org, version),
      )
    },
  )

  app.post<{ Params: OrganisationParams; Body: Static<typeof UndoBody> }>(
    '/:org/installningar/angra',
    { config: WRITE, schema: { params: OrganisationParams, body: UndoBody } },
    async (request, reply) => {
      const { org } = request.params
      const { vad, version } = request.body
      const name = vad === 'logotyp' ? 'logo' : 'fiscal-year'
      return done([request, reply], org, formOf(name, { version }), 'angrat', () =>
        services.undoSetting(org, name, version),
      )
    },
  )

  app.get<{ Params: Static<typeof LogoParams> }>(
    '/:org/logotyp/:hash',
    { config: { action: 'organisation.read' }, schema: { params: LogoParams } },
    async ({ params: { org, hash } }, reply) => {
      const { type, bytes } = await services.logoFile(org, hash)
      return reply.type(type).header('cache-control', FOR_EVER).send(Buffer.from(bytes))
    },
  )
}

/** The address holds the hash of what is there; kept only by the reader's own browser. */
const FOR_EVER = 'private, max-age=31536000, immutable'
