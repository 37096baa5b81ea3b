// Signing in by an OpenID Connect provider.

export { type FailureKind, ProviderFailure } from './failure.ts'
export { beginAtProvider, finishAtProvider, leaveProvider, SIGN_IN_MINUTES } from './sign-in.ts'
