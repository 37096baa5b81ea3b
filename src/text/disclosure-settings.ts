// Words of the protection of small groups: its limits, where they come from, and what a refused change is told.

import { sentences, texts } from './language.ts'

/** By the names of the limits, as `domain/disclosure/limits.ts` has them. */
const LIMIT_NAMES = texts(
  {
    smallestCount: 'Största antal som döljs',
    registerNumerator: 'Minsta täljare i register',
    registerDenominator: 'Minsta nämnare i register',
    surveyDenominator: 'Minsta antal svar i enkäter',
  },
  {
    smallestCount: 'Largest count that is hidden',
    registerNumerator: 'Smallest numerator in registers',
    registerDenominator: 'Smallest denominator in registers',
    surveyDenominator: 'Smallest number of answers in surveys',
  },
)
type LimitName = keyof (typeof LIMIT_NAMES)['sv']

export const disclosureSettingsTexts = texts(
  {
    names: LIMIT_NAMES.sv,
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
  },
  {
    names: LIMIT_NAMES.en,
    hints: {
      smallestCount: 'Counts from 1 up to and including this are hidden.',
      registerNumerator:
        'A share is hidden when fewer children than this are in the numerator, and when fewer than this are outside it (close to 100 %).',
      registerDenominator: 'A share from a register is hidden when it rests on fewer children than this.',
      surveyDenominator: 'A survey result is hidden when fewer than this have answered.',
    },
    origins: {
      own: 'your own limit',
      catalogue: 'the source’s file in indicators/sources',
      default: 'the service’s basic value',
    },
    rounding: { none: 'Hide them', five: 'Round counts to the nearest five' },
    roundingOf: (rounding) => (rounding ? 'counts are rounded to the nearest five' : 'counts are not rounded'),
  },
)

/** What a refused change is told. */
export const disclosureErrors = sentences(
  texts(
    {
      noSource: (id: string, own: readonly string[]) =>
        `Det finns ingen källa ”${id}” att sätta gränser för. Välj bland: ${own.join(', ')}.`,
      publicSource: (name: string) =>
        `${name} har redan offentliggjort sina uppgifter och skyddar dem själv. Gränser sätts bara för egna källor.`,
      notALimit: (name: LimitName, largest: number) =>
        `${LIMIT_NAMES.sv[name]}: skriv ett heltal från 1 till ${largest}.`,
      numeratorAboveDenominator: 'Minsta täljare kan inte vara större än minsta nämnare.',
      noChange: 'Det är redan så. Ingenting ändrades.',
      reasonNeeded: 'Ändringen gör att mer visas än förut. Skriv varför.',
      reasonTooLong: 'Skriv skälet med högst 500 tecken.',
      reasonPersonal: 'Skälet innehåller ett personnummer. Skriv skälet utan personuppgifter: det sparas.',
      nothingToUndo: 'Gränserna för källan har aldrig ändrats, så det finns inget att ångra.',
    },
    {
      noSource: (id, own) => `There is no source “${id}” to set limits for. Choose among: ${own.join(', ')}.`,
      publicSource: (name) =>
        `${name} has already published its data and protects it itself. Limits are only set for sources of your own.`,
      notALimit: (name, largest) => `${LIMIT_NAMES.en[name]}: write a whole number from 1 to ${largest}.`,
      numeratorAboveDenominator: 'The smallest numerator cannot be larger than the smallest denominator.',
      noChange: 'That is how it is already. Nothing was changed.',
      reasonNeeded: 'The change shows more than before. Write why.',
      reasonTooLong: 'Write the reason in at most 500 characters.',
      reasonPersonal: 'The reason contains a personal identity number. Write it without personal data: it is kept.',
      nothingToUndo: 'The limits of the source have never been changed, so there is nothing to undo.',
    },
  ),
)

/** Kept with a change that nobody gave a reason for. */
export const disclosureReasons = {
  undone: 'Ångrad ändring',
  raised: 'Skärpt skydd',
} as const

export const disclosureCliText = {
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
