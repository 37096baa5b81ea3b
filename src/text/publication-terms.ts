// Words of the form where an organisation says on which terms its published data may be used, and whom to ask.

import { texts } from './language.ts'

export const publicationTermsTexts = texts(
  {
    title: 'Villkor och kontakt',
    intro: 'Det här står vid allt som ni publicerar, och i beskrivningen som Sveriges dataportal läser.',
    licence: 'Licens för uppgifterna',
    licenceHint: 'Digg rekommenderar CC0 för öppna data.',
    licences: {
      none: 'Ingen angiven: se organisationens villkor',
      'CC0-1.0': 'CC0 1.0: får användas fritt',
      'CC-BY-4.0': 'CC BY 4.0: får användas om källan anges',
    },
    contactName: 'Vem ska man fråga?',
    contactNameHint: 'En funktion, till exempel kommunstyrelsens kansli. Inga personnamn. Får vara tomt.',
    contactEmail: 'E-postadress',
    contactEmailHint: 'En gemensam brevlåda. Behövs för att Sveriges dataportal ska ta emot beskrivningen.',
    contactPage: 'Adress till ett kontaktformulär',
    contactPageHint: 'Börjar med https. Visas i tillgänglighetsredogörelsen. Får vara tomt.',
    save: 'Spara',
    saved: 'Villkor och kontakt är sparade',
    problem: {
      'too-long': 'Skriv högst 200 tecken.',
      personal: 'Uppgiften innehåller ett personnummer. Den visas för alla: skriv den utan.',
      'not-an-email': 'Skriv en e-postadress, till exempel kansli@exempelby.example.',
      'not-an-address': 'Skriv en adress som börjar med https.',
    },
  },
  {
    title: 'Terms and contact',
    intro: 'This stands beside all that you publish, and in the description that Sveriges dataportal reads.',
    licence: 'Licence of the data',
    licenceHint: 'Digg recommends CC0 for open data.',
    licences: {
      none: 'None stated: see the organisation’s terms',
      'CC0-1.0': 'CC0 1.0: may be used freely',
      'CC-BY-4.0': 'CC BY 4.0: may be used if the source is named',
    },
    contactName: 'Whom to ask?',
    contactNameHint: 'An office, for example the executive office. No names of persons. May be empty.',
    contactEmail: 'E-mail address',
    contactEmailHint: 'A shared mailbox. Needed for Sveriges dataportal to accept the description.',
    contactPage: 'Address of a contact form',
    contactPageHint: 'Begins with https. Shown in the accessibility statement. May be empty.',
    save: 'Save',
    saved: 'Terms and contact are saved',
    problem: {
      'too-long': 'Write at most 200 characters.',
      personal: 'It holds a personal identity number, and is shown to everyone: write it without.',
      'not-an-email': 'Write an e-mail address, for example kansli@exempelby.example.',
      'not-an-address': 'Write an address that begins with https.',
    },
  },
)
