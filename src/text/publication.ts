// Words of a report's way to the public, for those who decide about it: approving, publishing, withdrawing.

import { texts } from './language.ts'

type Counts = { readonly total: number; readonly reviewed: number; readonly flagged: number }
type Obstacle =
  | { readonly kind: 'texts'; readonly counts: Counts }
  | { readonly kind: 'figures'; readonly count: number; readonly indicators: readonly string[] }

/** So many indicators are named; of more, only how many. */
const NAMED = 3

const namesSv = (names: readonly string[]): string =>
  names.length <= NAMED ? names.join(', ') : `${names.slice(0, NAMED).join(', ')} och ${names.length - NAMED} mått till`
const namesEn = (names: readonly string[]): string =>
  names.length <= NAMED
    ? names.join(', ')
    : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more indicators`

export const publicationTexts = texts(
  {
    title: 'Godkänna och publicera',
    state: { draft: 'Utkast', approved: 'Godkänt', published: 'Publicerat', withdrawn: 'Tillbakadraget' },
    stateLabel: 'Läge',
    explained: {
      draft: 'Bara ni som arbetar i organisationen kan läsa barnbokslutet.',
      approved: 'Barnbokslutet är godkänt men inte publicerat. Bara ni som arbetar i organisationen kan läsa det.',
      published: 'Vem som helst kan läsa barnbokslutet och hämta dess uppgifter.',
      withdrawn:
        'Barnbokslutet visas inte längre för allmänheten. På adressen står att det är tillbakadraget, och varför.',
    },
    approvedBy: (who: string) => `Godkänt av ${who}`,
    publishedBy: (who: string) => `Publicerat av ${who}`,
    withdrawnBy: (who: string) => `Tillbakadraget av ${who}`,
    /** Before a moment: "i dag 14.05". */
    when: (moment: string) => `, ${moment}`,
    caseNumber: 'Diarienummer',
    decidedOn: 'Beslutad',
    reasonLabel: 'Skäl',
    publicPage: 'Se den publicerade sidan',
    approve: 'Godkänn barnbokslutet',
    approveIntro:
      'Läs igenom barnbokslutet. När det är godkänt kan det publiceras. Godkännandet går att ångra fram till dess.',
    waitsForApproval: 'En beslutsfattare kan godkänna barnbokslutet.',
    waitsForPublishing: 'En beslutsfattare kan publicera barnbokslutet.',
    undoApproval: 'Ångra godkännandet',
    publishTitle: 'Publicera',
    publishIntro:
      'När barnbokslutet är publicerat kan vem som helst läsa det, utan att logga in. Alla texter om barn ska vara lästa först.',
    caseNumberHint: 'Ärendet där beslutet finns, till exempel KS 2026/00123.',
    coverHasNone:
      'På omslaget står att barnbokslutet inte är diariefört. Vill ni att numret ska stå där, gör om barnbokslutet med numret ifyllt.',
    decidedOnLabel: 'Dag för beslutet att publicera',
    publish: 'Publicera barnbokslutet',
    withdrawTitle: 'Är något fel i det publicerade barnbokslutet?',
    withdrawIntro:
      'Dra tillbaka det, så slutar det att visas. Kopior som andra redan har hämtat finns kvar. Ett tillbakadraget barnbokslut kan inte publiceras igen: gör ett nytt.',
    withdrawReason: 'Varför dras barnbokslutet tillbaka?',
    withdrawReasonHint: 'Skälet visas för allmänheten. Skriv det utan personuppgifter.',
    withdraw: 'Dra tillbaka barnbokslutet',
    done: {
      godkant: 'Barnbokslutet är godkänt',
      angrat: 'Godkännandet är ångrat',
      publicerat: 'Barnbokslutet är publicerat',
      tillbakadraget: 'Barnbokslutet är tillbakadraget',
    },
    doneNext: {
      godkant: 'Nästa steg är att publicera det.',
      angrat: 'Barnbokslutet är ett utkast igen.',
      publicerat: 'Alla kan läsa det nu.',
      tillbakadraget: 'Det visas inte längre för allmänheten.',
    },
    notPublished: 'Barnbokslutet kan inte publiceras än',
    readTexts: 'Läs texterna',
    readBy: 'Utredaren eller processledaren läser dem.',
    obstacle: (one: Obstacle): string => {
      if (one.kind === 'figures')
        return `${one.count === 1 ? 'En siffra' : `${one.count} siffror`} i barnbokslutet ska nu döljas eller avrundas för att skydda små grupper: ${namesSv(one.indicators)}. Uppgifter, gränser eller andra barnbokslut har ändrats sedan det gjordes. Gör ett nytt barnbokslut.`
      const { total, reviewed, flagged } = one.counts
      return `${total - reviewed > 0 ? `${total - reviewed} av ${total} texter om barn är inte lästa. ` : ''}${flagged > 0 ? `${flagged === 1 ? 'En text' : `${flagged} texter`} måste ändras, och då behövs ett nytt barnbokslut. ` : ''}Ingen text publiceras förrän en person har svarat på om ett barn kan kännas igen.`
    },
  },
  {
    title: 'Approve and publish',
    state: { draft: 'Draft', approved: 'Approved', published: 'Published', withdrawn: 'Withdrawn' },
    stateLabel: 'Status',
    explained: {
      draft: 'Only those who work in the organisation can read the report.',
      approved: 'The report is approved but not published. Only those who work in the organisation can read it.',
      published: 'Anyone can read the report and download its data.',
      withdrawn: 'The report is no longer shown to the public. Its address says that it is withdrawn, and why.',
    },
    approvedBy: (who: string) => `Approved by ${who}`,
    publishedBy: (who: string) => `Published by ${who}`,
    withdrawnBy: (who: string) => `Withdrawn by ${who}`,
    when: (moment: string) => `, ${moment}`,
    caseNumber: 'Case number',
    decidedOn: 'Decided',
    reasonLabel: 'Reason',
    publicPage: 'See the published page',
    approve: 'Approve the report',
    approveIntro:
      'Read the report through. Once it is approved it can be published. Until then the approval can be undone.',
    waitsForApproval: 'A decision-maker can approve the report.',
    waitsForPublishing: 'A decision-maker can publish the report.',
    undoApproval: 'Undo the approval',
    publishTitle: 'Publish',
    publishIntro:
      'Once the report is published, anyone can read it without signing in. All texts about children must have been read first.',
    caseNumberHint: 'The case that holds the decision, for example KS 2026/00123.',
    coverHasNone:
      'The cover says that the report has no case number. To have the number there, make the report again with the number filled in.',
    decidedOnLabel: 'Date of the decision to publish',
    publish: 'Publish the report',
    withdrawTitle: 'Is something wrong in the published report?',
    withdrawIntro:
      'Withdraw it, and it is no longer shown. Copies that others have downloaded remain. A withdrawn report cannot be published again: make a new one.',
    withdrawReason: 'Why is the report withdrawn?',
    withdrawReasonHint: 'The reason is shown to the public. Write it without personal data.',
    withdraw: 'Withdraw the report',
    done: {
      godkant: 'The report is approved',
      angrat: 'The approval is undone',
      publicerat: 'The report is published',
      tillbakadraget: 'The report is withdrawn',
    },
    doneNext: {
      godkant: 'The next step is to publish it.',
      angrat: 'The report is a draft again.',
      publicerat: 'Everyone can read it now.',
      tillbakadraget: 'It is no longer shown to the public.',
    },
    notPublished: 'The report cannot be published yet',
    readTexts: 'Read the texts',
    readBy: 'The analyst or the process leader reads them.',
    obstacle: (one: Obstacle): string => {
      if (one.kind === 'figures')
        return `${one.count === 1 ? 'One figure' : `${one.count} figures`} in the report must now be hidden or rounded to protect small groups: ${namesEn(one.indicators)}. Data, limits or other reports have changed since it was made. Make a new report.`
      const { total, reviewed, flagged } = one.counts
      return `${total - reviewed > 0 ? `${total - reviewed} of ${total} texts about children have not been read. ` : ''}${flagged > 0 ? `${flagged === 1 ? 'One text' : `${flagged} texts`} must be changed, which takes a new report. ` : ''}No text is published until a person has answered whether a child can be recognised.`
    },
  },
)

type State = 'draft' | 'approved' | 'published' | 'withdrawn'
const NOW_SV = { draft: 'ett utkast', approved: 'godkänt', published: 'publicerat', withdrawn: 'tillbakadraget' }
const NOW_EN = { draft: 'a draft', approved: 'approved', published: 'published', withdrawn: 'withdrawn' }

const wrongStates = (
  sentence: (now: string) => string,
  names: Readonly<Record<State, string>>,
): Readonly<Record<State, string>> => ({
  draft: sentence(names.draft),
  approved: sentence(names.approved),
  published: sentence(names.published),
  withdrawn: sentence(names.withdrawn),
})

/** What a refused step says. */
export const publicationRefusals = texts(
  {
    problem: {
      'number-missing': 'Skriv diarienumret. Det behövs för att kunna publicera.',
      'number-long': 'Skriv diarienumret med högst 60 tecken.',
      'number-personal': 'Diarienumret innehåller ett personnummer. Det visas för alla: skriv det utan.',
      'number-differs':
        'Ett annat diarienummer står på barnbokslutets omslag. Skriv det numret, eller gör ett nytt barnbokslut.',
      'date-missing': 'Skriv dagen för beslutet, till exempel 2026-04-14.',
      'date-to-come': 'Dagen för beslutet har inte varit än.',
    },
    /** By the state it should be in, and the one it is in. */
    wrongState: {
      draft: wrongStates((now) => `Barnbokslutet är redan ${now}.`, NOW_SV),
      approved: wrongStates((now) => `Barnbokslutet ska vara godkänt och inte publicerat. Nu är det ${now}.`, NOW_SV),
      published: wrongStates((now) => `Bara ett publicerat barnbokslut kan dras tillbaka. Nu är det ${now}.`, NOW_SV),
      withdrawn: wrongStates((now) => `Barnbokslutet är ${now}.`, NOW_SV),
    },
    changedMeanwhile:
      'Något ändrades i organisationens uppgifter medan barnbokslutet kontrollerades. Ingenting är publicerat. Försök igen.',
    reasonMissing: 'Skriv varför barnbokslutet dras tillbaka, med högst 500 tecken.',
    reasonPersonal: 'Skälet innehåller ett personnummer. Det visas för alla: skriv skälet utan personuppgifter.',
  },
  {
    problem: {
      'number-missing': 'Write the case number. It is needed to publish.',
      'number-long': 'Write the case number with at most 60 characters.',
      'number-personal': 'The case number holds a personal identity number. It is shown to everyone: write it without.',
      'number-differs': 'Another case number is on the cover of the report. Write that one, or make a new report.',
      'date-missing': 'Write the date of the decision, for example 2026-04-14.',
      'date-to-come': 'The date of the decision is in the future.',
    },
    wrongState: {
      draft: wrongStates((now) => `The report is already ${now}.`, NOW_EN),
      approved: wrongStates((now) => `The report must be approved and not published. Now it is ${now}.`, NOW_EN),
      published: wrongStates((now) => `Only a published report can be withdrawn. Now it is ${now}.`, NOW_EN),
      withdrawn: wrongStates((now) => `The report is ${now}.`, NOW_EN),
    },
    changedMeanwhile:
      'Something changed in the data of the organisation while the report was checked. Nothing is published. Try again.',
    reasonMissing: 'Write why the report is withdrawn, with at most 500 characters.',
    reasonPersonal:
      'The reason holds a personal identity number. It is shown to everyone: write it without personal data.',
  },
)
