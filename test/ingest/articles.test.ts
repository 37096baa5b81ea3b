// Articles of the convention, as plans list them.

import { expect, it } from 'vitest'
import { parseArticles } from '../../src/ingest/articles.ts'

it('reads lists however they are separated, each article once, in canonical form', () => {
  expect(parseArticles('26;27;2').articles).toEqual(['26', '27', '2'])
  expect(parseArticles('Artiklarna 3, 12 och 28.1e').articles).toEqual(['3', '12', '28.1 e'])
  expect(parseArticles('art. 3.3 / artikel 3.3 & 54').articles).toEqual(['3.3', '54'])
  expect(parseArticles(' ')).toEqual({ articles: [], unknown: [] })
})

it('names what is no article: the convention has 1 to 54', () => {
  expect(parseArticles('0;55;28;3.mar;barnets bästa')).toEqual({
    articles: ['28'],
    unknown: ['0', '55', '3.mar', 'barnets bästa'],
  })
})
