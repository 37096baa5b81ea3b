// Whom an organisation compares itself with: which group a text names, its own groups, and Kolada's.

import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, Invalid, NotFound } from '../../../src/domain/errors.ts'
import type { FullContext } from '../../../src/services/full-context.ts'
import { organisationByCode } from '../../../src/services/organisations.ts'
import {
  addPeerGroup,
  choosePeers,
  chosenPeers,
  editPeerGroup,
  fetchGroups,
  findPeers,
  importGroups,
  peerChoices,
  removePeerGroup,
  restorePeerGroup,
} from '../../../src/services/peers/index.ts'
import { NATIONAL, readJournal } from '../../../src/store/index.ts'
import { GROUPS, groupsFile } from '../../support/comparison-given.ts'
import { bytesOf, CODE, type TestContext, testContext, withOrganisation } from '../../support/context.ts'
import { accessTo, type KoladaServer, koladaServer, send } from '../../support/kolada-server.ts'

let context: TestContext
let ctx: FullContext
beforeEach(async () => {
  context = await testContext()
  ctx = await withOrganisation(context)
})
afterEach(() => context.close())

const found = async (text: string) => findPeers(ctx, await organisationByCode(ctx, CODE), text)
const refusal = (act: Promise<unknown>) => act.then(() => null).catch((error: unknown) => error)
const namesOf = async (text: string) => (await found(text)).members.map(({ name }) => name)

describe('the group a text names', () => {
  it.each(['riket', '0000', '0', 'Sverige', 'RIKET'])('is riket for %s', async (text) => {
    expect(await found(text)).toMatchObject({ id: 'riket', kind: 'country' })
  })

  it('is the partnership by id and by name, with its ten kommuner and a word about Angered', async () => {
    const group = await found('partnerskapet')
    expect(group.members).toHaveLength(10)
    expect(group.members.map(({ name }) => name)).toEqual(
      'Borlänge Degerfors Gävle Haninge Karlskoga Trelleborg Uppsala Västerås Örebro Östersund'.split(' '),
    )
    expect(group.note).toContain('Angered')
    expect(await found('Partnerskapet för barnets rättigheter i praktiken')).toEqual(group)
  })

  it('is some kommuner by codes or names, where a kommun goes before the region that is also called so', async () => {
    expect(await namesOf('0180,1480')).toEqual(['Göteborg', 'Stockholm'])
    expect(await namesOf('Uppsala, Falun')).toEqual(['Falun', 'Uppsala'])
  })

  it('is not one with a code that is nobody’s, which is named', async () => {
    const error = await refusal(found('0180,0999'))
    expect(error).toBeInstanceOf(NotFound)
    expect(String(error)).toContain('0999')
  })

  it('is the county for who lies in one; a made-up kommun lies in none, and is told what there is', async () => {
    const error = await refusal(found('region'))
    expect(error).toBeInstanceOf(NotFound)
    expect(String(error)).toMatch(/riket.*partnerskapet.*import groups/)
    await ctx.store.db.updateTable('organisation').set({ code: '2081' }).where('code', '=', CODE).execute()
    const group = await findPeers(ctx, await organisationByCode(ctx, '2081'), 'region')
    expect(group.members).toHaveLength(14)
    expect(group.name).toContain('Region Dalarna')
    const partnership = await findPeers(ctx, await organisationByCode(ctx, '2081'), 'partnerskapet')
    expect([partnership.members.length, partnership.excludesSelf]).toEqual([9, true])
  })

  it('is one of Kolada’s by code, name, or the beginning that only one of ours has', async () => {
    await importGroups(ctx, groupsFile())
    for (const text of ['G1', 'g1', 'liknande kommuner grundskola', 'Liknande kommuner grundskola, Provköping, 2024'])
      expect(await found(text)).toMatchObject({ id: 'G1', kind: 'kolada' })
    expect(await found('Påhittade')).toMatchObject({ id: 'G3', excludesSelf: true, members: [{ name: 'Mora' }] })
    expect(await found('grundskola, Falun')).toMatchObject({ id: 'G2' })
    const error = await refusal(found('2024'))
    expect(error).toBeInstanceOf(NotFound)
  })

  it('is refused where several may be meant', async () => {
    await importGroups(ctx, groupsFile())
    const error = await refusal(found('kommuner grundskola'))
    expect(error).toBeInstanceOf(Invalid)
    expect(String(error)).toMatch(/G2.*G1|G1.*G2/)
  })
})

describe('an own group', () => {
  const members = ['Falun', '2062']

  it('is made, found by name and id, changed, removed and taken back, all in the journal', async () => {
    const { id } = await addPeerGroup(ctx, CODE, { name: ' Våra  grannar ', members })
    expect(await namesOf('våra grannar')).toEqual(['Falun', 'Mora'])
    await editPeerGroup(ctx, CODE, id, { name: 'Grannar', members: ['2080', '2080', CODE] })
    expect(await found(id)).toMatchObject({ name: 'Grannar', excludesSelf: true, members: [{ code: '2080' }] })
    await removePeerGroup(ctx, CODE, id)
    expect(await refusal(found('Grannar'))).toBeInstanceOf(NotFound)
    await restorePeerGroup(ctx, CODE, id)
    expect((await found('Grannar')).id).toBe(id)
    const { id: organisation } = await organisationByCode(ctx, CODE)
    const actions = (await readJournal(ctx.store.db, organisation)).map(({ action }) => action)
    expect(actions.slice(-4)).toEqual(['peers.add', 'peers.change', 'peers.remove', 'peers.restore'])
  })

  it('is refused without a name of its own, without others in it, or with somebody unknown', async () => {
    await addPeerGroup(ctx, CODE, { name: 'Grannar', members })
    const tried = (name: string, who: readonly string[] = members) =>
      refusal(addPeerGroup(ctx, CODE, { name, members: who }))
    for (const name of ['', 'x'.repeat(121), 'Riket', '0180,1480', 'G35883', 'Anna 20130312-2384'])
      expect([name, (await tried(name)) instanceof Invalid]).toEqual([name, true])
    expect(await tried('GRANNAR')).toBeInstanceOf(Conflict)
    expect(await tried('Ny', [])).toBeInstanceOf(Invalid)
    expect(await tried('Ny', [CODE])).toBeInstanceOf(Invalid)
    expect(await tried('Ny', ['Ingenstans'])).toBeInstanceOf(NotFound)
    expect(await refusal(editPeerGroup(ctx, CODE, 'x', { name: 'Ny' }))).toBeInstanceOf(NotFound)
    expect(await refusal(removePeerGroup(ctx, CODE, 'x'))).toBeInstanceOf(NotFound)
  })

  it('does not come back under a name that another has got', async () => {
    const { id } = await addPeerGroup(ctx, CODE, { name: 'Grannar', members })
    await removePeerGroup(ctx, CODE, id)
    await addPeerGroup(ctx, CODE, { name: 'Grannar', members })
    expect(await refusal(restorePeerGroup(ctx, CODE, id))).toBeInstanceOf(Conflict)
  })
})

describe('the chosen group', () => {
  it('is riket until one is chosen, and riket again when that one is gone', async () => {
    const chosen = async () => (await chosenPeers(ctx, await organisationByCode(ctx, CODE))).id
    expect(await chosen()).toBe('riket')
    const { id } = await addPeerGroup(ctx, CODE, { name: 'Grannar', members: ['2080'] })
    await choosePeers(ctx, CODE, 'Grannar')
    expect([await chosen(), (await peerChoices(ctx, CODE)).chosen]).toEqual([id, id])
    await removePeerGroup(ctx, CODE, id)
    expect([await chosen(), (await peerChoices(ctx, CODE)).chosen]).toEqual(['riket', 'riket'])
  })

  it('is never loose codes, which have no name to stand in a report', async () => {
    expect(await refusal(choosePeers(ctx, CODE, '0180,1480'))).toBeInstanceOf(Invalid)
  })
})

describe('Kolada’s groups', () => {
  it('are replaced as a whole by a newer file, with what changed in the national journal', async () => {
    expect(await importGroups(ctx, groupsFile())).toEqual({ groups: 3, added: 3, changed: 0, removed: 0 })
    const values = [
      GROUPS.values[0],
      { ...GROUPS.values[2], title: 'Andra (ovägt medel)' },
      { ...GROUPS.values[2], id: 'G9' },
    ]
    expect(await importGroups(ctx, groupsFile({ values }))).toEqual({ groups: 3, added: 1, changed: 1, removed: 1 })
    expect(await refusal(found('G2'))).toBeInstanceOf(NotFound)
    const [, second] = await readJournal(ctx.store.db, NATIONAL)
    expect(second).toMatchObject({
      action: 'groups.import',
      payload: { fileName: 'grupper.json', added: 1, removed: 1 },
    })
  })

  it('may be packed with gzip, and be tried without being stored', async () => {
    const bytes = new Uint8Array(gzipSync(groupsFile().bytes))
    expect(await importGroups(ctx, { fileName: 'g.json.gz', bytes }, { isDry: true })).toMatchObject({ groups: 3 })
    expect((await peerChoices(ctx, CODE)).sharedGroups).toBe(0)
  })

  it.each([
    ['no JSON', bytesOf('kpi;kommun'), /JSON/],
    ['another shape', bytesOf('{"values":[{"id":"x"}]}'), /values\/0/],
    ['no groups', bytesOf('{"values":[]}'), /inga grupper/],
    ['one page of several', groupsFile({ next_url: 'https://kolada.example/2' }).bytes, /flera sidor/],
    ['a group twice', groupsFile({ values: [GROUPS.values[0], GROUPS.values[0]] }).bytes, /G1 står två gånger/],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x80]), /UTF-8/],
    ['a broken package', new Uint8Array([0x1f, 0x8b, 1, 2, 3]), /packa upp/],
  ])('are refused from a file with %s, and nothing changes', async (_what, bytes, words) => {
    await importGroups(ctx, groupsFile())
    const error = await refusal(importGroups(ctx, { fileName: 'x', bytes }))
    expect(error).toBeInstanceOf(Invalid)
    expect(String(error)).toMatch(words)
    expect((await peerChoices(ctx, CODE)).sharedGroups).toBe(3)
  })

  describe('over its API', () => {
    const servers: KoladaServer[] = []
    afterEach(async () => {
      for (const server of servers.splice(0)) await server.close()
    })
    const groups = Array.from({ length: 5 }, (_, i) => ({ id: `G${i}`, title: `Grupp ${i}`, members: ['2080'] }))
    const reaching = async (options: Parameters<typeof koladaServer>[1] = {}) => {
      const server = await koladaServer({ kpis: [], data: [], groups }, options)
      servers.push(server)
      return { ...ctx, kolada: accessTo(server) }
    }
    const signal = new AbortController().signal

    it('are fetched page by page', async () => {
      expect(await fetchGroups(await reaching({ perPage: 2 }), signal)).toMatchObject({ groups: 5, added: 5 })
      expect(await namesOf('Grupp 3')).toEqual(['Falun'])
    })

    it('stay as they were where Kolada fails, which is told in words', async () => {
      await importGroups(ctx, groupsFile())
      const broken = await reaching({ perPage: 2, misbehave: ({ number }) => (number > 1 ? send(404, '{}') : null) })
      const error = await refusal(fetchGroups(broken, signal))
      expect(error).toBeInstanceOf(Invalid)
      expect(String(error)).toContain('Kolada')
      expect((await peerChoices(ctx, CODE)).sharedGroups).toBe(3)
    })
  })
})
