// What the roles are called, and what a refusal says.

import { texts } from './language.ts'

export const accessTexts = texts(
  {
    role: {
      analyst: 'utredare',
      'process-leader': 'processledare',
      'unit-reporter': 'verksamhetsrapportör',
      'decision-maker': 'beslutsfattare',
      auditor: 'revisor',
      'audit-expert': 'sakkunnig',
      registrar: 'registrator',
      administrator: 'systemadministratör',
      reader: 'läsare',
      operator: 'den som har kommandoraden',
    },
    /** `roles`: named and joined, at least one. */
    needs: (roles: string) => `Det här kan bara den göra som är ${roles}. Be systemadministratören om rollen.`,
    or: 'eller',
    nobody: 'Be den som sköter tjänsten om rätt behörighet.',
  },
  {
    role: {
      analyst: 'analyst (utredare)',
      'process-leader': 'process leader (processledare)',
      'unit-reporter': 'department reporter (verksamhetsrapportör)',
      'decision-maker': 'decision-maker (beslutsfattare)',
      auditor: 'auditor (revisor)',
      'audit-expert': 'audit expert (sakkunnig)',
      registrar: 'registrar (registrator)',
      administrator: 'system administrator (systemadministratör)',
      reader: 'reader (läsare)',
      operator: 'whoever has the command line',
    },
    needs: (roles) => `Only a person who is ${roles} can do this. Ask the system administrator for the role.`,
    or: 'or',
    nobody: 'Ask whoever runs the service for the right role.',
  },
)
