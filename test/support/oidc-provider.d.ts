// What tests use of oidc-provider, which carries no types of its own.

declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  export default class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>)
    callback(): RequestListener
    on(event: string, listener: (...told: readonly unknown[]) => void): this
  }
}
