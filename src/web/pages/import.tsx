// One import: what it would change or has changed, what is wrong with it, and the one button.

import { formatNumber } from '../../domain/format.ts'
import type { ImportPreview, KoladaFetch } from '../../services/index.ts'
import { webText } from '../../text/web.ts'
import { webImportText as text } from '../../text/web-imports.ts'
import type { WebAssets } from '../assets.ts'
import { importPath, type Site, sitePath, uploadPath } from '../site.ts'
import { Breadcrumbs, Layout, LinkButton, momentInWords, Notice, SubmitButton } from '../ui/index.ts'
import { ImportChanges, ImportClosing } from './import-changes.tsx'
import { ImportHistory, RedactedNotice, UndoOrRedo } from './import-history.tsx'
import { ImportErrorSummary, ImportIssues } from './import-issues.tsx'
import { ChangeReading, ImportMapping, isNotUnderstood } from './import-mapping.tsx'
import { isDiscarded, isStale, undoneWords } from './import-standing.ts'
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
}

export function ImportPage({ assets, site, preview, now, obstacle = null, fetch = null }: Props) {
  const title = titleOf(preview)
  // Of a cleared file nothing is left to say of its cells.
  const issues = preview.kept?.redacted ? [] : preview.issues
  return (
    <Layout
      title={title}
      hasErrors={preview.status === 'rejected' && !isDiscarded(preview)}
      assets={assets}
      site={site}
    >
      <Breadcrumbs
        crumbs={[{ label: webText.sections.imports, href: sitePath(site, 'imports') }]}
        current={preview.fileName}
      />
      {preview.status === 'rejected' && !isDiscarded(preview) && issues.length > 0 ? (
        <ImportErrorSummary issues={issues} />
      ) : null}
      <div class="page-head">
        <h1>{title}</h1>
        <p class="muted">{[text.kind[preview.kind], preview.plan ?? ''].filter((part) => part !== '').join(' · ')}</p>
      </div>
      <RedactedNotice preview={preview} now={now} />
      <Standing preview={preview} now={now} />
      <Counts preview={preview} />
      <Actions preview={preview} site={site} obstacle={obstacle} />
      <IssuesFile preview={preview} site={site} />
      <KoladaNotes fetch={fetch} />
      <ImportMapping preview={preview} site={site} />
      {/* A file that is refused closes and changes nothing. */}
      {preview.status === 'rejected' ? null : (
        <>
          <ImportClosing closing={preview.closing} />
          <ImportChanges preview={preview} />
        </>
      )}
      <ImportIssues issues={issues} severity="error" />
      <ImportIssues issues={issues} severity="warning" />
      <ImportHistory preview={preview} site={site} now={now} />
    </Layout>
  )
}

function titleOf(preview: ImportPreview): string {
  const { status, fileName } = preview
  if (isDiscarded(preview)) return text.discardedTitle(fileName)
  if (status === 'rejected') return text.rejectedTitle(fileName)
  if (status === 'undone') return text.undoneTitle(fileName)
  return status === 'active' ? text.savedTitle(fileName) : text.previewTitle(fileName)
}

function Standing({ preview, now }: { readonly preview: ImportPreview; readonly now: string }) {
  if (preview.status === 'active')
    return (
      <Notice
        tone="success"
        title={text.saved(momentInWords(preview.committedAt ?? preview.createdAt, now), preview.createdBy)}
      >
        <p>{text.savedBody}</p>
      </Notice>
    )
  if (preview.status === 'undone')
    return (
      <Notice tone="info" title={undoneWords(preview, now)}>
        <p>{text.undoneBody}</p>
      </Notice>
    )
  if (isDiscarded(preview)) return <p class="lead">{text.discardedBody}</p>
  if (preview.status === 'rejected') return <p class="lead">{text.rejectedBody}</p>
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
  // A file that is not taken in adds nothing: only its size is worth saying.
  const shown = preview.status === 'rejected' ? (['rows'] as const) : (['rows', 'new', 'changed', 'unchanged'] as const)
  return (
    <dl class="counts">
      {shown.map((name) => (
        <div>
          <dt>{text.counts[name]}</dt>
          <dd>{formatNumber(preview[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

function Actions({ preview, site, obstacle }: Pick<Props, 'preview' | 'site'> & { readonly obstacle: string | null }) {
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
      {preview.canCommit && !isStale(preview) ? (
        <form method="post" action={`${importPath(site.code, preview.id)}/spara`}>
          <SubmitButton>{text.commit}</SubmitButton>
        </form>
      ) : null}
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

function IssuesFile({ preview, site }: { readonly preview: ImportPreview; readonly site: Site }) {
  if (preview.issues.length === 0 || preview.kept?.redacted) return null
  return (
    <p class="issues-file">
      <a href={`${importPath(site.code, preview.id)}/fel.csv`} download>
        {text.download}
      </a>
    </p>
  )
}
