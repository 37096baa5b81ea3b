// Comparison with a group, and gaps between groups of children, in words that claim no more than chance allows.

import { texts } from './language.ts'

export const comparisonTexts = texts(
  {
    /** `group`: "riket", or a group's name in quotes. */
    values: (period: string, own: string, group: string, value: string) =>
      `${period} var värdet ${own}, i ${group} ${value}.`,
    inCountry: 'riket',
    inGroup: (name: string) => `gruppen ”${name}”`,
    withInterval: (value: string, interval: string) => `${value} (${interval})`,
    verdict: {
      better: 'Det är bättre, och skillnaden är större än slumpen.',
      worse: 'Det är sämre, och skillnaden är större än slumpen.',
      higher: 'Det är högre, och skillnaden är större än slumpen.',
      lower: 'Det är lägre, och skillnaden är större än slumpen.',
      similar: 'Skillnaden är så liten att den kan bero på slumpen.',
    },
    verdictWord: {
      better: 'säkert bättre',
      worse: 'säkert sämre',
      higher: 'säkert högre',
      lower: 'säkert lägre',
      similar: 'inom slumpen',
    },
    alert:
      'Den är så stor att den syns också med den stränga gränsen 99,8 %, som bara två av tusen passerar av en slump.',
    notAlert: 'Den syns inte med den stränga gränsen 99,8 %, som används när många jämförs på en gång.',
    ownOnly: (period: string, own: string) => `${period} var värdet ${own}.`,
    reason: {
      'no-own-value': 'Det finns inget eget värde att jämföra.',
      'own-hidden': 'Det egna värdet får inte visas, så det går inte att jämföra.',
      'no-group-value': 'Gruppen har inget värde för perioden, så det går inte att jämföra.',
      'no-parts': 'Om skillnaden är slump går inte att säga, eftersom källan inte anger antal.',
      'no-method': 'Om skillnaden är slump går inte att säga för ett sådant mått.',
      count: 'Ett antal säger ingenting bredvid ett område av annan storlek, så det jämförs inte.',
    },

    /** How the group's value is made. */
    weighted: (n: string, of: string) => `Gruppens värde är vägt: alla barn i ${n} av ${of} medlemmar räknas lika.`,
    unweighted: (n: string, of: string) =>
      `Gruppens värde är ett ovägt medel av ${n} av ${of} medlemmar: var och en räknas lika, stor som liten.`,
    unweightedPublished: 'Gruppens värde är Koladas ovägda medel: varje kommun räknas lika, stor som liten.',
    published: 'Rikets värde är det publicerade.',
    missing: (names: string) => `Värde saknas för ${names}.`,
    others: (count: string) => `${count} andra`,
    excludesSelf: 'Ni är med i gruppen men räknas inte in i dess värde.',

    /** One sentence in a report. */
    short: (group: string, value: string, how: string) => `${group} hade ${value}${how}.`,
    shortVerdict: {
      better: ', så vi låg säkert bättre till',
      worse: ', så vi låg säkert sämre till',
      higher: ', så vi hade ett säkert högre värde',
      lower: ', så vi hade ett säkert lägre värde',
      similar: '; skillnaden ryms inom slumpen',
    },
    shortUnweighted: (value: string) => `${value} (ovägt medel)`,
    country: 'Riket',
  },
  {
    values: (period, own, group, value) => `${period} the value was ${own}, in ${group} ${value}.`,
    inCountry: 'the country',
    inGroup: (name) => `the group “${name}”`,
    withInterval: (value, interval) => `${value} (${interval})`,
    verdict: {
      better: 'It is better, and the difference is greater than chance.',
      worse: 'It is worse, and the difference is greater than chance.',
      higher: 'It is higher, and the difference is greater than chance.',
      lower: 'It is lower, and the difference is greater than chance.',
      similar: 'The difference is so small that it may be chance.',
    },
    verdictWord: {
      better: 'certainly better',
      worse: 'certainly worse',
      higher: 'certainly higher',
      lower: 'certainly lower',
      similar: 'within chance',
    },
    alert:
      'It is so large that it shows with the strict limit 99,8 % too, which only two in a thousand pass by chance.',
    notAlert: 'It does not show with the strict limit 99,8 %, which is used when many are compared at once.',
    ownOnly: (period, own) => `${period} the value was ${own}.`,
    reason: {
      'no-own-value': 'There is no value of our own to compare.',
      'own-hidden': 'Our own value may not be shown, so it cannot be compared.',
      'no-group-value': 'The group has no value for the period, so it cannot be compared.',
      'no-parts': 'Whether the difference is chance cannot be said, since the source does not give numbers.',
      'no-method': 'Whether the difference is chance cannot be said for such a measure.',
      count: 'A count says nothing beside an area of another size, so it is not compared.',
    },

    weighted: (n, of) => `The group’s value is weighted: all children in ${n} of ${of} members count alike.`,
    unweighted: (n, of) =>
      `The group’s value is an unweighted mean of ${n} of ${of} members: each counts alike, large or small.`,
    unweightedPublished:
      'The group’s value is Kolada’s unweighted mean: each municipality counts alike, large or small.',
    published: 'The country’s value is the published one.',
    missing: (names) => `There is no value for ${names}.`,
    others: (count) => `${count} others`,
    excludesSelf: 'You are in the group but do not count towards its value.',

    short: (group, value, how) => `${group} had ${value}${how}.`,
    shortVerdict: {
      better: ', so we were certainly better placed',
      worse: ', so we were certainly worse placed',
      higher: ', so we had a certainly higher value',
      lower: ', so we had a certainly lower value',
      similar: '; the difference is within chance',
    },
    shortUnweighted: (value) => `${value} (unweighted mean)`,
    country: 'The country',
  },
)

export const gapTexts = texts(
  {
    girls: 'Flickor',
    boys: 'Pojkar',
    rest: 'Övriga',
    total: 'Alla',
    kinds: { sexes: 'Flickor och pojkar', areas: 'Högst och lägst av områdena', area: 'Området och övriga' },
    between: (first: string, second: string) => `${first} och ${second}`,
    /** One sentence in a report. */
    short: (first: string, a: string, second: string, b: string, how: string) =>
      `${first} hade ${a} och ${second} ${b}${how}.`,
    sure: ', en säker skillnad',
    chance: '; skillnaden ryms inom slumpen',
    unknown: '',
    grownSince: (period: string) => ` som har växt sedan ${period}`,
    shrunkSince: (period: string) => ` som har minskat sedan ${period}`,

    values: (first: string, a: string, second: string, b: string, period: string, difference: string) =>
      `${first} hade ${a} och ${second} ${b} ${period}, en skillnad på ${difference}.`,
    extremes: 'De är högst och lägst av områdena.',
    certainty: {
      sure: 'Skillnaden är större än slumpen.',
      chance: 'Skillnaden är så liten att den kan bero på slumpen.',
      unknown: 'Om skillnaden är slump går inte att säga.',
    },
    certaintyWord: { sure: 'säker skillnad', chance: 'inom slumpen', unknown: 'slumpen okänd' },
    since: {
      grown: (difference: string, period: string) => `Den har växt med ${difference} sedan ${period}, mer än slumpen.`,
      shrunk: (difference: string, period: string) =>
        `Den har minskat med ${difference} sedan ${period}, mer än slumpen.`,
      same: (period: string) => `Hur den har ändrats sedan ${period} ryms inom slumpen.`,
      unknown: (period: string) => `Om den har ändrats sedan ${period} går inte att säga.`,
    },
    turned: (period: string) => `Den har vänt sedan ${period}.`,
    sinceWord: {
      grown: (difference: string, period: string) => `växt med ${difference} sedan ${period}`,
      shrunk: (difference: string, period: string) => `minskat med ${difference} sedan ${period}`,
      same: (period: string) => `inom slumpen sedan ${period}`,
      unknown: (period: string) => `går inte att säga sedan ${period}`,
    },
    turnedWord: (period: string) => `har vänt sedan ${period}`,
    hidden: (first: string, second: string, why: string) =>
      `Skillnaden mellan ${first} och ${second} visas inte: ${why}.`,
    afterwards: 'Högst och lägst är valda i efterhand. Därför räknas skillnaden som säker först vid 99,8 %.',
    times: (ratio: string) => `${ratio} gånger`,
  },
  {
    girls: 'Girls',
    boys: 'Boys',
    rest: 'Others',
    total: 'All',
    kinds: { sexes: 'Girls and boys', areas: 'The highest and lowest of the areas', area: 'The area and others' },
    between: (first, second) => `${first} and ${second}`,
    short: (first, a, second, b, how) => `${first} had ${a} and ${second} ${b}${how}.`,
    sure: ', a certain difference',
    chance: '; the difference is within chance',
    unknown: '',
    grownSince: (period) => ` that has grown since ${period}`,
    shrunkSince: (period) => ` that has shrunk since ${period}`,

    values: (first, a, second, b, period, difference) =>
      `${first} had ${a} and ${second} ${b} ${period}, a difference of ${difference}.`,
    extremes: 'They are the highest and the lowest of the areas.',
    certainty: {
      sure: 'The difference is greater than chance.',
      chance: 'The difference is so small that it may be chance.',
      unknown: 'Whether the difference is chance cannot be said.',
    },
    certaintyWord: { sure: 'certain difference', chance: 'within chance', unknown: 'chance unknown' },
    since: {
      grown: (difference, period) => `It has grown by ${difference} since ${period}, more than chance.`,
      shrunk: (difference, period) => `It has shrunk by ${difference} since ${period}, more than chance.`,
      same: (period) => `How it has changed since ${period} is within chance.`,
      unknown: (period) => `Whether it has changed since ${period} cannot be said.`,
    },
    turned: (period) => `It has turned since ${period}.`,
    sinceWord: {
      grown: (difference, period) => `grown by ${difference} since ${period}`,
      shrunk: (difference, period) => `shrunk by ${difference} since ${period}`,
      same: (period) => `within chance since ${period}`,
      unknown: (period) => `cannot be said since ${period}`,
    },
    turnedWord: (period) => `has turned since ${period}`,
    hidden: (first, second, why) => `The difference between ${first} and ${second} is not shown: ${why}.`,
    afterwards:
      'The highest and the lowest are chosen afterwards. The difference therefore counts as certain only at 99,8 %.',
    times: (ratio) => `${ratio} times`,
  },
)

/** In reports, files and the command line. */
export const gapText = gapTexts.sv

/** Words in and around the charts, and what they show, said for those who do not see them. */
export const comparisonChartTexts = texts(
  {
    title: (own: string, group: string, inGroup: string) => `${own} mot ${group} i ${inGroup}`,
    titleWith: (values: string, verdict: string) => `${values}: ${verdict}`,
    inGroup: 'gruppen',
    own: (value: string) => `Vi ${value}`,
    group: (value: string) => `Gruppen ${value}`,
    country: (value: string) => `Riket ${value}`,
    unweighted: (label: string) => `${label} (ovägt medel)`,
    measure: (caption: string, period: string) => `${caption}, ${period}`,
    strip: (subtitle: string) => `Prickar längs en axel: ${subtitle}.`,
    ownIs: (value: string) => `Vårt värde är ${value}.`,
    groupIs: (value: string) => `Gruppens värde är ${value}.`,
    countryIs: (value: string) => `Rikets värde är ${value}.`,
    others: (count: string, low: string, high: string) => `De ${count} andra ligger mellan ${low} och ${high}.`,
    other: (name: string, value: string) => `${name} har ${value}.`,
    funnel: (subtitle: string) => `Trattdiagram: ${subtitle}, efter antal barn.`,
    limits: (narrow: string, wide: string) =>
      `Med vårt antal barn ger slumpen ensam värden inom ${narrow} (gränsen 95 %) eller ${wide} (gränsen 99,8 %).`,
    inside: 'Vi ligger innanför båda gränserna.',
    between: 'Vi ligger utanför gränsen 95 % men innanför 99,8 %.',
    outside: 'Vi ligger utanför båda gränserna.',
    limit95: 'Gräns 95 %',
    limit998: 'Gräns 99,8 %',
    children: 'Antal barn, tätare skala för större tal',

    dumbbell: (subtitle: string) => `Två tecken på en linje för varje rad: ${subtitle}.`,
    dumbbellTitle: (first: string, a: string, second: string, b: string, certainty: string) =>
      `${first} ${a} och ${second} ${b}: ${certainty}`,
    dumbbellRow: (label: string, first: string, a: string, second: string, b: string, certainty: string) =>
      `${label}: ${first} ${a}, ${second} ${b}, ${certainty}.`,
    lineNote: 'Hel linje: större än slumpen. Streckad: kan bero på slumpen eller går inte att bedöma.',
    multiples: (subtitle: string) => `Ett litet linjediagram för varje område, med samma skala: ${subtitle}.`,
    multiplesPanel: (name: string, first: string, firstPeriod: string, last: string, lastPeriod: string) =>
      `${name}: ${first} ${firstPeriod}, ${last} ${lastPeriod}.`,
    multiplesOne: (name: string, value: string, period: string) => `${name}: ${value} ${period}.`,
    shared: 'Grå linje: alla tillsammans.',
    areasTitle: (low: string, lowArea: string, high: string, highArea: string, period: string) =>
      `Från ${low} i ${lowArea} till ${high} i ${highArea} ${period}`,
    areasSubtitle: (caption: string) => `${caption}, efter område`,
  },
  {
    title: (own, group, inGroup) => `${own} against ${group} in ${inGroup}`,
    titleWith: (values, verdict) => `${values}: ${verdict}`,
    inGroup: 'the group',
    own: (value) => `We ${value}`,
    group: (value) => `The group ${value}`,
    country: (value) => `The country ${value}`,
    unweighted: (label) => `${label} (unweighted mean)`,
    measure: (caption, period) => `${caption}, ${period}`,
    strip: (subtitle) => `Dots along an axis: ${subtitle}.`,
    ownIs: (value) => `Our value is ${value}.`,
    groupIs: (value) => `The group’s value is ${value}.`,
    countryIs: (value) => `The country’s value is ${value}.`,
    others: (count, low, high) => `The ${count} others are between ${low} and ${high}.`,
    other: (name, value) => `${name} has ${value}.`,
    funnel: (subtitle) => `Funnel chart: ${subtitle}, by number of children.`,
    limits: (narrow, wide) =>
      `With our number of children chance alone gives values within ${narrow} (the 95 % limit) or ${wide} (the 99,8 % limit).`,
    inside: 'We are inside both limits.',
    between: 'We are outside the 95 % limit but inside 99,8 %.',
    outside: 'We are outside both limits.',
    limit95: '95 % limit',
    limit998: '99,8 % limit',
    children: 'Number of children, closer scale for larger numbers',

    dumbbell: (subtitle) => `Two signs on a line for each row: ${subtitle}.`,
    dumbbellTitle: (first, a, second, b, certainty) => `${first} ${a} and ${second} ${b}: ${certainty}`,
    dumbbellRow: (label, first, a, second, b, certainty) => `${label}: ${first} ${a}, ${second} ${b}, ${certainty}.`,
    lineNote: 'Solid line: greater than chance. Dashed: may be chance or cannot be judged.',
    multiples: (subtitle) => `A small line chart for each area, on the same scale: ${subtitle}.`,
    multiplesPanel: (name, first, firstPeriod, last, lastPeriod) =>
      `${name}: ${first} ${firstPeriod}, ${last} ${lastPeriod}.`,
    multiplesOne: (name, value, period) => `${name}: ${value} ${period}.`,
    shared: 'Grey line: all together.',
    areasTitle: (low, lowArea, high, highArea, period) =>
      `From ${low} in ${lowArea} to ${high} in ${highArea} ${period}`,
    areasSubtitle: (caption) => `${caption}, by area`,
  },
)
