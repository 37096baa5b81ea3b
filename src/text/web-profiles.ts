// Words of the profiles that come of saying how files are to be read.

import { texts } from './language.ts'

export const webProfileTexts = texts(
  {
    title: 'Egna profiler',
    intro:
      'Så läses filer som ni har sagt vad kolumnerna betyder i. Kommer en fil med samma rubriker väljs profilen av sig själv.',
    none: 'Det finns inga egna profiler än.',
    noneNext: 'De blir till när du läser in en fil och säger vad kolumnerna betyder.',
    caption: 'Organisationens egna profiler',
    name: 'Namn',
    nameOf: (name: string) => `Nytt namn på ${name}`,
    rename: 'Byt namn',
    kind: 'Innehåll',
    created: 'Skapad',
    uses: 'Sparade inläsningar',
    remove: 'Ta bort',
    removed: 'Profilen är borttagen. Inläsningar som har gjorts med den är kvar.',
    undoRemove: 'Ångra',
    removedTitle: 'Borttagna profiler',
    restore: 'Ta tillbaka',
    restoreOf: (name: string) => `Ta tillbaka ${name}`,
  },
  {
    title: 'Your own profiles',
    intro:
      'How files are read whose columns you have explained. When a file with the same headings comes, the profile is chosen by itself.',
    none: 'There are no profiles of your own yet.',
    noneNext: 'They are made when you import a file and say what its columns mean.',
    caption: 'The organisation’s own profiles',
    name: 'Name',
    nameOf: (name) => `New name for ${name}`,
    rename: 'Rename',
    kind: 'Contents',
    created: 'Created',
    uses: 'Saved imports',
    remove: 'Remove',
    removed: 'The profile has been removed. Imports made with it remain.',
    undoRemove: 'Undo',
    removedTitle: 'Removed profiles',
    restore: 'Take back',
    restoreOf: (name) => `Take back ${name}`,
  },
)
