// Ways to what those who keep the records use: in the footer of an organisation's pages.

import { texts } from './language.ts'

export const registryTexts = texts(
  { navigation: 'Diarium och arkiv', journal: 'Journal', search: 'Sök handlingar', retention: 'Gallring' },
  { navigation: 'Records and archive', journal: 'Journal', search: 'Search documents', retention: 'Retention' },
)
