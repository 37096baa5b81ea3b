// Answers that have been written once and are sent again as they are, while what they are made of is the same.

import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { type Cache, createCache } from '../services/index.ts'
import { etagOf, isKnown } from './etag.ts'
import { readerOf, renderPage } from './page.ts'

export type KeptAnswers = Cache<{ readonly bytes: Buffer; readonly etag: string }>

/** Bytes. */
const ROOM = 32 * 1024 * 1024

export const createKeptAnswers = (): KeptAnswers => createCache(ROOM, ({ bytes }) => bytes.length)

/**
 * `of`: everything the page is made of beside its address and its reader, whose language, name, roles and names of others are counted in: an
 * overview by its key, small things as they are. What is left out here is shown to others as it was for the first.
 */
export async function sendKeptPage(
  reply: FastifyReply,
  kept: KeptAnswers,
  of: readonly unknown[],
  page: () => VNode,
): Promise<FastifyReply> {
  const { request } = reply
  const { names, ...reader } = readerOf(request)
  const key = JSON.stringify(['page', request.url, reader, [...(names ?? [])], of])
  const answer = await kept.get(key, async () => answerOf(renderPage(request, page())))
  return send(reply.type('text/html; charset=utf-8'), answer)
}

/** The same of JSON, which is the same for every reader who may ask. */
export async function sendKeptJson(
  reply: FastifyReply,
  kept: KeptAnswers,
  of: readonly unknown[],
  value: () => unknown,
): Promise<FastifyReply> {
  const key = JSON.stringify(['json', reply.request.url, of])
  const answer = await kept.get(key, async () => answerOf(JSON.stringify(value())))
  return send(reply.type('application/json; charset=utf-8'), answer)
}

const answerOf = (text: string) => ({ bytes: Buffer.from(text), etag: etagOf(text) })

function send(reply: FastifyReply, { bytes, etag }: { readonly bytes: Buffer; readonly etag: string }): FastifyReply {
  reply.header('etag', etag)
  return isKnown(reply.request, etag) ? reply.code(304).send() : reply.send(bytes)
}
