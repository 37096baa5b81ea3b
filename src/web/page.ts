// Sending pages: an element becomes a whole HTML answer.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { h, type VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '../text/language.ts'
import { languageOf } from './language.ts'
import { AddressContext, LanguageContext } from './ui/language.tsx'
import { NamesContext, ViewerContext } from './ui/viewer.tsx'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its address says something once: it is nothing to come back to. */
    isOnce?: boolean
  }
}

export function sendPage(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(renderPage(reply.request, page, status))
}

export const renderPage = (request: FastifyRequest, page: VNode, status = 200): string =>
  `<!doctype html>\n${render(forReader(request, page, status))}\n`

/** All that a page shows of its reader, and where the reader is. */
export function readerOf(request: FastifyRequest) {
  const { signed, actor, names } = request
  return {
    language: languageOf(request),
    address: request.method === 'GET' && request.routeOptions.config.isOnce !== true ? request.url : null,
    /** Of the people that a page may tell of, by id. */
    names,
    // Of an address that could not even be read nothing has been asked.
    viewer: signed ? { name: signed.account.name, roles: actor.roles, news: request.news } : null,
  }
}

/** In the reader's language, offering what the reader may do. */
function forReader(request: FastifyRequest, page: VNode, status: number) {
  const { language, address, viewer, names } = readerOf(request)
  return h(LanguageContext.Provider, {
    value: language,
    children: h(AddressContext.Provider, {
      // What is nowhere is nothing to come back to.
      value: status === 404 ? null : address,
      children: h(ViewerContext.Provider, {
        value: viewer,
        children: h(NamesContext.Provider, { value: names, children: page }),
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
