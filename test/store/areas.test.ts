import { describe, expect, it } from 'vitest'
import { areaKind, parseAreaCode } from '../../src/domain/area.ts'
import { AREA_NAMES } from '../../src/domain/area-names.ts'
import { addArea, isKnownArea, listAreas } from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'

describeOnEachDatabase('areas', (open) => {
  it('are there from the start: riket, 21 regions, 290 kommuner', async () => {
    const { store } = await open()
    const areas = await listAreas(store.db)
    expect(
      Object.entries(Object.groupBy(areas, (area) => area.kind)).map(([kind, all]) => [kind, all?.length]),
    ).toEqual([
      ['country', 1],
      ['region', 21],
      ['municipality', 290],
    ])
    expect(areas).toContainEqual({ code: '1499', name: 'Falköping', kind: 'municipality', parent: '0014' })
  })

  it('are listed in Swedish order, å ä ö last', async () => {
    const { store } = await open()
    const names = (await listAreas(store.db)).filter((area) => area.kind === 'municipality').map((area) => area.name)
    expect(names.slice(0, 2)).toEqual(['Ale', 'Alingsås'])
    expect(names.at(-1)).toBe('Övertorneå')
    expect(names.indexOf('Åmål')).toBeGreaterThan(names.indexOf('Ystad'))
    expect(names.indexOf('Ängelholm')).toBeGreaterThan(names.indexOf('Åstorp'))
    expect(names.indexOf('Öckerö')).toBeGreaterThan(names.indexOf('Ängelholm'))
  })

  it('can be added, districts below their kommun, and keep their first name', async () => {
    const { store } = await open()
    const district = { code: '2081:Tjärna Ängar', name: 'Tjärna Ängar', kind: 'district', parent: '2081' } as const
    await addArea(store.db, district)
    await addArea(store.db, { ...district, name: 'Något annat' })
    expect(await isKnownArea(store.db, '2081:Tjärna Ängar')).toBe(true)
    expect(await isKnownArea(store.db, '2081:Hönsarvet')).toBe(false)
    expect((await listAreas(store.db)).filter((area) => area.kind === 'district')).toEqual([district])
  })

  it('cannot lie in an area that is not there', async () => {
    const { store } = await open()
    const added = addArea(store.db, { code: '9998:Centrum', name: 'Centrum', kind: 'district', parent: '9998' })
    await expect(added).rejects.toThrow()
  })
})

describe('the list of areas', () => {
  it('has only canonical codes, each once, each with a name and a parent that is in the list', () => {
    const codes = new Set(AREA_NAMES.map((area) => area.code))
    expect(codes.size).toBe(AREA_NAMES.length)
    for (const { code, name, kind, parent } of AREA_NAMES) {
      expect(parseAreaCode(code)).toEqual({ ok: true, code, kind })
      expect(areaKind(code)).toBe(kind)
      expect(name).toMatch(/^[A-ZÅÄÖ][A-Za-zåäöÅÄÖé -]+$/)
      expect(parent === null || codes.has(parent)).toBe(true)
    }
  })
})
