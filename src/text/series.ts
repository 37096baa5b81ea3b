// What the lines of a chart and the columns of its table are called.

import { texts } from './language.ts'

export const reportSeriesTexts = texts(
  {
    all: 'Alla',
    girls: 'Flickor',
    boys: 'Pojkar',
    country: 'Riket',
    /** Within a sentence. */
    theCountry: 'riket',
    comparedWith: (label: string) => `jämfört med ${label}`,
    girlsMinusBoys: 'flickor jämfört med pojkar',
  },
  {
    all: 'All',
    girls: 'Girls',
    boys: 'Boys',
    country: 'The country',
    theCountry: 'the country',
    comparedWith: (label) => `compared with ${label}`,
    girlsMinusBoys: 'girls compared with boys',
  },
)
