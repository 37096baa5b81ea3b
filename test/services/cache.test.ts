// What is kept for whoever asks next: made once, within its room, and never what failed.

import { expect, it } from 'vitest'
import { createCache } from '../../src/services/cache.ts'

it('makes a thing once, however many ask at the same time', async () => {
  const cache = createCache<string>(10, () => 1)
  const made: string[] = []
  const make = (value: string) => async () => {
    made.push(value)
    await new Promise((resolve) => setImmediate(resolve))
    return value
  }
  const asked = await Promise.all([cache.get('a', make('1')), cache.get('a', make('2')), cache.get('b', make('3'))])
  expect(asked).toEqual(['1', '1', '3'])
  expect(await cache.get('a', make('4'))).toBe('1')
  expect(made).toEqual(['1', '3'])
})

it('lets go of what nobody has asked for the longest, and never keeps more than there is room for', async () => {
  const cache = createCache<string>(6, (value) => value.length)
  const get = (key: string, value: string) => cache.get(key, async () => value)
  await get('a', 'aa')
  await get('b', 'bb')
  await get('c', 'cc')
  await get('a', 'not made')
  await get('d', 'dd')
  expect(await get('a', 'gone')).toBe('aa')
  expect(await get('b', 'made anew')).toBe('made anew')
  // Larger than the room by itself, and so made each time.
  expect(await get('e', 'much too long')).toBe('much too long')
  expect(await get('e', 'anew')).toBe('anew')
})

it('does not keep what failed', async () => {
  const cache = createCache<string>(10, () => 1)
  await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await cache.get('a', async () => 'yes')).toBe('yes')
})
