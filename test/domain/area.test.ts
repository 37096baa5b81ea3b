// Area codes as files write them: canonical, or refused with the reason.

import { describe, expect, it } from 'vitest'
import { areaKind, createAreaNames, districtCode, parseAreaCode } from '../../src/domain/area.ts'
import { AREA_NAMES } from '../../src/domain/area-names.ts'

describe('parseAreaCode', () => {
  it.each([
    ['0', '0000', 'country'],
    ['0000', '0000', 'country'],
    ['20', '0020', 'region'],
    ['0020', '0020', 'region'],
    ['01', '0001', 'region'],
    ['2081', '2081', 'municipality'],
    [' 0114 ', '0114', 'municipality'],
    ['g123', 'G123', 'group'],
  ])('reads %j as %s, a %s', (text, code, kind) => {
    expect(parseAreaCode(text)).toEqual({ ok: true, code, kind })
  })

  it('suspects that Excel has eaten the zero of three digits, and repairs nothing', () => {
    expect(parseAreaCode('114')).toEqual({ ok: false, reason: 'lost-zero' })
  })

  it.each(['', '2', '02', '26', '0011', '20811', 'Borlänge', 'G', '20.81'])('refuses %j', (text) => {
    expect(parseAreaCode(text)).toEqual({ ok: false, reason: 'not-a-code' })
  })
})

describe('createAreaNames', () => {
  const areasNamed = createAreaNames(AREA_NAMES)
  it.each([
    ['Falu kommun', ['2080']],
    ['Borlänge kommun', ['2081']],
    ['Ludvikas kommun', ['2085']],
    ['Malmö stad', ['1280']],
    ['Göteborgs  Stad', ['1480']],
    ['Dalarnas län', ['0020']],
    ['Faluns län', []],
  ])('%s is %j', (name, codes) => {
    expect(areasNamed(name)).toEqual(codes)
  })
})

describe('areaKind', () => {
  it.each([
    ['0000', 'country'],
    ['0020', 'region'],
    ['2081', 'municipality'],
    ['G123', 'group'],
    ['2081:Centrum', 'district'],
  ])('%s is a %s', (code, kind) => {
    expect(areaKind(code)).toBe(kind)
  })
})

describe('districtCode', () => {
  it('lets two kommuner both have a Centrum', () => {
    expect(districtCode('2081', ' Centrum ')).toBe('2081:Centrum')
    expect(districtCode('2080', 'Centrum')).not.toBe(districtCode('2081', 'Centrum'))
  })
})

describe('names of areas', () => {
  const named = createAreaNames(AREA_NAMES)

  it.each([
    ['Borlänge', '2081'],
    ['Borlänge kommun', '2081'],
    ['Falu kommun', '2080'],
    ['Dalarnas län', '0020'],
    ['Region Dalarna', '0020'],
    ['dalarna', '0020'],
    ['Södermanlands län', '0004'],
    ['Jönköpings län', '0006'],
    ['Västra Götalands län', '0014'],
    ['Jämtlands län', '0023'],
    ['Örebro län', '0018'],
    ['hela riket', '0000'],
  ])('%s is %s', (name, code) => {
    expect(named(name)).toEqual([code])
  })

  it('gives both where a kommun and a region are called so, and none where nobody is', () => {
    expect(named('Stockholm').toSorted()).toEqual(['0001', '0180'])
    expect(named('Borlunda')).toEqual([])
  })
})
