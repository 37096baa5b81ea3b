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
  notActive: 'Bara en sparad inläsning kan ångras. Den här är redan ångrad, eller blev aldrig sparad.',
  undoneMeanwhile: 'En inläsning ångrades medan barnbokslutet gjordes. Gör barnbokslutet igen.',
  notUndone: 'Bara en ångrad inläsning kan göras om. Den här är inte ångrad.',
  reportRests: (year: number, madeOn: string) =>
    `Inläsningen går inte att ångra. Barnbokslutet för ${year}, som gjordes den ${madeOn}, kan bygga på uppgifter ur den. Läs in en rättad fil i stället.`,
  undoNewerPlanFirst: (file: string) =>
    `Inläsningen går inte att ångra än. Planen har lästs in på nytt sedan dess, med ${file}. Ångra den inläsningen först.`,
  undoReportedFirst: (file: string) =>
    `Inläsningen går inte att ångra än. ${file} redovisar mål eller aktiviteter som då skulle försvinna. Ångra den inläsningen först.`,
  newerPlanSaved: (file: string) =>
    `Inläsningen går inte att göra om. Planen har lästs in på nytt sedan den ångrades, med ${file}. Läs in filen igen i stället.`,
  goalsGone: 'Inläsningen går inte att göra om. Den redovisar mål eller aktiviteter som inte längre finns i planen.',
  noAnnotatedCopy: 'Filen innehåller ingen tabell som går att läsa, så det finns ingen kopia att skriva kommentarer i.',
  redactionReason: 'Skriv varför uppgifterna ska bort, med högst 500 tecken.',
  redactionReasonPersonal: 'Skälet innehåller ett personnummer. Skriv skälet utan personuppgifter: det sparas.',
  cannotCommit: 'Filen har fel och kan inte sparas. Rätta felen i filen och läs in den igen.',
  nationalOnlyObservations: 'Bara indikatorvärden kan läsas in nationellt.',
  noTable: 'Filen kan inte öppnas som en tabell. Läs in den igen, så står det vad som är fel.',
  noDraft: 'Filen finns inte kvar. Den sparas bara ett dygn medan du säger vad kolumnerna betyder. Läs in den igen.',
  noProfile: 'Det finns ingen sådan profil.',
  profileName: 'Skriv vad profilen ska heta, med högst 120 tecken.',
  profileNamePersonal: 'Namnet innehåller ett personnummer. Skriv ett namn utan personuppgifter: det sparas.',
  profileNameTaken: (name: string) => `Det finns redan en profil som heter ”${name}”. Välj ett annat namn.`,
  noOwnMapping: 'Inläsningen har inte gjorts med en egen profil, så det finns ingen att spara.',
  nothingPublished: 'Det finns inget publicerat barnbokslut på den adressen.',
  noReport: (id: string) => `Det finns inget barnbokslut ”${id}”.`,
  olderReport: (version: number) =>
    `Barnbokslutet gjordes med en annan version av programmet (dokumentmodell ${version}). PDF-filen finns kvar.`,
  noIndicator: (slug: string) => `Det finns ingen indikator ”${slug}” med värden att visa.`,
  notInCatalogue: (indicator: string) =>
    `Det finns ingen indikator ”${indicator}”. Skriv dess namn i indicators/ eller dess Kolada-id, till exempel N15428.`,
  noArea: (area: string) => `Det finns inget område ”${area}” med värden.`,
  noValue: 'Det har aldrig lästs in något värde för den gruppen och perioden.',
  noExplanation: (id: string) => `Det finns ingen siffra ”${id}” det året.`,
  noGoal: (id: string) => `Det finns inget mål ”${id}” i planen.`,
} as const
