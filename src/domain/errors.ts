// The four errors a service may throw (R7). Anything else that is thrown is a bug.

abstract class DomainError extends Error {
  abstract readonly code: 'invalid' | 'not-found' | 'forbidden' | 'conflict'
  override get name(): string {
    return this.constructor.name
  }
}

/** The call itself makes no sense: a year that is no year, an empty name. */
export class Invalid extends DomainError {
  readonly code = 'invalid'
}

export class NotFound extends DomainError {
  readonly code = 'not-found'
}

export class Forbidden extends DomainError {
  readonly code = 'forbidden'
  /** The roles that would do. */
  readonly roles: readonly string[]
  constructor(message: string, roles: readonly string[] = []) {
    super(message)
    this.roles = roles
  }
}

/** The world has moved on: already committed, already exists. */
export class Conflict extends DomainError {
  readonly code = 'conflict'
}

export const isDomainError = (error: unknown): error is DomainError => error instanceof DomainError
