// Words about the boundaries of the verdict, on pages, in reports and in the terminal. Numbers come written: "0,95".

import { texts } from './language.ts'

type Boundaries = { readonly onTrack: string; readonly partly: string }
type Frozen = { readonly on: string; readonly by: string; readonly caseNumber: string | null }

export const boundaryTexts = texts(
  {
    /** Beside a status that the default boundaries would not give. */
    byDefault: ({ onTrack, partly }: Boundaries, status: string) =>
      `Med standardgränserna (${onTrack} och ${partly}) hade statusen varit ${status}.`,
    provisionalByDefault: ({ onTrack, partly }: Boundaries, status: string) =>
      `Med standardgränserna (${onTrack} och ${partly}) hade den preliminära statusen varit ${status}.`,

    used: ({ onTrack, partly }: Boundaries) =>
      `Planen bedöms efter gränserna ${onTrack} för på väg och ${partly} för delvis uppnått.`,
    noPlan: ({ onTrack, partly }: Boundaries) =>
      `Det finns ingen plan. En plan skulle bedömas efter gränserna ${onTrack} för på väg och ${partly} för delvis uppnått.`,
    frozen: ({ on, by, caseNumber }: Frozen) =>
      `De låstes när planen beslutades den ${on} av ${by}${caseNumber === null ? '' : ` (diarienummer ${caseNumber})`}. ` +
      'Senare ändringar gäller nästa plan.',
    notFrozen: 'Planen är inte beslutad här, så det är de gränser som gäller just nu. De låses när beslutet skrivs in.',
    isDefault: 'Det är standardgränserna, desamma som Eurostat använder.',
    notDefault: ({ onTrack, partly }: Boundaries) =>
      `Standardgränserna är ${onTrack} och ${partly}, desamma som Eurostat använder. Varje mål prövas också mot dem, och ` +
      'det står vid målet när svaret blir ett annat.',
    sameByDefault: 'Inget mål får en annan status med standardgränserna.',
  },
  {
    byDefault: ({ onTrack, partly }, status) =>
      `With the default boundaries (${onTrack} and ${partly}) the status would have been ${status}.`,
    provisionalByDefault: ({ onTrack, partly }, status) =>
      `With the default boundaries (${onTrack} and ${partly}) the provisional status would have been ${status}.`,

    used: ({ onTrack, partly }) =>
      `The plan is assessed by the boundaries ${onTrack} for on track and ${partly} for partly attained.`,
    noPlan: ({ onTrack, partly }) =>
      `There is no plan. A plan would be assessed by the boundaries ${onTrack} for on track and ${partly} for partly attained.`,
    frozen: ({ on, by, caseNumber }) =>
      `They were locked when the plan was decided on ${on} by ${by}${caseNumber === null ? '' : ` (registration number ${caseNumber})`}. ` +
      'Later changes apply to the next plan.',
    notFrozen:
      'The plan has not been decided here, so these are the boundaries that apply now. They are locked when the decision is recorded.',
    isDefault: 'They are the default boundaries, the same as Eurostat uses.',
    notDefault: ({ onTrack, partly }) =>
      `The default boundaries are ${onTrack} and ${partly}, the same as Eurostat uses. Every goal is tested against them too, and ` +
      'the goal says so where the answer differs.',
    sameByDefault: 'No goal gets another status with the default boundaries.',
  },
)

/** In reports, files and the command line. */
export const boundaryText = boundaryTexts.sv
