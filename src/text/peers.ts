// Words about whom an organisation compares itself with: the groups' names, and what a wrong call is told.

export const peersText = {
  country: 'Riket',
  region: (region: string) => `Andra kommuner i länet (${region})`,
  regions: 'Andra regioner',
  chosen: (names: string) => names,
  kinds: {
    country: 'Riket',
    region: 'Samma län',
    shipped: 'Följer med programmet',
    own: 'Egna grupper',
    kolada: 'Koladas grupper',
    areas: 'Valda områden',
  },

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
  groupsImported: (groups: string, added: string, changed: string, removed: string) =>
    `${groups} grupper från Kolada är inlästa: ${added} nya, ${changed} ändrade, ${removed} borttagna.`,
  groupsTried: (groups: string, added: string, changed: string, removed: string) =>
    `Prövat, inte sparat. ${groups} grupper: ${added} nya, ${changed} ändrade, ${removed} borttagna.`,
} as const
