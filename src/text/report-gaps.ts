// Words of the chapter on gaps between girls and boys and between areas (article 2).

export const reportGapsText = {
  /** `some`: whole parts, as below. */
  lead: (some: string) => `Vi har hittat ${some} som är större än slumpen.`,
  sexes: (word: string) => `${word} mellan flickor och pojkar`,
  areas: (word: string) => `${word} mellan områden`,
  gap: (word: string, n: number) => `${word} ${n === 1 ? 'skillnad' : 'skillnader'}`,
  noneSure: 'Ingen skillnad mellan flickor och pojkar eller mellan områden är säkert större än slumpen.',
  none: 'Det finns inga värden för flickor och pojkar eller för områden att jämföra.',
  intro:
    'Alla barn har samma rättigheter (artikel 2). Tabellen visar de skillnader som är större än slumpen. En skillnad som ryms inom slumpen betyder inte att barn har det lika, bara att de är för få för att det ska synas.',
  chance: (word: string, one: boolean) => `${word} ${one ? 'skillnad' : 'skillnader'} till ryms inom slumpen.`,
  unknown: (word: string, one: boolean) =>
    `För ${word} ${one ? 'skillnad' : 'skillnader'} går slumpen inte att bedöma.`,
  hidden: (word: string, one: boolean) =>
    `${word} ${one ? 'skillnad' : 'skillnader'} visas inte, eftersom den ena gruppens värde är skyddat eller har sekretess.`,
  caption: 'Skillnader som är större än slumpen',
  columnMeasure: 'Mått',
  columnWho: 'Mellan',
  columnValues: 'Värden',
  columnDifference: 'Skillnad',
  columnSince: 'Sedan tidigare',
  values: (a: string, b: string, period: string) => `${a} och ${b} (${period})`,
  figureTitle: (n: string, one: boolean) =>
    one
      ? 'Flickor och pojkar skiljer sig säkert åt i ett mått'
      : `Flickor och pojkar skiljer sig säkert åt i ${n} mått`,
  figureSubtitle: 'Mått i procent med säker skillnad, senaste värdet',
  source: 'Källor: se tabellen för varje mått.',
} as const
