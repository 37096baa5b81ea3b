// A first, wide look for words in a column, the same on both databases; who asks must look closer at what it gives.

import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: any table's column
type Column = ExpressionWrapper<any, any, string | null> | ReturnType<ExpressionBuilder<any, any>['ref']>

/**
 * Rows that hold the words, whatever the case, and some that do not. Letters beyond ASCII match anything: SQLite folds the
 * case of no others, and å may be stored as one character or two. So does whatever JSON writes in another way.
 */
export const likePattern = (column: Column, words: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`lower(${column}) like ${patternOf(words)} escape '!'`

const patternOf = (words: string): string =>
  `%${words
    .toLowerCase()
    .replaceAll(/[!%_]/g, '!$&')
    .replaceAll(/[^\x20-\x7e]+|["\\]/g, '%')}%`
