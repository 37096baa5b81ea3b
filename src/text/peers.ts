// Words about whom an organisation compares itself with: the groups' names, and what a wrong call is told.

import { sentences, texts } from './language.ts'

/** Names of groups, which stand in reports, and what the command line says: in Swedish. */
export const peersText = {
  country: 'Riket',
  region: (region: string) => `Andra kommuner i länet (${region})`,
  regions: 'Andra regioner',
  groupsImported: (groups: string, added: string, changed: string, removed: string) =>
    `${groups} grupper från Kolada är inlästa: ${added} nya, ${changed} ändrade, ${removed} borttagna.`,
  groupsTried: (groups: string, added: string, changed: string, removed: string) =>
    `Prövat, inte sparat. ${groups} grupper: ${added} nya, ${changed} ändrade, ${removed} borttagna.`,
} as const

/** What a wrong call is told. */
export const peersErrors = sentences(
  texts(
    {
      unknown: (text: string, existing: readonly string[], shared: number) =>
        [
          `Det finns ingen jämförelsegrupp ”${text}”.`,
          `Välj bland: ${existing.join('; ')}; eller skriv koder med komma mellan, till exempel 0180,1480.`,
          shared === 0
            ? 'Koladas grupper är inte inlästa. Läs in dem med ”import groups FIL” eller hämta dem med ”fetch groups”.'
            : 'Koladas grupper kan anges med kod (G35883) eller namn.',
        ].join(' '),
      several: (text: string, found: readonly string[]) =>
        `Flera jämförelsegrupper heter något med ”${text}”: ${found.join('; ')}. Skriv koden för den du vill ha.`,
      unknownArea: (code: string) => `Det finns ingen kommun eller region med koden eller namnet ”${code}”.`,
      noMembers: 'Gruppen har ingen annan än ni själva att jämföra med. Lägg till minst en kommun eller region.',
      tooMany: (most: number) => `En grupp får ha högst ${most} medlemmar.`,
      name: 'Skriv vad gruppen ska heta, med högst 120 tecken.',
      namePersonal: 'Namnet innehåller ett personnummer. Skriv ett namn utan personuppgifter: det sparas.',
      nameTaken: (name: string) => `Det finns redan en grupp som heter ”${name}”. Välj ett annat namn.`,
      nameReserved: (name: string) => `”${name}” betyder redan något annat här. Välj ett annat namn.`,
      noGroup: 'Det finns ingen sådan egen grupp.',

      groupsFile: {
        'too-large': 'Filen är för stor för att vara Koladas grupper.',
        damaged: 'Filen går inte att packa upp eller är inte text i UTF-8.',
        'not-json': 'Filen är inte JSON. Spara Koladas svar på municipality_groups som det är.',
        none: 'Filen innehåller inga grupper.',
        'one-of-many':
          'Filen är bara en av flera sidor. Hämta alla grupper på en sida (per_page=5000) eller använd ”fetch groups”.',
      },
      groupsShape: (where: string) =>
        `Filen har inte den form som Koladas grupper har (vid ${where}). Den ska vara {"values": [{"id", "title", "members": [{"member_id"}]}]}.`,
      groupsTwice: (id: string) => `Gruppen ${id} står två gånger i filen. Ingenting är sparat.`,
    },
    {
      unknown: (text, existing, shared) =>
        [
          `There is no comparison group “${text}”.`,
          `Choose among: ${existing.join('; ')}; or write codes with commas between, for example 0180,1480.`,
          shared === 0
            ? 'Kolada’s groups have not been imported. Import them with “import groups FILE” or fetch them with “fetch groups”.'
            : 'Kolada’s groups can be given by code (G35883) or name.',
        ].join(' '),
      several: (text, found) =>
        `Several comparison groups have “${text}” in their name: ${found.join('; ')}. Write the code of the one you want.`,
      unknownArea: (code) => `There is no municipality or region with the code or name “${code}”.`,
      noMembers: 'The group has nobody but yourselves to compare with. Add at least one municipality or region.',
      tooMany: (most) => `A group may have at most ${most} members.`,
      name: 'Write what the group is to be called, in at most 120 characters.',
      namePersonal: 'The name contains a personal identity number. Write a name without personal data: it is kept.',
      nameTaken: (name) => `There is already a group called “${name}”. Choose another name.`,
      nameReserved: (name) => `“${name}” already means something else here. Choose another name.`,
      noGroup: 'You have no such group.',

      groupsFile: {
        'too-large': 'The file is too large to be Kolada’s groups.',
        damaged: 'The file cannot be unpacked or is not text in UTF-8.',
        'not-json': 'The file is not JSON. Save Kolada’s answer to municipality_groups as it is.',
        none: 'The file contains no groups.',
        'one-of-many':
          'The file is only one of several pages. Fetch all groups on one page (per_page=5000) or use “fetch groups”.',
      },
      groupsShape: (where) =>
        `The file does not have the form of Kolada’s groups (at ${where}). It should be {"values": [{"id", "title", "members": [{"member_id"}]}]}.`,
      groupsTwice: (id) => `The group ${id} is in the file twice. Nothing has been saved.`,
    },
  ),
)
