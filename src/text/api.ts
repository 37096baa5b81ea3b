// What the JSON API says of itself: one line per thing that can be asked for.

import { texts } from './language.ts'

export const apiTexts = texts(
  {
    title: 'Barnbokslut: gränssnitt för program',
    intro:
      'Allt som går att göra på sidorna går att göra härifrån. Skicka en nyckel i rubriken Authorization: Bearer. Nyckeln gör du på Mitt konto. Den får det som dina roller får, aldrig mer.',
    errors:
      'Fel svaras som problem+json (RFC 9457): type är stabilt, detail är till för människor. Okända fält avvisas. En fråga för mycket per minut svaras 429 med Retry-After.',
    changes:
      'Svaren har ETag. Skicka den i If-Match när du ändrar det du har läst: då skriver ingen över någon annans ändring. En fil som skickas med Idempotency-Key läses in en gång, hur ofta den än skickas.',
    download: 'Beskrivningen som OpenAPI 3.1',
    method: 'Metod',
    address: 'Adress',
    what: 'Vad',
    needs: 'Behöver',
    parameters: 'Fält i frågan',
    answer: 'Svar',
    anyone: 'ingen inloggning',
    signedIn: 'inloggning',
    caption: (group: string) => `Det som går att fråga om: ${group}`,
    groups: {
      organisations: 'Organisationer',
      plan: 'Plan och mål',
      indicators: 'Indikatorer',
      imports: 'Inläsningar',
      reports: 'Rapporter',
      protection: 'Skydd av små grupper',
      peers: 'Jämförelsegrupper',
      people: 'Personer och nycklar',
      registry: 'Diarium, journal och arkiv',
      service: 'Tjänsten',
    },
    ok: 'Det gick bra.',
    created: 'Gjort; adressen står i Location.',
    wrong: 'Något i frågan är fel.',
    notSignedIn: 'Ingen giltig nyckel.',
    forbidden: 'Rollen räcker inte.',
    missing: 'Finns inte, eller är en annan organisations.',
    stale: 'Har ändrats sedan det lästes.',
    tooMany: 'För många frågor.',
  },
  {
    title: 'Barnbokslut: interface for programs',
    intro:
      'Everything that can be done on the pages can be done from here. Send a token in the header Authorization: Bearer. You make the token on My account. It may do what your roles may do, never more.',
    errors:
      'Errors are answered as problem+json (RFC 9457): type is stable, detail is for people. Unknown fields are refused. One question too many in a minute is answered 429 with Retry-After.',
    changes:
      'Answers have an ETag. Send it in If-Match when you change what you have read: nobody then overwrites somebody else’s change. A file sent with an Idempotency-Key is taken in once, however often it is sent.',
    download: 'The description as OpenAPI 3.1',
    method: 'Method',
    address: 'Address',
    what: 'What',
    needs: 'Needs',
    parameters: 'Fields of the question',
    answer: 'Answer',
    anyone: 'no sign-in',
    signedIn: 'sign-in',
    caption: (group) => `What can be asked for: ${group}`,
    groups: {
      organisations: 'Organisations',
      plan: 'Plan and goals',
      indicators: 'Indicators',
      imports: 'Imports',
      reports: 'Reports',
      protection: 'Protection of small groups',
      peers: 'Groups to compare with',
      people: 'People and tokens',
      registry: 'Registry, journal and archive',
      service: 'The service',
    },
    ok: 'Done.',
    created: 'Made; its address is in Location.',
    wrong: 'Something in the question is wrong.',
    notSignedIn: 'No valid token.',
    forbidden: 'The role does not suffice.',
    missing: 'Does not exist, or is another organisation’s.',
    stale: 'Has changed since it was read.',
    tooMany: 'Too many questions.',
  },
)
