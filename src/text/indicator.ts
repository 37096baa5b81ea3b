// What is said of an indicator by the closed lists of its file: its traits, its cluster and how often it comes.

/** By the keys of TRAITS. Shown wherever the indicator's own warnings are. */
const traits = {
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
} as const

/** By the keys of CLUSTERS: the names that Barnombudsmannen uses, where it has one. */
const clusters = {
  'general-measures': 'Allmänna åtgärder för genomförandet',
  'definition-of-the-child': 'Definition av barnet',
  'general-principles': 'Allmänna principer',
  'civil-rights': 'Medborgerliga rättigheter och friheter',
  violence: 'Våld mot barn',
  'family-and-care': 'Familjemiljö och alternativ omvårdnad',
  'health-and-welfare': 'Funktionsnedsättning, grundläggande hälsa och välfärd',
  'education-and-leisure': 'Utbildning, fritid och kulturverksamhet',
  'special-protection': 'Särskilda skyddsåtgärder',
} as const

const EVERY = ['varje år', 'vartannat år', 'vart tredje år', 'vart fjärde år', 'vart femte år', 'vart sjätte år']

export const indicatorText = {
  traits,
  clusters,
  /** Of indicators that no kommun has values of. */
  levels: { region: 'Värdet finns bara för regioner.', national: 'Värdet finns bara för hela landet.' },
  rounded: 'Antal är avrundade till närmaste femtal, för att skydda små grupper.',
  /** "vartannat år, i maj"; the month's name is null where the source says none. */
  rhythm: (everyYears: number, month: string | null) =>
    `${EVERY[everyYears - 1] ?? `med ${everyYears} års mellanrum`}${month === null ? '' : `, i ${month}`}`,
} as const
