// A form's problems as the API says them: problem+json (RFC 9457) with one line for each field.

import type { FastifyReply } from 'fastify'
import { StaleForm, WrongForm } from '../../services/index.ts'
import { formTexts } from '../../text/forms.ts'
import { languageOf } from '../language.ts'

/** Room for texts as long as may be saved, as a browser sends them: up to nine bytes a letter. */
export const FORM_BYTES = 512 * 1024

/** Does it; of what is wrong with the fields it sends 422, of what somebody has saved meanwhile 409. */
export async function sendProblems(reply: FastifyReply, act: () => Promise<FastifyReply>): Promise<FastifyReply> {
  const language = languageOf(reply.request)
  const problem = (status: number, type: string, title: string, detail: string, more: object = {}) =>
    reply
      .code(status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify({ type: `urn:barnbokslut:${type}`, title, status, detail, ...more }))
  try {
    return await act()
  } catch (error) {
    if (error instanceof StaleForm)
      return problem(409, 'conflict', formTexts[language].staleTitle, formTexts[language].stale)
    if (!(error instanceof WrongForm)) throw error
    const errors = error.problems.map(({ field, message }) => ({ field, message: message[language] }))
    const detail = errors.map(({ message }) => message).join(' ')
    return problem(422, 'invalid', formTexts[language].wrongTitle, detail, { errors })
  }
}
