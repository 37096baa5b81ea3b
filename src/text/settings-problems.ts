// Why a setting is refused: a picture that cannot be a logotype (limits in domain/picture.ts), a text that is missing, a month that
// is none.

import { texts } from './language.ts'

export const settingsProblems = texts(
  {
    picture: {
      empty: 'Filen är tom. Välj en bild i PNG eller JPEG.',
      'too-large': `Filen är större än 512 kB. Spara bilden mindre, till exempel 1 000 bildpunkter bred.`,
      svg: 'Filen är en SVG. En sådan kan innehålla program och går inte att lägga i PDF:en. Spara logotypen som PNG.',
      'not-a-picture': 'Filen är inte en bild i PNG eller JPEG, vad den än heter. Spara logotypen som PNG.',
      damaged: 'Bilden är skadad eller ofullständig. Spara den igen från programmet den är gjord i.',
      'too-many-pixels':
        'Bilden har för många bildpunkter. Den får ha högst två miljoner, och ingen sida över 4 000. 1 000 × 300 räcker långt.',
      'too-small': `Bilden är för liten. Varje sida behöver minst 16 bildpunkter.`,
      turned:
        'Bilden är ett foto som kameran har vridit. Öppna den, spara den på nytt rättvänd, helst som PNG, och skicka den igen.',
      'for-print': 'Bilden är gjord för tryck. Spara den i RGB med åtta bitar, helst som PNG.',
    },
    fileMissing: 'Välj en bild i PNG eller JPEG.',
    altMissing: 'Skriv vad bilden föreställer, till exempel organisationens namn.',
    altTooLong: 'Skriv högst 200 tecken.',
    altPersonal: 'Texten innehåller ett personnummer. Den visas för alla: skriv den utan.',
    noLogo: 'Det finns ingen logotyp.',
    notAMonth: 'Välj en månad.',
    nothingToUndo: 'Det finns ingen ändring att ångra.',
  },
  {
    picture: {
      empty: 'The file is empty. Choose a picture in PNG or JPEG.',
      'too-large': `The file is larger than 512 kB. Save the picture smaller, for example 1 000 pixels wide.`,
      svg: 'The file is an SVG. Such a file can hold programs and cannot be put into the PDF. Save the logotype as PNG.',
      'not-a-picture': 'The file is no picture in PNG or JPEG, whatever it is called. Save the logotype as PNG.',
      damaged: 'The picture is damaged or not whole. Save it again from the program it was made in.',
      'too-many-pixels':
        'The picture has too many pixels. It may have two million at most, and no side above 4 000. 1 000 × 300 will do.',
      'too-small': `The picture is too small. Each side needs at least 16 pixels.`,
      turned:
        'The picture is a photograph that the camera has turned. Open it, save it anew the right way up, preferably as PNG, and send it again.',
      'for-print': 'The picture is made for print. Save it in RGB with eight bits, preferably as PNG.',
    },
    fileMissing: 'Choose a picture in PNG or JPEG.',
    altMissing: 'Write what the picture shows, for example the name of the organisation.',
    altTooLong: 'Write at most 200 characters.',
    altPersonal: 'The text contains a personal identity number. It is shown to everyone: write it without.',
    noLogo: 'There is no logotype.',
    notAMonth: 'Choose a month.',
    nothingToUndo: 'There is no change to undo.',
  },
)
