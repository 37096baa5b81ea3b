// What a refused call says to the person who made it.

export const errorText = {
  notACode: (code: string) =>
    `Koden ”${code}” kan inte vara en kommuns, regions eller myndighets kod. Skriv fyra siffror, till exempel 0684.`,
  codeOfOtherKind: (code: string) => `Koden ”${code}” hör inte till den sortens organisation. Kontrollera kod och typ.`,
  nameMissing: 'Organisationen behöver ett namn.',
  noOrganisation: (code: string) =>
    `Det finns ingen organisation med koden ”${code}”. Lägg till den med ”organisation add”.`,
  noPlan: (code: string, existing: string) =>
    existing === ''
      ? `Det finns ingen plan ”${code}”. Läs in planen först.`
      : `Det finns ingen plan ”${code}”. Planer som finns: ${existing}.`,
  planNeeded: 'Läs in handlingsplanen först. Filen handlar om mål och aktiviteter som ännu inte finns.',
  nothingToExport: 'Det finns ingen handlingsplan att hämta. Läs in den först, eller hämta en tom mall.',
  severalPlans: (existing: string) => `Organisationen har flera planer: ${existing}. Ange vilken.`,
  severalPlansForYear: (year: number, existing: string) => `Flera planer kan gälla ${year}: ${existing}. Ange vilken.`,
  noImport: (id: string) => `Det finns ingen inläsning ”${id}”.`,
  alreadyCommitted: 'Inläsningen är redan sparad. Ingenting ändrades.',
  changedSincePreview: 'Något har ändrats sedan filen granskades. Läs in den igen.',
  cannotCommit: 'Filen har fel och kan inte sparas. Rätta felen i filen och läs in den igen.',
  nationalOnlyObservations: 'Bara indikatorvärden kan läsas in nationellt.',
  noReport: (id: string) => `Det finns inget barnbokslut ”${id}”.`,
  olderReport: (version: number) =>
    `Barnbokslutet gjordes med en annan version av programmet (dokumentmodell ${version}). PDF-filen finns kvar.`,
  noIndicator: (slug: string) => `Det finns ingen indikator ”${slug}”.`,
  noGoal: (id: string) => `Det finns inget mål ”${id}” i planen.`,
} as const
