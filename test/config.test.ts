// Settings from the environment: where Kolada is.

import { expect, it } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

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
