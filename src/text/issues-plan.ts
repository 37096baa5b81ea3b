// Sentences about plans, and what is reported about them.

import { either, type NoParams, number, type Shown } from './issue-words.ts'
import { WORDS } from './issues-values.ts'
import { texts } from './language.ts'

export const planIssues = texts(
  {
    // The plan
    'goal.inherited-id': ({ goal }: { goal: string }) =>
      `Mål-id saknas. Raden räknas till målet ovanför, ${goal}. Fyll i mål-id om det är fel.`,
    'goal.no-id': (_: NoParams) => 'Mål-id saknas. Fyll i vilket mål raden hör till.',
    'goal.no-title': ({ goal }: { goal: string }) => `Mål ${goal} saknar text. Skriv målet på målets första rad.`,
    'goal.no-area': ({ goal }: { goal: string }) =>
      `Mål ${goal} saknar prioriterat område. Skriv det på målets första rad.`,
    'goal.no-articles': ({ goal }: { goal: string }) =>
      `Mål ${goal} saknar artiklar i barnkonventionen. Skriv dem på målets första rad, till exempel 28;29.`,
    'goal.unknown': ({ goal, nearest }: { goal: string; nearest: string }) =>
      `Målet ${goal} finns inte i planen. ${nearest === '' ? 'Kontrollera mål-id.' : `Menar du ${either(nearest, 'sv')}?`}`,
    'article.unknown': ({ article }: { article: string }) =>
      `Artikeln ”${article}” finns inte i barnkonventionen. Skriv till exempel 28;29 eller 3.3.`,
    'plan.wording-differs': ({ first, other }: { first: string; other: string }) =>
      `Texten skiljer sig mellan rader: ”${first}” och ”${other}”. Den första används. Skriv samma text på alla rader.`,
    'plan.values-differ': ({ first, other }: { first: string; other: string }) =>
      `Rader om samma sak har olika uppgifter: ${first} och ${other}. Rätta den som är fel.`,
    'plan.no-years': (_: NoParams) =>
      'Planen har inga år: varken datum för aktiviteter eller målperioder. Fyll i start och slut, eller ange planens kod, till exempel 2022-2025.',
    'measure.no-indicator': (_: NoParams) =>
      'Raden har mått utan indikator. Fyll i indikator, eller mått för en milstolpe eller nivå.',
    'measure.two-names': (_: NoParams) =>
      'Raden har både indikator och mått. Använd indikator för statistik och mått bara för en milstolpe eller nivå.',
    'measure.needs-name': (_: NoParams) =>
      'En milstolpe eller nivå ska ha ett namn i kolumnen mått och ingen indikator.',
    'measure.needs-indicator': (_: NoParams) =>
      'Måltypen kräver en indikator. Fyll i den, eller välj måltypen milstolpe eller nivå.',
    'measure.no-type': (_: NoParams) => `Måltyp saknas. Skriv ${WORDS.sv['measure-type']}.`,
    'measure.breakdown-unknown': (_: NoParams, { value }: Shown) =>
      `Uppdelningen${value} känns inte igen. Skriv T, K eller M, eller Totalt, Flickor eller Pojkar.`,
    'measure.no-such-breakdown': ({ indicator }: { indicator: string }) =>
      `Indikatorn ${indicator} redovisas inte med den uppdelningen. Målet kan inte bedömas utan egna uppgifter.`,
    'measure.compared-sex': (_: NoParams) =>
      'Ett mål om skillnaden mellan flickor och pojkar kan inte gälla bara det ena könet. Lämna uppdelning tom.',
    'measure.comparison-reversed': (_: NoParams) =>
      'Skillnaden räknas alltid som flickor minus pojkar. Skriv flickor-pojkar och vänd på talens tecken.',
    'measure.comparison-unknown': ({ nearest }: { nearest: string }, { value }: Shown) =>
      `Jämförelsen${value} finns inte. ${nearest === '' ? 'Skriv riket, flickor-pojkar, namnet på en kommun eller region, eller Koladas kod för en grupp, till exempel G35822.' : `Menar du ${either(nearest, 'sv')}?`}`,
    'measure.comparison-ambiguous': ({ name }: { name: string }) =>
      `Flera områden heter ${name}. Skriv koden för det område som målet ska jämföras med.`,
    'measure.district-unknown': ({ nearest }: { nearest: string }, { value }: Shown) =>
      `Området${value} har inga inlästa värden. ${nearest === '' ? 'Kontrollera stavningen, eller läs in värdena.' : `Menar du ${either(nearest, 'sv')}?`}`,
    'measure.already-met': ({ type }: { type: 'increase' | 'decrease' }) =>
      `Målvärdet är redan nått vid utgångsläget. Menar du ${type === 'increase' ? 'minst' : 'högst'} i stället för ${type === 'increase' ? 'öka' : 'minska'}?`,
    'baseline.no-period': (_: NoParams) => 'Utgångsvärdet saknar utgångsperiod. Fyll i vilken period det gäller.',
    'baseline.differs': ({ current, unit }: { current: number; unit: string }, { value }: Shown) =>
      `Utgångsvärdet${value} är inte det som finns inläst för perioden, ${number(current)} (${unit}). Kontrollera om det är felskrivet eller om källan har reviderat det.`,
    'baseline.not-a-level': (_: NoParams, { value }: Shown) => `Nivån${value} finns inte. Skriv -2, -1, 0, 1 eller 2.`,
    'target.missing': (_: NoParams) => 'Målvärde saknas. Fyll i det på måttets första rad.',
    'target.no-period': (_: NoParams) => 'Målperiod saknas. Fyll i när målet ska vara nått, till exempel 2025.',
    'target.no-wave': ({ year, wave }: { year: number; wave: number }) =>
      `Undersökningen görs inte ${year}. Närmast före är ${wave}: skriv den målperioden, annars får målet vänta på ett värde.`,
    'target.not-a-band': (_: NoParams, { value }: Shown) =>
      `Målvärdet${value} är inte ett spann. Skriv till exempel 14–16, med det lägre talet först.`,
    'target.is-a-band': (_: NoParams, { value }: Shown) =>
      `Målvärdet${value} är ett spann, och det går bara med måltypen inom. Skriv ett tal, eller byt måltyp.`,
    'target.interim-band': (_: NoParams) =>
      'Ett spann kan inte ha delmål. Behåll bara raden med den sista målperioden.',
    'target.not-a-month-end': (_: NoParams, { value }: Shown) =>
      `Målperioden${value} är en dag inne i en månad. Skriv månaden, till exempel 2022-06: milstolpen ska då vara klar senast dess sista dag.`,
    'target.not-for-milestone': (_: NoParams, { value }: Shown) =>
      `En milstolpe eller nivå har inget målvärde. Ta bort${value === '' ? ' det' : value}.`,
    'target.not-after-baseline': (_: NoParams, { value }: Shown) =>
      `Målperioden${value} är inte senare än utgångsperioden. Rätta den som är fel.`,
    'activity.no-id': (_: NoParams) => 'Aktiviteten saknar aktivitet-id. Fyll i ett som ingen annan aktivitet har.',
    'activity.no-title': (_: NoParams) => 'Aktiviteten saknar text. Skriv vad som ska göras.',
    'activity.no-unit': (_: NoParams) => 'Aktiviteten saknar förvaltning. Fyll i vem som ansvarar för den.',
    'activity.two-goals': ({ activity, goal }: { activity: string; goal: string }) =>
      `Aktiviteten ${activity} hör redan till mål ${goal}. Ge den ett eget aktivitet-id för varje mål.`,
    'activity.end-before-start': (_: NoParams, { value }: Shown) =>
      `Slutet${value} är före starten. Rätta det datum som är fel.`,
    'activity.other-unit': ({ unit }: { unit: string }, { value }: Shown) =>
      `Förvaltningen${value} är inte ${unit}. En förvaltnings fil får bara ha förvaltningens egna aktiviteter.`,
    'activity.owned-elsewhere': ({ activity, unit }: { activity: string; unit: string }) =>
      `Aktiviteten ${activity} hör till ${unit}. Ge den nya aktiviteten ett eget aktivitet-id.`,
    // What is reported about the plan
    'activity.unknown': ({ activity, nearest }: { activity: string; nearest: string }) =>
      `Aktiviteten ${activity} finns inte i planen. ${nearest === '' ? 'Kontrollera aktivitet-id.' : `Menar du ${either(nearest, 'sv')}?`}`,
    'measure.unknown': ({ measure, nearest }: { measure: string; nearest: string }) =>
      `Måttet ${measure} finns inte i målet. ${nearest === '' ? 'Kontrollera namnet i planen.' : `Menar du ${either(nearest, 'sv')}?`}`,
    'progress.nothing': (_: NoParams) =>
      'Raden säger varken om milstolpen är klar eller vilken nivå som nåtts. Fyll i klart eller nivå.',
    'progress.not-a-level': (_: NoParams, { value }: Shown) => `Nivån${value} finns inte. Skriv -2, -1, 0, 1 eller 2.`,
    'progress.wrong-kind': ({ type }: { type: 'milestone' | 'level' }) =>
      type === 'milestone'
        ? 'Måttet är en milstolpe. Fyll i klart, inte nivå.'
        : 'Måttet är en nivå. Fyll i nivå, inte klart.',
    'outcome.falls': ({ earlier }: { earlier: number }, { value }: Shown) =>
      `Summan${value} är lägre än den tidigare (${number(earlier)}). Kostnad och antal barn räknas från aktivitetens start: skriv hela summan.`,
    'budget.nothing': (_: NoParams) => 'Raden har varken budget eller utfall.',
    'budget.half-denominator': (_: NoParams) =>
      'Nämnare och antal hör ihop. Fyll i båda, annars kan kostnaden per barn inte räknas ut.',
    'budget.zero-count': (_: NoParams) => 'Antalet är 0, så kostnaden per barn kan inte räknas ut.',
  },
  {
    'goal.inherited-id': ({ goal }) =>
      `The goal id is missing. The row is counted to the goal above, ${goal}. Fill in the goal id if that is wrong.`,
    'goal.no-id': () => 'The goal id is missing. Fill in which goal the row belongs to.',
    'goal.no-title': ({ goal }) => `Goal ${goal} has no text. Write the goal on its first row.`,
    'goal.no-area': ({ goal }) => `Goal ${goal} has no priority area. Write it on the goal’s first row.`,
    'goal.no-articles': ({ goal }) =>
      `Goal ${goal} has no articles of the Convention on the Rights of the Child. Write them on the goal’s first row, for example 28;29.`,
    'goal.unknown': ({ goal, nearest }) =>
      `The goal ${goal} is not in the plan. ${nearest === '' ? 'Check the goal id.' : `Do you mean ${either(nearest, 'en')}?`}`,
    'article.unknown': ({ article }) =>
      `The article “${article}” is not in the Convention on the Rights of the Child. Write for example 28;29 or 3.3.`,
    'plan.wording-differs': ({ first, other }) =>
      `The text differs between rows: “${first}” and “${other}”. The first is used. Write the same text on all rows.`,
    'plan.values-differ': ({ first, other }) =>
      `Rows about the same thing have different data: ${first} and ${other}. Correct the one that is wrong.`,
    'plan.no-years': () =>
      'The plan has no years: neither dates of activities nor target periods. Fill in start and end, or give the plan’s code, for example 2022-2025.',
    'measure.no-indicator': () =>
      'The row has a measure without an indicator. Fill in the indicator (indikator), or the measure (mått) for a milestone or level.',
    'measure.two-names': () =>
      'The row has both indicator and measure. Use indicator (indikator) for statistics and measure (mått) only for a milestone or level.',
    'measure.needs-name': () => 'A milestone or level should have a name in the column mått and no indicator.',
    'measure.needs-indicator': () =>
      'The type of goal needs an indicator. Fill it in, or choose the type milstolpe or nivå.',
    'measure.no-type': () => `The type of goal (måltyp) is missing. Write ${WORDS.en['measure-type']}.`,
    'measure.breakdown-unknown': (_, { value }) =>
      `The breakdown${value} is not recognised. Write T, K or M, or Totalt, Flickor or Pojkar.`,
    'measure.no-such-breakdown': ({ indicator }) =>
      `The indicator ${indicator} is not given with that breakdown. The goal cannot be judged without data of your own.`,
    'measure.compared-sex': () =>
      'A goal about the difference between girls and boys cannot be about one sex only. Leave the breakdown (uppdelning) empty.',
    'measure.comparison-reversed': () =>
      'The difference is always counted as girls minus boys. Write flickor-pojkar and change the sign of the numbers.',
    'measure.comparison-unknown': ({ nearest }, { value }) =>
      `The comparison${value} does not exist. ${nearest === '' ? 'Write riket, flickor-pojkar, the name of a municipality or region, or Kolada’s code for a group, for example G35822.' : `Do you mean ${either(nearest, 'en')}?`}`,
    'measure.comparison-ambiguous': ({ name }) =>
      `Several areas are called ${name}. Write the code of the area that the goal is to be compared with.`,
    'measure.district-unknown': ({ nearest }, { value }) =>
      `The area${value} has no imported values. ${nearest === '' ? 'Check the spelling, or import the values.' : `Do you mean ${either(nearest, 'en')}?`}`,
    'measure.already-met': ({ type }) =>
      `The target value is already reached at the baseline. Do you mean ${type === 'increase' ? 'minst (at least)' : 'högst (at most)'} instead of ${type === 'increase' ? 'öka (increase)' : 'minska (decrease)'}?`,
    'baseline.no-period': () => 'The baseline value has no baseline period. Fill in which period it is from.',
    'baseline.differs': ({ current, unit }, { value }) =>
      `The baseline value${value} is not what has been imported for the period, ${number(current)} (${unit}). Check whether it is mistyped or the source has revised it.`,
    'baseline.not-a-level': (_, { value }) => `The level${value} does not exist. Write -2, -1, 0, 1 or 2.`,
    'target.missing': () => 'The target value is missing. Fill it in on the measure’s first row.',
    'target.no-period': () => 'The target period is missing. Fill in when the goal is to be reached, for example 2025.',
    'target.no-wave': ({ year, wave }) =>
      `The survey is not made in ${year}. The nearest before is ${wave}: write that target period, or the goal must wait for a value.`,
    'target.not-a-band': (_, { value }) =>
      `The target value${value} is not a range. Write for example 14–16, with the lower number first.`,
    'target.is-a-band': (_, { value }) =>
      `The target value${value} is a range, which only goes with the type inom (within). Write one number, or change the type.`,
    'target.interim-band': () => 'A range cannot have interim targets. Keep only the row with the last target period.',
    'target.not-a-month-end': (_, { value }) =>
      `The target period${value} is a day within a month. Write the month, for example 2022-06: the milestone is then to be done by its last day.`,
    'target.not-for-milestone': (_, { value }) =>
      `A milestone or level has no target value. Remove${value === '' ? ' it' : value}.`,
    'target.not-after-baseline': (_, { value }) =>
      `The target period${value} is not later than the baseline period. Correct the one that is wrong.`,
    'activity.no-id': () => 'The activity has no activity id. Fill in one that no other activity has.',
    'activity.no-title': () => 'The activity has no text. Write what is to be done.',
    'activity.no-unit': () => 'The activity has no department. Fill in who is responsible for it.',
    'activity.two-goals': ({ activity, goal }) =>
      `The activity ${activity} already belongs to goal ${goal}. Give it an activity id of its own for each goal.`,
    'activity.end-before-start': (_, { value }) =>
      `The end${value} is before the start. Correct the date that is wrong.`,
    'activity.other-unit': ({ unit }, { value }) =>
      `The department${value} is not ${unit}. A department’s file may only have the department’s own activities.`,

    'activity.owned-elsewhere': ({ activity, unit }) =>
      `The activity ${activity} belongs to ${unit}. Give the new activity an activity id of its own.`,

    // What is reported about the plan
    'activity.unknown': ({ activity, nearest }) =>
      `The activity ${activity} is not in the plan. ${nearest === '' ? 'Check the activity id.' : `Do you mean ${either(nearest, 'en')}?`}`,
    'measure.unknown': ({ measure, nearest }) =>
      `The measure ${measure} is not in the goal. ${nearest === '' ? 'Check the name in the plan.' : `Do you mean ${either(nearest, 'en')}?`}`,
    'progress.nothing': () =>
      'The row says neither whether the milestone is done nor which level has been reached. Fill in done (klart) or level (nivå).',
    'progress.not-a-level': (_, { value }) => `The level${value} does not exist. Write -2, -1, 0, 1 or 2.`,
    'progress.wrong-kind': ({ type }) =>
      type === 'milestone'
        ? 'The measure is a milestone. Fill in done (klart), not level (nivå).'
        : 'The measure is a level. Fill in level (nivå), not done (klart).',
    'outcome.falls': ({ earlier }, { value }) =>
      `The sum${value} is lower than the earlier one (${number(earlier)}). Cost and number of children are counted from the start of the activity: write the whole sum.`,
    'budget.nothing': () => 'The row has neither budget nor spending.',
    'budget.half-denominator': () =>
      'Denominator and count go together. Fill in both, or the cost per child cannot be worked out.',
    'budget.zero-count': () => 'The count is 0, so the cost per child cannot be worked out.',
  },
)
