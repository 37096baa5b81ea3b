// Signing in by an OpenID Connect provider.

export { type FailureKind, ProviderFailure } from './failure.ts'
export { idleRules } from './roles.ts'
export { beginAtProvider, finishAtProvider, leaveProvider, SIGN_IN_MINUTES } from './sign-in.ts'
