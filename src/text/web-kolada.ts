// Words of the pages that fetch from Kolada: the form, how far it has come, and what to know about what came.

import { texts } from './language.ts'

export const webKoladaTexts = texts(
  {
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
  },
  {
    link: 'Fetch from Kolada',
    uploadLink: 'Is the data in Kolada?',
    uploadLinkAction: 'Fetch it from there',

    title: 'Fetch from Kolada',
    intro: (name) =>
      `Values for ${name} and the country are fetched and checked like a file. You see what they change before anything is saved.`,
    indicators: 'Which indicators?',
    indicatorsHint: 'The indicators in the catalogue that Kolada has.',
    allChosen: (count) => `All ${count} indicators are chosen. Leave some out`,
    someChosen: (count, all) => `${count} of ${all} indicators are chosen`,
    from: 'From which year?',
    to: 'To which year?',
    peers: 'Which municipalities do you want to compare with?',
    peersHint:
      'A group in Kolada, by name or code, for example Liknande kommuner grundskola, Borlänge, 2024 or G35883. The group’s municipalities and its mean come too. Leave empty if the country is enough.',
    send: 'Fetch',
    notAYear: (text) =>
      text === '' ? 'Write a year, for example 2025.' : `“${text}” is not a year. Write for example 2025.`,

    unfinishedRunning: 'A fetch is running',
    unfinishedRunningBody: 'Wait until it is done before you start another.',
    unfinished: 'A fetch was not finished',
    unfinishedBody: 'You can continue it. If you start one with other choices, it begins from the start.',
    seeIt: 'See the fetch',

    asked: 'What is fetched',
    runningTitle: 'Fetching from Kolada',
    progress: (done, expected) => `${done} of ${expected} parts are fetched.`,
    begun: 'The fetch has begun.',
    runningBody: 'You can leave the page. The fetch goes on, and the result will be among the imports.',
    slow: 'Kolada has not answered yet. The program asks several times, for up to four minutes, and then says if it did not work.',
    reload: 'See how far it has come',
    follow: 'Let the page update itself',
    unfollow: 'Stop updating the page',
    stop: 'Stop the fetch',

    failedTitle: 'The fetch was not finished',
    cutOff: 'The fetch was cut off, probably because the service was restarted. What has been fetched is kept.',
    nothingSaved: 'Nothing has been changed.',
    continue: 'Continue the fetch',
    again: 'Change the choices and start over',
    droppedTitle: 'The fetch has been replaced',
    dropped: 'A later fetch has taken its place.',
    triedTitle: 'The fetch has been tried out',
    tried: 'It was a trial, so nothing has been imported.',

    notes: 'Good to know about the fetch from Kolada',
  },
)
