// Which addresses that Kolada names are Kolada's own.

import { expect, it } from 'vitest'
import { onOwnOrigin } from '../../../src/services/kolada/client.ts'

const OWN = 'https://kolada.example/v3'
const FROM = new URL(`${OWN}/kpi/N15428`)

it.each([
  ['https://kolada.example/v3/kpi?page=2', 'https://kolada.example/v3/kpi?page=2'],
  ['/v3/kpi?page=2', 'https://kolada.example/v3/kpi?page=2'],
  // A service behind a proxy often writes its own address so; it is never asked unencrypted.
  ['http://kolada.example/v3/kpi?page=2', 'https://kolada.example/v3/kpi?page=2'],
  ['https://kolada.example:8443/v3/kpi', null],
  ['https://api.kolada.example/v3/kpi', null],
  ['https://kolada.example.evil.example/v3/kpi', null],
  ['//evil.example/v3/kpi', null],
  ['https://user@kolada.example/v3/kpi', null],
  ['file:///etc/passwd', null],
  ['http://', null],
])('%s is asked as %s', (address, expected) => {
  expect(onOwnOrigin(address, FROM, OWN)?.href ?? null).toBe(expected)
})
