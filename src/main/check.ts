// `check`: every YAML file and chart in order, or what is wrong with it by file and line.

import { loadCatalogue, loadTemplates } from '../catalog.ts'
import { cliText } from '../text/cli.ts'
import type { Command } from './command.ts'
import { PROJECT } from './environment.ts'

export const check: Command = {
  name: 'check',
  help: cliText.help.check,
  options: {},
  positionals: [],
  run: async ({ console }) => {
    const { catalogue, problems } = loadCatalogue(PROJECT)
    const templates = loadTemplates(PROJECT)
    const all = [...problems, ...templates.problems]
    for (const { file, line, reason } of all) console.out(cliText.catalogueBroken(file, line, reason))
    if (all.length > 0) {
      console.say(cliText.checkFailed(all.length))
      return 1
    }
    const { indicators, sources } = catalogue
    const { templates: reports, charts } = templates
    console.out(cliText.checkOk(indicators.length, sources.length, reports.length, charts.length))
    return 0
  },
}
