// Words of the chapter that explains the signs, chance, and what is counted.

export const reportHowToReadText = {
  lead: 'Varje mål har en status som räknas fram ur siffrorna. Arbetsgruppens egen bedömning står bredvid.',

  signs: 'Så läser du målens status',
  signsCaption: 'Målens status och vad de betyder',
  columnMeaning: 'Betyder',
  meaning: ({ onTrack, partly }: { onTrack: string; partly: string }) => ({
    attained: 'Tiden är ute och målet är nått.',
    reached: 'Målnivån är redan nådd, men målet gäller längre fram.',
    'on-track': `Målet gäller längre fram och utvecklingen håller planens takt, eller minst ${onTrack} procent av den.`,
    partly: `Tiden är ute och målet är inte nått, men minst ${partly} procent av vägen är avklarad.`,
    behind: 'Målet gäller längre fram och utvecklingen går långsammare än planen.',
    'not-attained': `Tiden är ute och målet är inte nått, inte heller till ${partly} procent.`,
    'wrong-way': 'Värdet har rört sig bort från målet sedan planen började.',
    uncertain: 'Enkäten är för liten. Både att målet är nått och att det inte är det ryms inom slumpen.',
    awaiting: 'Tiden är ute, men värdet har inte kommit än.',
    'not-assessable': 'Värden saknas, är skyddade eller går inte att jämföra.',
    'no-measure': 'Målet har inget mått. Arbetsgruppens bedömning gäller.',
  }),
  goalStatus: 'Ett mål med flera mått får den sämsta statusen av dem. Ett mått kan aldrig väga upp ett annat.',

  chance: 'Vad kan vara slump?',
  chanceText: [
    'Ett år med få elever kan se bättre eller sämre ut utan att något har ändrats. Därför räknar vi med slumpen där källan anger hur många barn siffran bygger på.',
    'Vi skriver att något ökade eller minskade, eller att en förändring är säker, bara när den är större än slumpen. Annars säger vi det.',
    'Spannet efter ”95 %” visar mellan vilka värden det sanna värdet troligen ligger. I diagrammen är det ett ljust band.',
    'Många källor anger inte antal. Då går det inte att säga vad som är slump, och vi skriver att slumpen inte går att bedöma.',
  ],

  chosen: 'Vad sammanfattningen tar upp',
  chosenText:
    'Sammanfattningen nämner högst tre förbättringar och högst tre brister. Först kommer det som är större än slumpen, sedan det som är längst från sitt mål. Finns det färre än tre, fylls listan inte ut.',
  held: 'Mål som ska hållas',
  heldText:
    'Ett mål av typen minst eller högst ska hållas. ”Hållet 3 av 4 år” betyder att värdet klarade gränsen tre av de fyra åren. Det senaste värdet avgör statusen, om planen inte kräver alla år.',

  missing: 'När ett värde saknas',
  missingText: 'Ett värde som saknas är aldrig noll. I tabeller står varför, i diagram är det en lucka.',
  missingCaption: 'Ord för värden som inte visas',
  columnWord: 'Ord',
  missingMeaning: {
    secret: 'Källan lämnar inte ut värdet, för att skydda enskilda.',
    missing: 'Värdet finns inte i källan.',
    'not-applicable': 'Värdet kan inte finnas.',
    approximate: 'Källan säger bara ungefär hur stort värdet är, till exempel ~100, eftersom resten är för få.',
    'not-published': 'Källan har inte lämnat ut värdet ännu.',
    protected: 'Så få barn att värdet skulle kunna peka ut någon. Vi visar det inte.',
  },

  rounded:
    'Vissa antal är avrundade till närmaste femtal, för att skydda små grupper. Det står vid måttet. Summan av avrundade antal behöver inte stämma med totalen.',

  charts: 'Diagrammen',
  chartsText:
    'Den kraftiga linjen är alla barn. Flickor, pojkar och riket har egna linjer med namn. Målet är en streckad linje. Linjen bryts där värden saknas eller inte går att jämföra. Siffrorna står i tabellen under diagrammet.',

  cutoff: 'Vilka uppgifter är med?',
  cutoffText: (date: string) => `Barnbokslutet visar läget den ${date}.`,
  cutoffKnown: (date: string) => `Bara uppgifter som var inlästa den ${date} är med.`,
  cutoffImported: (date: string) => `De senaste uppgifterna lästes in den ${date}.`,
  cutoffSources: 'Siffror inom hakparentes, som [2], leder till listan över källor sist i barnbokslutet.',
} as const
