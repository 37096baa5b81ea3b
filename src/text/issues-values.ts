// Sentences about numbers, dates, areas and the values of indicators.

import { both, either, type NoParams, number, type Shown } from './issue-words.ts'
import { type Texts, texts } from './language.ts'

/** What a number may be written with. */
export type NumberUnit = 'plain' | '%' | 'kr'

const UNITS: Texts<Readonly<Record<NumberUnit, string>>> = {
  sv: { plain: 'ett tal utan enhet', '%': 'procent', kr: 'kronor' },
  en: { plain: 'a number without a unit', '%': 'per cent', kr: 'kronor' },
}

export type WordList = 'measure-type' | 'activity-status' | 'assessment' | 'done'

/** Files are filled in in Swedish, whatever language pages are read in. */
export const WORDS: Texts<Readonly<Record<WordList, string>>> = {
  sv: {
    'measure-type': 'öka, minska, minst, högst, inom, milstolpe eller nivå',
    'activity-status': 'ej påbörjad, pågående, genomförd, försenad eller avbruten',
    assessment: 'uppnått, delvis, inte nått ända fram eller kan inte bedömas',
    done: 'ja, nej eller försenad',
  },
  en: {
    'measure-type': 'öka, minska, minst, högst, inom, milstolpe or nivå',
    'activity-status': 'ej påbörjad, pågående, genomförd, försenad or avbruten',
    assessment: 'uppnått, delvis, inte nått ända fram or kan inte bedömas',
    done: 'ja, nej or försenad',
  },
}

type Perturbed = { readonly perturbedBy: string; readonly perturbedFrom: number }

/** `otherwise`: what to do where the source does not change its counts. */
const perturbed = ({ perturbedBy, perturbedFrom }: Perturbed, otherwise: string): string =>
  perturbedBy === ''
    ? otherwise
    : `Från ${perturbedFrom} ändrar ${perturbedBy} alla antal lite, på måfå, så att ingen ska kunna pekas ut. Skillnaden behöver inte vara ett fel.`
const perturbedInEnglish = ({ perturbedBy, perturbedFrom }: Perturbed, otherwise: string): string =>
  perturbedBy === ''
    ? otherwise
    : `From ${perturbedFrom} ${perturbedBy} changes all counts a little, at random, so that nobody can be pointed out. The difference need not be an error.`

export const valueIssues = texts(
  {
    // Numbers, dates, areas, periods
    'number.not-a-number': (_: NoParams, { value }: Shown) =>
      `Värdet${value} är inte ett tal. Skriv till exempel 71,2.`,
    'number.unclear-mark': (_: NoParams, { value }: Shown) =>
      `Tecknet${value} betyder olika saker hos olika källor. Skriv 0 för noll, - för bortfall, .. för sekretess eller . för ej tillämpligt.`,
    'number.ambiguous': (_: NoParams, { value }: Shown) =>
      `Värdet${value} kan läsas på två sätt: som ett decimaltal eller med tusental. Skriv 1234 eller 1,2340 i stället för 1,234.`,
    'number.exponent': (_: NoParams, { value }: Shown) =>
      `Värdet${value} är skrivet i potensform, och siffror kan ha fallit bort. Kontrollera det i källan.`,
    'number.wrong-unit': ({ expected }: { expected: NumberUnit }, { value }: Shown) =>
      `Värdet${value} har fel enhet. Här ska det vara ${UNITS.sv[expected]}.`,
    'number.negative': (_: NoParams, { value }: Shown) =>
      `Värdet${value} är negativt. Skriv ett tal som är 0 eller större.`,
    'number.not-whole': (_: NoParams, { value }: Shown) => `Värdet${value} är inte ett heltal.`,
    'date.not-a-date': (_: NoParams, { value }: Shown) =>
      `Värdet${value} är inte ett datum. Skriv år, månad och dag: 2025-03-31.`,
    'period.not-a-period': (_: NoParams, { value }: Shown) =>
      `Perioden${value} finns inte. Skriv till exempel 2024, 2023/24, 2024K1, 2024-05 eller 2021–2023.`,
    'period.not-in-file': ({ text }: { text: string }) =>
      `Tidpunkten ${text} står inte i filen. Den kommer från mappningen och gäller alla rader. Kontrollera att den stämmer för den här filen.`,
    'year.not-a-year': (_: NoParams, { value }: Shown) => `Värdet${value} är inte ett årtal. Skriv till exempel 2024.`,
    'area.lost-zero': (_: NoParams, { value }: Shown) =>
      `Koden${value} har tre siffror. Den inledande nollan har troligen fallit bort i Excel: skriv till exempel 0180, inte 180.`,
    'area.not-a-code': (_: NoParams, { value }: Shown) =>
      `Området${value} känns inte igen. Skriv kommunens namn eller fyra siffror, regionens namn eller två siffror, eller 0 för riket.`,
    'area.unknown': (_: NoParams, { value }: Shown) =>
      `Ingen kommun, region eller grupp har koden${value}. Kontrollera koden.`,
    'area.ambiguous': ({ codes }: { codes: string }, { value }: Shown) =>
      `Flera områden kan heta så${value}: ${codes}. Skriv koden i stället för namnet.`,
    'area.no-districts': (_: NoParams, { value }: Shown) =>
      `Området${value} måste ligga i en kommun eller region. Ange den på samma rad.`,
    'sex.unknown': (_: NoParams, { value }: Shown) =>
      `Könet${value} känns inte igen. Skriv T, K eller M, eller Totalt, Flickor eller Pojkar.`,
    'age.unknown': (_: NoParams, { value }: Shown) =>
      `Åldern${value} känns inte igen. Skriv till exempel 15, 13–15 eller 16+.`,
    'word.unknown': ({ expected }: { expected: WordList }, { value }: Shown) =>
      `Ordet${value} känns inte igen. Skriv ${WORDS.sv[expected]}.`,
    // Indicators and their values
    'indicator.unknown': ({ indicator, nearest }: { indicator: string; nearest: string }) =>
      `Indikatorn ${indicator} finns inte. ${nearest === '' ? 'Kontrollera stavningen, eller lägg till den bland indikatorerna.' : `Menar du ${either(nearest, 'sv')}?`}`,
    'indicator.skipped': ({ indicator }: { indicator: string }) =>
      `Indikatorn ${indicator} finns inte bland indikatorerna. Raden läses inte.`,
    'indicator.computed': ({ indicator, operands }: { indicator: string; operands: string }) =>
      `${indicator} räknas ut av programmet ur ${both(operands, 'sv')} och kan inte läsas in. Läs in dem i stället.`,
    'value.empty': (_: NoParams) =>
      'Värdet är tomt och läses som bortfall. Skriv - för bortfall eller .. för sekretess.',
    'value.unknown-status': (_: NoParams, { value }: Shown) =>
      `Värdet är tomt, och statusen${value} är inte känd. Skriv i värdets cell - för bortfall, .. för sekretess eller . för ej tillämpligt.`,
    'value.with-status': (_: NoParams, { value }: Shown) =>
      `Det finns ett värde fast källan har gett det statusen${value}. Värdet läses. Kontrollera det i källan.`,
    'value.out-of-range': ({ min, max, unit }: { min: number; max: number; unit: string }, { value }: Shown) =>
      `Värdet${value} är inte möjligt. Det ska ligga mellan ${number(min)} och ${number(max)} ${unit}.`,
    'value.parts-disagree': ({ unit, ...by }: { unit: string } & Perturbed, { value }: Shown) =>
      `Värdet${value} stämmer inte med täljaren och nämnaren, räknat i ${unit}. ${perturbed(by, 'Kontrollera vilket av de tre talen som är fel.')}`,
    'value.total-outside': (_: NoParams, { value }: Shown) =>
      `Värdet${value} för alla ligger utanför värdena för flickor och pojkar. Kontrollera dem i källan.`,
    'parts.numerator-larger': (_: NoParams, { value }: Shown) =>
      `Täljaren${value} är större än nämnaren. Kontrollera om de är omkastade.`,
    'parts.perturbed': (by: Perturbed) =>
      `Täljaren och nämnaren går inte ihop. ${perturbed(by, '')} Värdet sparas, men det går inte att räkna vidare med talen.`,
    'parts.no-denominator': (_: NoParams, { value }: Shown) =>
      `Täljaren${value} har ingen nämnare, så det går inte att räkna med den. Fyll i nämnaren, eller kontrollera att cellerna står under rätt rubrik.`,
    'parts.zero-denominator': (_: NoParams) =>
      'Nämnaren är 0 men värdet är ett tal. Skriv - eller . som värde, eller rätta nämnaren.',
    // Figures that may be right but should be looked at
    'value.jump': ({ from, to, fromPeriod }: { from: string; to: string; fromPeriod: string }, { isOne }: Shown) =>
      isOne
        ? `Ovanligt stor ändring: från ${from} (${fromPeriod}) till ${to}. Kontrollera värdet i källan.`
        : 'Ovanligt stor ändring från värdet före, jämfört med hur serien brukar ändras. Kontrollera värdena i källan.',
    'value.carried-forward': ({ from, to }: { from: string; to: string }, { value, isOne }: Shown) =>
      isOne
        ? `Värdet${value} är exakt detsamma från ${from} till ${to}. Kontrollera att det inte är ett äldre värde som förts vidare.`
        : 'Värdet är exakt detsamma i minst tre perioder i rad. Kontrollera att det inte är ett äldre värde som förts vidare.',
    'period.missing': ({ from, to, indicator }: { from: string; to: string; indicator: string }) =>
      `${indicator === '' ? 'Raden hör till en serie som' : `${indicator}: filen`} ${indicator === '' ? 'inte har något' : 'har inget'} värde mellan ${from} och ${to}. Lägg till det om det finns, eller skriv - för bortfall eller .. för sekretess.`,
    'series.break': ({ indicator, from, reason }: { indicator: string; from: string; reason: string }) =>
      `${indicator}: värden före ${from} går inte att jämföra med dem från ${from}. ${reason} Läs dem var för sig.`,
    'value.sexes-sum': ({ sum, ...by }: { sum: string } & Perturbed, { value, isOne }: Shown) =>
      `${isOne ? `Flickor och pojkar blir tillsammans ${sum}, men värdet för alla är ett annat${value}` : 'Flickor och pojkar blir tillsammans inte lika många som värdet för alla'}. ${perturbed(by, 'Kontrollera värdena i källan.')}`,
    'value.districts-sum': ({ sum, ...by }: { sum: string } & Perturbed, { value, isOne }: Shown) =>
      `${isOne ? `Områdena blir tillsammans ${sum}, mer än värdet${value} för hela kommunen` : 'Områdena blir tillsammans fler än värdet för hela kommunen'}. ${perturbed(by, 'Kontrollera om något område räknas två gånger.')}`,
    'value.small-groups': ({ indicator, count }: { indicator: string; count: number }) =>
      `${count === 1 ? 'Ett värde' : `${number(count)} värden`} för ${indicator} gäller så få barn att ${count === 1 ? 'det' : 'de'} döljs när ${count === 1 ? 'det' : 'de'} visas. Kontrollera bara att antalen är rätt inlästa.`,
    'value.zero-as-missing': ({ why }: { why: 'neighbours' | 'denominator' }) =>
      `${why === 'neighbours' ? 'Värdet är 0, fast serien annars ligger långt från 0.' : 'Värdet är 0 men saknar nämnare, fast andra värden i serien har en.'} Vissa källor skriver bortfall som 0. Skriv - om värdet saknas.`,
    'survey.low-response': ({ least }: { least: number }, { value }: Shown) =>
      `Svarsfrekvensen${value} är lägre än ${least} procent. Värdet visar vad de som svarade tycker, men kanske inte alla. Skriv det där värdet används.`,
    'survey.few-answers': ({ least }: { least: number }, { value }: Shown) =>
      `Antalet svar${value} är färre än ${least}, så enstaka svar ändrar värdet mycket. Slå ihop grupper eller år om det går.`,
    'survey.no-answers-known': ({ indicator }: { indicator: string }) =>
      `${indicator}: filen säger inte hur många som svarat, så det går inte att bedöma vad som är slump. Lägg till antalet svar som nämnare om det finns.`,
    'observation.none-own': ({ organisation }: { organisation: string }) =>
      `Filen har inga uppgifter om den egna organisationen (${organisation}), bara om andra. Kontrollera att rätt fil är vald.`,
  },
  {
    'number.not-a-number': (_, { value }) => `The value${value} is not a number. Write for example 71,2.`,
    'number.unclear-mark': (_, { value }) =>
      `The mark${value} means different things in different sources. Write 0 for zero, - for missing, .. for confidential or . for not applicable.`,
    'number.ambiguous': (_, { value }) =>
      `The value${value} can be read in two ways: as a decimal or with thousands. Write 1234 or 1,2340 instead of 1,234.`,
    'number.exponent': (_, { value }) =>
      `The value${value} is written in exponent form, and digits may have been lost. Check it in the source.`,
    'number.wrong-unit': ({ expected }, { value }) =>
      `The value${value} has the wrong unit. Here it should be ${UNITS.en[expected]}.`,
    'number.negative': (_, { value }) => `The value${value} is negative. Write a number that is 0 or larger.`,
    'number.not-whole': (_, { value }) => `The value${value} is not a whole number.`,
    'date.not-a-date': (_, { value }) => `The value${value} is not a date. Write year, month and day: 2025-03-31.`,
    'period.not-a-period': (_, { value }) =>
      `The period${value} does not exist. Write for example 2024, 2023/24, 2024K1, 2024-05 or 2021–2023.`,
    'period.not-in-file': ({ text }) =>
      `The time ${text} is not in the file. It comes from the mapping and applies to all rows. Check that it is right for this file.`,
    'year.not-a-year': (_, { value }) => `The value${value} is not a year. Write for example 2024.`,
    'area.lost-zero': (_, { value }) =>
      `The code${value} has three digits. The leading zero was probably lost in Excel: write for example 0180, not 180.`,
    'area.not-a-code': (_, { value }) =>
      `The area${value} is not recognised. Write the municipality’s name or four digits, the region’s name or two digits, or 0 for the country.`,
    'area.unknown': (_, { value }) => `No municipality, region or group has the code${value}. Check the code.`,
    'area.ambiguous': ({ codes }, { value }) =>
      `Several areas may be called that${value}: ${codes}. Write the code instead of the name.`,
    'area.no-districts': (_, { value }) =>
      `The area${value} must lie in a municipality or region. Give it on the same row.`,
    'sex.unknown': (_, { value }) =>
      `The sex${value} is not recognised. Write T, K or M, or Totalt, Flickor or Pojkar.`,
    'age.unknown': (_, { value }) => `The age${value} is not recognised. Write for example 15, 13–15 or 16+.`,

    'word.unknown': ({ expected }, { value }) => `The word${value} is not recognised. Write ${WORDS.en[expected]}.`,

    // Indicators and their values
    'indicator.unknown': ({ indicator, nearest }) =>
      `The indicator ${indicator} does not exist. ${nearest === '' ? 'Check the spelling, or add it to the indicators.' : `Do you mean ${either(nearest, 'en')}?`}`,
    'indicator.skipped': ({ indicator }) =>
      `The indicator ${indicator} is not among the indicators. The row is not read.`,
    'indicator.computed': ({ indicator, operands }) =>
      `The indicator ${indicator} is worked out by the program from ${both(operands, 'en')} and cannot be imported. Import them instead.`,
    'value.empty': () => 'The value is empty and is read as missing. Write - for missing or .. for confidential.',
    'value.unknown-status': (_, { value }) =>
      `The value is empty, and the status${value} is not known. Write in the value’s cell - for missing, .. for confidential or . for not applicable.`,
    'value.with-status': (_, { value }) =>
      `There is a value although the source has given it the status${value}. The value is read. Check it in the source.`,
    'value.out-of-range': ({ min, max, unit }, { value }) =>
      `The value${value} is not possible. It should lie between ${number(min)} and ${number(max)} ${unit}.`,
    'value.parts-disagree': ({ unit, ...by }, { value }) =>
      `The value${value} does not agree with the numerator and the denominator, counted in ${unit}. ${perturbedInEnglish(by, 'Check which of the three numbers is wrong.')}`,
    'value.total-outside': (_, { value }) =>
      `The value${value} for all lies outside the values for girls and boys. Check them in the source.`,
    'parts.numerator-larger': (_, { value }) =>
      `The numerator${value} is larger than the denominator. Check whether they have changed places.`,
    'parts.perturbed': (by) =>
      `The numerator and the denominator do not agree. ${perturbedInEnglish(by, '')} The value is saved, but the numbers cannot be used for further calculation.`,
    'parts.no-denominator': (_, { value }) =>
      `The numerator${value} has no denominator, so it cannot be counted with. Fill in the denominator, or check that the cells stand under the right heading.`,
    'parts.zero-denominator': () =>
      'The denominator is 0 but the value is a number. Write - or . as the value, or correct the denominator.',
    // Figures that may be right but should be looked at
    'value.jump': ({ from, to, fromPeriod }, { isOne }) =>
      isOne
        ? `Unusually large change: from ${from} (${fromPeriod}) to ${to}. Check the value in the source.`
        : 'Unusually large change from the value before, compared with how the series usually changes. Check the values in the source.',
    'value.carried-forward': ({ from, to }, { value, isOne }) =>
      isOne
        ? `The value${value} is exactly the same from ${from} to ${to}. Check that it is not an older value carried forward.`
        : 'The value is exactly the same in at least three periods in a row. Check that it is not an older value carried forward.',
    'period.missing': ({ from, to, indicator }) =>
      `${indicator === '' ? 'The row belongs to a series that has no value' : `For ${indicator} the file has no value`} between ${from} and ${to}. Add it if there is one, or write - for missing or .. for confidential.`,
    'series.break': ({ indicator, from, reason }) =>
      `For ${indicator}, values before ${from} cannot be compared with those from ${from}. ${reason} Read them separately.`,
    'value.sexes-sum': ({ sum, ...by }, { value, isOne }) =>
      `${isOne ? `Girls and boys together make ${sum}, but the value for all is another${value}` : 'Girls and boys together are not as many as the value for all'}. ${perturbedInEnglish(by, 'Check the values in the source.')}`,
    'value.districts-sum': ({ sum, ...by }, { value, isOne }) =>
      `${isOne ? `The areas together make ${sum}, more than the value${value} for the whole municipality` : 'The areas together make more than the value for the whole municipality'}. ${perturbedInEnglish(by, 'Check whether an area is counted twice.')}`,
    'value.small-groups': ({ indicator, count }) =>
      `${count === 1 ? 'One value' : `${number(count)} values`} for ${indicator} ${count === 1 ? 'is' : 'are'} about so few children that ${count === 1 ? 'it is' : 'they are'} hidden when shown. Only check that the counts are imported right.`,
    'value.zero-as-missing': ({ why }) =>
      `${why === 'neighbours' ? 'The value is 0, although the series otherwise lies far from 0.' : 'The value is 0 but has no denominator, although other values in the series have one.'} Some sources write missing values as 0. Write - if the value is missing.`,
    'survey.low-response': ({ least }, { value }) =>
      `The response rate${value} is lower than ${least} per cent. The value shows what those who answered think, but perhaps not all. Say so where the value is used.`,
    'survey.few-answers': ({ least }, { value }) =>
      `The number of answers${value} is less than ${least}, so single answers change the value a lot. Put groups or years together if possible.`,
    'survey.no-answers-known': ({ indicator }) =>
      `For ${indicator} the file does not say how many have answered, so it cannot be judged what is chance. Add the number of answers as the denominator if there is one.`,

    'observation.none-own': ({ organisation }) =>
      `The file has no data about your own organisation (${organisation}), only about others. Check that the right file is chosen.`,
  },
)
