// Why something is not calculable, and what a recent trend says.

import { texts } from './language.ts'

/** After "Går inte att räkna: " and the like; without capital letter and full stop. */
const refusal = texts(
  {
    'not-a-number': 'ett av talen är inget tal',
    negative: 'ett av talen är mindre än noll',
    'denominator-zero': 'nämnaren är noll',
    'not-whole': 'antal måste vara hela tal',
    'numerator-above-denominator': 'täljaren är större än nämnaren',
    'too-large': 'talen är för stora eller för små för att räkna med',
    'level-out-of-range': 'säkerhetsnivån ska ligga mellan 0,5 och 1',
    'per-not-positive': 'talet efter per ska vara större än noll',
    'share-out-of-range': 'andelen ska ligga mellan 0 och 1',
    'interval-invalid': 'ett intervall saknar bredd eller rymmer inte sitt värde',
    'no-parts': 'det finns inga delar att lägga ihop',
    'too-few-periods': 'färre än fem mätningar i följd',
    'all-equal': 'alla värden är lika',
    'full-count': 'en av andelarna är 100\u00a0%',
    'series-break': 'serien är bruten under de fem senaste mätningarna',
    'hidden-in-between': 'ett värde bland de fem senaste är dolt',
    'missing-in-between': 'ett värde bland de fem senaste saknas',
    'not-yearly': 'perioderna är kortare än ett år',
    'no-interval': 'källan anger inte de antal som slumpen bedöms med',
    'no-value': 'det finns inget värde',
    'score-out-of-range': 'nivåerna är hela tal från -2 till 2',
    'no-score': 'ingen nivå är angiven',
  },
  {
    'not-a-number': 'one of the numbers is not a number',
    negative: 'one of the numbers is less than zero',
    'denominator-zero': 'the denominator is zero',
    'not-whole': 'counts must be whole numbers',
    'numerator-above-denominator': 'the numerator is larger than the denominator',
    'too-large': 'the numbers are too large or too small to calculate with',
    'level-out-of-range': 'the confidence level must be between 0,5 and 1',
    'per-not-positive': 'the number after per must be greater than zero',
    'share-out-of-range': 'the share must be between 0 and 1',
    'interval-invalid': 'an interval has no width or does not hold its value',
    'no-parts': 'there are no parts to add together',
    'too-few-periods': 'fewer than five measurements in a row',
    'all-equal': 'all values are equal',
    'full-count': 'one of the shares is 100\u00a0%',
    'series-break': 'the series is broken during the five latest measurements',
    'hidden-in-between': 'a value among the five latest is hidden',
    'missing-in-between': 'a value among the five latest is missing',
    'not-yearly': 'the periods are shorter than a year',
    'no-interval': 'the source does not give the numbers that chance is judged by',
    'no-value': 'there is no value',
    'score-out-of-range': 'the levels are whole numbers from -2 to 2',
    'no-score': 'no level is given',
  },
)

export const statisticsTexts = texts(
  { refusal: refusal.sv, notCalculable: (why: string) => `Går inte att räkna: ${why}.` },
  { refusal: refusal.en, notCalculable: (why) => `Cannot be calculated: ${why}.` },
)

/** In reports, files and the command line. */
export const statisticsText = statisticsTexts.sv
