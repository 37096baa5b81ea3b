// What a page says when something cannot be shown or done.

type Words = { readonly title: string; readonly detail: string }

export const webErrorText = {
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
      detail: 'Adressen kan vara felskriven, eller så har du ingen roll i organisationen. Be dess systemadministratör.',
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
  /** `detail: null`: the service has said it in words made for the reader. */
  refused: {
    invalid: { title: 'Det gick inte', detail: null },
    'not-found': { title: 'Finns inte', detail: null },
    forbidden: { title: 'Du får inte göra det här', detail: 'Be den som sköter tjänsten om rätt behörighet.' },
    conflict: { title: 'Något har ändrats sedan du öppnade sidan', detail: null },
  },
  internal: {
    title: 'Något gick fel hos oss',
    detail: (reference: string) =>
      `Försök igen. Går det fel igen, säg till den som sköter tjänsten att felet har nummer ${reference}.`,
  },
  toStart: 'Till översikten',
} as const satisfies {
  problem: Readonly<Record<string, Words>>
  refused: Readonly<Record<string, { readonly title: string; readonly detail: string | null }>>
  internal: { readonly title: string; readonly detail: (reference: string) => string }
  toStart: string
}
