// Words of the search among indicators.

import { texts } from './language.ts'

export const indicatorFilterTexts = texts(
  {
    search: 'Sök indikator',
    theme: 'Tema',
    everyTheme: 'Alla teman',
    article: 'Artikel i barnkonventionen',
    everyArticle: 'Alla artiklar',
    articleChoice: (number: string, title: string) => `Artikel ${number}: ${title}`,
    send: 'Visa',
    clear: 'Visa alla',
    found: (n: number, of: number) => (n === 1 ? `En av ${of} indikatorer.` : `${n} av ${of} indikatorer.`),
    none: 'Ingen indikator passar in på det du söker.',
    noneNext: 'Prova ett annat ord, eller visa alla.',
  },
  {
    search: 'Search indicators',
    theme: 'Theme',
    everyTheme: 'All themes',
    article: 'Article of the Convention on the Rights of the Child',
    everyArticle: 'All articles',
    articleChoice: (number, title) => `Article ${number}: ${title}`,
    send: 'Show',
    clear: 'Show all',
    found: (n, of) => (n === 1 ? `One of ${of} indicators.` : `${n} of ${of} indicators.`),
    none: 'No indicator fits what you are looking for.',
    noneNext: 'Try another word, or show all.',
  },
)
