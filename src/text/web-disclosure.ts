// Words of the pages about the protection of small groups.

export const webDisclosureText = {
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
  formNow: 'De nya gränserna gäller genast, också för det som redan är inläst. Barnbokslut som är gjorda ändras inte.',
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
} as const
