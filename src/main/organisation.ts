// `organisation add CODE NAME --type kommun|region|myndighet`.

import { type OrganisationType, registerOrganisation } from '../services/organisations.ts'
import { cliText } from '../text/cli.ts'
import { type Command, requiredText, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'

const TYPES: Readonly<Record<string, OrganisationType>> = {
  kommun: 'municipality',
  region: 'region',
  myndighet: 'authority',
}

export const organisationAdd: Command = {
  name: 'organisation add',
  help: cliText.help['organisation add'],
  options: { type: { type: 'string' } },
  positionals: ['KOD', 'NAMN'],
  run: async ({ values, positionals, config, console }) => {
    const [code = '', name = ''] = positionals
    const typeName = requiredText(values, 'type')
    const type = TYPES[typeName]
    if (!type) throw new UsageError(cliText.notAnOrganisationType(typeName))
    const { ctx, close } = await openEnvironment(config, { create: true })
    try {
      const organisation = await registerOrganisation(ctx, { code, name, type })
      console.out(cliText.organisationAdded(organisation.code, organisation.name))
      return 0
    } finally {
      await close()
    }
  },
}
