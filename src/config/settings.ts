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
    name: 'BARNBOKSLUT_API_RATE',
    meaning: 'Frågor i minuten till API:et från ett konto, eller från en adress där ingen är inloggad.',
    allowed: '1–1 000 000',
    fallback: '600',
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
  {
    name: 'BARNBOKSLUT_OIDC_ISSUER',
    meaning:
      'Inloggningstjänst (OpenID Connect) som man kan logga in med. Anmäl Barnbokslut där med återadressen BARNBOKSLUT_PUBLIC_URL/logga-in/extern/svar.',
    allowed: 'https-adress som tjänsten själv skriver den; http:// bara för den här datorn',
    fallback: '',
  },
  {
    name: 'BARNBOKSLUT_OIDC_CLIENT_ID',
    meaning: 'Vad Barnbokslut heter hos inloggningstjänsten.',
    allowed: 'text',
    fallback: '',
  },
  {
    name: 'BARNBOKSLUT_OIDC_CLIENT_SECRET',
    meaning: 'Barnboksluts lösenord hos inloggningstjänsten. Det visas och loggas aldrig.',
    allowed: 'minst 20 tecken utan mellanslag',
    fallback: '',
    isSecret: true,
  },
  {
    name: 'BARNBOKSLUT_OIDC_NAME',
    meaning: 'Vad inloggningstjänsten heter på knappen: Logga in med …',
    allowed: 'text',
    fallback: 'kommunens konto',
  },
  {
    name: 'BARNBOKSLUT_OIDC_SCOPE',
    meaning: 'Vad Barnbokslut ber inloggningstjänsten om.',
    allowed: 'ord med mellanslag mellan, openid ett av dem',
    fallback: 'openid profile',
  },
  {
    name: 'BARNBOKSLUT_OIDC_ROLES_CLAIM',
    meaning: 'Uppgiften (claim) hos inloggningstjänsten vars värden ger roller. Utan den ges inga roller.',
    allowed: 'namn som groups, eller med punkter där den ligger inuti andra: realm_access.roles',
    fallback: '',
  },
  {
    name: 'BARNBOKSLUT_OIDC_ROLES',
    meaning:
      'Vilka värden som ger vilka roller. Vid varje inloggning får personen precis dem, och de som inte längre ges tas tillbaka. Revisor och sakkunnig väntar på en annan revisor.',
    allowed:
      'JSON: [{"varde":"bb-utredare","organisation":"0180","roll":"utredare"}, …]; för verksamhetsrapportör även "enhet"',
    fallback: '',
  },
  {
    name: 'BARNBOKSLUT_OIDC_ROLES_DAYS',
    meaning:
      'Dagar som roller från inloggningstjänsten gäller efter den senaste inloggningen. Nycklar för program slutar fungera med dem.',
    allowed: '1–366',
    fallback: '30',
  },
  {
    name: 'BARNBOKSLUT_LOCAL_SIGN_IN',
    meaning:
      'Om man kan logga in med lösenord och engångslänk. Stäng av det bara där alla kommer från inloggningstjänsten.',
    allowed: 'on eller off',
    fallback: 'on',
  },
] as const satisfies readonly Setting[]

export type SettingName = (typeof SETTINGS)[number]['name']
