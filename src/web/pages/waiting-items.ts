// What waits for the reader because of a role, in words: reports to decide on, activities to report, people to see to.

import type { Action } from '../../domain/access.ts'
import { AND, formatDate, formatList } from '../../domain/format.ts'
import type { Facts } from '../../report/html.tsx'
import type { Waiting } from '../../services/index.ts'
import { accessTexts } from '../../text/access.ts'
import type { Language } from '../../text/language.ts'
import { waitingTexts } from '../../text/waiting.ts'
import { decisionPath, reportingPath, reportPath, retentionPath, type Site } from '../site.ts'
import { momentInWords } from '../ui/moment.tsx'
import type { ToDo } from './to-do.ts'

type Input = {
  readonly waiting: Waiting
  /** Null for a reader who sees none. */
  readonly facts: Facts | null
  readonly site: Site
  readonly may: (action: Action) => boolean
  readonly now: string
}

export function waitingItems(input: Input, language: Language): readonly ToDo[] {
  return [
    ...ownActivities(input, language),
    ...reports(input, language),
    ...decision(input, language),
    ...duties(input, language),
    ...people(input, language),
  ]
}

function ownActivities({ waiting: { activities }, site }: Input, language: Language): readonly ToDo[] {
  const text = waitingTexts[language]
  const link = text.reportIt
  const href = reportingPath({ code: site.code, plan: null })
  return [
    ...(activities.late === 0 ? [] : [{ what: text.lateOwn(activities.late), why: text.lateOwnWhy, link, href }]),
    ...(activities.missing === 0
      ? []
      : [{ what: text.missingOwn(activities.missing), why: text.missingOwnWhy, link, href }]),
    ...(activities.old === 0 ? [] : [{ what: text.oldOwn(activities.old), why: text.oldOwnWhy, link, href }]),
  ]
}

function reports({ waiting, site, now }: Input, language: Language): readonly ToDo[] {
  const text = waitingTexts[language]
  return waiting.reports.map(({ id, year, createdAt, state }) => ({
    what: state === 'draft' ? text.toApprove(year) : text.toPublish(year),
    why: state === 'draft' ? text.toApproveWhy(momentInWords(createdAt, now, language)) : text.toPublishWhy,
    link: state === 'draft' ? text.read : text.open,
    href: reportPath(site.code, id),
  }))
}

function decision({ facts, site, may }: Input, language: Language): readonly ToDo[] {
  if (!facts?.plan || facts.boundaries.frozenOn !== null || !may('plan.decide')) return []
  const text = waitingTexts[language]
  const { firstYear, lastYear } = facts.plan
  return [
    {
      what: text.notDecided(firstYear, lastYear),
      why: text.notDecidedWhy,
      link: text.record,
      href: decisionPath(site),
    },
  ]
}

function duties({ waiting, site }: Input, language: Language): readonly ToDo[] {
  const text = waitingTexts[language]
  return [
    ...(waiting.approvals === 0
      ? []
      : [
          {
            what: text.approvals(waiting.approvals),
            why: text.approvalsWhy,
            link: text.decide,
            href: `/${site.code}/anvandare/godkannanden`,
          },
        ]),
    ...(waiting.pastTime === 0
      ? []
      : [
          {
            what: waiting.pastTime === 1 ? text.pastTimeOne : text.pastTime(waiting.pastTime),
            why: text.pastTimeWhy,
            link: text.open,
            href: retentionPath(site.code),
          },
        ]),
  ]
}

/** Names at once: more are a list to be read on the page of people. */
const NAMES_SHOWN = 4

function people({ waiting: { neverIn, ending }, site }: Input, language: Language): readonly ToDo[] {
  const text = waitingTexts[language]
  const role = accessTexts[language].role
  const href = `/${site.code}/anvandare`
  const others = neverIn.length - NAMES_SHOWN
  const names = formatList(
    [...neverIn.slice(0, NAMES_SHOWN), ...(others > 0 ? [text.andMore(others)] : [])],
    AND[language],
  )
  return [
    ...(neverIn.length === 0
      ? []
      : [
          {
            what: text.neverIn(names, neverIn.length),
            why: text.neverInWhy(names, neverIn.length),
            link: text.open,
            href,
          },
        ]),
    ...ending.map((one) => ({
      what: text.ending(one.name, role[one.role]),
      why: text.endingWhy(formatDate(one.endsOn)),
      link: text.open,
      href,
    })),
  ]
}
