// Every setting there is: its variable, what it means, what it may be and what holds without it. `barnbokslut config` prints
// them, and a variable that is not among them is refused.

export type Setting = {
  readonly name: string
  readonly meaning: string
  readonly allowed: string
  /** What holds where it is not set, as it would be written; empty: nothing. */
  readonly fallback: string
  /** Never shown. */
  readonly isSecret?: true
}

export const SETTINGS = [
  {
    name: 'BARNBOKSLUT_DATABASE',
    meaning: 'Databasens adress. Lösenordet i den visas aldrig.',
    allowed: 'file:SÖKVÄG eller postgres://användare:lösenord@server/databas',
    fallback: 'file:barnbokslut.db',
  },
  {
    name: 'BARNBOKSLUT_HOST',
    meaning: 'Adressen som tjänsten lyssnar på. Annat än den här datorn kräver BARNBOKSLUT_PUBLIC_URL.',
    allowed: 'IP-adress eller datornamn',
    fallback: '127.0.0.1',
  },
  { name: 'BARNBOKSLUT_PORT', meaning: 'Porten som tjänsten lyssnar på.', allowed: '0–65535', fallback: '8080' },
  {
    name: 'BARNBOKSLUT_PUBLIC_URL',
    meaning:
      'Adressen som läsarna skriver. Andra värdnamn avvisas, och med https skickas kakor bara krypterat och webbläsaren håller sig till https.',
    allowed: 'https://namn, utan sökväg; http:// bara för den här datorn',
    fallback: '',
  },
  {
    name: 'BARNBOKSLUT_TRUST_PROXY',
    meaning: 'Vilka omvända proxyer som får säga läsarens adress (X-Forwarded-For). Utan den tros ingen.',
    allowed: 'loopback, eller IP-adresser och nät (10.0.0.0/8) med komma mellan',
    fallback: '',
  },
  {
    name: 'BARNBOKSLUT_MAX_UPLOAD_MB',
    meaning: 'Största filen som får skickas in, i megabyte.',
    allowed: '1–100',
    fallback: '100',
  },
  {
    name: 'BARNBOKSLUT_SESSION_IDLE_MINUTES',
    meaning: 'Minuter utan att något görs, innan man måste logga in igen.',
    allowed: '5–1440',
    fallback: '60',
  },
  {
    name: 'BARNBOKSLUT_SESSION_HOURS',
    meaning: 'Timmar efter inloggningen, innan man måste logga in igen.',
    allowed: '1–168',
    fallback: '12',
  },
  {
    name: 'BARNBOKSLUT_MIGRATE',
    meaning:
      'Om serve får uppdatera tabellerna i en databas från en äldre version. Annars startar den inte förrän migrate har körts.',
    allowed: 'ja eller nej',
    fallback: 'nej',
  },
  {
    name: 'BARNBOKSLUT_LOG',
    meaning: 'Loggens form, en rad per begäran på standard ut. Den har inga adresser med id, frågor, kakor eller namn.',
    allowed: 'json, text eller off',
    fallback: 'json (demo: off)',
  },
  {
    name: 'BARNBOKSLUT_METRICS_TOKEN',
    meaning:
      'Lösenord för /metrics från andra datorer (Authorization: Bearer). Utan det svarar den bara den här datorn.',
    allowed: 'minst 20 tecken utan mellanslag',
    fallback: '',
    isSecret: true,
  },
  {
    name: 'BARNBOKSLUT_SHUTDOWN_SECONDS',
    meaning: 'Sekunder som pågående arbete får ta när tjänsten avslutas, innan det avbryts.',
    allowed: '1–600',
    fallback: '30',
  },
  {
    name: 'BARNBOKSLUT_ACTOR',
    meaning: 'Vem journalen säger gjorde det som görs med kommandoraden.',
    allowed: 'text',
    fallback: 'lokal användare',
  },
  {
    name: 'BARNBOKSLUT_KOLADA_URL',
    meaning: 'Var Koladas API (version 3) svarar.',
    allowed: 'https-adress utan lösenord, ? och #',
    fallback: 'https://api.kolada.se/v3',
  },
] as const satisfies readonly Setting[]

export type SettingName = (typeof SETTINGS)[number]['name']
