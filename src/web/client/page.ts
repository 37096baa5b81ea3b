// The pages' own script. Everything works without it: it makes charts answer to mouse and keyboard, and keeps what is said
// of long work up to date.

import { enliven } from './chart-figure.ts'
import { followWork } from './progress.ts'
import { readSettings } from './settings.ts'

const settings = readSettings(document)
if (settings) {
  for (const figure of document.querySelectorAll('figure')) enliven(figure, settings)
  followWork(document)
}
