// Words of the page where an organisation's settings are seen and changed.

import { texts } from './language.ts'

export const webSettingsTexts = texts(
  {
    title: 'Inställningar',
    lead: 'Det som gäller för hela organisationen. Varje ändring skrivs i journalen och går att ångra.',
    saved: {
      logotyp: 'Logotypen är sparad',
      borttagen: 'Logotypen är borttagen',
      rakenskapsar: 'Räkenskapsåret är sparat',
      angrat: 'Ändringen är ångrad',
    },
    changed: (when: string, who: string) => `Senast ändrad ${when} av ${who}.`,
    undo: 'Ångra ändringen',
    undoWhat: { logo: ' av logotypen', 'fiscal-year': ' av räkenskapsåret' },

    organisation: 'Organisation',
    name: 'Namn',
    code: 'Kod',
    type: 'Typ',
    types: { municipality: 'Kommun', region: 'Region', authority: 'Myndighet' },

    logo: 'Logotyp',
    logoIntro:
      'Den visas överst på sidorna och på barnbokslutets första sida. Ett barnbokslut behåller den logotyp som gällde när det gjordes.',
    logoNone: 'Ingen logotyp är vald.',
    logoFile: 'Vilken bild?',
    logoFileHint:
      'PNG eller JPEG, högst 512 kB. Gärna omkring 1 000 bildpunkter bred. Bara det som syns sparas: plats, kamera och andra dolda uppgifter tas bort.',
    logoFileKeep: 'Välj ingen fil om bara texten ska ändras.',
    alt: 'Text i stället för bilden',
    altHint: 'Läses upp för den som inte ser bilden. Oftast räcker organisationens namn.',
    saveLogo: 'Spara logotypen',
    removeLogo: 'Ta bort logotypen',

    fiscalYear: 'Räkenskapsår',
    fiscalIntro:
      'Styr vilket år sidorna visar från början, och vad barnbokslutet kallar året för budget och utfall. Mål och indikatorer följer sina egna år.',
    fiscalCalendar: 'Kalenderåret: januari–december.',
    fiscalOther: (months: string, year: number) => `${months} räknas som ${year}.`,
    fiscalShown: (year: number) => `Sidorna visar ${year} från början: det senaste räkenskapsåret som har tagit slut.`,
    firstMonth: 'Räkenskapsåret börjar i',
    firstMonthHint:
      'Kommuner och regioner har kalenderåret enligt lagen (2018:597) om kommunal bokföring och redovisning, och det har de flesta myndigheter. Ändra bara om ni har ett annat.',
    notCalendar: 'Räkenskapsåret är inte kalenderåret',
    notCalendarLaw:
      'Kommuner och regioner ska ha kalenderåret som räkenskapsår. Kontrollera att det här stämmer, annars får budget och utfall fel år.',
    notCalendarAuthority: 'De flesta myndigheter har kalenderåret. Kontrollera att det här stämmer.',
    saveFiscal: 'Spara räkenskapsåret',

    terms: 'Publicering',
    termsIntro: 'Licens och kontakt för det som ni publicerar.',
    termsNone: 'Ingen licens är angiven.',
    termsContact: 'Kontakt',
    termsLicence: 'Licens',
    toTerms: 'Villkor och kontakt',

    protection: 'Skydd av små grupper',
    protectionIntro: 'Gränser för när en siffra om få barn döljs, för varje egen källa.',
    protectionCaption: 'Gränser som gäller nu',
    source: 'Källa',
    rounding: 'Avrundning',
    roundingOn: 'till närmaste femtal',
    roundingOff: 'ingen',
    toProtection: 'Skydd av små grupper',

    peers: 'Jämförelse',
    peersChosen: 'Jämförs först med',
    toPeers: 'Jämförelsegrupper',

    retention: 'Gallring',
    retentionIntro: 'Hur länge uppgifter sparas.',
    toRetention: 'Gallringsregler',

    openTo: 'Se och ändra:',
    openToRead: 'Se mer:',
  },
  {
    title: 'Settings',
    lead: 'What holds for the whole organisation. Each change is written in the journal and can be undone.',
    saved: {
      logotyp: 'The logotype is saved',
      borttagen: 'The logotype is removed',
      rakenskapsar: 'The financial year is saved',
      angrat: 'The change is undone',
    },
    changed: (when, who) => `Last changed ${when} by ${who}.`,
    undo: 'Undo the change',
    undoWhat: { logo: ' of the logotype', 'fiscal-year': ' of the financial year' },

    organisation: 'Organisation',
    name: 'Name',
    code: 'Code',
    type: 'Type',
    types: { municipality: 'Municipality', region: 'Region', authority: 'Agency' },

    logo: 'Logotype',
    logoIntro:
      'It is shown at the top of the pages and on the first page of the report. A report keeps the logotype that held when it was made.',
    logoNone: 'No logotype has been chosen.',
    logoFile: 'Which picture?',
    logoFileHint:
      'PNG or JPEG, 512 kB at most. Preferably some 1 000 pixels wide. Only what is seen is kept: place, camera and other hidden data are taken away.',
    logoFileKeep: 'Choose no file if only the text is to be changed.',
    alt: 'Text instead of the picture',
    altHint: 'Read aloud to those who do not see the picture. The name of the organisation is mostly enough.',
    saveLogo: 'Save the logotype',
    removeLogo: 'Remove the logotype',

    fiscalYear: 'Financial year',
    fiscalIntro:
      'Decides which year the pages show at first, and what the report calls the year of budget and outcome. Goals and indicators follow their own years.',
    fiscalCalendar: 'The calendar year: januari–december.',
    fiscalOther: (months, year) => `${months} counts as ${year}.`,
    fiscalShown: (year) => `The pages show ${year} at first: the latest financial year that has ended.`,
    firstMonth: 'The financial year begins in',
    firstMonthHint:
      'Municipalities and regions have the calendar year by law (2018:597), and so have most agencies. Change it only if yours is another.',
    notCalendar: 'The financial year is not the calendar year',
    notCalendarLaw:
      'Municipalities and regions must have the calendar year as their financial year. Check that this is right, or budget and outcome get the wrong year.',
    notCalendarAuthority: 'Most agencies have the calendar year. Check that this is right.',
    saveFiscal: 'Save the financial year',

    terms: 'Publishing',
    termsIntro: 'Licence and contact for what you publish.',
    termsNone: 'No licence is stated.',
    termsContact: 'Contact',
    termsLicence: 'Licence',
    toTerms: 'Terms and contact',

    protection: 'Protection of small groups',
    protectionIntro: 'Limits for when a figure about few children is hidden, for each source of your own.',
    protectionCaption: 'Limits that hold now',
    source: 'Source',
    rounding: 'Rounding',
    roundingOn: 'to the nearest five',
    roundingOff: 'none',
    toProtection: 'Protection of small groups',

    peers: 'Comparison',
    peersChosen: 'Compared first with',
    toPeers: 'Groups to compare with',

    retention: 'Retention',
    retentionIntro: 'How long content is kept.',
    toRetention: 'Retention rules',

    openTo: 'See and change:',
    openToRead: 'See more:',
  },
)
