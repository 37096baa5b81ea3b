// The convention's articles as the Committee on the Rights of the Child groups them in its reporting guidelines
// (CRC/C/58/Rev.3): nine clusters, the other way than by theme to read indicators and goals.

export const CLUSTERS = [
  'general-measures',
  'definition-of-the-child',
  'general-principles',
  'civil-rights',
  'violence',
  'family-and-care',
  'health-and-welfare',
  'education-and-leisure',
  'special-protection',
] as const
export type Cluster = (typeof CLUSTERS)[number]

/**
 * Articles of each cluster, as indicators write them; `27.4` is the fourth paragraph only. Some stand in several, as with the
 * Committee. It names no place for article 41 (whatever goes further than the convention applies): we put it with the law.
 */
export const CLUSTER_ARTICLES: Readonly<Record<Cluster, readonly string[]>> = {
  'general-measures': ['4', '41', '42', '44.6'],
  'definition-of-the-child': ['1'],
  'general-principles': ['2', '3', '6', '12'],
  'civil-rights': ['7', '8', '13', '14', '15', '16', '17'],
  violence: ['19', '24.3', '28.2', '34', '37 a', '39'],
  'family-and-care': ['5', '9', '10', '11', '18.1', '18.2', '20', '21', '25', '27.4'],
  'health-and-welfare': ['6', '18.3', '23', '24', '26', '27.1', '27.2', '27.3', '33'],
  'education-and-leisure': ['28', '29', '30', '31'],
  'special-protection': ['22', '30', '32', '33', '34', '35', '36', '37 b', '37 c', '37 d', '38', '39', '40'],
}

/** Clusters of an article (`28.1 e`), in the Committee's order: a whole article is in those of all its paragraphs. */
export const clustersOf = (article: string): readonly Cluster[] =>
  CLUSTERS.filter((cluster) => CLUSTER_ARTICLES[cluster].some((one) => holds(one, article) || holds(article, one)))

/** Whether `part` is the article itself or something in it: `28` holds `28.1 e`, but `2` does not hold `28`. */
const holds = (whole: string, part: string): boolean =>
  part === whole || (/^[. ]/.test(part.slice(whole.length)) && part.startsWith(whole))
