// What a page says when something cannot be shown or done.

import { texts } from './language.ts'

export const webErrorTexts = texts(
  {
    problem: {
      'wrong-host': {
        title: 'Adressen går inte hit',
        detail: 'Öppna Barnbokslut på den adress som stod i terminalen när tjänsten startade.',
      },
      'foreign-origin': {
        title: 'Begäran kom från en annan webbplats',
        detail: 'Ingenting ändrades. Öppna Barnbokslut i webbläsaren och gör om det därifrån.',
      },
      'not-signed-in': {
        title: 'Logga in först',
        detail: 'Ingenting ändrades. Logga in och gör om det. Ett program skickar en nyckel i rubriken Authorization.',
      },
      'read-only': {
        title: 'Nyckeln får bara läsa',
        detail: 'Ingenting ändrades. Gör en ny nyckel som får skriva.',
      },
      'no-organisation': {
        title: 'Organisationen finns inte här',
        detail:
          'Adressen kan vara felskriven, eller så har du ingen roll i organisationen. Be dess systemadministratör.',
      },
      'no-etag': {
        title: 'Säg vad du har läst',
        detail: 'Ingenting ändrades. Skicka ETag från det du har läst i rubriken If-Match.',
      },
      stale: {
        title: 'Har ändrats sedan du läste det',
        detail: 'Ingenting ändrades. Läs det igen och gör om ändringen.',
      },
      'no-file': {
        title: 'Ingen fil kom med',
        detail: 'Skicka filen som frågans innehåll, med rätt Content-Type, till exempel text/csv.',
      },
      'too-many': {
        title: 'För många frågor',
        detail: 'Vänta så länge som rubriken Retry-After säger och fråga sedan igen.',
      },
      'metrics-closed': {
        title: 'Mätvärdena visas inte här',
        detail: 'De visas på datorn som tjänsten körs på, och för den som skickar med lösenordet för dem.',
      },
      'no-page': {
        title: 'Sidan finns inte',
        detail: 'Länken kan vara gammal eller felskriven. Börja om från översikten.',
      },
      'too-large': {
        title: 'Filen är för stor',
        detail: 'Ingenting har lästs in. Dela upp filen, till exempel i en fil per år, och läs in delarna var för sig.',
      },
      'bad-request': {
        title: 'Adressen eller formuläret går inte att förstå',
        detail: 'Ingenting ändrades. Gå tillbaka och försök igen.',
      },
    },
    /** What there is more to say the error itself says. */
    refused: {
      invalid: { title: 'Det gick inte' },
      'not-found': { title: 'Finns inte' },
      forbidden: { title: 'Du får inte göra det här' },
      conflict: { title: 'Något har ändrats sedan du öppnade sidan' },
    },
    internal: {
      title: 'Något gick fel hos oss',
      detail: (reference: string) =>
        `Försök igen. Går det fel igen, säg till den som sköter tjänsten att felet har nummer ${reference}.`,
    },
    toStart: 'Till översikten',
  },
  {
    problem: {
      'wrong-host': {
        title: 'The address does not lead here',
        detail: 'Open Barnbokslut at the address that stood in the terminal when the service started.',
      },
      'foreign-origin': {
        title: 'The request came from another website',
        detail: 'Nothing was changed. Open Barnbokslut in the browser and do it again from there.',
      },
      'not-signed-in': {
        title: 'Sign in first',
        detail: 'Nothing was changed. Sign in and do it again. A program sends a token in the Authorization header.',
      },
      'read-only': {
        title: 'The token may only read',
        detail: 'Nothing was changed. Make a new token that may write.',
      },
      'no-organisation': {
        title: 'The organisation is not here',
        detail: 'The address may be mistyped, or you have no role in the organisation. Ask its system administrator.',
      },
      'no-etag': {
        title: 'Say what you have read',
        detail: 'Nothing was changed. Send the ETag of what you have read in the If-Match header.',
      },
      stale: {
        title: 'Changed since you read it',
        detail: 'Nothing was changed. Read it again and repeat your change.',
      },
      'no-file': {
        title: 'No file came',
        detail: 'Send the file as the content of the request, with the right Content-Type, for example text/csv.',
      },
      'too-many': {
        title: 'Too many requests',
        detail: 'Wait as long as the Retry-After header says and then ask again.',
      },
      'metrics-closed': {
        title: 'The measurements are not shown here',
        detail: 'They are shown on the computer that the service runs on, and to whoever sends the password for them.',
      },
      'no-page': {
        title: 'The page does not exist',
        detail: 'The link may be old or mistyped. Begin again from the overview.',
      },
      'too-large': {
        title: 'The file is too large',
        detail:
          'Nothing has been imported. Split the file, for example into one file a year, and import the parts one by one.',
      },
      'bad-request': {
        title: 'The address or the form cannot be understood',
        detail: 'Nothing was changed. Go back and try again.',
      },
    },
    refused: {
      invalid: { title: 'That did not work' },
      'not-found': { title: 'Not found' },
      forbidden: { title: 'You may not do this' },
      conflict: { title: 'Something has changed since you opened the page' },
    },
    internal: {
      title: 'Something went wrong on our side',
      detail: (reference) =>
        `Try again. If it goes wrong again, tell whoever runs the service that the fault has number ${reference}.`,
    },
    toStart: 'To the overview',
  },
)
