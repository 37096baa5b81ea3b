// What nearly every page begins with: whose figures and which year, as the address says.

import type { Overview } from '../../services/index.ts'
import type { Language } from '../../text/language.ts'
import { organisationName } from '../../text/organisation.ts'
import type { Choice, Section, Site } from '../site.ts'
import type { Environment, PageQuery } from './environment.ts'

export type Opened = {
  readonly site: Site
  readonly overview: Overview
  /** For ways to forms, which know no year: names the plan that is shown where there are others. */
  readonly changing: Omit<Choice, 'year'>
}

/** For pages about a year. `here`: the page's address without year and plan. Throws NotFound, Invalid. */
export async function openYear(
  { services }: Environment,
  org: string,
  query: PageQuery,
  section: Section,
  here: string,
  language: Language,
): Promise<Opened> {
  const overview = await services.overview(org, { year: query.ar ?? null, plan: query.plan ?? null }, language)
  const { organisation } = overview.facts
  return {
    overview,
    changing: {
      code: organisation.code,
      plan: overview.plans.length > 1 ? (overview.facts.plan?.code ?? null) : (query.plan ?? null),
    },
    site: {
      code: organisation.code,
      name: organisationName(organisation),
      logo: overview.facts.logo ?? null,
      section,
      year: overview.year,
      years: overview.years,
      plan: query.plan ?? null,
      here,
    },
  }
}

/** For pages about no year: imports and reports. Cheaper, since nothing is counted. */
export async function openOrganisation(
  { services }: Environment,
  org: string,
  query: PageQuery,
  section: Section | null,
  here: string,
): Promise<Site> {
  const organisation = await services.organisation(org)
  return {
    code: organisation.code,
    name: organisationName(organisation),
    logo: await services.presentLogo(org),
    section,
    year: query.ar ?? null,
    years: [],
    plan: query.plan ?? null,
    here,
  }
}
