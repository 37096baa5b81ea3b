// Short titles of the convention's articles. The convention has no official article headings: these are ours.

/** To stand wherever the titles are shown. */
export const articleTitlesNote = 'Kortrubrik, ej del av lagtexten'

/** Articles 1–42, the ones that are Swedish law since 2020. Keyed by the article's number as text. */
export const articleTitles: Readonly<Record<string, string>> = {
  1: 'Barn är varje människa under 18 år',
  2: 'Alla barn har samma rättigheter och får inte diskrimineras',
  3: 'Barnets bästa',
  4: 'Genomförande med alla tillgängliga resurser',
  5: 'Föräldrars vägledning och barnets växande förmåga',
  6: 'Liv, överlevnad och utveckling',
  7: 'Namn, medborgarskap och att känna sina föräldrar',
  8: 'Identitet',
  9: 'Att inte skiljas från sina föräldrar',
  10: 'Familjeåterförening',
  11: 'Skydd mot att föras bort olovligt',
  12: 'Att säga sin mening och bli lyssnad på',
  13: 'Yttrandefrihet och information',
  14: 'Tankefrihet, samvetsfrihet och religionsfrihet',
  15: 'Att gå med i föreningar och träffas fritt',
  16: 'Privatliv',
  17: 'Information från medier',
  18: 'Föräldrars ansvar och stöd till föräldrar',
  19: 'Skydd mot våld, vanvård och övergrepp',
  20: 'Vård och skydd utanför den egna familjen',
  21: 'Adoption',
  22: 'Barn på flykt',
  23: 'Barn med funktionsnedsättning',
  24: 'Hälsa och sjukvård',
  25: 'Regelbunden översyn när ett barn är placerat',
  26: 'Social trygghet',
  27: 'Skälig levnadsstandard',
  28: 'Utbildning',
  29: 'Utbildningens mål',
  30: 'Minoriteter och urfolk',
  31: 'Vila, lek, fritid och kultur',
  32: 'Skydd mot ekonomiskt utnyttjande',
  33: 'Skydd mot narkotika',
  34: 'Skydd mot sexuella övergrepp',
  35: 'Skydd mot handel med barn',
  36: 'Skydd mot annat utnyttjande',
  37: 'Skydd mot tortyr och rätt vid frihetsberövande',
  38: 'Skydd i väpnade konflikter',
  39: 'Rehabilitering',
  40: 'Barn i rättsprocess',
  41: 'Regler som ger barn mer gäller i stället',
  42: 'Sprida kunskap om konventionen',
}

/** The title of an article as an indicator or goal writes it (`28.1 e` → article 28); undefined beyond 42. */
export const articleTitle = (article: string): string | undefined => articleTitles[article.split(/[. ]/)[0] ?? '']
