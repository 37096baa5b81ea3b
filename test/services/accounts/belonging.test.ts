// Who may let whom in: nobody takes over another organisation's people, and no administrator becomes an auditor alone.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GivenRole } from '../../../src/domain/access.ts'
import { actorFor } from '../../../src/domain/grants.ts'
import {
  addPerson,
  approvals,
  closeAccount,
  firstAdministrator,
  giveRole,
  identify,
  linkFor,
  makeToken,
  openLink,
  people,
  personForRole,
  takeBackRole,
  takeLink,
} from '../../../src/services/accounts/index.ts'
import { type FullContext, registerOrganisation } from '../../../src/services/index.ts'
import { CODE, type TestContext, testContext, withOrganisation } from '../../support/context.ts'

const PASSWORD = 'korrekt häst batteri stapel'
const OTHER = '9903'

describe('whoever gives roles', () => {
  let context: TestContext
  let ctx: FullContext
  beforeEach(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
    await registerOrganisation(ctx, { code: OTHER, name: 'Nyby', type: 'municipality' })
  })
  afterEach(() => context.close())

  /** As the person of a session acts in the organisation. */
  const asSession = async (session: string, organisation: string): Promise<FullContext> => {
    const signed = await identify(ctx, { session, bearer: null })
    if (!signed) throw new Error('not in')
    return { ...ctx, actor: actorFor(signed, organisation, '2026-03-03') }
  }
  const enter = async (role: GivenRole, userName: string, organisation = CODE): Promise<FullContext> => {
    const { secret } = await personForRole(ctx, organisation, role, { userName, name: userName.toUpperCase() })
    return asSession((await takeLink(ctx, secret, PASSWORD)).session, organisation)
  }
  const wish = (userName: string, role: GivenRole = 'reader') => ({
    userName,
    name: userName,
    role,
    unit: null,
    endsOn: null,
  })
  const idOf = async (userName: string, code = CODE): Promise<string> =>
    (await people(ctx, code)).find((one) => one.userName === userName)?.id ?? ''
  const grantOf = async (userName: string): Promise<string> =>
    (await people(ctx, CODE)).find((one) => one.userName === userName)?.grants[0]?.id ?? ''

  describe('in another organisation', () => {
    it('cannot take a person of ours in, and so not reset or close the account either', async () => {
      const theirs = await enter('administrator', 'deras', OTHER)
      await enter('analyst', 'eva')
      await expect(addPerson(theirs, OTHER, wish('eva'))).rejects.toThrow('annan organisation')
      expect(await idOf('eva', OTHER)).toBe('')
    })

    it('cannot take a user name first, to be let in here when we add the person', async () => {
      const [ours, theirs] = [await enter('administrator', 'vår'), await enter('administrator', 'deras', OTHER)]
      const { link } = await addPerson(theirs, OTHER, wish('eva'))
      await takeLink(ctx, link?.secret ?? '', PASSWORD)
      await expect(addPerson(ours, CODE, wish('eva', 'analyst'))).rejects.toThrow('annan organisation')
    })

    it('cannot let in anew somebody who used to work here', async () => {
      const theirs = await enter('administrator', 'deras', OTHER)
      await enter('analyst', 'eva')
      await addPerson(ctx, OTHER, wish('eva'))
      await takeBackRole(ctx, CODE, await grantOf('eva'))
      const eva = await idOf('eva', OTHER)
      await expect(linkFor(theirs, OTHER, eva)).rejects.toThrow('andra organisationer')
      await expect(closeAccount(theirs, OTHER, eva, true)).rejects.toThrow('andra organisationer')
    })

    it('may be helped by whoever runs the installation', async () => {
      const first = await firstAdministrator(ctx)
      const session = (await takeLink(ctx, first?.secret ?? '', PASSWORD)).session
      await enter('process-leader', 'eva')
      const added = await addPerson(await asSession(session, OTHER), OTHER, wish('eva'))
      expect(added).toMatchObject({ link: null, isPending: false })
    })
  })

  describe('of an auditor', () => {
    it('cannot be the auditor', async () => {
      const administrator = await enter('administrator', 'admin')
      const me = administrator.actor.id
      const role = { role: 'auditor', unit: null, endsOn: null }
      await expect(giveRole(administrator, CODE, me, role)).rejects.toThrow('dig själv')
      await expect(addPerson(administrator, CODE, wish('admin', 'auditor'))).rejects.toThrow('dig själv')
    })

    it('cannot take the role back, reset the password and ask for the role again', async () => {
      const administrator = await enter('administrator', 'admin')
      const [auditor] = [await enter('auditor', 'revisor'), await enter('reader', 'läsare')]
      await enter('auditor', 'eva')
      const eva = await idOf('eva')
      await giveRole(ctx, CODE, eva, { role: 'reader', unit: null, endsOn: null })
      await takeBackRole(administrator, CODE, await grantOf('eva'))
      expect(await linkFor(administrator, CODE, eva)).toBeNull()
      expect(await approvals(auditor, CODE)).toContainEqual(expect.objectContaining({ kind: 'link', account: eva }))
    })

    it('cannot read on with a token from before the person came in', async () => {
      const administrator = await enter('administrator', 'admin')
      const { id, link } = await addPerson(administrator, CODE, wish('ny'))
      const { session } = await takeLink(ctx, link?.secret ?? '', PASSWORD)
      const signed = await identify(ctx, { session, bearer: null })
      if (!signed) throw new Error('not in')
      const token = { present: PASSWORD, name: 'x', organisation: CODE, mayWrite: true, endsOn: '2026-12-31' }
      const { secret } = await makeToken(ctx, signed, token)
      expect(await identify(ctx, { session: null, bearer: secret })).not.toBeNull()
      const real = await linkFor(administrator, CODE, id)
      await takeLink(ctx, real?.secret ?? '', 'en helt annan lång fras')
      expect(await identify(ctx, { session: null, bearer: secret })).toBeNull()
    })

    it('may name another first one, where the first never came in', async () => {
      const administrator = await enter('administrator', 'admin')
      const gone = await addPerson(administrator, CODE, wish('aldrig', 'auditor'))
      expect(gone.isPending).toBe(false)
      expect(await linkFor(administrator, CODE, gone.id)).not.toBeNull()
      const { link } = await addPerson(administrator, CODE, wish('revisor', 'auditor'))
      await takeLink(ctx, link?.secret ?? '', PASSWORD)
      expect((await addPerson(administrator, CODE, wish('tredje', 'auditor'))).isPending).toBe(true)
      await expect(linkFor(administrator, CODE, await idOf('revisor'))).rejects.toThrow('kommandoraden')
    })

    it('is helped by whoever runs the host, where the only auditor is gone', async () => {
      await enter('auditor', 'revisor')
      await takeBackRole(ctx, CODE, await grantOf('revisor'))
      expect((await addPerson(ctx, CODE, wish('ny', 'auditor'))).isPending).toBe(false)
    })
  })

  it('is never gone: a closed account is no administrator', async () => {
    const [one] = [await enter('administrator', 'ett'), await enter('administrator', 'två')]
    await closeAccount(one, CODE, await idOf('två'), true)
    await expect(takeBackRole(one, CODE, await grantOf('ett'))).rejects.toThrow('sista')
    await expect(closeAccount(one, CODE, await idOf('ett'), true)).rejects.toThrow('sista')
    await takeBackRole(one, CODE, await grantOf('två'))
  })

  it('makes links worthless by closing the account, also when it opens again', async () => {
    const administrator = await enter('administrator', 'admin')
    const { id, link } = await addPerson(administrator, CODE, wish('ny'))
    await closeAccount(administrator, CODE, id, true)
    await closeAccount(administrator, CODE, id, false)
    await expect(openLink(ctx, link?.secret ?? '')).rejects.toThrow('gäller inte')
  })

  it.each(['a\u0000b', 'a\u200bb', 'a\nb'])('may not name anybody %j', async (odd) => {
    await expect(addPerson(ctx, CODE, { ...wish(odd), name: 'Eva' })).rejects.toThrow('användarnamn')
    await expect(addPerson(ctx, CODE, { ...wish('eva'), name: odd })).rejects.toThrow('namn')
  })

  it('gives a reporter only a unit that there is here', async () => {
    const reporter = (unit: string) => addPerson(ctx, CODE, { ...wish('rapport', 'unit-reporter'), unit })
    await expect(reporter('finns-inte')).rejects.toThrow('finns här')
    await expect(people(ctx, CODE)).resolves.toEqual([])
  })
})
