// What somebody who comes by the provider is called here. Names are only shown: two may want the same, and one may be unfit.

import { foldUserName, isUserName } from '../../../domain/user-name.ts'
import { holdsPersonalNumber } from '../../../ingest/index.ts'
import { type Db, findAccount } from '../../../store/index.ts'
import { FIRST } from '../first.ts'
import { hashSecret } from '../secrets.ts'
import type { Claims } from './claims.ts'

const LONGEST = 120
const MOST = 99

/** With a number after it where somebody has it already. */
export async function freeUserName(db: Db, { issuer, subject, userName }: Claims): Promise<string> {
  const code = hashSecret(`${issuer} ${subject}`).slice(0, 12)
  const wished = foldUserName(userName ?? '')
  // Many a provider knows people by their personnummer, which is nothing for a list of users.
  const isFit = isUserName(wished) && !holdsPersonalNumber(wished)
  const [own = '', at] = isFit ? wished.split('@') : [`extern-${code}`]
  const nameAt = (count: number) =>
    [count === 1 ? own : `${own.slice(0, LONGEST_OWN)}-${count}`, ...(at === undefined ? [] : [at])].join('@')
  for (let count = 1; count <= MOST; count += 1) {
    const name = nameAt(count)
    if (name !== FIRST && !(await findAccount(db, { userName: name }))) return name
  }
  return `extern-${code}`
}

const LONGEST_OWN = 60

/** The user name where the provider tells of no fit name. */
export function nameOf({ name }: Pick<Claims, 'name'>, userName: string): string {
  const shown = (name ?? '')
    .replaceAll(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim()
  return shown === '' || holdsPersonalNumber(shown) ? userName : shown
}
