// One import: what it would change or has changed, what is wrong with it, and the one button.

import { formatNumber } from '../../domain/format.ts'
import type { ImportPreview, KoladaFetch } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { webTexts } from '../../text/web.ts'
import { webImportPageTexts } from '../../text/web-import-page.ts'
import { webImportTexts } from '../../text/web-imports.ts'
import type { WebAssets } from '../assets.ts'
import { importPath, type Site, sitePath, uploadPath } from '../site.ts'
import {
  Breadcrumbs,
  CheckboxField,
  ErrorSummary,
  type FieldError,
  Layout,
  LinkButton,
  Notice,
  SubmitButton,
  useMoments,
  useWho,
} from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import { ImportChanges, ImportClosing } from './import-changes.tsx'
import { ImportHistory, RedactedNotice, RetiredNotice, UndoOrRedo } from './import-history.tsx'
import { ImportErrorSummary, ImportIssues } from './import-issues.tsx'
import { ChangeReading, ImportMapping, isNotUnderstood } from './import-mapping.tsx'
import { ImportReading } from './import-reading.tsx'
import { ImportSeries } from './import-series.tsx'
import { isDiscarded, isStale, undoneWords, warningCount } from './import-standing.ts'
import { KoladaNotes } from './kolada-notes.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly preview: ImportPreview
  readonly now: string
  /** Why a saved import cannot be undone, or an undone one made to count again. */
  readonly obstacle?: string | null
  /** The fetch from Kolada that the file came by. */
  readonly fetch?: KoladaFetch | null
  /** Why it was not saved just now. */
  readonly errors?: readonly FieldError[]
}

export function ImportPage({ assets, site, preview, now, obstacle = null, fetch = null, errors = [] }: Props) {
  const webText = useText(webTexts)
  const text = useText(webImportPageTexts)
  const kinds = useText(webImportTexts).kind
  const title = titleOf(preview, text)
  // Of a cleared file nothing is left to say of its cells.
  const issues = preview.kept?.redacted || preview.kept?.retiredAt ? [] : preview.issues
  return (
    <Layout
      title={title}
      hasErrors={errors.length > 0 || (preview.status === 'rejected' && !isDiscarded(preview))}
      assets={assets}
      site={site}
    >
      <Breadcrumbs
        crumbs={[{ label: webText.sections.imports, href: sitePath(site, 'imports') }]}
        current={preview.fileName}
      />
      {preview.status === 'rejected' && !isDiscarded(preview) && issues.length > 0 ? (
        <ImportErrorSummary issues={issues} isNotUnderstood={isNotUnderstood(preview)} />
      ) : null}
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1 class="file-name">{title}</h1>
        <p class="muted">{[kinds[preview.kind], preview.plan ?? ''].filter((part) => part !== '').join(' · ')}</p>
      </div>
      <RedactedNotice preview={preview} now={now} />
      <RetiredNotice preview={preview} now={now} />
      <Standing preview={preview} now={now} />
      <Counts preview={preview} />
      <ImportReading preview={preview} />
      <Actions preview={preview} site={site} obstacle={obstacle} errors={errors} />
      <IssuesFile preview={preview} site={site} />
      <KoladaNotes fetch={fetch} />
      <ImportMapping preview={preview} site={site} />
      {/* A file that is refused closes and changes nothing. */}
      {preview.status === 'rejected' ? null : (
        <>
          <ImportClosing closing={preview.closing} />
          <ImportChanges preview={preview} />
          <ImportSeries contents={preview.contents} />
        </>
      )}
      <ImportIssues issues={issues} severity="error" />
      <ImportIssues issues={issues} severity="warning" />
      <ImportHistory preview={preview} site={site} now={now} />
    </Layout>
  )
}

function titleOf(preview: ImportPreview, text: WordsOf<typeof webImportPageTexts>): string {
  const { status, fileName } = preview
  if (isDiscarded(preview)) return text.discardedTitle(fileName)
  if (status === 'rejected') return text.rejectedTitle(fileName)
  if (status === 'undone') return text.undoneTitle(fileName)
  return status === 'active' ? text.savedTitle(fileName) : text.previewTitle(fileName)
}

function Standing({ preview, now }: { readonly preview: ImportPreview; readonly now: string }) {
  const text = useText(webImportPageTexts)
  const moment = useMoments(now)
  const who = useWho()
  if (preview.status === 'active')
    return (
      <Notice
        tone="success"
        title={text.saved(moment(preview.committedAt ?? preview.createdAt), who(preview.createdBy))}
      >
        <p>{text.savedBody}</p>
      </Notice>
    )
  if (preview.status === 'undone')
    return (
      <Notice tone="info" title={undoneWords(preview, moment, who, text)}>
        <p>{text.undoneBody}</p>
      </Notice>
    )
  if (isDiscarded(preview)) return <p class="lead">{text.discardedBody}</p>
  if (preview.status === 'rejected')
    return <p class="lead">{isNotUnderstood(preview) ? text.notUnderstoodBody : text.rejectedBody}</p>
  if (isStale(preview))
    return (
      <Notice tone="info" title={text.nothingNew}>
        <p>{text.nothingNewBody}</p>
      </Notice>
    )
  return (
    <Notice tone="info" title={preview.issues.length > 0 ? text.readyWithWarnings : text.ready}>
      <p>{text.readyBody}</p>
    </Notice>
  )
}

function Counts({ preview }: { readonly preview: ImportPreview }) {
  const text = useText(webImportPageTexts)
  const { status, missing } = preview
  return (
    <>
      <dl class="counts">
        {countsOf(preview).map((name) => (
          <div>
            <dt>{text.counts[name]}</dt>
            <dd>{formatNumber(preview[name])}</dd>
          </div>
        ))}
      </dl>
      {status === 'rejected' || missing === 0 ? null : <p>{text.missingMeans(formatNumber(missing))}</p>}
    </>
  )
}

/** A file that is not taken in adds nothing: only its size is worth saying. Only figures can be missing and yet stay. */
function countsOf({ status, kind, understood }: ImportPreview) {
  if (status === 'rejected') return ['rows'] as const
  const compared = ['rows', 'new', 'changed', 'unchanged'] as const
  // Earlier versions kept neither how a file was understood nor what it lacked.
  return kind === 'observations' && understood !== null ? ([...compared, 'missing'] as const) : compared
}

type ActionsProps = Pick<Props, 'preview' | 'site'> & {
  readonly obstacle: string | null
  readonly errors: readonly FieldError[]
}

function Actions({ preview, site, obstacle, errors }: ActionsProps) {
  const text = useText(webImportPageTexts)
  const upload = uploadPath(site)
  if (preview.status === 'active' || preview.status === 'undone')
    return (
      <>
        <div class="actions">
          <LinkButton href={sitePath(site, 'overview')} variant="primary">
            {text.seeOverview}
          </LinkButton>
          <LinkButton href={upload}>{text.another}</LinkButton>
          {obstacle === null ? <UndoOrRedo preview={preview} site={site} /> : null}
        </div>
        {obstacle === null ? null : <p class="small muted">{obstacle}</p>}
      </>
    )
  return (
    <div class="actions">
      {preview.canCommit && !isStale(preview) ? <Commit preview={preview} site={site} errors={errors} /> : null}
      <ChangeReading preview={preview} site={site} />
      <LinkButton
        href={upload}
        variant={(preview.canCommit && !isStale(preview)) || isNotUnderstood(preview) ? 'secondary' : 'primary'}
      >
        {text.another}
      </LinkButton>
      {preview.status === 'preview' ? (
        <form method="post" action={`${importPath(site.code, preview.id)}/ta-bort`}>
          <SubmitButton variant="secondary">{text.discard}</SubmitButton>
        </form>
      ) : null}
    </div>
  )
}

type CommitProps = Pick<ActionsProps, 'preview' | 'site' | 'errors'>

function Commit({ preview, site, errors }: CommitProps) {
  const text = useText(webImportPageTexts)
  const warnings = warningCount(preview)
  return (
    <form
      method="post"
      action={`${importPath(site.code, preview.id)}/spara`}
      class={warnings > 0 ? 'commit' : undefined}
    >
      {warnings === 0 ? null : (
        <CheckboxField
          id={ACKNOWLEDGE}
          label={text.acknowledge(formatNumber(warnings))}
          hint={text.acknowledgeHint}
          error={errors.find(({ field }) => field === ACKNOWLEDGE)?.message}
          checked={false}
        />
      )}
      <SubmitButton>{text.commit}</SubmitButton>
    </form>
  )
}

/** The box that says that the warnings have been read. */
export const ACKNOWLEDGE = 'varningar'

function IssuesFile({ preview, site }: { readonly preview: ImportPreview; readonly site: Site }) {
  const text = useText(webImportPageTexts)
  // What was not kept, such as a file with personal data, cannot be read again either.
  if (preview.issues.length === 0 || preview.kept?.redacted || preview.kept?.retiredAt || preview.id === '') return null
  const path = importPath(site.code, preview.id)
  return (
    <ul class="issues-file">
      <li>
        <a href={`${path}/fel.csv`} download>
          {text.download}
        </a>
      </li>
      {hasTable(preview) ? (
        <li>
          <a href={`${path}/kommenterad`} download>
            {text.annotated}
          </a>
        </li>
      ) : null}
    </ul>
  )
}

/** Errors of the file itself say that there is no table to write remarks in. */
const hasTable = ({ understood, issues }: ImportPreview): boolean =>
  understood !== null ||
  !issues.some(
    ({ code, severity }) => severity === 'error' && /^(file|json)\./.test(code) && code !== 'file.header-only',
  )
