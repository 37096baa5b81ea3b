// Words of the appendices: every figure, definitions, method and sources.

export const reportAppendixText = {
  lead: 'Här står alla siffror, vad de betyder, hur vi har räknat och var uppgifterna kommer ifrån.',

  figures: 'Alla siffror',
  figuresNone: 'Inga siffror är inlästa.',
  districtCaption: (caption: string) => `${caption}, efter område`,
  measures: 'Mått som bara finns i målen',
  measureCaption: (goal: string, caption: string) => `${goal}: ${caption}`,

  articles: 'Barnkonventionens artiklar',
  articlesCaption: 'Artiklar som målen och måtten handlar om',
  columnArticle: 'Artikel',
  columnAbout: 'Handlar om',
  definitions: 'Definitioner',
  definitionsCaption: 'Måtten, hur de definieras och vem som gör statistiken',
  columnMeasure: 'Mått',
  columnDefinition: 'Definition',
  columnProducer: 'Statistik från',
  rhythm: (rhythm: string) => `Nya värden kommer ${rhythm}.`,
  koladaId: (producer: string, id: string) => `${producer}, Kolada ${id}`,

  method: 'Metod',
  methodStatus: 'Så bestäms status',
  methodStatusText: ({ onTrack, partly }: { onTrack: string; partly: string }) => [
    'Varje mått har ett utgångsvärde och ett målvärde med varsin period. Andelen av vägen är skillnaden mellan det senaste värdet och utgångsvärdet, delad med skillnaden mellan målvärdet och utgångsvärdet. Den kan bli mindre än 0 och större än 1.',
    `När målets period är slut gäller: målet nått är uppnått, minst ${partly} av vägen är delvis uppnått, mindre är inte uppnått. Mindre än 0 är åt fel håll.`,
    `Före målets period jämförs andelen av vägen med den andel som borde vara gången om vägen vore rak, med hänsyn till delmål. Kvoten ${onTrack} eller mer är på väg, mindre är ligger efter. Är målnivån redan nådd står det.`,
    'Mål av typen minst, högst och inom prövas mot det senaste värdet. En milstolpe är uppnådd om den blev klar i tid. En nivåskala går från −2 till 2, där 0 är den nivå planen siktade på.',
    'Ett mål är uppnått när alla dess mått är det. Annars får det den sämsta statusen av dem. Barnbokslutet räknar aldrig ut något medelvärde av mål.',
  ],
  methodBoundaries: 'Vilka gränser som gäller',
  boundariesCaption: 'Antal mål efter status, med planens gränser och med standardgränserna',
  columnOwnBoundaries: 'Planens gränser',
  columnDefaultBoundaries: 'Standardgränserna',
  methodChance: 'Så räknar vi med slumpen',
  methodChanceText: [
    'För andelar med känt antal räknar vi ett 95-procentigt intervall enligt Wilson (1927). För antal och frekvenser använder vi Byars approximation, och exakta gränser när antalet är under tio.',
    'En förändring kallas säker när Newcombes intervall för skillnaden (1998, metod 10) inte rymmer noll. För frekvenser läggs de två värdenas intervall ihop på samma sätt (Zou och Donner 2008).',
    'En trend prövas på de fem senaste mätningarna i följd: andelar med Cochran–Armitages test, frekvenser och antal med viktad minsta kvadrat. Den kallas säkerställd när chi-två är större än 9,5495 (p < 0,002) och riktningen är densamma utan var och en av mätningarna.',
    'En enkät vars intervall rymmer båda sidor av målet ger statusen för osäkert för att avgöra.',
    'Värden från källor utan antal får inget intervall.',
  ],
  methodDisclosure: 'Så skyddar vi uppgifter om få barn',
  methodDisclosureText:
    'Värden som källan har hemligstämplat visas aldrig och räknas inte fram ur andra. Egna uppgifter om få barn döljs innan rapporten görs: varken text, diagram eller filer innehåller dem.',
  methodResources: 'Så räknar vi kostnader',
  methodResourcesText:
    'Utfallet per barn är områdets utfall delat med den grupp som står i tabellen. Belopp med olika grupper läggs aldrig ihop. Barnbokslutet påstår inte att pengar orsakar resultat.',

  sources: 'Källor',
  sourcesNone: 'Inga filer är inlästa.',
  sourcesCaption: 'Filer som uppgifterna kommer från',
  columnNumber: 'Nr',
  columnFile: 'Fil',
  columnKind: 'Innehåll',
  columnImported: 'Inläst',
  columnHash: 'Kontrollsumma',
  sourcesNote: 'Kontrollsumman är de 16 första tecknen i filens SHA-256. Samma summa betyder samma fil.',
  kind: {
    observations: 'Värden',
    plan: 'Handlingsplan',
    progress: 'Milstolpar och nivåer',
    outcomes: 'Resultat av aktiviteter',
    assessments: 'Bedömningar',
    budget: 'Budget och utfall',
  } as Readonly<Record<string, string>>,
} as const
