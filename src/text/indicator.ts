// What is said of an indicator by the closed lists of its file: its traits, its cluster and how often it comes.

import { texts } from './language.ts'

/** By the keys of TRAITS. Shown wherever the indicator's own warnings are. */
const traits = texts(
  {
    'inverted-question': 'Andelen är de som svarat aldrig eller sällan. Därför är ett högre värde bättre.',
    'home-municipality':
      'Värdet gäller dem som bor i kommunen. Det ska inte blandas ihop med värden om skolor i kommunen.',
    'school-municipality':
      'Värdet gäller förskolor och skolor i kommunen. Det ska inte blandas ihop med värden om barn som bor i kommunen.',
    'municipal-schools-only': 'Kommunens värde gäller bara elever i kommunala skolor.',
    'alternating-survey':
      'Enkäten görs vartannat år i hälften av landets kommuner. Att det saknas värde vartannat år är därför normalt.',
    'pooled-years':
      'Varje värde bygger på flera år tillsammans. Värden som ligger nära varandra i tid bygger delvis på samma barn och unga.',
    'adults-view': 'De flesta som svarar är vuxna. Måttet visar deras bild, inte barns och ungas egen.',
    'reporting-propensity':
      'Fler anmälningar kan betyda att fler barn far illa, men också att fler anmäler. Måttet säger inte vilket.',
    'everyone-denominator': 'Nämnaren är alla invånare, inte bara barn.',
    'reached-only':
      'Måttet visar vilka som fått stöd eller vård. De som behöver det men inte söker eller får det syns inte.',
    'few-children': 'I en mindre kommun rör det sig om få barn, så värdet kan ändras mycket från ett år till nästa.',
    'few-answers': 'Alla har inte svarat. Värdet kan bygga på så få som fem svar.',
    'open-survey':
      'Se alltid hur många som svarat. När svarsfrekvensen är låg visar värdet vad de svarande tycker, inte vad alla unga tycker.',
    'own-collection': 'Kommunen samlar själv in uppgiften. Den kan därför vara svår att jämföra med andra kommuner.',
    'current-prices': 'Kronor i det årets priser. En ökning kan bero på att allt blivit dyrare.',
    'children-elsewhere-vaccinated':
      'Vaccinationer som getts i andra länder saknas ofta i registret. Därför är den verkliga andelen något högre.',
  },
  {
    'inverted-question': 'The share is of those who answered never or seldom. A higher value is therefore better.',
    'home-municipality':
      'The value is about those who live in the municipality. Do not mix it up with values about schools in the municipality.',
    'school-municipality':
      'The value is about preschools and schools in the municipality. Do not mix it up with values about children who live in the municipality.',
    'municipal-schools-only': 'The municipality’s value is only about pupils in municipal schools.',
    'alternating-survey':
      'The survey is made every other year in half of the country’s municipalities. A missing value every other year is therefore normal.',
    'pooled-years':
      'Each value rests on several years together. Values close in time partly rest on the same children and young people.',
    'adults-view':
      'Most of those who answer are adults. The measure shows their view, not that of children and young people.',
    'reporting-propensity':
      'More reports may mean that more children come to harm, but also that more people report. The measure does not say which.',
    'everyone-denominator': 'The denominator is all inhabitants, not only children.',
    'reached-only':
      'The measure shows who has received support or care. Those who need it but do not seek or receive it are not seen.',
    'few-children':
      'In a smaller municipality few children are concerned, so the value may change a great deal from one year to the next.',
    'few-answers': 'Not everyone has answered. The value may rest on as few as five answers.',
    'open-survey':
      'Always look at how many have answered. When the response rate is low the value shows what those who answered think, not what all young people think.',
    'own-collection':
      'The municipality collects the figure itself. It may therefore be hard to compare with other municipalities.',
    'current-prices': 'Kronor in that year’s prices. An increase may be because everything has become dearer.',
    'children-elsewhere-vaccinated':
      'Vaccinations given in other countries are often missing from the register. The actual share is therefore somewhat higher.',
  },
)

/** By the keys of CLUSTERS: the names that Barnombudsmannen uses, where it has one. */
const clusters = texts(
  {
    'general-measures': 'Allmänna åtgärder för genomförandet',
    'definition-of-the-child': 'Definition av barnet',
    'general-principles': 'Allmänna principer',
    'civil-rights': 'Medborgerliga rättigheter och friheter',
    violence: 'Våld mot barn',
    'family-and-care': 'Familjemiljö och alternativ omvårdnad',
    'health-and-welfare': 'Funktionsnedsättning, grundläggande hälsa och välfärd',
    'education-and-leisure': 'Utbildning, fritid och kulturverksamhet',
    'special-protection': 'Särskilda skyddsåtgärder',
  },
  {
    'general-measures': 'General measures of implementation',
    'definition-of-the-child': 'Definition of the child',
    'general-principles': 'General principles',
    'civil-rights': 'Civil rights and freedoms',
    violence: 'Violence against children',
    'family-and-care': 'Family environment and alternative care',
    'health-and-welfare': 'Disability, basic health and welfare',
    'education-and-leisure': 'Education, leisure and cultural activities',
    'special-protection': 'Special protection measures',
  },
)

const EVERY_IN_ENGLISH = [
  'every year',
  'every other year',
  'every third year',
  'every fourth year',
  'every fifth year',
  'every sixth year',
]
const EVERY = ['varje år', 'vartannat år', 'vart tredje år', 'vart fjärde år', 'vart femte år', 'vart sjätte år']

export const indicatorTexts = texts(
  {
    traits: traits.sv,
    clusters: clusters.sv,
    /** Of indicators that no kommun has values of. */
    levels: { region: 'Värdet finns bara för regioner.', national: 'Värdet finns bara för hela landet.' },
    rounded: 'Antal är avrundade till närmaste femtal, för att skydda små grupper.',
    /** "vartannat år, i maj"; the month's name is null where the source says none. */
    rhythm: (everyYears: number, month: string | null) =>
      `${EVERY[everyYears - 1] ?? `med ${everyYears} års mellanrum`}${month === null ? '' : `, i ${month}`}`,
  },
  {
    traits: traits.en,
    clusters: clusters.en,
    levels: { region: 'The value exists only for regions.', national: 'The value exists only for the whole country.' },
    rounded: 'Numbers are rounded to the nearest five, to protect small groups.',
    rhythm: (everyYears, month) =>
      `${EVERY_IN_ENGLISH[everyYears - 1] ?? `every ${everyYears} years`}${month === null ? '' : `, in ${month}`}`,
  },
)

/** In reports, files and the command line. */
export const indicatorText = indicatorTexts.sv
