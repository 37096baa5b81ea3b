// Words of the start page: how it stands, which goals need someone, what waits to be done.

import { texts } from './language.ts'

export const webOverviewTexts = texts(
  {
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

    needYou: 'Mål som behöver uppmärksamhet',
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
    noBudget: (year: string) => `Ingen budget är inläst för ${year}`,
    noBudgetWhy: 'Utan den blir kapitlet om resurser tomt.',
    noReport: (year: number) => `Barnbokslutet för ${year} är inte gjort`,
    noReportWhy: 'Gör det när uppgifterna är inlästa.',
  },
  {
    chooseTitle: 'Whose children’s annual account (barnbokslut)?',
    chooseIntro: 'Choose a municipality, region or authority.',
    noOrganisations: 'There is no organisation here yet.',
    noOrganisationsNext:
      'Add one in the terminal with npm run -s barnbokslut -- organisation add CODE NAME --type kommun, then reload the page.',
    openOrganisation: 'Open',

    noPlanTitle: 'No plan to follow up yet',
    noPlan: (name) => `${name} has no imported action plan.`,
    noPlanNext: 'Import the plan as a CSV file. Barnbokslut then works out how it is going for each goal.',
    noGoals: 'The plan has no goals.',
    upload: 'Import a file',

    soFar: (met, metWord, total, totalWord) => {
      if (total === 1) return `the only goal is ${met === 1 ? 'met so far' : 'not met yet'}`
      if (met === 0) return `none of the ${totalWord} goals is met yet`
      return `so far ${metWord} of ${totalWord} goals ${met === 1 ? 'is' : 'are'} met`
    },
    goesWrongWay: (word) => `${word} going the wrong way`,
    plan: (first, last, date) => `The plan ${first}–${last}, as of ${date}.`,
    late: (n, word) => (n === 1 ? 'One activity is late.' : `${word} activities are late.`),

    needYou: 'Goals that need attention',
    noneNeedYou: 'No goal is behind.',
    noneNeedYouWhy: 'All goals that can be assessed are met or on track.',
    allGoals: (word) => `Show all ${word} goals`,
    article: (list, one) => `${one ? 'article' : 'articles'} ${list}`,
    whose: (unit, others) => (others === 0 ? unit : `${unit} and others`),
    target: (value) => `target ${value}`,
    bound: {
      'at-least': (value) => `at least ${value}`,
      'at-most': (value) => `at most ${value}`,
    },
    noValue: 'no value',
    done: 'done',
    notDone: 'not done',
    dueIn: (period) => `by ${period}`,
    level: (level) => `level ${level}`,

    toDo: 'To do',
    moreToDo: (n) => `Show ${n} more`,
    nothingToDo: 'Nothing is waiting for you.',
    show: 'Show',
    open: 'Open',
    previewWaits: (file) => `${file} is not saved`,
    previewWaitsWhy: (when) => `The file was checked ${when} and is waiting to be saved.`,
    lateActivities: (n) => (n === 1 ? '1 activity is late' : `${n} activities are late`),
    lateActivitiesWhy: (units) => units,
    notReported: (n) => (n === 1 ? '1 activity has no result' : `${n} activities have no result`),
    notReportedWhy: 'Nobody has reported what was done.',
    missingValue: (name, period) => `${name} has no value for ${period}`,
    missingValueWhy: (goal) => `Needed for goal ${goal}.`,
    notAssessed: (n) =>
      n === 1 ? '1 goal is waiting for the working group' : `${n} goals are waiting for the working group`,
    notAssessedWhy: (ids) => `Have we met our goal? No assessment has been imported for ${ids}.`,
    differs: (id) => `The assessment of goal ${id} differs from the calculation`,
    differsWhy: 'Read the reasoning.',
    noBudget: (year) => `No budget has been imported for ${year}`,
    noBudgetWhy: 'Without it the chapter on resources will be empty.',
    noReport: (year) => `The children’s annual account (barnbokslut) for ${year} has not been made`,
    noReportWhy: 'Make it when the figures have been imported.',
  },
)
