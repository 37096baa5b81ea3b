// Words that all forms share: what is said when something is wrong, or when somebody else was first.

import { texts } from './language.ts'

export const formTexts = texts(
  {
    wrongTitle: 'Något behöver rättas',
    staleTitle: 'Någon annan har sparat under tiden',
    stale: 'Ingenting ändrades. Hämta det som gäller nu och gör ändringen igen.',
  },
  {
    wrongTitle: 'Something must be put right',
    staleTitle: 'Somebody else has saved meanwhile',
    stale: 'Nothing was changed. Fetch what holds now and make the change again.',
  },
)
