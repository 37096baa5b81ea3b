// Words of the start page: how it stands, which goals need someone, what waits to be done.

export const webOverviewText = {
  chooseTitle: 'Vems barnbokslut?',
  chooseIntro: 'Välj kommun, region eller myndighet.',
  noOrganisations: 'Här finns ingen organisation än.',
  noOrganisationsNext:
    'Lägg till en i terminalen med npm run -s barnbokslut -- organisation add KOD NAMN --type kommun, och ladda sedan om sidan.',
  openOrganisation: 'Öppna',

  noPlanTitle: 'Ingen plan att följa upp än',
  noPlan: (name: string) => `${name} har ingen inläst handlingsplan.`,
  noPlanNext: 'Läs in planen som en CSV-fil. Sedan räknar Barnbokslut ut hur det går för varje mål.',
  noGoals: 'Planen har inga mål.',
  upload: 'Läs in en fil',

  /** A year that is still running: nothing is settled yet. */
  soFar: (met: number, metWord: string, total: number, totalWord: string) => {
    if (total === 1) return `det enda målet är ${met === 1 ? 'nått hittills' : 'inte nått än'}`
    if (met === 0) return `inget av de ${totalWord} målen är nått än`
    return `hittills är ${metWord} av ${totalWord} mål ${met === 1 ? 'nått' : 'nådda'}`
  },
  goesWrongWay: (word: string) => `${word} går åt fel håll`,
  plan: (first: number, last: number, date: string) => `Planen ${first}–${last}, läget den ${date}.`,
  late: (n: number, word: string) => (n === 1 ? 'En aktivitet är försenad.' : `${word} aktiviteter är försenade.`),

  needYou: 'Mål som behöver dig',
  noneNeedYou: 'Inget mål ligger efter.',
  noneNeedYouWhy: 'Alla mål som går att bedöma är nådda eller på väg.',
  allGoals: (word: string) => `Visa alla ${word} mål`,
  article: (list: string, one: boolean) => `${one ? 'artikel' : 'artiklar'} ${list}`,
  /** The first department, and that there are others. */
  whose: (unit: string, others: number) => (others === 0 ? unit : `${unit} med flera`),
  target: (value: string) => `mål ${value}`,
  bound: {
    'at-least': (value: string) => `minst ${value}`,
    'at-most': (value: string) => `högst ${value}`,
  },
  noValue: 'inget värde',
  done: 'klart',
  notDone: 'inte klart',
  dueIn: (period: string) => `senast ${period}`,
  level: (level: string) => `nivå ${level}`,

  toDo: 'Att göra',
  moreToDo: (n: number) => `Visa ${n} till`,
  nothingToDo: 'Ingenting väntar på dig.',
  show: 'Visa',
  open: 'Öppna',
  previewWaits: (file: string) => `${file} är inte sparad`,
  previewWaitsWhy: (when: string) => `Filen granskades ${when} och väntar på att sparas.`,
  lateActivities: (n: number) => (n === 1 ? '1 aktivitet är försenad' : `${n} aktiviteter är försenade`),
  lateActivitiesWhy: (units: string) => units,
  notReported: (n: number) => (n === 1 ? '1 aktivitet saknar resultat' : `${n} aktiviteter saknar resultat`),
  notReportedWhy: 'Ingen har rapporterat vad som gjordes.',
  missingValue: (name: string, period: string) => `${name} saknar värde för ${period}`,
  missingValueWhy: (goal: string) => `Behövs för mål ${goal}.`,
  notAssessed: (n: number) => (n === 1 ? '1 mål väntar på arbetsgruppen' : `${n} mål väntar på arbetsgruppen`),
  notAssessedWhy: (ids: string) => `Har vi nått vårt mål? Ingen bedömning är inläst för ${ids}.`,
  differs: (id: string) => `Bedömningen av mål ${id} skiljer sig från beräkningen`,
  differsWhy: 'Läs resonemanget.',
  noBudget: (year: number) => `Ingen budget är inläst för ${year}`,
  noBudgetWhy: 'Utan den blir kapitlet om resurser tomt.',
  noReport: (year: number) => `Barnbokslutet för ${year} är inte gjort`,
  noReportWhy: 'Gör det när uppgifterna är inlästa.',
} as const
