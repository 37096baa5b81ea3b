// Words of the protection of small groups: its limits, where they come from, and what a refused change is told.

/** By the names of the limits, as `domain/disclosure/limits.ts` has them. */
const names = {
  smallestCount: 'Största antal som döljs',
  registerNumerator: 'Minsta täljare i register',
  registerDenominator: 'Minsta nämnare i register',
  surveyDenominator: 'Minsta antal svar i enkäter',
} as const

export const disclosureSettingsText = {
  names,
  hints: {
    smallestCount: 'Antal från 1 till och med det här döljs.',
    registerNumerator:
      'En andel döljs när färre barn än så räknas i täljaren, och när färre än så är utanför den (nära 100 %).',
    registerDenominator: 'En andel ur ett register döljs när den bygger på färre barn än så.',
    surveyDenominator: 'Ett enkätresultat döljs när färre än så har svarat.',
  },
  origins: {
    own: 'er egen gräns',
    catalogue: 'källans fil i indicators/sources',
    default: 'tjänstens grundvärde',
  },
  rounding: { none: 'Dölj dem', five: 'Avrunda antal till närmaste femtal' },
  roundingOf: (rounding: boolean) => (rounding ? 'antal avrundas till närmaste femtal' : 'antal avrundas inte'),

  noSource: (id: string, own: readonly string[]) =>
    `Det finns ingen källa ”${id}” att sätta gränser för. Välj bland: ${own.join(', ')}.`,
  publicSource: (name: string) =>
    `${name} har redan offentliggjort sina uppgifter och skyddar dem själv. Gränser sätts bara för egna källor.`,
  notALimit: (name: keyof typeof names, largest: number) => `${names[name]}: skriv ett heltal från 1 till ${largest}.`,
  numeratorAboveDenominator: 'Minsta täljare kan inte vara större än minsta nämnare.',
  noChange: 'Det är redan så. Ingenting ändrades.',
  reasonNeeded: 'Ändringen gör att mer visas än förut. Skriv varför.',
  reasonTooLong: 'Skriv skälet med högst 500 tecken.',
  reasonPersonal: 'Skälet innehåller ett personnummer. Skriv skälet utan personuppgifter: det sparas.',
  nothingToUndo: 'Gränserna för källan har aldrig ändrats, så det finns inget att ångra.',
  undone: 'Ångrad ändring',
  raised: 'Skärpt skydd',

  help: `Visar gränserna för skydd av små grupper för varje egen källa, och varifrån varje gräns kommer. Med --source och minst en
gräns ändras de. Att höja en gräns går fritt. Att sänka en gräns, eller ändra avrundningen, kräver ett skäl och skrivs i
journalen. Ändringen gäller från och med nu, också för det som redan är inläst. Gjorda barnbokslut ändras inte.

Användning: disclosure limits --organisation KOD

  --organisation KOD        vems gränser
  --source KÄLLA            vilken källas gränser som ändras, till exempel kommunen
  --smallest-count N        antal från 1 till och med N döljs
  --register-numerator N    en andel döljs när täljaren är mindre än N
  --register-denominator N  en andel ur ett register döljs när nämnaren är mindre än N
  --survey-denominator N    ett enkätresultat döljs när färre än N har svarat
  --rounding none|five      five: antal visas avrundade till närmaste femtal, och döljs bara när det inte räcker
  --undo                    ångrar den senaste ändringen av källans gränser
  --reason TEXT             varför; sparas, så skriv det utan personuppgifter
  --json                    skriver resultatet som JSON
  --database ADRESS         file:SÖKVÄG eller postgres://…  (annars BARNBOKSLUT_DATABASE, annars file:barnbokslut.db)
  --help                    visar den här texten`,
  sourceNeeded: '--source saknas: säg vilken källas gränser som ska ändras.',
  reasonAlone: '--reason används när en gräns ändras: ange också vilken.',
  notANumber: (option: string, value: string) => `--${option} ${value}: skriv ett heltal.`,
  notARounding: (value: string) => `--rounding ${value}: skriv none eller five.`,
  undoAlone: '--undo används med --source och --reason, utan nya gränser.',
  limitLine: (name: string, limit: string, origin: string) => `  ${name}: ${limit} (${origin})`,
  saved: (name: string) => `Gränserna för ${name} är sparade.`,
} as const
