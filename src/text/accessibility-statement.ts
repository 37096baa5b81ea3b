// Tillgänglighetsredogörelse, as the law (2018:1937) on accessibility of digital public services asks for it. What is said
// here has been checked; when something changes, change it here.

import { texts } from './language.ts'

/** When it was last gone through. */
export const STATEMENT_DATE = '2026-11-24'
export const DIGG_FORM = 'https://www.digg.se/tdosanmalan'

export const accessibilityTexts = texts(
  {
    title: 'Tillgänglighetsredogörelse för Barnbokslut',
    lead: 'Vi vill att så många som möjligt ska kunna läsa barnboksluten och arbeta med dem. Här står hur väl tjänsten följer lagen om tillgänglighet till digital offentlig service, vad som brister och hur du säger till.',
    who: 'Vem ansvarar',
    whoBody:
      'Den kommun, region eller myndighet som har publicerat ett barnbokslut ansvarar för att det går att läsa för alla.',
    stateTitle: 'Hur tillgänglig är tjänsten?',
    state: 'Tjänsten är delvis förenlig med lagen. Kända brister står här nedanför.',
    metTitle: 'Det här fungerar',
    met: [
      'Sidorna går att använda med bara tangentbord, och det syns var du är.',
      'Sidorna går att förstora till 200 procent och att läsa på en skärm som är 390 bildpunkter bred.',
      'Allt fungerar utan skript.',
      'Status visas aldrig bara med färg, utan också med tecken och ord.',
      'Varje diagram har en beskrivning i ord och en tabell med samma siffror.',
      'PDF-filerna är taggade med rubriker, tabeller, listor och beskrivningar av diagrammen.',
    ],
    shortTitle: 'Kända brister',
    shortcomings: [
      'Barnboksluten och deras uppgifter finns bara på svenska. På engelska finns bara sidorna runt dem.',
      'Breda tabeller med många år får rullas i sidled på små skärmar (WCAG 1.4.10 tillåter det för datatabeller).',
      'Texter som verksamheterna själva har skrivit kan innehålla förkortningar och ord på andra språk som inte är uppmärkta (WCAG 3.1.2).',
      'Filer som medarbetare har läst in går att ladda ner igen som de är, och kan sakna det som hjälpmedel behöver. De är inte publicerade.',
      'Barnboksluten finns inte på lättläst svenska, teckenspråk eller som punktskrift. Fråga organisationen om du behöver det.',
    ],
    howTitle: 'Hur vi har prövat tjänsten',
    how: [
      'Varje sida prövas automatiskt mot WCAG 2.2, nivå A och AA, med axe i webbläsaren Chromium, i två bredder och på båda språken, varje gång programmet ändras.',
      'Tangentbordet, utskrift och läsning utan skript prövas också av program och av oss som gör tjänsten.',
      'Ingen utomstående har granskat tjänsten, och personer som använder skärmläsare varje dag har inte prövat den än.',
    ],
    assessed: (day: string) => `Bedömningen gjordes senast den ${day}. Då uppdaterades också redogörelsen.`,
    reportTitle: 'Säg till om något inte fungerar',
    reportBody: 'Säg också till om du behöver innehållet på ett annat sätt. Du behöver inte säga vem du är.',
    form: (who: string) => `Kontakta ${who}`,
    email: (who: string) => `Skriv till ${who}: `,
    noContact:
      'Vänd dig till registratorn eller växeln i den kommun, region eller myndighet som har publicerat barnbokslutet. Deras kontaktuppgifter står på deras egen webbplats.',
    enforcementTitle: 'Tillsyn',
    enforcement:
      'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med svaret du får kan du anmäla till Digg.',
    digg: 'Anmäl till Digg',
    technicalTitle: 'Lagen och kraven',
    technical:
      'Lag (2018:1937) om tillgänglighet till digital offentlig service. Kraven finns i EN 301 549, som bygger på WCAG 2.1 nivå AA. Tjänsten prövas mot WCAG 2.2 nivå AA.',
  },
  {
    title: 'Accessibility statement for Barnbokslut',
    lead: 'We want as many as possible to be able to read the child-rights reports and to work with them. Here is how well the service follows the Swedish act on accessibility of digital public services, what falls short, and how to tell us.',
    who: 'Who answers for it',
    whoBody:
      'The municipality, region or agency that has published a report answers for everyone being able to read it.',
    stateTitle: 'How accessible is the service?',
    state: 'The service is partially compliant with the act. Known shortcomings are listed below.',
    metTitle: 'What works',
    met: [
      'The pages can be used with a keyboard alone, and it shows where you are.',
      'The pages can be enlarged to 200 per cent and read on a screen 390 pixels wide.',
      'Everything works without script.',
      'Status is never shown by colour alone, but also by sign and word.',
      'Each chart has a description in words and a table with the same figures.',
      'The PDF files are tagged with headings, tables, lists and descriptions of the charts.',
    ],
    shortTitle: 'Known shortcomings',
    shortcomings: [
      'The reports and their data are in Swedish only. Only the pages round them are in English.',
      'Wide tables of many years scroll sideways on small screens (WCAG 1.4.10 allows it for data tables).',
      'Texts that departments have written may hold abbreviations and words in other languages that are not marked up (WCAG 3.1.2).',
      'Files that staff have uploaded can be downloaded again as they are, and may lack what assistive technology needs. They are not published.',
      'The reports are not available in easy-to-read Swedish, sign language or braille. Ask the organisation if you need that.',
    ],
    howTitle: 'How we have tested the service',
    how: [
      'Each page is tested automatically against WCAG 2.2, levels A and AA, with axe in the browser Chromium, at two widths and in both languages, each time the program changes.',
      'The keyboard, printing and reading without script are also tested by programs and by those who make the service.',
      'Nobody from outside has audited the service, and people who use screen readers every day have not tried it yet.',
    ],
    assessed: (day: string) => `The assessment was last made on ${day}. The statement was updated then too.`,
    reportTitle: 'Tell us if something does not work',
    reportBody: 'Tell us also if you need the content in another way. You need not say who you are.',
    form: (who: string) => `Contact ${who}`,
    email: (who: string) => `Write to ${who}: `,
    noContact:
      'Turn to the registrar or the switchboard of the municipality, region or agency that has published the report. How to reach them is on their own website.',
    enforcementTitle: 'Supervision',
    enforcement:
      'The Agency for Digital Government, Digg, supervises the act. If you are not satisfied with the answer you get, you can report it to Digg.',
    digg: 'Report to Digg (in Swedish)',
    technicalTitle: 'The act and the requirements',
    technical:
      'Act (2018:1937) on accessibility of digital public services. The requirements are in EN 301 549, which builds on WCAG 2.1 level AA. The service is tested against WCAG 2.2 level AA.',
  },
)
