// A fetch that cannot go on. Never leaves services/kolada: whoever runs the fetch writes down why.

import type { KoladaFailure } from '../../text/kolada.ts'

export class KoladaStopped extends Error {
  readonly failure: KoladaFailure
  constructor(failure: KoladaFailure, options?: ErrorOptions) {
    super(failure.code, options)
    this.failure = failure
  }
}
