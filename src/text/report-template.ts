// What is said about a report template that asks for something that is not there.

const quoted = (text: string): string => `”${text}”`

export const reportTemplateText = {
  notATemplate: (detail: string) => `Mallen har inte rätt form (${detail}).`,
  unknownPlaceholder: (path: string, known: readonly string[]) =>
    `Platshållaren {${path}} finns inte. Platshållare som finns: ${known.join(', ')}.`,
  unclosedPlaceholder: 'En klammer { eller } saknar sin andra hälft.',
  notAlwaysThere: (path: string, known: readonly string[]) =>
    `Här får {${path}} inte stå, eftersom uppgiften kan saknas. Använd ${known.join(', ')}.`,
  unknownCondition: (path: string, known: readonly string[]) =>
    `Villkoret ${quoted(path)} finns inte. Villkor som finns: ${known.join(', ')}.`,
  unknownSection: (section: string, known: readonly string[]) =>
    `Avsnittet ${quoted(section)} finns inte. Avsnitt som finns: ${known.join(', ')}.`,
  duplicateSection: (section: string) => `Avsnittet ${quoted(section)} står två gånger.`,
  mandatorySection: (section: string) =>
    `Avsnittet ${quoted(section)} är obligatoriskt. Lägg till det, utan ${quoted('when')}.`,
} as const
