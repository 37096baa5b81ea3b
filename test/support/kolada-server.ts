// A small Kolada on loopback, over real HTTP, that answers in the documented shape of API v3 and misbehaves when told to.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { KoladaAccess } from '../../src/services/kolada/access.ts'

export type KoladaRow = {
  readonly kpi: string
  readonly municipality: string
  readonly period: string | number
  readonly isdeleted?: boolean
  readonly values: readonly {
    readonly gender: string
    readonly count?: number
    readonly status?: string
    readonly value: number | null
    readonly isdeleted?: boolean
  }[]
}

export type KoladaContent = {
  readonly kpis: readonly { readonly id: string; readonly title: string }[]
  readonly groups?: readonly { readonly id: string; readonly title: string; readonly members: readonly string[] }[]
  readonly data: readonly KoladaRow[]
}

/** What a question gets instead of the ordinary answer; null for the ordinary one. `number` counts all questions from 1. */
export type Misbehave = (question: {
  readonly path: string
  readonly number: number
  readonly url: string
}) => null | ((response: ServerResponse) => void)

export type KoladaServer = {
  /** As in the configuration. */
  readonly url: string
  /** Paths with queries, in the order they were asked. */
  readonly asked: string[]
  misbehave: Misbehave
  readonly close: () => Promise<void>
}

type Options = { readonly perPage?: number; readonly misbehave?: Misbehave }

/** `perPage`: rows on a page at most, whatever is asked for. */
export async function koladaServer(content: KoladaContent, options: Options = {}): Promise<KoladaServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(String(request.url))
    const path = new URL(String(request.url), made.url).pathname
    const other = made.misbehave({ path, number: asked.length, url: made.url })
    if (other) other(response)
    else answer(content, options.perPage ?? 5000, made.url, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const made: KoladaServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`,
    asked,
    misbehave: options.misbehave ?? (() => null),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return made
}

export const send =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)

/** Reaches the server with real requests; waits are written down in `waits` instead of waited for. */
export function accessTo(
  { url }: Pick<KoladaServer, 'url'>,
  limits: Partial<KoladaAccess['limits']> = {},
): KoladaAccess & { readonly waits: number[] } {
  const waits: number[] = []
  return {
    url,
    fetch: (input, init) => fetch(input, init),
    sleep: async (ms) => void waits.push(ms),
    limits: {
      timeoutMs: 5000,
      maxBytes: 1_000_000,
      attempts: 4,
      firstWaitMs: 1000,
      longestWaitMs: 60_000,
      pages: 100,
      ...limits,
    },
    waits,
  }
}

function answer(
  content: KoladaContent,
  perPage: number,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = new URL(String(request.url), base)
  const parts = url.pathname.replace(/^\/v3\//, '').split('/')
  const isTooLong = parts.some((part) => part.split(',').length > 25)
  const rows = isTooLong ? null : rowsOf(content, parts, url.searchParams.get('title'))
  if (rows === null) {
    send(isTooLong ? 422 : 404, '{"detail":"no"}')(response)
    return
  }
  const size = Math.min(perPage, Number(url.searchParams.get('per_page') ?? 5000))
  const page = Number(url.searchParams.get('page') ?? 1)
  const values = rows.slice((page - 1) * size, page * size)
  const next = new URL(url)
  next.searchParams.set('page', String(page + 1))
  const body = {
    values,
    count: values.length,
    next_url: page * size < rows.length ? next.href : null,
    previous_url: null,
  }
  send(200, JSON.stringify(body))(response)
}

function rowsOf(content: KoladaContent, parts: readonly string[], title: string | null): readonly unknown[] | null {
  const [what, ids = '', ...more] = parts
  if (what === 'kpi') return content.kpis.filter(({ id }) => ids.split(',').includes(id))
  if (what === 'municipality_groups') return groupsOf(content, ids, title)
  const [kpis, isMunicipality, areas, isYear, years] = more
  if (what !== 'data' || ids !== 'kpi' || isMunicipality !== 'municipality' || isYear !== 'year') return null
  const asks = (list: string | undefined, id: string) => list?.split(',').includes(id)
  return content.data.filter(
    (row) => asks(kpis, row.kpi) && asks(areas, row.municipality) && asks(years, String(row.period)),
  )
}

const groupsOf = ({ groups = [] }: KoladaContent, id: string, title: string | null) =>
  groups
    .filter((group) =>
      title === null ? id === '' || group.id === id : group.title.toLowerCase().includes(title.toLowerCase()),
    )
    .map((group) => ({
      ...group,
      members: group.members.map((member) => ({ member_id: member, member_title: member })),
    }))
