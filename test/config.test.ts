// Settings from the environment: what each may be, and that a wrong one is told by name and without its secrets.

import { expect, it } from 'vitest'
import { ConfigError, readConfig, SETTINGS, unknownSettings } from '../src/config.ts'

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
    BARNBOKSLUT_SESSION_IDLE_MINUTES: '5',
    BARNBOKSLUT_SESSION_HOURS: '1',
    BARNBOKSLUT_MIGRATE: 'ja',
    BARNBOKSLUT_LOG: 'text',
    BARNBOKSLUT_METRICS_TOKEN: 'abcdefghijklmnopqrst',
    BARNBOKSLUT_SHUTDOWN_SECONDS: '5',
    BARNBOKSLUT_ACTOR: 'driften',
    BARNBOKSLUT_KOLADA_URL: 'https://proxy.example/v3',
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
    session: { idle: 300_000, absolute: 3_600_000 },
    migrate: true,
    log: 'text',
    metricsToken: 'abcdefghijklmnopqrst',
    shutdown: 5000,
    actor: 'driften',
    koladaUrl: 'https://proxy.example/v3',
  })
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
