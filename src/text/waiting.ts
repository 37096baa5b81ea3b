// What waits for each role on the start page, beside what the year's figures ask for; and the administrator's start page.

import { texts } from './language.ts'

export const waitingTexts = texts(
  {
    toApprove: (year: number) => `Barnbokslutet för ${year} väntar på ditt godkännande`,
    toApproveWhy: (when: string) => `Det gjordes ${when}. Läs det och godkänn, eller be om ändringar.`,
    toPublish: (year: number) => `Barnbokslutet för ${year} är godkänt men inte publicerat`,
    toPublishWhy: 'Allmänheten kan läsa det först när det är publicerat.',
    read: 'Läs',
    open: 'Öppna',
    notDecided: (first: number, last: number) => `Planen ${first}–${last} är inte antecknad som beslutad`,
    notDecidedWhy: 'När beslutet är antecknat ligger gränserna för På väg och Delvis uppnått fast.',
    record: 'Anteckna',
    lateOwn: (n: number) => (n === 1 ? '1 av dina aktiviteter är försenad' : `${n} av dina aktiviteter är försenade`),
    lateOwnWhy: 'Tiden är ute. Skriv hur det gick, eller varför det dröjer.',
    missingOwn: (n: number) =>
      n === 1 ? '1 av dina aktiviteter är aldrig rapporterad' : `${n} av dina aktiviteter är aldrig rapporterade`,
    missingOwnWhy: 'De har börjat, men ingen har skrivit vad som gjordes.',
    oldOwn: (n: number) =>
      n === 1 ? '1 av dina aktiviteter är inte rapporterad i år' : `${n} av dina aktiviteter är inte rapporterade i år`,
    oldOwnWhy: 'Skriv vad som har hänt sedan sist.',
    reportIt: 'Rapportera',
    approvals: (n: number) =>
      n === 1 ? '1 revisor väntar på ditt ja eller nej' : `${n} revisorer väntar på ditt ja eller nej`,
    approvalsWhy: 'En revisors roll eller nya lösenord gäller först när en annan revisor har godkänt.',
    decide: 'Svara',
    pastTime: (n: number) => `${n} uppgifter ska gallras`,
    pastTimeOne: '1 uppgift ska gallras',
    pastTimeWhy: 'Tiden som de ska sparas har gått ut.',
    neverIn: (names: string, n: number) =>
      n === 1 ? `${names} har aldrig loggat in` : `${n} personer har aldrig loggat in`,
    andMore: (n: number) => `${n} till`,
    neverInWhy: (names: string, n: number) =>
      `${n === 1 ? '' : `${names}. `}En engångslänk gäller ett dygn; gör en ny om den har gått ut.`,
    ending: (name: string, role: string) => `${name} är ${role} bara en tid till`,
    endingWhy: (date: string) => `Rollen gäller till och med ${date}.`,
    adminTitle: (name: string) => `Administration av ${name}`,
    adminLead:
      'Här sköter du personer, roller och inställningar. Mål, mått och barnbokslut ser du bara om du också har en roll för det.',
    users: 'Användare och roller',
    settings: 'Inställningar',
  },
  {
    toApprove: (year) => `The children’s annual account (barnbokslut) for ${year} awaits your approval`,
    toApproveWhy: (when) => `It was made ${when}. Read it and approve it, or ask for changes.`,
    toPublish: (year) => `The children’s annual account (barnbokslut) for ${year} is approved but not published`,
    toPublishWhy: 'The public can read it only when it has been published.',
    read: 'Read',
    open: 'Open',
    notDecided: (first, last) => `The plan ${first}–${last} is not recorded as decided`,
    notDecidedWhy: 'Once the decision is recorded, the boundaries of On track and Partly met stay fixed.',
    record: 'Record',
    lateOwn: (n) => (n === 1 ? '1 of your activities is late' : `${n} of your activities are late`),
    lateOwnWhy: 'Time is up. Write how it went, or why it takes longer.',
    missingOwn: (n) =>
      n === 1 ? '1 of your activities has never been reported' : `${n} of your activities have never been reported`,
    missingOwnWhy: 'They have begun, but nobody has written what was done.',
    oldOwn: (n) =>
      n === 1
        ? '1 of your activities has not been reported this year'
        : `${n} of your activities have not been reported this year`,
    oldOwnWhy: 'Write what has happened since last time.',
    reportIt: 'Report',
    approvals: (n) => (n === 1 ? '1 auditor awaits your yes or no' : `${n} auditors await your yes or no`),
    approvalsWhy: 'An auditor’s role or new password holds only when another auditor has approved it.',
    decide: 'Answer',
    pastTime: (n) => `${n} things are to be destroyed`,
    pastTimeOne: '1 thing is to be destroyed',
    pastTimeWhy: 'The time they are to be kept has passed.',
    neverIn: (names, n) => (n === 1 ? `${names} has never signed in` : `${n} people have never signed in`),
    andMore: (n) => `${n} more`,
    neverInWhy: (names, n) =>
      `${n === 1 ? '' : `${names}. `}A one-time link holds for a day; make a new one if it has ended.`,
    ending: (name, role) => `${name} is ${role} only for a while longer`,
    endingWhy: (date) => `The role holds until ${date}.`,
    adminTitle: (name) => `Administration of ${name}`,
    adminLead:
      'Here you look after people, roles and settings. Goals, measures and reports you see only if you have a role for them too.',
    users: 'Users and roles',
    settings: 'Settings',
  },
)
