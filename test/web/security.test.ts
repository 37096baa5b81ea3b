// Which Hosts are ours.

import { describe, expect, it } from 'vitest'
import { isAllowedHost } from '../../src/web/security.ts'

describe('isAllowedHost', () => {
  const allowed = ['127.0.0.1:8080', 'localhost:8080', '[::1]:8080']

  it.each(['127.0.0.1:8080', 'LOCALHOST:8080', '[::1]:8080'])('lets %s in', (host) => {
    expect(isAllowedHost(host, allowed)).toBe(true)
  })

  it.each([
    undefined,
    '',
    'localhost',
    'localhost:80',
    'evil.example:8080',
    'localhost.evil.example:8080',
    '127.0.0.1:8080.evil.example',
    '127.0.0.1:8080:80',
  ])('keeps %s out', (host) => {
    expect(isAllowedHost(host, allowed)).toBe(false)
  })

  it('takes any port where none is named', () => {
    expect(isAllowedHost('127.0.0.1:49152', ['127.0.0.1'])).toBe(true)
    expect(isAllowedHost('evil.example:49152', ['127.0.0.1'])).toBe(false)
  })
})
