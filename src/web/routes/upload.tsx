// Taking in a file: the form, and what is sent with it. Problems in the file come with 422 and the page that lists them.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Invalid, sentenceIn } from '../../domain/errors.ts'
import { IMPORT_KINDS, type ImportKind, type ImportRequest, type Services } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { webImportTexts } from '../../text/web-imports.ts'
import { webMappingTexts } from '../../text/web-mapping.ts'
import { readFileForm, type SentFile } from '../file-form.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { ImportPage } from '../pages/import.tsx'
import { EMPTY_UPLOAD, HOW_SELF, megabytes, type UploadForm, UploadPage } from '../pages/upload.tsx'
import { importPath, jobPath, mappingPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { type Environment, OrganisationParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

export function uploadRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now, maxUpload, jobs } = environment

  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org/inlasningar/ny',
    { config: { action: 'import.write' }, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params, query }, reply) => {
      const site = await openOrganisation(environment, params.org, query, 'imports', `/${params.org}/inlasningar/ny`)
      const form = { ...EMPTY_UPLOAD, plan: query.plan ?? '' }
      const profiles = await services.ownProfiles(params.org)
      return sendPage(reply, <UploadPage {...{ assets, site, form, profiles, maxUpload }} errors={[]} />)
    },
  )

  app.post<{ Params: OrganisationParams }>(
    '/:org/inlasningar',
    { config: { action: 'import.write', takesFile: true }, schema: { params: OrganisationParams } },
    async (request, reply) => {
      const { org } = request.params
      const site = await openOrganisation(environment, org, {}, 'imports', `/${org}/inlasningar/ny`)
      const profiles = await services.ownProfiles(org)
      const refuse = (form: UploadForm, errors: readonly FieldError[]) =>
        sendPage(reply, <UploadPage {...{ assets, site, form, errors, profiles, maxUpload }} />, 422)

      const sent = await readForm(request, maxUpload)
      if (sent.request === null) return refuse(sent.form, sent.errors)
      try {
        const draft = sent.form.how === HOW_SELF ? await services.startMapping(org, sent.request) : null
        if (draft !== null) return seeOther(reply, mappingPath(org, draft))
        const read = await readAsChosen(services, org, sent.form.how, sent.request)
        if (read === null)
          return refuse(sent.form, [{ field: 'profil', message: webMappingTexts[languageOf(request)].wrongProfile }])
        const outcome = await jobs.run(
          org,
          { kind: 'preview', subject: read.fileName },
          () => services.previewImport(org, read),
          ({ id }) => id,
        )
        if ('job' in outcome) return seeOther(reply, jobPath(org, outcome.job))
        const preview = outcome.value
        if (preview.canCommit) return seeOther(reply, importPath(org, preview.id))
        return sendPage(reply, <ImportPage assets={assets} site={site} preview={preview} now={now()} />, 422)
      } catch (error) {
        // The file cannot be placed at all: no plan yet, or several to choose among.
        if (error instanceof Invalid)
          return refuse(sent.form, [{ field: 'plan', message: sentenceIn(error.said, languageOf(request)) }])
        throw error
      }
    },
  )
}

/** Null where the chosen profile is for another kind of file, or is gone. */
async function readAsChosen(
  services: Services,
  org: string,
  how: string,
  request: ImportRequest,
): Promise<ImportRequest | null> {
  if (how === '' || how === HOW_SELF) return request
  const profile = (await services.profilesFor(org, request.kind)).find(({ id }) => id === how)
  return profile ? { ...request, options: { ...request.options, profile } } : null
}

type Sent = {
  readonly form: UploadForm
  readonly errors: readonly FieldError[]
  /** Null where there are errors. */
  readonly request: ImportRequest | null
}

async function readForm(request: FastifyRequest, maxUpload: number): Promise<Sent> {
  const text = webImportTexts[languageOf(request)]
  const { fields, file } = await readFileForm(request, FIELDS)
  const form: UploadForm = {
    kind: IMPORT_KINDS.find((kind) => kind === fields.get('slag')) ?? null,
    how: fields.get('profil') ?? '',
    plan: (fields.get('plan') ?? '').trim(),
    unit: (fields.get('enhet') ?? '').trim(),
    validFrom: (fields.get('galler') ?? '').trim(),
    skipUnknown: fields.has('hoppa'),
  }
  const errors: readonly FieldError[] = [
    ...(form.kind === null ? [{ field: 'slag', message: text.chooseKind }] : []),
    ...(form.validFrom === '' || /^(19|20|21)\d{2}$/.test(form.validFrom)
      ? []
      : [{ field: 'galler', message: text.notAYear(form.validFrom) }]),
    ...fileErrors(file, maxUpload, text),
  ]
  return { form, errors, request: requestOf(form, file, errors) }
}

function fileErrors(
  file: SentFile | null,
  maxUpload: number,
  text: WordsOf<typeof webImportTexts>,
): readonly FieldError[] {
  if (file === null) return [{ field: 'fil', message: text.chooseFile }]
  return file.bytes === 'too-large' ? [{ field: 'fil', message: text.tooLarge(megabytes(maxUpload)) }] : []
}

function requestOf(form: UploadForm, file: SentFile | null, errors: readonly FieldError[]): ImportRequest | null {
  const kind: ImportKind | null = form.kind
  if (errors.length > 0 || kind === null || file === null || file.bytes === 'too-large') return null
  return {
    kind,
    fileName: file.name,
    bytes: file.bytes,
    options: {
      plan: form.plan === '' ? null : form.plan,
      unit: form.unit === '' ? null : form.unit,
      skipUnknownIndicators: form.skipUnknown,
      validFrom: form.validFrom === '' ? 0 : Number(form.validFrom),
      source: null,
    },
  }
}

const FIELDS: ReadonlySet<string> = new Set(['slag', 'profil', 'plan', 'enhet', 'galler', 'hoppa'])
