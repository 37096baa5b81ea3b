// Accounts, sign-in, sessions, roles given to people, tokens for programs.

export { type Approval, approvals, decideApproval } from './approvals.ts'
export { firstAdministrator, personForRole } from './first.ts'
export { type Credentials, identify, namesIn } from './identify.ts'
export { type MadeLink, type OpenedLink, openLink, takeLink } from './links.ts'
export {
  changePassword,
  makeToken,
  type OwnAccount,
  ownAccount,
  revokeToken,
  signOutEverywhere,
  type TokenWish,
} from './own.ts'
export {
  addPerson,
  closeAccount,
  giveRole,
  linkFor,
  type Person,
  people,
  type RoleWish,
  takeBackRole,
} from './people.ts'
export { type SignedIn, type SignInRequest, signIn, signOut } from './sign-in.ts'
