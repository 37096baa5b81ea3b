// Gives a whole file up, from however deep inside its reader. Thrown and caught inside ingest only: outside it is an issue (R7).

import type { IssueCode, IssueParams, NoParams } from '../text/issues.ts'
import { type IssueCollector, NOWHERE } from './issue-collector.ts'

/** Readers of XML and JSON call back; only an exception ends them at once. */
export class Refused extends Error {
  readonly tell: (collector: IssueCollector) => void
  constructor(code: string, tell: (collector: IssueCollector) => void) {
    super(code)
    this.tell = tell
  }
}

export function refuse<C extends IssueCode>(
  code: C,
  ...params: IssueParams<C> extends NoParams ? [] : [IssueParams<C>]
): never {
  throw new Refused(code, ({ error }) => error(code, NOWHERE, ...params))
}
