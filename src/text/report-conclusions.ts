// Words of the conclusions: the questions of Barnrättsresan's step 4, answered from what was reported.

export const reportConclusionText = {
  noPlan: 'Utan handlingsplan finns inga mål att dra slutsatser om.',
  reached: 'Vilka mål har vi uppnått?',
  reachedNone: 'Inget mål är uppnått.',
  notReached: 'Inom vilka områden har vi inte nått ända fram?',
  notReachedNone: (over: boolean) =>
    over ? 'Vi har inget mål som är missat.' : 'Vi har inget mål som är missat eller släpar efter.',

  contribution: 'Hur har våra genomförda aktiviteter bidragit?',
  noActivities: 'Planen har inga aktiviteter.',
  contributionCount: (done: string, total: string, one: boolean) =>
    `${done} av ${total} aktiviteter är ${one ? 'genomförd' : 'genomförda'}.`,
  effects: 'Så beskriver de som genomförde aktiviteterna effekten för barn och unga:',
  noCause: 'Siffrorna säger inte vad som orsakade vad.',
  contributionNone: (total: string) => `Ingen av ${total} aktiviteter är genomförd.`,
  noEffect: (titles: string) => `Effekten för barn är inte mätt eller beskriven för: ${titles}.`,
  effectOf: (effect: string) => `: ${effect}`,

  lessons: 'Vilka lärdomar tar vi med oss?',
  lessonsNone: 'Ingen förvaltning har skrivit ned någon lärdom.',

  actions: 'Behövs det ytterligare åtgärder för att nå vårt mål?',
  actionsNone: 'Arbetsgruppen har inte föreslagit några ytterligare åtgärder.',

  next: 'Det tar vi med oss till nästa plan',
  nextIntro:
    'De här målen är inte nådda eller går inte att avgöra. De behöver ett beslut: behålla, ändra eller avsluta.',
  nextNone: 'Alla mål är nådda eller på väg. Inget mål behöver föras över.',
} as const
