// Accounts, sign-in, sessions, roles given to people, tokens for programs.

export { type Approval, approvals, decideApproval } from './approvals.ts'
export { firstAdministrator, personForRole } from './first.ts'
export { type Credentials, identify, namesIn } from './identify.ts'
export {
  addInstallationAdministrator,
  type InstallationAdministrator,
  installationAdministrators,
  linkForInstallation,
  removeInstallationAdministrator,
} from './installation.ts'
export { type MadeLink, type OpenedLink, openLink, takeLink } from './links.ts'
export {
  changePassword,
  makeToken,
  noticesRead,
  type OwnAccount,
  ownAccount,
  revokeToken,
  signOutEverywhere,
  type TokenWish,
  unreadNotices,
  WrongPresent,
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
export {
  beginAtProvider,
  type FailureKind,
  finishAtProvider,
  idleRules,
  leaveProvider,
  ProviderFailure,
  SIGN_IN_MINUTES,
} from './provider/index.ts'
export { type SignedIn, type SignInRequest, signIn, signOut } from './sign-in.ts'
