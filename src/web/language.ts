// Which language a request is answered in: what the reader has chosen, kept in a cookie; else Swedish.

import type { FastifyRequest } from 'fastify'
import { LANGUAGES, type Language } from '../text/language.ts'

export const LANGUAGE_COOKIE = 'sprak'

export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const chosen = /(?:^|;\s*)sprak=([a-z]{2})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1]
  return LANGUAGES.find((one) => one === chosen) ?? 'sv'
}
