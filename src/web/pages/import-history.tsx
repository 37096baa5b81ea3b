// Where an import comes from and what has been done with it: file, hash, who and when; undoing it, and making it count again.

import type { ComponentChildren } from 'preact'
import { formatNumber } from '../../domain/format.ts'
import type { ImportPreview, KeptImport } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { retentionTexts } from '../../text/retention.ts'
import { webImportPageTexts } from '../../text/web-import-page.ts'
import { webRedactionTexts } from '../../text/web-redaction.ts'
import { importPath, type Site } from '../site.ts'
import { Moment, type Moments, Notice, Own, Quoting, SubmitButton, useMoments, useWho } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

type Props = { readonly preview: ImportPreview; readonly site: Site; readonly now: string }

export function ImportHistory({ preview, site, now }: Props) {
  const text = useText(webImportPageTexts)
  const redaction = useText(webRedactionTexts)
  const { kept } = preview
  if (!kept) return null
  const moment = useMoments(now)
  const who = useWho()
  return (
    <section>
      <h2>{text.history}</h2>
      <dl class="about import-about">
        <Fact label={text.savedFile}>
          <span class="file-name">{preview.fileName}</span>
          {kept.redacted || kept.retiredAt !== null ? null : (
            <div>
              <a href={`${importPath(site.code, preview.id)}/fil`} download>
                {text.downloadFile}
              </a>
            </div>
          )}
        </Fact>
        <Fact label={text.sha256}>
          <code class="hash">{kept.sha256}</code>
        </Fact>
        <Fact label={text.sentBy}>{text.by(moment(preview.createdAt), who(preview.createdBy))}</Fact>
        {preview.committedAt === null ? null : (
          <Fact label={text.savedBy}>
            <Moment at={preview.committedAt} now={now} />
          </Fact>
        )}
        {kept.profile === null ? null : (
          <Fact label={text.readWith}>
            <Own>{kept.profile}</Own>
          </Fact>
        )}
        <Fact label={text.acceptedLabel}>
          {text.accepted(formatNumber(preview.accepted), formatNumber(preview.rows))}
        </Fact>
        {kept.gaps.length === 0 ? null : (
          <Fact label={text.gapLabel}>
            {kept.gaps.map((gap) => (
              <div>{gapWords(gap, moment, who, text)}</div>
            ))}
          </Fact>
        )}
      </dl>
      <p>
        <a href={`${importPath(site.code, preview.id)}/rensa`}>{redaction.link}</a>
      </p>
    </section>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const gapWords = (
  { undoneAt, undoneBy, redoneAt, redoneBy }: KeptImport['gaps'][number],
  moment: Moments,
  who: (id: string) => string,
  text: WordsOf<typeof webImportPageTexts>,
): string => text.gap(moment(undoneAt), who(undoneBy), moment(redoneAt), who(redoneBy))

export function RedactedNotice({ preview, now }: Pick<Props, 'preview' | 'now'>) {
  const text = useText(webRedactionTexts)
  const moment = useMoments(now)
  const who = useWho()
  const redacted = preview.kept?.redacted
  if (!redacted) return null
  return (
    <Notice tone="warning" title={text.notice(moment(redacted.at), who(redacted.by))}>
      <p>
        <Quoting own={[withFullStop(redacted.reason)]}>{text.body(withFullStop(redacted.reason))}</Quoting>
      </p>
    </Notice>
  )
}

/** That the file's time was up. */
export function RetiredNotice({ preview, now }: Pick<Props, 'preview' | 'now'>) {
  const text = useText(retentionTexts)
  const moment = useMoments(now)
  const at = preview.kept?.retiredAt ?? null
  if (at === null) return null
  return (
    <Notice tone="info" title={text.retiredNotice(moment(at))}>
      <p>{text.retiredBody}</p>
    </Notice>
  )
}

const withFullStop = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`)

export function UndoOrRedo({ preview, site }: Pick<Props, 'preview' | 'site'>) {
  const text = useText(webImportPageTexts)
  const { status, id } = preview
  return (
    <form method="post" action={`${importPath(site.code, id)}/${status === 'active' ? 'angra' : 'gor-om'}`}>
      <SubmitButton variant="secondary">{status === 'active' ? text.undo : text.redo}</SubmitButton>
    </form>
  )
}
