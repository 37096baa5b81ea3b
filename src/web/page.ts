// Sending pages: an element becomes a whole HTML answer.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { h, type VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '../text/language.ts'
import { languageOf } from './language.ts'
import { AddressContext, LanguageContext } from './ui/language.tsx'
import { NamesContext, ViewerContext } from './ui/viewer.tsx'

export function sendPage(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>\n${render(forReader(reply.request, page, status))}\n`)
}

/** In the reader's language, offering what the reader may do. */
function forReader(request: FastifyRequest, page: VNode, status: number) {
  const { signed, actor } = request
  const viewer = signed === null ? null : { name: signed.account.name, roles: actor.roles }
  return h(LanguageContext.Provider, {
    value: languageOf(request),
    children: h(AddressContext.Provider, {
      // What is nowhere is nothing to come back to.
      value: request.method === 'GET' && status !== 404 ? request.url : null,
      children: h(ViewerContext.Provider, {
        value: viewer,
        children: h(NamesContext.Provider, { value: request.names, children: page }),
      }),
    }),
  })
}

export const pageHtml = (page: VNode, language: Language): string =>
  `<!doctype html>\n${render(h(LanguageContext.Provider, { value: language, children: page }))}\n`

/** After something was done: 303, so that reloading the page does not do it again. */
export const seeOther = (reply: FastifyReply, path: string): FastifyReply => reply.redirect(path, 303)

/** For what is to be kept as a file. The name may hold anything people call their files. */
export function attachment(reply: FastifyReply, fileName: string, type: string): FastifyReply {
  // A name with folders in it, or with control characters, says nothing that should reach the reader's disk.
  const plain = fileName.toWellFormed().replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '_')
  const ascii = plain.normalize('NFKD').replaceAll(/[^\w.-]+/g, '_')
  const encoded = encodeURIComponent(plain).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
  return reply.type(type).header('content-disposition', disposition)
}
