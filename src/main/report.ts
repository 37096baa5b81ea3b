// `report barnbokslut --out FILE.pdf|.html|.json`.

import { extname } from 'node:path'
import { buildReport, collectFacts, rememberPublished, reportHtml, reportPdf } from '../services/index.ts'
import { cliText } from '../text/cli.ts'
import { textReviewText } from '../text/text-review.ts'
import { type Command, optionalDate, Refused, requiredText, requiredYear, text, UsageError } from './command.ts'
import { openEnvironment } from './environment.ts'
import { writeOut } from './files.ts'
import { saying } from './progress.ts'

export const report: Command = {
  name: 'report',
  help: cliText.help.report,
  options: {
    organisation: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    plan: { type: 'string' },
    'known-at': { type: 'string' },
    'case-number': { type: 'string' },
    'decided-by': { type: 'string' },
    'decided-on': { type: 'string' },
    edition: { type: 'string' },
    'require-review': { type: 'boolean' },
    draft: { type: 'boolean' },
  },
  positionals: ['RAPPORT'],
  run: async ({ values, positionals, config, console }) => {
    if (positionals[0] !== 'barnbokslut') throw new UsageError(cliText.notAReport(positionals[0] ?? ''))
    const code = requiredText(values, 'organisation')
    const path = requiredText(values, 'out')
    const form = extname(path).toLowerCase()
    if (!['.pdf', '.html', '.json'].includes(form)) throw new UsageError(cliText.notAnOutput(path))
    const asOf = {
      year: requiredYear(values, 'year'),
      plan: text(values, 'plan') ?? null,
      knownAt: optionalDate(values, 'known-at'),
    }
    const cover = {
      caseNumber: text(values, 'case-number') ?? null,
      decidedBy: text(values, 'decided-by') ?? null,
      decidedOn: optionalDate(values, 'decided-on'),
      version: text(values, 'edition') ?? '1',
    }
    const { ctx, close } = await openEnvironment(config)
    try {
      const facts = await collectFacts(ctx, code, asOf, cover)
      const { total, reviewed, flagged } = facts.textReview
      const isRead = reviewed === total && flagged === 0
      if (!isRead && values['require-review'] === true) throw new Refused(textReviewText.cliRefused(facts.textReview))
      const built = await buildReport(ctx, facts)
      const bytes =
        form === '.pdf'
          ? await saying(console, cliText.demoWriting, () => reportPdf(ctx, built))
          : form === '.html'
            ? reportHtml(ctx, built)
            : `${JSON.stringify({ document: built, facts }, null, 2)}\n`
      await writeOut(path, bytes)
      if (values.draft !== true) await rememberPublished(ctx, code, facts)
      if (!isRead) console.say(textReviewText.cliWarning(facts.textReview))
      console.out(cliText.reportWritten(path, String(Math.ceil(Buffer.byteLength(bytes) / 1024))))
      return 0
    } finally {
      await close()
    }
  },
}
