// Why something is not calculable, and what a recent trend says.

/** After "Går inte att räkna: " and the like; without capital letter and full stop. */
const refusal = {
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
} as const

export const statisticsText = {
  refusal,
  notCalculable: (why: string) => `Går inte att räkna: ${why}.`,
} as const
