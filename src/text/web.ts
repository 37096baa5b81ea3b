// Words of the site's frame: what every page has. The pages' own words are in web-*.ts.

export const webText = {
  name: 'Barnbokslut',
  skip: 'Hoppa till innehållet',
  navigation: 'Delar av Barnbokslut',
  sections: {
    overview: 'Översikt',
    plan: 'Plan och mål',
    indicators: 'Indikatorer',
    reports: 'Rapporter',
    imports: 'Inläsningar',
  },
  signedInAs: 'Inloggad som',
  signOut: 'Logga ut',
  yearShown: 'År som visas:',
  chooseYear: 'Välj år',
  attainmentBar: 'Målen efter hur det går',
  youAreHere: 'Du är här',
  footer: 'Varje siffra går att följa till fil och rad.',
  /** Before a page's title: it is heard first. */
  errorTitle: (title: string) => `Fel: ${title}`,
  errorSummary: (count: number) => (count === 1 ? 'En sak behöver rättas' : `${count} saker behöver rättas`),
  pages: 'Sidor',
  previousPage: 'Föregående',
  nextPage: 'Nästa',
  pageOf: (page: number, pages: number) => `Sida ${page} av ${pages}`,
  todayAt: (time: string) => `i dag ${time}`,
  yesterdayAt: (time: string) => `i går ${time}`,
} as const
