// PostgreSQL as this program wants it: numbers come back as numbers, on both databases alike.

import { PostgresDialect } from 'kysely'
import pg from 'pg'

/** Connects lazily: a wrong address shows at the first query. */
export function openPostgres(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  })
  // An idle connection that the server drops is taken out of the pool by pg itself, and a query that needs one gets a
  // new one or its own error. Without a listener the event would end the process.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}

// Given to the pool, not set in pg's global table, which would be module state shared with whoever else uses pg.
function parserOf(oid: number, format?: 'text' | 'binary'): unknown {
  return format !== 'binary' && (oid === INT8 || oid === NUMERIC) ? toNumber : pg.types.getTypeParser(oid, format)
}

const INT8 = 20
const NUMERIC = 1700

/** Counts and sums. Throws rather than round: beyond 2^53 a double is no longer the number that was stored. */
function toNumber(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && !Number.isSafeInteger(number))
    throw new RangeError(`${text} does not fit in a number`)
  return number
}
