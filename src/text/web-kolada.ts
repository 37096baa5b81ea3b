// Words of the pages that fetch from Kolada: the form, how far it has come, and what to know about what came.

export const webKoladaText = {
  link: 'Hämta från Kolada',
  uploadLink: 'Finns uppgifterna i Kolada?',
  uploadLinkAction: 'Hämta dem därifrån',

  title: 'Hämta från Kolada',
  intro: (name: string) =>
    `Värden för ${name} och riket hämtas och granskas som en fil. Du ser vad de ändrar innan något sparas.`,
  indicators: 'Vilka indikatorer?',
  indicatorsHint: 'Indikatorerna i katalogen som finns i Kolada.',
  allChosen: (count: string) => `Alla ${count} indikatorer är valda. Välj bort några`,
  someChosen: (count: string, all: string) => `${count} av ${all} indikatorer är valda`,
  from: 'Från vilket år?',
  to: 'Till och med vilket år?',
  peers: 'Vilka kommuner vill ni jämföra er med?',
  peersHint:
    'En grupp i Kolada, med namn eller kod, till exempel Liknande kommuner grundskola, Borlänge, 2024 eller G35883. Gruppens kommuner och gruppens medelvärde följer med. Lämna tomt om riket räcker.',
  send: 'Hämta',
  notAYear: (text: string) =>
    text === '' ? 'Skriv ett år, till exempel 2025.' : `”${text}” är inte ett år. Skriv till exempel 2025.`,

  unfinishedRunning: 'En hämtning pågår',
  unfinishedRunningBody: 'Vänta tills den är klar innan du startar en ny.',
  unfinished: 'En hämtning blev inte klar',
  unfinishedBody: 'Du kan fortsätta den. Startar du en ny med andra val börjar den om från början.',
  seeIt: 'Se hämtningen',

  asked: 'Det här hämtas',
  runningTitle: 'Hämtar från Kolada',
  /** Pages are no word of the reader's. */
  progress: (done: string, expected: string) => `${done} av ${expected} delar är hämtade.`,
  begun: 'Hämtningen har börjat.',
  runningBody: 'Du kan lämna sidan. Hämtningen fortsätter, och resultatet finns sedan bland inläsningarna.',
  slow: 'Kolada har inte svarat än. Programmet frågar flera gånger, i upp till fyra minuter, och säger sedan till om det inte gick.',
  reload: 'Se hur långt den har kommit',
  follow: 'Låt sidan uppdatera sig själv',
  unfollow: 'Sluta uppdatera sidan',
  stop: 'Avbryt hämtningen',

  failedTitle: 'Hämtningen blev inte klar',
  cutOff: 'Hämtningen avbröts, troligen för att tjänsten startades om. Det som redan är hämtat finns kvar.',
  nothingSaved: 'Ingenting är ändrat.',
  continue: 'Fortsätt hämtningen',
  again: 'Ändra valen och börja om',
  droppedTitle: 'Hämtningen är ersatt',
  dropped: 'En senare hämtning har tagit dess plats.',
  triedTitle: 'Hämtningen är prövad',
  tried: 'Den startades på prov, så ingenting är inläst.',

  notes: 'Att veta om hämtningen från Kolada',
} as const
