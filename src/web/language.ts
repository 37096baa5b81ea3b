// Which language a request is answered in: what the reader has chosen, kept in a cookie; else Swedish.

import type { FastifyRequest } from 'fastify'
import { LANGUAGES, type Language } from '../text/language.ts'
import { readCookie } from './cookie.ts'

const LANGUAGE_COOKIE = 'sprak'

export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const chosen = readCookie(request.headers.cookie, LANGUAGE_COOKIE)
  return LANGUAGES.find((one) => one === chosen) ?? 'sv'
}

const YEAR_SECONDS = 365 * 24 * 60 * 60

export const languageCookie = (language: Language): string =>
  `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax`
