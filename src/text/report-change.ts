// How an indicator moved, in words that say no more than is known: "ökat" and "minskat" only when chance is excluded.

import { texts } from './language.ts'

export const reportChangeTexts = texts(
  {
    /** After the indicator's name and a colon. */
    finding: {
      sure: (rises: boolean) => (rises ? 'en säker ökning' : 'en säker minskning'),
      chance: 'ingen säker förändring',
      unknown: (rises: boolean, from: string) => `${rises ? 'högre' : 'lägre'} än ${from}`,
      same: (from: string) => `oförändrat sedan ${from}`,
      oneValue: 'ett enda värde',
      noValue: 'inga värden',
    },
    named: (name: string, finding: string) => `${name}: ${finding}`,
    andMet: (contrast: boolean, due: boolean) =>
      `${contrast ? ', men' : ' och'} ${due ? 'målet nåddes' : 'målnivån är nådd'}`,
    andNotMet: (contrast: boolean) => `${contrast ? ', men' : ' och'} målet nåddes inte`,

    moved: (from: string, fromPeriod: string, to: string, toPeriod: string) =>
      `från ${from}\u00a0(${fromPeriod}) till ${to}\u00a0(${toPeriod})`,
    sure: (path: string, rises: boolean, difference: string) =>
      `Värdet ${rises ? 'ökade' : 'minskade'} ${path}, ${rises ? 'upp' : 'ned'} ${difference}. ` +
      `${rises ? 'Ökningen' : 'Minskningen'} är större än slumpen.`,
    chance: (path: string) => `Värdet gick ${path}. Förändringen ryms inom slumpen.`,
    trend: {
      up: 'Trenden de senaste fem mätningarna är stigande (säkerställd).',
      down: 'Trenden de senaste fem mätningarna är sjunkande (säkerställd).',
      none: 'Ingen säker trend på fem mätningar.',
    },
    noTrend: (why: string) => `Trenden går inte att räkna: ${why}.`,
    unknown: (path: string, rises: boolean, difference: string, why: string) =>
      `Värdet gick ${path}, ${rises ? 'upp' : 'ned'} ${difference}. ${why}`,
    /** Why nobody can say whether it is chance. */
    why: {
      'no-parts': 'Slumpen går inte att bedöma, eftersom källan inte anger antal.',
      'no-method': 'Slumpen går inte att bedöma för ett sådant mått med de uppgifter källan ger.',
      unsaid: 'Slumpen går inte att bedöma.',
    },
    amount: (path: string, rises: boolean, difference: string) =>
      `Beloppet gick ${path}, ${rises ? 'upp' : 'ned'} ${difference}. Det är inte omräknat för prisändringar.`,
    same: (value: string, from: string, to: string) => `Värdet var ${value} både ${from} och ${to}.`,
    oneValue: (value: string, period: string) =>
      `Det finns ett enda värde, ${value}\u00a0(${period}), och inget att jämföra med.`,
    noComparison: (value: string, period: string) =>
      `Det senaste värdet är ${value}\u00a0(${period}). Det går inte att jämföra med planens början.`,
    noValue: 'Källan har inga värden för den här tiden.',
    broken: (from: string, reason: string) => `Serien är bruten från ${from}. ${reason}`,
    better: 'Det är bättre för barn och unga.',
    worse: 'Det är sämre för barn och unga.',

    girlsAndBoys: (girls: string, boys: string) => `Flickor hade ${girls} och pojkar ${boys}.`,
    country: (value: string) => `Riket hade ${value}.`,
    direction: { up: 'Ett högre värde är bättre.', down: 'Ett lägre värde är bättre.', neutral: '' },

    /** On the figure: where the latest value stands. */
    below: (value: string, period: string, difference: string, target: string) =>
      `${value}\u00a0(${period}), ${difference} under målet ${target}`,
    above: (value: string, period: string, difference: string, target: string) =>
      `${value}\u00a0(${period}), ${difference} över målet ${target}`,
    atTarget: (value: string, period: string) => `${value}\u00a0(${period}), i nivå med målet`,
    withinTarget: (value: string, period: string, target: string) => `${value}\u00a0(${period}), inom målet ${target}`,
    outsideTarget: (value: string, period: string, target: string) =>
      `${value}\u00a0(${period}), utanför målet ${target}`,
    latest: (value: string, period: string) => `${value}\u00a0(${period})`,
    latestAgainstCountry: (value: string, period: string, country: string) =>
      `${value}\u00a0(${period}), riket ${country}`,
  },
  {
    finding: {
      sure: (rises) => (rises ? 'a certain increase' : 'a certain decrease'),
      chance: 'no certain change',
      unknown: (rises, from) => `${rises ? 'higher' : 'lower'} than ${from}`,
      same: (from) => `unchanged since ${from}`,
      oneValue: 'a single value',
      noValue: 'no values',
    },
    named: (name, finding) => `${name}: ${finding}`,
    andMet: (contrast, due) => `${contrast ? ', but' : ' and'} the target ${due ? 'was met' : 'level is reached'}`,
    andNotMet: (contrast) => `${contrast ? ', but' : ' and'} the target was not met`,

    moved: (from, fromPeriod, to, toPeriod) => `from ${from}\u00a0(${fromPeriod}) to ${to}\u00a0(${toPeriod})`,
    sure: (path, rises, difference) =>
      `The value ${rises ? 'rose' : 'fell'} ${path}, ${rises ? 'up' : 'down'} ${difference}. ` +
      `The ${rises ? 'increase' : 'decrease'} is greater than chance.`,
    chance: (path) => `The value went ${path}. The change is within chance.`,
    trend: {
      up: 'The trend of the five latest measurements is rising (certain).',
      down: 'The trend of the five latest measurements is falling (certain).',
      none: 'No certain trend over five measurements.',
    },
    noTrend: (why) => `The trend cannot be calculated: ${why}.`,
    unknown: (path, rises, difference, why) => `The value went ${path}, ${rises ? 'up' : 'down'} ${difference}. ${why}`,
    why: {
      'no-parts': 'Chance cannot be judged, since the source does not give numbers.',
      'no-method': 'Chance cannot be judged for such a measure with what the source gives.',
      unsaid: 'Chance cannot be judged.',
    },
    amount: (path, rises, difference) =>
      `The amount went ${path}, ${rises ? 'up' : 'down'} ${difference}. It is not adjusted for changes in prices.`,
    same: (value, from, to) => `The value was ${value} both ${from} and ${to}.`,
    oneValue: (value, period) => `There is a single value, ${value}\u00a0(${period}), and nothing to compare with.`,
    noComparison: (value, period) =>
      `The latest value is ${value}\u00a0(${period}). It cannot be compared with the beginning of the plan.`,
    noValue: 'The source has no values for this time.',
    broken: (from, reason) => `The series is broken from ${from}. ${reason}`,
    better: 'That is better for children and young people.',
    worse: 'That is worse for children and young people.',

    girlsAndBoys: (girls, boys) => `Girls had ${girls} and boys ${boys}.`,
    country: (value) => `The country had ${value}.`,
    direction: { up: 'A higher value is better.', down: 'A lower value is better.', neutral: '' },

    below: (value, period, difference, target) => `${value}\u00a0(${period}), ${difference} below the target ${target}`,
    above: (value, period, difference, target) => `${value}\u00a0(${period}), ${difference} above the target ${target}`,
    atTarget: (value, period) => `${value}\u00a0(${period}), at the target`,
    withinTarget: (value, period, target) => `${value}\u00a0(${period}), within the target ${target}`,
    outsideTarget: (value, period, target) => `${value}\u00a0(${period}), outside the target ${target}`,
    latest: (value, period) => `${value}\u00a0(${period})`,
    latestAgainstCountry: (value, period, country) => `${value}\u00a0(${period}), the country ${country}`,
  },
)

/** In reports, files and the command line. */
export const reportChangeText = reportChangeTexts.sv
