// Words of long work: what is being done, how far it has come, and what to do where it stopped.

import { texts } from './language.ts'

export const webJobTexts = texts(
  {
    /** What is done, as a heading; `subject` is a file's name or a year. */
    running: {
      preview: (subject: string) => `${subject} läses och granskas`,
      commit: (subject: string) => `${subject} sparas`,
      report: (subject: string) => `Barnbokslutet för ${subject} görs`,
    },
    done: {
      preview: (subject: string) => `${subject} är granskad`,
      commit: (subject: string) => `${subject} är sparad`,
      report: (subject: string) => `Barnbokslutet för ${subject} är klart`,
    },
    failed: {
      preview: (subject: string) => `${subject} blev inte granskad`,
      commit: (subject: string) => `${subject} blev inte sparad`,
      report: (subject: string) => `Barnbokslutet för ${subject} blev inte klart`,
    },
    stage: {
      waiting: 'Arbetet har börjat.',
      fetching: (share: string) => `Hämtar uppgifterna: ${share}.`,
      reading: (share: string) => `Läser filen: ${share}.`,
      writing: (share: string) => `Sparar uppgifterna: ${share}.`,
      collecting: (_share: string) => 'Räknar ut siffrorna.',
      drawing: (_share: string) => 'Skriver dokumentet.',
    },
    leave: 'Du kan stänga sidan. Arbetet fortsätter, och du hittar det från översikten.',
    opens: 'Resultatet visas här när det är klart.',
    reload: 'Se hur långt det har kommit',
    follow: 'Låt sidan uppdatera sig själv',
    unfollow: 'Sluta uppdatera sidan',
    cutOff: 'Arbetet avbröts, troligen för att tjänsten startades om.',
    internal: (reference: string) => `Något gick fel hos oss. Felet har nummer ${reference}.`,
    nothingChanged: 'Ingenting är ändrat. Försök igen.',
    again: { preview: 'Välj filen igen', commit: 'Till inläsningarna', report: 'Till rapporterna' },
    list: 'Pågår och nyss klart',
    see: 'Visa',
    none: (id: string) => `Det finns inget arbete ${id}.`,
  },
  {
    running: {
      preview: (subject) => `Reading and checking ${subject}`,
      commit: (subject) => `Saving ${subject}`,
      report: (subject) => `Making the barnbokslut for ${subject}`,
    },
    done: {
      preview: (subject) => `${subject} has been checked`,
      commit: (subject) => `${subject} has been saved`,
      report: (subject) => `The barnbokslut for ${subject} is ready`,
    },
    failed: {
      preview: (subject) => `${subject} was not checked`,
      commit: (subject) => `${subject} was not saved`,
      report: (subject) => `The barnbokslut for ${subject} was not made`,
    },
    stage: {
      waiting: 'The work has begun.',
      fetching: (share) => `Fetching the figures: ${share}.`,
      reading: (share) => `Reading the file: ${share}.`,
      writing: (share) => `Saving the figures: ${share}.`,
      collecting: () => 'Working out the figures.',
      drawing: () => 'Writing the document.',
    },
    leave: 'You can close this page. The work goes on, and you will find it from the overview.',
    opens: 'The result is shown here when it is ready.',
    reload: 'See how far it has come',
    follow: 'Let the page update itself',
    unfollow: 'Stop updating the page',
    cutOff: 'The work was cut off, probably because the service was restarted.',
    internal: (reference) => `Something went wrong on our side. The error has number ${reference}.`,
    nothingChanged: 'Nothing has been changed. Try again.',
    again: { preview: 'Choose the file again', commit: 'To the imports', report: 'To the reports' },
    list: 'Under way and just finished',
    see: 'Show',
    none: (id) => `There is no work ${id}.`,
  },
)
