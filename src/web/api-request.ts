// Whether a program asks. By the route that was found, not by the address: /%61pi/ finds the same one.

import type { FastifyRequest } from 'fastify'

export const isApiRequest = ({ routeOptions, url }: Pick<FastifyRequest, 'routeOptions' | 'url'>): boolean =>
  (routeOptions.url ?? url).startsWith('/api/')
