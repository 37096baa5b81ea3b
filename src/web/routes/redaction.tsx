// Clearing an import of personal data: the form, and what is sent with it.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { Invalid, sentenceIn } from '../../domain/errors.ts'
import { errorText } from '../../text/errors.ts'
import type { Language } from '../../text/language.ts'
import { webRedactionTexts } from '../../text/web-redaction.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { EMPTY_REDACTION, isSaved, type RedactionForm, RedactPage } from '../pages/redact.tsx'
import { importPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { type Environment, OneParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const Sent = Type.Object({
  skal: Type.Optional(Type.String({ maxLength: 2000 })),
  texter: Type.Optional(Type.String({ maxLength: 20 })),
  rader: Type.Optional(Type.String({ maxLength: 2000 })),
})

export function redactionRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets } = environment
  const path = '/:org/inlasningar/:id/rensa'

  app.get<{ Params: OneParams; Querystring: PageQuery }>(
    path,
    { config: { action: 'import.redact' }, schema: { params: OneParams, querystring: PageQuery } },
    async ({ params, query }, reply) => {
      const here = `${importPath(params.org, params.id)}/rensa`
      const site = await openOrganisation(environment, params.org, query, 'imports', here)
      const preview = await services.importById(params.org, params.id)
      return sendPage(
        reply,
        <RedactPage assets={assets} site={site} preview={preview} form={EMPTY_REDACTION} errors={[]} />,
      )
    },
  )

  app.post<{ Params: OneParams; Body: Static<typeof Sent> }>(
    path,
    { config: { action: 'import.redact' }, schema: { params: OneParams, body: Sent } },
    async ({ params, body }, reply) => {
      const language = languageOf(reply.request)
      const { org, id } = params
      const here = `${importPath(org, id)}/rensa`
      const site = await openOrganisation(environment, org, {}, 'imports', here)
      const preview = await services.importById(org, id)
      const form: RedactionForm = {
        reason: (body.skal ?? '').trim(),
        texts: isSaved(preview) ? (CHOICES.find((one) => one === body.texter) ?? null) : 'inga',
        lines: (body.rader ?? '').trim(),
      }
      const refuse = (errors: readonly FieldError[]) =>
        sendPage(reply, <RedactPage assets={assets} site={site} preview={preview} form={form} errors={errors} />, 422)
      const lines = linesOf(form, language)
      const noReason = form.reason === '' ? [{ field: 'skal', message: errorText.redactionReason[language] }] : []
      if (!Array.isArray(lines) && lines !== 'all') return refuse([...noReason, lines])
      try {
        await services.redactImport(org, id, { reason: form.reason, lines })
        return seeOther(reply, importPath(org, id))
      } catch (error) {
        if (error instanceof Invalid) return refuse([{ field: 'skal', message: sentenceIn(error.said, language) }])
        throw error
      }
    },
  )
}

const CHOICES = ['rader', 'alla', 'inga'] as const

/** The lines whose texts go, or what is wrong with them. */
function linesOf({ texts, lines }: RedactionForm, language: Language): 'all' | number[] | FieldError {
  const text = webRedactionTexts[language]
  if (texts === null) return { field: 'texter', message: text.choose }
  if (texts === 'alla') return 'all'
  if (texts === 'inga') return []
  if (!/^\d{1,7}([\s,;]+\d{1,7})*$/.test(lines)) return { field: 'rader', message: text.linesWrong }
  return lines.split(/[\s,;]+/).map(Number)
}
