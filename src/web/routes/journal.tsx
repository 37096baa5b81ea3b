// The journal: reading it, checking that it is as it was written, and erasing what an entry says.

import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import { isDate } from '../../domain/date.ts'
import { Invalid, sentenceIn } from '../../domain/errors.ts'
import { errorText } from '../../text/errors.ts'
import { journalTexts } from '../../text/journal.ts'
import type { Language } from '../../text/language.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { actionInWords, type JournalForm, JournalPage } from '../pages/journal.tsx'
import { JournalCheckPage } from '../pages/journal-check.tsx'
import { JournalRedactPage } from '../pages/journal-redact.tsx'
import { journalCheckPath, journalEntryPath, journalPath, journalRedactPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { FactsAnswer, JournalAnswer } from './api-answers.ts'
import { type Environment, OrganisationParams } from './environment.ts'
import { openOrganisation } from './open-site.ts'

// No database takes the character NUL in a text.
const Word = Type.Optional(Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' }))
const Number_ = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const PageFilter = Type.Object(
  { handelse: Word, vem: Word, om: Word, fran: Word, till: Word, fore: Type.Optional(Number_) },
  { additionalProperties: false },
)
const ApiFilter = Type.Object(
  {
    action: Word,
    actor: Word,
    subject: Word,
    from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    until: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    /** Only entries with a lower number: what the answer called `next`. */
    before: Type.Optional(Number_),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  { additionalProperties: false },
)
const EntryParams = Type.Object({ org: OrganisationParams.properties.org, sequence: Number_ })
type EntryParams = Static<typeof EntryParams>
const PageCheck = Type.Object({ summa: Word }, { additionalProperties: false })
const ApiCheck = Type.Object(
  { expect: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })) },
  { additionalProperties: false },
)
const Reason = Type.Object({ skal: Type.Optional(Type.String({ maxLength: 2000 })) }, { additionalProperties: false })
const ApiReason = Type.Object({ reason: Type.String({ maxLength: 2000 }) }, { additionalProperties: false })

export function journalRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets } = environment

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof PageFilter> }>(
    '/:org/journal',
    { config: { action: 'journal.read' }, schema: { params: OrganisationParams, querystring: PageFilter } },
    async ({ params: { org }, query }, reply) => {
      const site = await openOrganisation(environment, org, {}, null, journalPath(org))
      const form = formOf(query)
      const errors = dateErrors(form, languageOf(reply.request))
      const asked = { ...(errors.length > 0 ? {} : askedIn(form)), ...(query.fore ? { before: query.fore } : {}) }
      const journal = await services.journal(org, asked)
      return sendPage(
        reply,
        <JournalPage {...{ assets, site, journal, form, errors }} isLater={query.fore !== undefined} />,
        errors.length > 0 ? 422 : 200,
      )
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof PageCheck> }>(
    '/:org/journal/kontroll',
    { config: { action: 'journal.read' }, schema: { params: OrganisationParams, querystring: PageCheck } },
    async ({ params: { org }, query }, reply) => {
      const site = await openOrganisation(environment, org, {}, null, journalCheckPath(org))
      const expected = (query.summa ?? '').trim().toLowerCase()
      const isWrong = expected !== '' && !/^[0-9a-f]{64}$/.test(expected)
      const message = journalTexts[languageOf(reply.request)].expectWrong
      const errors = isWrong ? [{ field: 'summa', message }] : []
      const check = await services.checkJournal(org, isWrong || expected === '' ? undefined : expected)
      return sendPage(reply, <JournalCheckPage {...{ assets, site, check, expected, errors }} />, isWrong ? 422 : 200)
    },
  )

  const redactPage = async (
    reply: FastifyReply,
    { org, sequence }: EntryParams,
    reason: string,
    errors: readonly FieldError[],
  ) => {
    const site = await openOrganisation(environment, org, {}, null, journalRedactPath(org, sequence))
    const entry = await services.journalEntry(org, sequence)
    return sendPage(
      reply,
      <JournalRedactPage {...{ assets, site, entry, reason, errors }} />,
      errors.length > 0 ? 422 : 200,
    )
  }

  app.get<{ Params: EntryParams }>(
    '/:org/journal/:sequence/rensa',
    { config: { action: 'journal.redact' }, schema: { params: EntryParams } },
    async ({ params }, reply) => redactPage(reply, params, '', []),
  )

  app.post<{ Params: EntryParams; Body: Static<typeof Reason> }>(
    '/:org/journal/:sequence/rensa',
    { config: { action: 'journal.redact' }, schema: { params: EntryParams, body: Reason } },
    async ({ params, body }, reply) => {
      const { org, sequence } = params
      const reason = (body.skal ?? '').trim()
      try {
        await services.redactJournalEntry(org, sequence, reason)
        return seeOther(reply, journalEntryPath(org, sequence))
      } catch (error) {
        if (!(error instanceof Invalid)) throw error
        const message = sentenceIn(error.said, languageOf(reply.request))
        return redactPage(reply, params, reason, [{ field: 'skal', message }])
      }
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof ApiFilter> }>(
    '/api/organisations/:org/journal',
    {
      config: { action: 'journal.read', api: { answer: JournalAnswer } },
      schema: { params: OrganisationParams, querystring: ApiFilter },
    },
    async ({ params: { org }, query }, reply) => {
      const { entries, next } = await services.journal(org, query)
      const language = languageOf(reply.request)
      return { entries: entries.map((entry) => ({ ...entry, what: actionInWords(entry.action, language) })), next }
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof ApiCheck> }>(
    '/api/organisations/:org/journal/check',
    {
      config: { action: 'journal.read', api: { answer: FactsAnswer } },
      schema: { params: OrganisationParams, querystring: ApiCheck },
    },
    async ({ params: { org }, query }) => services.checkJournal(org, query.expect),
  )

  app.post<{ Params: EntryParams; Body: Static<typeof ApiReason> }>(
    '/api/organisations/:org/journal/:sequence/redact',
    {
      config: { action: 'journal.redact', api: { answer: FactsAnswer } },
      schema: { params: EntryParams, body: ApiReason },
    },
    async ({ params: { org, sequence }, body }) => {
      await services.redactJournalEntry(org, sequence, body.reason)
      return services.journalEntry(org, sequence)
    },
  )
}

const formOf = (query: Static<typeof PageFilter>): JournalForm => ({
  handelse: query.handelse ?? '',
  vem: query.vem ?? '',
  om: (query.om ?? '').trim(),
  fran: query.fran ?? '',
  till: query.till ?? '',
})

const dateErrors = ({ fran, till }: JournalForm, language: Language): readonly FieldError[] =>
  Object.entries({ fran, till }).flatMap(([field, date]) =>
    date === '' || isDate(date) ? [] : [{ field, message: errorText.notADay(date)[language] }],
  )

const askedIn = ({ handelse, vem, om, fran, till }: JournalForm) => ({
  ...(handelse === '' ? {} : { action: handelse }),
  ...(vem === '' ? {} : { actor: vem }),
  ...(om === '' ? {} : { subject: om }),
  ...(fran === '' ? {} : { from: fran }),
  ...(till === '' ? {} : { until: till }),
})
