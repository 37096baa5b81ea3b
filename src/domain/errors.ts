// The four errors a service may throw (R7). Anything else that is thrown is a bug.

/** One sentence in every language that pages have (`sentences` in text/language.ts); a string where it is the same in all. */
export type Said = string | Readonly<Record<'sv' | 'en', string>>

abstract class DomainError extends Error {
  abstract readonly code: 'invalid' | 'not-found' | 'forbidden' | 'conflict'
  /** `message` is the Swedish one: what logs and the command line show. */
  readonly said: Said
  constructor(said: Said = '', options?: ErrorOptions) {
    super(sentenceIn(said, 'sv'), options)
    this.said = said
  }
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
  constructor(said: Said, roles: readonly string[] = []) {
    super(said)
    this.roles = roles
  }
}

/** The world has moved on: already committed, already exists. */
export class Conflict extends DomainError {
  readonly code = 'conflict'
}

export const isDomainError = (error: unknown): error is DomainError => error instanceof DomainError

export const sentenceIn = (said: Said, language: 'sv' | 'en'): string =>
  typeof said === 'string' ? said : said[language]
