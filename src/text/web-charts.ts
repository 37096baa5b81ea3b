// Words of charts that answer to the reader, where the browser runs the pages' script.

import { texts } from './language.ts'

export const webChartTexts = texts(
  {
    asTable: 'Visa som tabell',
    asChart: 'Visa som diagram',
    period: 'Period',
    group: 'Vad',
    value: 'Värde',
    /** Before a span: "osäkerhet 34,4–47,9 %". */
    interval: 'osäkerhet (95\u00a0%)',
    inBrackets: 'Inom parentes står osäkerheten (95\u00a0%).',
    keys: 'Piltangenterna går mellan värdena. Escape stänger rutan.',
  },
  {
    asTable: 'Show as table',
    asChart: 'Show as chart',
    period: 'Period',
    group: 'What',
    value: 'Value',
    interval: 'uncertainty (95\u00a0%)',
    inBrackets: 'The uncertainty (95\u00a0%) is in brackets.',
    keys: 'Use the arrow keys to move between values. Escape closes the box.',
  },
)
