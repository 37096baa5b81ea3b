// What the parts of an organisation's site are called that are not in the header.

import { texts } from './language.ts'

export const moreTexts = texts(
  {
    label: 'Fler delar',
    report: 'Rapportera aktiviteter',
    quality: 'Datakvalitet',
    peers: 'Jämförelsegrupper',
    protection: 'Skydd av små grupper',
    units: 'Nämnder och förvaltningar',
    journal: 'Journal',
    retention: 'Gallring',
    documents: 'Handlingar',
    search: 'Sök handlingar',
    settings: 'Inställningar',
    users: 'Användare',
    approvals: 'Att godkänna',
    account: 'Mitt konto',
    api: 'För program',
  },
  {
    label: 'More parts',
    report: 'Report activities',
    quality: 'Data quality',
    peers: 'Groups to compare with',
    protection: 'Protection of small groups',
    units: 'Committees and departments',
    journal: 'Journal',
    retention: 'Retention',
    documents: 'Documents',
    search: 'Search documents',
    settings: 'Settings',
    users: 'Users',
    approvals: 'To approve',
    account: 'My account',
    api: 'For programs',
  },
)
