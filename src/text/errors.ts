// What a refused call says to the person who made it, in every language at once: an error does not know its reader.

import { sentences, texts } from './language.ts'

export const errorText = sentences(
  texts(
    {
      notACode: (code: string) =>
        `Koden ”${code}” kan inte vara en kommuns, regions eller myndighets kod. Skriv fyra siffror, till exempel 0684.`,
      codeOfOtherKind: (code: string) =>
        `Koden ”${code}” hör inte till den sortens organisation. Kontrollera kod och typ.`,
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
      severalPlansForYear: (year: number, existing: string) =>
        `Flera planer kan gälla ${year}: ${existing}. Ange vilken.`,
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
      goalsGone:
        'Inläsningen går inte att göra om. Den redovisar mål eller aktiviteter som inte längre finns i planen.',
      noAnnotatedCopy:
        'Filen innehåller ingen tabell som går att läsa, så det finns ingen kopia att skriva kommentarer i.',
      redactionReason: 'Skriv varför uppgifterna ska bort, med högst 500 tecken.',
      redactionReasonPersonal: 'Skälet innehåller ett personnummer. Skriv skälet utan personuppgifter: det sparas.',
      cannotCommit: 'Filen har fel och kan inte sparas. Rätta felen i filen och läs in den igen.',
      nationalOnlyObservations: 'Bara indikatorvärden kan läsas in nationellt.',
      noTable: 'Filen kan inte öppnas som en tabell. Läs in den igen, så står det vad som är fel.',
      noDraft:
        'Filen finns inte kvar. Den sparas bara ett dygn medan du säger vad kolumnerna betyder. Läs in den igen.',
      noProfile: 'Det finns ingen sådan profil.',
      profileName: 'Skriv vad profilen ska heta, med högst 120 tecken.',
      profileNamePersonal: 'Namnet innehåller ett personnummer. Skriv ett namn utan personuppgifter: det sparas.',
      profileNameTaken: (name: string) => `Det finns redan en profil som heter ”${name}”. Välj ett annat namn.`,
      badKey: 'Idempotency-Key ska vara 8–200 tecken utan mellanslag, till exempel ett UUID.',
      keyOfOtherFile: 'Samma Idempotency-Key har skickats med en annan fil. Gör en ny nyckel för varje fil.',
      noSuchPiece: 'Det finns ingen i listan med det id som står i after. Börja om från början.',
      keyUnderWay: 'Filen med denna Idempotency-Key läses just in. Fråga igen om en stund.',
      noOwnMapping: 'Inläsningen har inte gjorts med en egen profil, så det finns ingen att spara.',
      notADay: (date: string) => `”${date}” är inte ett datum. Skriv till exempel 2025-12-31.`,
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
    },
    {
      notACode: (code) =>
        `The code “${code}” cannot be the code of a municipality, region or agency. Write four digits, for example 0684.`,
      codeOfOtherKind: (code) =>
        `The code “${code}” does not belong to that kind of organisation. Check the code and the type.`,
      nameMissing: 'The organisation needs a name.',
      noOrganisation: (code) => `There is no organisation with the code “${code}”. Add it with “organisation add”.`,
      noPlan: (code, existing) =>
        existing === ''
          ? `There is no plan “${code}”. Import the plan first.`
          : `There is no plan “${code}”. The plans are: ${existing}.`,
      planNeeded: 'Import the action plan first. The file is about goals and activities that do not exist yet.',
      nothingToExport: 'There is no action plan to download. Import one first, or download an empty template.',
      severalPlans: (existing) => `The organisation has several plans: ${existing}. Say which one.`,
      severalPlansForYear: (year, existing) => `Several plans may apply in ${year}: ${existing}. Say which one.`,
      noImport: (id) => `There is no import “${id}”.`,
      alreadyCommitted: 'The import is already saved. Nothing was changed.',
      changedSincePreview: 'Something has changed since the file was checked. Import it again.',
      notActive: 'Only a saved import can be undone. This one is already undone, or was never saved.',
      undoneMeanwhile:
        'An import was undone while the children’s annual account (barnbokslut) was being made. Make it again.',
      notUndone: 'Only an undone import can be redone. This one is not undone.',
      reportRests: (year, madeOn) =>
        `The import cannot be undone. The children’s annual account (barnbokslut) for ${year}, made on ${madeOn}, may rest on its data. Import a corrected file instead.`,
      undoNewerPlanFirst: (file) =>
        `The import cannot be undone yet. The plan has been imported again since then, with ${file}. Undo that import first.`,
      undoReportedFirst: (file) =>
        `The import cannot be undone yet. ${file} reports on goals or activities that would then disappear. Undo that import first.`,
      newerPlanSaved: (file) =>
        `The import cannot be redone. The plan has been imported again since it was undone, with ${file}. Import the file again instead.`,
      goalsGone: 'The import cannot be redone. It reports on goals or activities that are no longer in the plan.',
      noAnnotatedCopy: 'The file has no table that can be read, so there is no copy to write comments in.',
      redactionReason: 'Write why the data must go, in at most 500 characters.',
      redactionReasonPersonal:
        'The reason contains a personal identity number. Write it without personal data: it is kept.',
      cannotCommit: 'The file has errors and cannot be saved. Correct them in the file and import it again.',
      nationalOnlyObservations: 'Only indicator values can be imported nationally.',
      noTable: 'The file cannot be opened as a table. Import it again to see what is wrong.',
      noDraft:
        'The file is no longer here. It is kept for one day only, while you say what its columns mean. Import it again.',
      noProfile: 'There is no such profile.',
      profileName: 'Write what the profile is to be called, in at most 120 characters.',
      profileNamePersonal:
        'The name contains a personal identity number. Write a name without personal data: it is kept.',
      profileNameTaken: (name) => `There is already a profile called “${name}”. Choose another name.`,
      badKey: 'Idempotency-Key must be 8–200 characters without spaces, for example a UUID.',
      keyOfOtherFile: 'The same Idempotency-Key has been sent with another file. Make a new key for each file.',
      noSuchPiece: 'There is none in the list with the id in after. Begin again from the start.',
      keyUnderWay: 'The file with this Idempotency-Key is being imported right now. Ask again in a while.',
      noOwnMapping: 'The import was not made with a profile of your own, so there is none to save.',
      notADay: (date) => `“${date}” is not a date. Write for example 2025-12-31.`,
      nothingPublished: 'There is no published report at that address.',
      noReport: (id) => `There is no children’s annual account (barnbokslut) “${id}”.`,
      olderReport: (version) =>
        `The children’s annual account (barnbokslut) was made with another version of the program (document model ${version}). The PDF file is still here.`,
      noIndicator: (slug) => `There is no indicator “${slug}” with values to show.`,
      notInCatalogue: (indicator) =>
        `There is no indicator “${indicator}”. Write its name in indicators/ or its Kolada id, for example N15428.`,
      noArea: (area) => `There is no area “${area}” with values.`,
      noValue: 'No value has ever been imported for that group and period.',
      noExplanation: (id) => `There is no figure “${id}” that year.`,
      noGoal: (id) => `There is no goal “${id}” in the plan.`,
    },
  ),
)
