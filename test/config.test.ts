// Settings from the environment: what each may be, and that a wrong one is told by name and without its secrets.

import { expect, it } from 'vitest'
import { ConfigError, ROLE_WORDS, readConfig, SETTINGS, unknownSettings } from '../src/config.ts'
import { accessTexts } from '../src/text/access.ts'

const kolada = (text: string) => readConfig({ BARNBOKSLUT_KOLADA_URL: text }).koladaUrl

it('finds Kolada where its API is, unless another address is given', () => {
  expect(readConfig({}).koladaUrl).toBe('https://api.kolada.se/v3')
  expect(kolada('')).toBe('https://api.kolada.se/v3')
  expect(kolada('https://proxy.example/kolada/v3/')).toBe('https://proxy.example/kolada/v3')
  expect(kolada('http://127.0.0.1:8123/v3')).toBe('http://127.0.0.1:8123/v3')
})

it.each([
  'kolada',
  'http://api.kolada.se/v3',
  'file:///v3',
  'https://user:secret@api.kolada.se/v3',
  'https://api.kolada.se/v3?key=1',
  'https://api.kolada.se/v3#x',
])('refuses %s without saying it again, since it may hold a password', (text) => {
  expect(() => kolada(text)).toThrow(ConfigError)
  expect(() => kolada(text)).toThrow('BARNBOKSLUT_KOLADA_URL')
  expect(() => kolada(text)).not.toThrow('secret')
})

it('answers this machine alone, keeps tables as they are and trusts no proxy, unless told otherwise', () => {
  expect(readConfig({})).toMatchObject({
    database: 'file:barnbokslut.db',
    host: '127.0.0.1',
    port: 8080,
    publicUrl: null,
    trustProxy: [],
    session: { idle: 3_600_000, absolute: 43_200_000 },
    migrate: false,
    log: null,
    metricsToken: null,
    shutdown: 30_000,
  })
})

it('reads every setting there is', () => {
  const said = {
    BARNBOKSLUT_DATABASE: 'postgres://x@server/b',
    BARNBOKSLUT_HOST: '0.0.0.0',
    BARNBOKSLUT_PORT: '80',
    BARNBOKSLUT_PUBLIC_URL: 'https://barnbokslut.example',
    BARNBOKSLUT_TRUST_PROXY: 'loopback, 10.0.0.0/8',
    BARNBOKSLUT_MAX_UPLOAD_MB: '7',
    BARNBOKSLUT_API_RATE: '60',
    BARNBOKSLUT_SESSION_IDLE_MINUTES: '5',
    BARNBOKSLUT_SESSION_HOURS: '1',
    BARNBOKSLUT_MIGRATE: 'ja',
    BARNBOKSLUT_LOG: 'text',
    BARNBOKSLUT_METRICS_TOKEN: 'abcdefghijklmnopqrst',
    BARNBOKSLUT_SHUTDOWN_SECONDS: '5',
    BARNBOKSLUT_ACTOR: 'driften',
    BARNBOKSLUT_KOLADA_URL: 'https://proxy.example/v3',
    BARNBOKSLUT_OIDC_ISSUER: 'https://login.example/realms/kommun/',
    BARNBOKSLUT_OIDC_CLIENT_ID: 'barnbokslut',
    BARNBOKSLUT_OIDC_CLIENT_SECRET: 'hemligt-hemligt-hemligt',
    BARNBOKSLUT_OIDC_NAME: 'Provkontot',
    BARNBOKSLUT_OIDC_SCOPE: 'openid groups',
    BARNBOKSLUT_OIDC_ROLES_CLAIM: 'realm_access.roles',
    BARNBOKSLUT_OIDC_ROLES: JSON.stringify([
      { varde: 'CN=utredare,OU=Prov', organisation: '9902', roll: 'utredare' },
      { varde: 'soc', organisation: '9902', roll: 'verksamhetsrapportör', enhet: 'Socialnämnden' },
    ]),
    BARNBOKSLUT_OIDC_ROLES_DAYS: '14',
    BARNBOKSLUT_LOCAL_SIGN_IN: 'off',
  }
  expect(Object.keys(said).sort()).toEqual(SETTINGS.map(({ name }) => name).sort())
  const { shown, ...read } = readConfig(said)
  expect(read).toEqual({
    database: 'postgres://x@server/b',
    host: '0.0.0.0',
    port: 80,
    publicUrl: 'https://barnbokslut.example',
    trustProxy: ['loopback', '10.0.0.0/8'],
    maxUpload: 7 * 1024 * 1024,
    apiRate: 60,
    session: { idle: 300_000, absolute: 3_600_000 },
    migrate: true,
    log: 'text',
    metricsToken: 'abcdefghijklmnopqrst',
    shutdown: 5000,
    actor: 'driften',
    koladaUrl: 'https://proxy.example/v3',
    provider: {
      issuer: 'https://login.example/realms/kommun/',
      clientId: 'barnbokslut',
      clientSecret: 'hemligt-hemligt-hemligt',
      name: 'Provkontot',
      scope: 'openid groups',
      rolesClaim: 'realm_access.roles',
      roles: [
        { value: 'CN=utredare,OU=Prov', organisation: '9902', role: 'analyst', unit: null },
        { value: 'soc', organisation: '9902', role: 'unit-reporter', unit: 'Socialnämnden' },
      ],
      rolesDays: 14,
    },
    localSignIn: false,
  })
  expect(JSON.stringify(shown)).not.toContain('hemligt-hemligt')
  expect(shown.every(({ isSet }) => isSet)).toBe(true)
})

it.each([
  ['BARNBOKSLUT_PORT', 'abc'],
  ['BARNBOKSLUT_PORT', '65536'],
  ['BARNBOKSLUT_HOST', 'http://127.0.0.1'],
  // Open to others, without the name they know it by.
  ['BARNBOKSLUT_HOST', '0.0.0.0'],
  ['BARNBOKSLUT_PUBLIC_URL', 'http://barnbokslut.example'],
  ['BARNBOKSLUT_PUBLIC_URL', 'https://barnbokslut.example/app'],
  ['BARNBOKSLUT_PUBLIC_URL', 'https://x:y@barnbokslut.example'],
  ['BARNBOKSLUT_PUBLIC_URL', 'barnbokslut.example'],
  // Everybody's X-Forwarded-For would be anybody's word.
  ['BARNBOKSLUT_TRUST_PROXY', 'true'],
  ['BARNBOKSLUT_TRUST_PROXY', 'loopback,'],
  ['BARNBOKSLUT_SESSION_IDLE_MINUTES', '0'],
  ['BARNBOKSLUT_MIGRATE', 'yes'],
  ['BARNBOKSLUT_LOG', 'JSON'],
  ['BARNBOKSLUT_METRICS_TOKEN', 'short'],
  ['BARNBOKSLUT_SHUTDOWN_SECONDS', '0.5'],
  // Nobody would come in; or nothing would come of it.
  ['BARNBOKSLUT_LOCAL_SIGN_IN', 'off'],
  ['BARNBOKSLUT_LOCAL_SIGN_IN', 'nej'],
  ['BARNBOKSLUT_OIDC_CLIENT_ID', 'barnbokslut'],
  ['BARNBOKSLUT_OIDC_ROLES_DAYS', '0'],
])('refuses %s=%s, naming the variable', (name, text) => {
  expect(() => readConfig({ [name]: text })).toThrow(ConfigError)
  expect(() => readConfig({ [name]: text })).toThrow(name)
})

it('lets the service be opened to others under a name, which is unencrypted only for this machine', () => {
  expect(readConfig({ BARNBOKSLUT_HOST: '::', BARNBOKSLUT_PUBLIC_URL: 'https://b.example/' }).publicUrl).toBe(
    'https://b.example',
  )
  expect(readConfig({ BARNBOKSLUT_PUBLIC_URL: 'http://localhost:8080' }).publicUrl).toBe('http://localhost:8080')
})

const PROVIDER = {
  BARNBOKSLUT_PUBLIC_URL: 'https://barnbokslut.example',
  BARNBOKSLUT_OIDC_ISSUER: 'https://login.example',
  BARNBOKSLUT_OIDC_CLIENT_ID: 'barnbokslut',
  BARNBOKSLUT_OIDC_CLIENT_SECRET: 'hemligt-hemligt-hemligt',
}
const withRoles = (text: string) => ({
  ...PROVIDER,
  BARNBOKSLUT_OIDC_ROLES_CLAIM: 'groups',
  BARNBOKSLUT_OIDC_ROLES: text,
})

it('takes a provider with what it needs, and gives no roles unless told which', () => {
  expect(readConfig({}).provider).toBe(null)
  expect(readConfig(PROVIDER)).toMatchObject({
    provider: { name: 'kommunens konto', scope: 'openid profile', rolesClaim: null, roles: [], rolesDays: 30 },
    localSignIn: true,
  })
  const local = { ...PROVIDER, BARNBOKSLUT_OIDC_ISSUER: 'http://127.0.0.1:9/realms/x' }
  expect(readConfig(local).provider?.issuer).toBe('http://127.0.0.1:9/realms/x')
})

it.each<[string, Record<string, string>, string]>([
  ['unencrypted', { BARNBOKSLUT_OIDC_ISSUER: 'http://login.example' }, 'OIDC_ISSUER'],
  ['with a password', { BARNBOKSLUT_OIDC_ISSUER: 'https://x:hemligt@login.example' }, 'OIDC_ISSUER'],
  ['with a question', { BARNBOKSLUT_OIDC_ISSUER: 'https://login.example?x=1' }, 'OIDC_ISSUER'],
  ['without our own address', { BARNBOKSLUT_PUBLIC_URL: '' }, 'BARNBOKSLUT_PUBLIC_URL'],
  ['without our name', { BARNBOKSLUT_OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID'],
  ['without a secret', { BARNBOKSLUT_OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET'],
  ['with a short secret', { BARNBOKSLUT_OIDC_CLIENT_SECRET: 'hemligt' }, 'OIDC_CLIENT_SECRET'],
  ['that is not asked for openid', { BARNBOKSLUT_OIDC_SCOPE: 'profile' }, 'OIDC_SCOPE'],
  ['with a name on two lines', { BARNBOKSLUT_OIDC_NAME: 'a\nb' }, 'OIDC_NAME'],
  ['whose claim gives nothing', { BARNBOKSLUT_OIDC_ROLES_CLAIM: 'groups' }, 'OIDC_ROLES'],
  ['whose roles come from nothing', { BARNBOKSLUT_OIDC_ROLES: '[]' }, 'OIDC_ROLES_CLAIM'],
])('refuses a provider %s, and repeats no secret', (_what, change, said) => {
  expect(() => readConfig({ ...PROVIDER, ...change })).toThrow(said)
  expect(() => readConfig({ ...PROVIDER, ...change })).not.toThrow('hemligt')
})

it('says all that is wrong with the rules for roles, each by its number', () => {
  const rule = { varde: 'a', organisation: '9902', roll: 'läsare' }
  const rules = [
    rule,
    { ...rule, roll: 'kung' },
    { ...rule, roll: 'operator' },
    { ...rule, organisation: 9902 },
    { organisation: '9902', roll: 'läsare' },
    { ...rule, enhet: 'Socialnämnden' },
    { ...rule, grupp: 'b' },
    rule,
    'a=läsare',
  ]
  const said = [
    'regel 2: rollen "kung" finns inte. Välj utredare, ',
    'regel 3: rollen "operator" finns inte.',
    'regel 4: ”organisation” ska vara fyra siffror inom citattecken, men är 9902.',
    'regel 5: ”varde” saknas',
    'regel 6: ”enhet” (Socialnämnden) kan bara den ha som är verksamhetsrapportör, men rollen är läsare.',
    'regel 7: ”grupp” finns inte.',
    'regel 8: står två gånger.',
    'regel 9: ska se ut som {"varde"',
  ]
  for (const sentence of said) expect(() => readConfig(withRoles(JSON.stringify(rules)))).toThrow(sentence)
  for (const text of ['groups', '{}', '[]', '[{]']) expect(() => readConfig(withRoles(text))).toThrow('ska vara JSON')
})

it('calls roles what the pages call them', () => {
  const { operator: _, ...words } = accessTexts.sv.role
  expect(Object.fromEntries(Object.entries(words).map(([role, word]) => [word, role]))).toEqual(ROLE_WORDS)
})

it('shows settings without their secrets', () => {
  const { shown } = readConfig({
    BARNBOKSLUT_DATABASE: 'postgres://kalle:hem:l@igt@server/b',
    BARNBOKSLUT_METRICS_TOKEN: 'abcdefghijklmnopqrst',
  })
  const values = Object.fromEntries(shown.map(({ name, value }) => [name, value]))
  expect(values.BARNBOKSLUT_DATABASE).toBe('postgres://kalle:•••@server/b')
  expect(values.BARNBOKSLUT_METRICS_TOKEN).toBe('•••')
  expect(values.BARNBOKSLUT_PORT).toBe('8080')
  expect(JSON.stringify(shown)).not.toMatch(/igt@|abcdefghij/)
})

it('knows a variable that is none of ours by its name', () => {
  expect(unknownSettings({ BARNBOKSLUT_PROT: '1', BARNBOKSLUT_PORT: '1', PATH: '' })).toEqual(['BARNBOKSLUT_PROT'])
})
