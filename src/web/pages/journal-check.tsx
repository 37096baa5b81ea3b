// Whether the journal is as it was written, and whether a hash that somebody has kept is still in it.

import { formatNumber } from '../../domain/format.ts'
import type { JournalCheck } from '../../services/index.ts'
import { journalTexts } from '../../text/journal.ts'
import type { WebAssets } from '../assets.ts'
import { journalCheckPath, journalPath, type Site } from '../site.ts'
import { Breadcrumbs, ErrorSummary, type FieldError, InputField, Layout, Notice, SubmitButton } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly check: JournalCheck
  /** As written. */
  readonly expected: string
  readonly errors: readonly FieldError[]
}

export function JournalCheckPage({ assets, site, check, expected, errors }: Props) {
  const text = useText(journalTexts)
  return (
    <Layout title={text.checkTitle} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs crumbs={[{ label: text.title, href: journalPath(site.code) }]} current={text.checkTitle} />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.checkTitle}</h1>
        <p class="lead muted">{text.checkIntro}</p>
      </div>
      <Result check={check} expected={errors.length > 0 ? '' : expected} />
      <form method="get" action={journalCheckPath(site.code)} class="form" noValidate>
        <InputField
          id="summa"
          label={text.expect}
          hint={text.expectHint}
          error={errors.find(({ field }) => field === 'summa')?.message}
          value={expected}
          size={64}
        />
        <div class="actions">
          <SubmitButton variant="secondary">{text.expectSend}</SubmitButton>
        </div>
      </form>
    </Layout>
  )
}

function Result({ check, expected }: Pick<Props, 'check' | 'expected'>) {
  const text = useText(journalTexts)
  if (!check.ok)
    return (
      <Notice tone="danger" title={text.checkBroken(check.sequence)}>
        <p>{text.checkBrokenNext}</p>
      </Notice>
    )
  const { entries, hash, holds } = check
  return (
    <>
      {expected === '' ? null : holds === null ? (
        <Notice tone="danger" title={text.holdsNot} />
      ) : (
        <Notice tone="success" title={text.holds(holds)} />
      )}
      <Notice
        tone="success"
        title={entries === 0 ? text.checkEmpty : text.checkOk(text.entries(formatNumber(entries)))}
      />
      {entries === 0 ? null : (
        <section>
          <h2>{text.checkHash}</h2>
          <p>
            <code class="hash">{hash}</code>
          </p>
          <p>{text.checkKeep}</p>
        </section>
      )}
    </>
  )
}
