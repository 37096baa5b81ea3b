// Words of the pages about the protection of small groups.

import { texts } from './language.ts'

export const webDisclosureTexts = texts(
  {
    title: 'Skydd av små grupper',
    lead: 'När en siffra gäller få barn kan den peka ut ett av dem. Sådana siffror döljs innan de visas någonstans.',

    whyTitle: 'Vad som döljs, och varför',
    why: [
      'För få barn: siffran gäller så få barn att den kan peka ut någon. Gränserna står här nedanför.',
      'För att inte avslöja andra: siffran gäller tillräckligt många, men en dold siffra skulle gå att räkna ut ur den, till exempel som summan minus resten. Vi döljer så lite som möjligt och prövar med ett räkneprogram att det räcker.',
      'Från källan: den som gjort statistiken har hemligstämplat uppgiften. Den räknas aldrig fram ur andra.',
    ],
    whyPublic: 'Siffror som källan redan har offentliggjort, till exempel i Kolada, döljs inte en gång till.',

    limitsTitle: 'Gränser',
    limitsCaption: 'Gränser för varje egen källa',
    source: 'Källa',
    rounding: 'Avrundning av antal',
    roundingShort: { on: 'till närmaste femtal', off: 'ingen' },
    own: 'egen gräns',
    changeOf: (name: string) => `Ändra gränserna för ${name}`,
    change: 'Ändra',
    changeWhat: (name: string) => ` gränserna för ${name}`,

    nowTitle: 'Dolt nu',
    nowIntro: (hidden: string, figures: string) =>
      `${hidden} av ${figures} siffror om er och era områden är dolda. Här står hur många, aldrig vilka värden.`,
    nowNone: (figures: string) => `Ingen av ${figures} siffror är dold: ingen gäller så få barn.`,
    nowNothing: 'Inga siffror är inlästa än, så det finns inget att dölja.',
    nowCaption: 'Dolda siffror för varje indikator, efter skäl',
    indicator: 'Indikator',
    primary: 'För få barn',
    secondary: 'För att inte avslöja andra',
    fromSource: 'Från källan',

    exposedTitle: 'Dolda siffror som ändå går att räkna fram',
    exposedIntro:
      'De här siffrorna döljer vi, men de går att räkna fram ur sådant som redan är offentligt eller som ni har publicerat tidigare. Det går inte att ångra genom att dölja mer.',
    exposedCaption: 'Dolda siffror som går att räkna fram',
    figure: 'Siffra',
    howClosely: 'Så nära går det att komma',
    exact: 'Den går att räkna ut precis.',
    within: (children: string) => `Inom ${children} barn.`,
    follows: 'Den följer av de andra siffrorna.',
    whatToDo: 'Gör så här',
    toDo: {
      own: 'Se efter i era tidigare barnbokslut vad som är publicerat om den, och bedöm om ett barn går att känna igen. I så fall: ta ner det barnbokslutet och gör ett nytt. Dela inte upp indikatorn mer.',
      secret:
        'Källan håller den hemlig, men andra offentliga siffror räcker för att räkna ut den. Säg till den som gör statistiken. Publicera inga egna siffror om samma grupp.',
    },

    historyTitle: 'Ändringar',
    historyNone: 'Gränserna har aldrig ändrats. Källornas egna gränser gäller.',
    historyCaption: 'Ändringar av gränserna, den senaste först',
    when: 'När',
    who: 'Vem',
    what: 'Vad',
    whyColumn: 'Varför',
    changed: (name: string, before: string, after: string) => `${name}: från ${before} till ${after}`,
    roundingOn: 'Antal avrundas till närmaste femtal',
    roundingOff: 'Antal avrundas inte längre',
    lowered: 'Mer visas än förut.',

    formTitle: (name: string) => `Gränser för ${name}`,
    formIntro:
      'Högre gränser döljer mer och går alltid bra. Lägre gränser visar mer: skriv då varför. Ändringen sparas med namn och tid.',
    formNow:
      'De nya gränserna gäller genast, också för det som redan är inläst. Barnbokslut som är gjorda ändras inte.',
    originOf: (origin: string) => `Gäller nu enligt ${origin}.`,
    roundingQuestion: 'Antal som gäller få barn',
    roundingHint: 'Gäller bara antal. Andelar, och antal där avrundningen inte räcker, döljs ändå.',
    reason: 'Varför?',
    reasonHint: 'Behövs när mer visas än förut. Skriv utan personuppgifter: skälet sparas.',
    save: 'Spara gränserna',
    cancel: 'Avbryt',
    saved: (name: string) => `Gränserna för ${name} är sparade`,
    undoTitle: 'Ångra den senaste ändringen',
    undoBody: 'Gränserna blir som de var före den. Det blir en ny ändring i listan.',
    undo: 'Ångra',
    undoReason: 'Varför ska mer visas igen?',
  },
  {
    title: 'Protection of small groups',
    lead: 'When a figure is about few children it may point one of them out. Such figures are hidden before they are shown anywhere.',

    whyTitle: 'What is hidden, and why',
    why: [
      'Too few children: the figure is about so few children that it may point somebody out. The limits are given below.',
      'To protect others: the figure is about enough children, but a hidden figure could be worked out from it, for example as the total minus the rest. We hide as little as possible and test with a solver that it is enough.',
      'From the source: whoever made the statistics has marked the figure as confidential. It is never worked out from others.',
    ],
    whyPublic: 'Figures that the source has already published, for example in Kolada, are not hidden again.',

    limitsTitle: 'Limits',
    limitsCaption: 'Limits of each source of your own',
    source: 'Source',
    rounding: 'Rounding of counts',
    roundingShort: { on: 'to the nearest five', off: 'none' },
    own: 'own limit',
    changeOf: (name) => `Change the limits of ${name}`,
    change: 'Change',
    changeWhat: (name) => ` the limits of ${name}`,

    nowTitle: 'Hidden now',
    nowIntro: (hidden, figures) =>
      `${hidden} of ${figures} figures about you and your areas are hidden. How many is said here, never which values.`,
    nowNone: (figures) => `None of ${figures} figures is hidden: none is about so few children.`,
    nowNothing: 'No figures have been imported yet, so there is nothing to hide.',
    nowCaption: 'Hidden figures of each indicator, by reason',
    indicator: 'Indicator',
    primary: 'Too few children',
    secondary: 'To protect others',
    fromSource: 'From the source',

    exposedTitle: 'Hidden figures that can be worked out all the same',
    exposedIntro:
      'We hide these figures, but they can be worked out from what is already public or what you have published before. Hiding more cannot undo that.',
    exposedCaption: 'Hidden figures that can be worked out',
    figure: 'Figure',
    howClosely: 'How closely',
    exact: 'It can be worked out exactly.',
    within: (children) => `Within ${children} children.`,
    follows: 'It follows from the other figures.',
    whatToDo: 'What to do',
    toDo: {
      own: 'See in your earlier annual accounts (barnbokslut) what has been published about it, and judge whether a child can be recognised. If so: take that account down and make a new one. Do not break the indicator down further.',
      secret:
        'The source keeps it confidential, but other public figures are enough to work it out. Tell whoever makes the statistics. Publish no figures of your own about the same group.',
    },

    historyTitle: 'Changes',
    historyNone: 'The limits have never been changed. The sources’ own limits apply.',
    historyCaption: 'Changes of the limits, the latest first',
    when: 'When',
    who: 'Who',
    what: 'What',
    whyColumn: 'Why',
    changed: (name, before, after) => `${name}: from ${before} to ${after}`,
    roundingOn: 'Counts are rounded to the nearest five',
    roundingOff: 'Counts are no longer rounded',
    lowered: 'More is shown than before.',

    formTitle: (name) => `Limits of ${name}`,
    formIntro:
      'Higher limits hide more and are always fine. Lower limits show more: say why. The change is kept with name and time.',
    formNow:
      'The new limits apply at once, also to what has already been imported. Annual accounts that have been made do not change.',
    originOf: (origin) => `Now set by ${origin}.`,
    roundingQuestion: 'Counts about few children',
    roundingHint: 'Applies to counts only. Shares, and counts where rounding is not enough, are hidden all the same.',
    reason: 'Why?',
    reasonHint: 'Needed when more is shown than before. Write without personal data: the reason is kept.',
    save: 'Save the limits',
    cancel: 'Cancel',
    saved: (name) => `The limits of ${name} are saved`,
    undoTitle: 'Undo the latest change',
    undoBody: 'The limits become what they were before it. That makes a new change in the list.',
    undo: 'Undo',
    undoReason: 'Why is more to be shown again?',
  },
)
