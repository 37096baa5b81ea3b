// Words of `calc`: what each calculation is, its formula and where it comes from.

const JSON_OPTION = '  --json              skriver svaret som JSON'
const LEVEL = `  --level NIVÅ        säkerhetsnivå mellan 0.5 och 1 (annars 0.95)
${JSON_OPTION}`
const NUMBERS = `Skriv tal med decimalpunkt: komma skiljer talen i en lista åt. Det som inte går att räkna svaras med null och skälet.`

export const calcText = {
  notANumber: (text: string) =>
    text.includes(',')
      ? `”${text}” är inte ett tal. Skriv med decimalpunkt: ${text.replaceAll(',', '.')}.`
      : `”${text}” är inte ett tal.`,
  notALevel: (text: string) =>
    `”${text}” är ingen säkerhetsnivå. Skriv ett tal mellan 0.5 och 1, till exempel 0.95 för 95 %.`,
  choose: (kinds: string) => `Säg vad som ska räknas: ${kinds}.`,
  otherLength: (one: string, other: string) => `--${one} och --${other} ska ha lika många tal.`,
  emptyWeight: 'Varje mål ska ha en vikt. Skriv 0 för ett mål som inte ska räknas.',
  countsOrValues:
    'Skriv --counts och --of (antal av antal), eller --values med --lower och --upper (värden med sina 95 %-intervall).',

  ofMany: (numerator: string, denominator: string, share: string) => `${numerator} av ${denominator} är ${share}.`,
  difference: (points: string) => `Skillnaden är ${points} procentenheter.`,
  events: (events: string) => `${events} ${events === '1' ? 'händelse' : 'händelser'}.`,
  rate: (rate: string, per: string) => `${rate} per ${per}.`,
  interval: (level: string, method: string, span: string) => `${level}-intervall (${method}): ${span}.`,
  method: { wilson: 'Wilson', byar: 'Byar', exact: 'exakt chi-två', newcombe: 'Newcombe 10' },
  trend: {
    up: 'Säker trend uppåt.',
    down: 'Säker trend nedåt.',
    none: 'Ingen säker trend.',
  },
  chiSquare: (value: string, limit: string) => `Chi-två ${value} (gräns ${limit}).`,
  funnel: (level: string, span: string) => `${level}: ${span}`,
  gas: (value: string) => `T = ${value}. 50 är som väntat.`,

  help: {
    calc: `Räknar med programmets egna formler, så att de går att pröva mot ett annat program. Behöver ingen databas.

Användning: calc SLAG …

  calc wilson 65 100                              intervallet för en andel
  calc byar 65                                    intervallet för ett antal händelser
  calc rate 5 100 --per 100                       intervallet för händelser per befolkning
  calc newcombe 56 70 48 80                       intervallet för skillnaden mellan två andelar
  calc trend --counts 1,2,3,4,5 --of 10,10,10,10,10
  calc trend --values 8,9,10 … --lower … --upper …
                                                  finns det en säker trend på fem mätningar?
  calc funnel --baseline 0.8 --n 5                gränserna i ett trattdiagram
  calc gas --scores -2,0 --weights 3,5            flera måls nivåer som ett T-värde

--level NIVÅ ger en annan säkerhetsnivå än 95 %, --json svaret som JSON. ${NUMBERS}
calc SLAG --help visar formel och källa.`,
    'calc wilson': `Konfidensintervall för en andel, med Wilsons metod. Svaret är andelar, 0–1.

Användning: calc wilson TÄLJARE NÄMNARE

${LEVEL}

Formel: (2x + z² ± z·√(z² + 4x(1 − p))) / (2(n + z²)), där p = x/n och z är normalfördelningens
kvantil (95 %: 1,959964; 99,8 %: 3,090232).
Källa: Wilson 1927, Journal of the American Statistical Association 22:209–212.
Räknar inte: täljare större än nämnare, negativa tal, nämnare noll, antal som inte är hela tal.
${NUMBERS}`,
    'calc byar': `Konfidensintervall för ett antal händelser: Byars metod, och under tio händelser den exakta.

Användning: calc byar ANTAL

${LEVEL}

Formel: x(1 − 1/(9x) − z/(3√x))³ nedåt, och uppåt x(1 − 1/(9x) + z/(3√x))³ med x + 1 i stället för x.
Under tio händelser χ²(α/2; 2x)/2 och χ²(1 − α/2; 2x + 2)/2.
Källa: Breslow & Day 1987, Statistical Methods in Cancer Research II, s. 69; Garwood 1936, Biometrika 28:437–442.
Räknar inte: negativa tal, antal som inte är hela tal.
${NUMBERS}`,
    'calc rate': `Konfidensintervall för händelser per befolkning. Svaret är i samma enhet: händelser per så många.

Användning: calc rate HÄNDELSER BEFOLKNING --per 1000

  --per ANTAL         hur många talet gäller (annars 1)
${LEVEL}

Formel: antalets gränser (se calc byar) delade med befolkningen, gånger --per.
Källa: som calc byar.
Räknar inte: negativa tal, befolkning noll, händelser som inte är hela tal.
${NUMBERS}`,
    'calc newcombe': `Konfidensintervall för skillnaden mellan två andelar, den första minus den andra. Svaret är andelar, −1 till 1.

Användning: calc newcombe TÄLJARE NÄMNARE TÄLJARE NÄMNARE

${LEVEL}

Formel: p − q − √((p − l₁)² + (u₂ − q)²) och p − q + √((u₁ − p)² + (q − l₂)²), med gränserna l och u
från varje andels Wilsonintervall.
Källa: Newcombe 1998, Statistics in Medicine 17:873–890, metod 10.
Räknar inte: det som calc wilson inte räknar.
${NUMBERS}`,
    'calc trend': `Finns det en trend i de fem senaste mätningarna som är mer än slump? Direction är up, down eller none.

Användning: calc trend --counts 1,2,3,4,5 --of 10,10,10,10,10
            calc trend --values 8,9,11,12,14 --lower 7,8,10,11,13 --upper 9,10,12,13,15

  --counts ANTAL      täljare, äldst först; ett tomt tal (1,,3) är ett dolt värde
  --of ANTAL          nämnare
  --values TAL        värden, med sina 95 %-intervall i --lower och --upper
${JSON_OPTION}

Formel: andelar enligt Cochran och Armitage, χ² = (Σt(x − nX/N))² / (X/N·(1 − X/N)·(Σnt² − (Σnt)²/N)).
Värden med viktad minsta kvadrat, vikt 1/SE², SE = (övre − undre)/3,92. En trend bara om
χ² > 9,5495 (p < 0,002) och linjen lutar åt samma håll utan var och en av de fem mätningarna.
Källa: Cochran 1954, Biometrics 10:417–451; Armitage 1955, Biometrics 11:375–386.
Räknar inte: färre än fem mätningar, ett dolt värde, alla lika, ett antal lika stort som sin nämnare.
Av fler än fem räknas de fem sista.
${NUMBERS}`,
    'calc funnel': `Gränserna i ett trattdiagram: inom dem skiljer sig en del av n inte mer än slumpen från gruppens värde.

Användning: calc funnel --baseline 0.8 --n 5

  --baseline ANDEL    gruppens värde, 0–1
  --n ANTAL           nämnaren
${JSON_OPTION}

Formel: p₀ ± z·√(p₀(1 − p₀)/n) med z för 95 % och 99,8 %, aldrig under 0 eller över 1.
Källa: Spiegelhalter 2005, Statistics in Medicine 24:1185–1202.
Räknar inte: en andel utanför 0–1, n som inte är större än noll.
${NUMBERS}`,
    'calc gas': `Goal Attainment Scaling: flera måls nivåer (−2 … +2, 0 är målet) som ett T-värde.

Användning: calc gas --scores -2,0 --weights 3,5

  --scores NIVÅER     hela tal från -2 till 2; ett tomt (-2,,0) är ett mål utan nivå, och dess vikt faller bort
  --weights VIKTER    en vikt för varje mål (annars lika)
${JSON_OPTION}

Formel: T = 50 + 10·Σwx / √((1 − ρ)Σw² + ρ(Σw)²), ρ = 0,3.
Källa: Kiresuk & Sherman 1968, Community Mental Health Journal 4:443–453.
Räknar inte: inga nivåer alls (aldrig 50), nivåer utanför skalan, negativa vikter.
${NUMBERS}`,
  },
} as const
