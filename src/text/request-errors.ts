// What is wrong with a request itself, before any service is asked: its address, its form, its size.

import { texts } from './language.ts'

export const requestErrorTexts = texts(
  {
    problem: {
      'too-long': {
        title: 'Adressen är för lång',
        detail: 'Ingenting ändrades. Gå till översikten och välj färre saker på en gång.',
      },
      'wrong-type': {
        title: 'Innehållet är av fel sort',
        detail: 'Ingenting ändrades. Använd formuläret på sidan, eller den sort som API:ets beskrivning anger.',
      },
      'bad-text': {
        title: 'Texten går inte att läsa',
        detail: 'Ingenting ändrades. Adressen eller formuläret har tecken som inte är UTF-8. Skriv om texten.',
      },
      'form-too-large': {
        title: 'Formuläret är för stort',
        detail: 'Ingenting ändrades. Skriv kortare texter eller skicka färre saker på en gång.',
      },
      'metrics-closed': {
        title: 'Mätvärdena visas inte här',
        detail: 'De visas på datorn som tjänsten körs på, och för den som skickar med lösenordet för dem.',
      },
    },
    nothingChanged: 'Ingenting ändrades.',
    where: { query: 'Adressen', form: 'Formuläret' },
    unknown: (where: string, name: string) => `${where} har ”${name}”, som inte finns här. Ta bort det.`,
    repeated: (where: string, name: string) => `${where} har ”${name}” flera gånger. Det får stå en gång.`,
    missing: (where: string, name: string) => `${where} saknar ”${name}”.`,
    notANumber: (name: string) => `”${name}” ska vara ett heltal.`,
    tooSmall: (name: string, least: string) => `”${name}” är för litet: minst ${least}.`,
    tooGreat: (name: string, most: string) => `”${name}” är för stort: högst ${most}.`,
    notOneOf: (name: string, values: string) => `”${name}” ska vara något av: ${values}.`,
    empty: (name: string) => `”${name}” är tomt.`,
    tooLong: (name: string, most: number) => `”${name}” är för långt: högst ${most} tecken.`,
    wrong: (name: string) => `”${name}” har ett värde som inte går att använda.`,
  },
  {
    problem: {
      'too-long': {
        title: 'The address is too long',
        detail: 'Nothing was changed. Go to the overview and choose fewer things at a time.',
      },
      'wrong-type': {
        title: 'The content is of the wrong kind',
        detail: 'Nothing was changed. Use the form on the page, or the kind that the description of the API names.',
      },
      'bad-text': {
        title: 'The text cannot be read',
        detail: 'Nothing was changed. The address or the form has characters that are not UTF-8. Write the text again.',
      },
      'form-too-large': {
        title: 'The form is too large',
        detail: 'Nothing was changed. Write shorter texts or send fewer things at a time.',
      },
      'metrics-closed': {
        title: 'The measurements are not shown here',
        detail: 'They are shown on the computer that runs the service, and to whoever sends their password.',
      },
    },
    nothingChanged: 'Nothing was changed.',
    where: { query: 'The address', form: 'The form' },
    unknown: (where, name) => `${where} has “${name}”, which does not exist here. Take it away.`,
    repeated: (where, name) => `${where} has “${name}” several times. It may stand once.`,
    missing: (where, name) => `${where} lacks “${name}”.`,
    notANumber: (name) => `“${name}” should be a whole number.`,
    tooSmall: (name, least) => `“${name}” is too small: at least ${least}.`,
    tooGreat: (name, most) => `“${name}” is too great: at most ${most}.`,
    notOneOf: (name, values) => `“${name}” should be one of: ${values}.`,
    empty: (name) => `“${name}” is empty.`,
    tooLong: (name, most) => `“${name}” is too long: at most ${most} characters.`,
    wrong: (name) => `“${name}” has a value that cannot be used.`,
  },
)
