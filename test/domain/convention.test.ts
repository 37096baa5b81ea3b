// The convention's articles and the Committee's clusters.

import { describe, expect, it } from 'vitest'
import { CLUSTER_ARTICLES, CLUSTERS, clustersOf } from '../../src/domain/convention.ts'
import { articleTitle } from '../../src/text/articles.ts'
import { indicatorText } from '../../src/text/indicator.ts'

const ARTICLES = Array.from({ length: 42 }, (_, index) => String(index + 1))

describe('the articles of the convention', () => {
  it('are 42 that are law, each with a title and in at least one cluster', () => {
    expect(ARTICLES.filter((article) => articleTitle(article) === undefined)).toEqual([])
    expect(ARTICLES.filter((article) => clustersOf(article).length === 0)).toEqual([])
    expect(new Set(ARTICLES.map((article) => articleTitle(article))).size).toBe(42)
  })

  it('are grouped in the nine clusters of the Committee, each with a name and a place for its articles', () => {
    expect(CLUSTERS).toHaveLength(9)
    expect(Object.keys(indicatorText.clusters)).toEqual([...CLUSTERS])
    const astray = CLUSTERS.flatMap((cluster) =>
      CLUSTER_ARTICLES[cluster].filter((article) => !clustersOf(article).includes(cluster)),
    )
    expect(astray).toEqual([])
  })

  it.each([
    // article · clusters
    ['2', ['general-principles']],
    ['6', ['general-principles', 'health-and-welfare']],
    ['27', ['family-and-care', 'health-and-welfare']],
    ['27.4', ['family-and-care']],
    ['28', ['violence', 'education-and-leisure']],
    ['28.1 e', ['education-and-leisure']],
    ['37', ['violence', 'special-protection']],
    ['37 a', ['violence']],
    ['3.3', ['general-principles']],
    ['44.6', ['general-measures']],
    ['43', []],
  ])('%s belongs to %j', (article, clusters) => {
    expect(clustersOf(article)).toEqual(clusters)
  })
})
