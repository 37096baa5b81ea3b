// Erasing what one entry of the journal says: what goes, what stays, and why.

import type { JournalLine } from '../../services/index.ts'
import { journalTexts } from '../../text/journal.ts'
import type { WebAssets } from '../assets.ts'
import { journalEntryPath, journalPath, journalRedactPath, type Site } from '../site.ts'
import {
  Breadcrumbs,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  LinkButton,
  Notice,
  SubmitButton,
  useLanguage,
} from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import { actionInWords } from './journal.tsx'
import { JournalDetails } from './journal-details.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly entry: JournalLine
  readonly reason: string
  readonly errors: readonly FieldError[]
}

export function JournalRedactPage({ assets, site, entry, reason, errors }: Props) {
  const text = useText(journalTexts)
  const language = useLanguage()
  const title = text.redactTitle(entry.sequence)
  return (
    <Layout title={title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs crumbs={[{ label: text.title, href: journalPath(site.code) }]} current={title} />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{title}</h1>
        <p class="muted">{actionInWords(entry.action, language)}</p>
      </div>
      {entry.redacted ? <Notice tone="info" title={text.goneAlready} /> : <p>{text.redactIntro}</p>}
      <section class="journal">
        <h2>{text.details}</h2>
        <JournalDetails entry={entry} />
      </section>
      {entry.redacted ? null : (
        <form method="post" action={journalRedactPath(site.code, entry.sequence)} class="form">
          <InputField
            id="skal"
            label={text.redactReason}
            hint={text.redactReasonHint}
            error={errors.find(({ field }) => field === 'skal')?.message}
            value={reason}
          />
          <div class="actions">
            <SubmitButton>{text.redactSend}</SubmitButton>
            <LinkButton href={journalEntryPath(site.code, entry.sequence)}>{text.cancel}</LinkButton>
          </div>
        </form>
      )}
    </Layout>
  )
}
