// How long work goes, or why it stopped. The script keeps it up to date; without it the reader asks again, or lets the page.

import { sentenceIn } from '../../domain/errors.ts'
import type { JobState } from '../../services/index.ts'
import { webTexts } from '../../text/web.ts'
import { webJobTexts } from '../../text/web-jobs.ts'
import type { WebAssets } from '../assets.ts'
import { jobEventsPath, jobPath, type Site, sitePath, uploadPath } from '../site.ts'
import { Breadcrumbs, Layout, LinkButton, Notice, useLanguage, useText } from '../ui/index.ts'
import { knownShare, progressWords } from './job-words.ts'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  /** Runs or has failed: what is done has a page of its own. */
  readonly job: JobState
  /** The reader has asked the page to keep itself fresh. Never by itself: a screen reader would begin anew each time. */
  readonly follows: boolean
}

const SECONDS_BETWEEN = 5

export function JobPage({ assets, site, job, follows }: Props) {
  const text = useText(webJobTexts)
  const { sections } = useText(webTexts)
  const isRunning = job.status === 'running'
  const title = text[isRunning ? 'running' : 'failed'][job.kind](job.subject)
  return (
    <Layout title={title} assets={assets} site={site} refresh={isRunning && follows ? SECONDS_BETWEEN : null}>
      {site.section === null ? null : (
        <Breadcrumbs crumbs={[{ label: sections[site.section], href: sitePath(site, site.section) }]} current={title} />
      )}
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      {isRunning ? <Running site={site} job={job} follows={follows} /> : <Failed site={site} job={job} />}
    </Layout>
  )
}

function Running({ site, job, follows }: Omit<Props, 'assets'>) {
  const text = useText(webJobTexts)
  const language = useLanguage()
  const here = jobPath(site.code, job.id)
  const share = knownShare(job.progress)
  return (
    <>
      <div class="fetch-progress" data-events={jobEventsPath(site.code, job.id)}>
        <p id="framsteg">{progressWords(job.progress, language)}</p>
        <progress aria-labelledby="framsteg" {...(share === null ? {} : { value: share })} max={1} />
      </div>
      <p>
        {text.opens} {text.leave}
      </p>
      <div class="actions without-script">
        <LinkButton href={follows ? `${here}?folj=ja` : here} variant="primary">
          {text.reload}
        </LinkButton>
        <LinkButton href={follows ? here : `${here}?folj=ja`}>{follows ? text.unfollow : text.follow}</LinkButton>
      </div>
    </>
  )
}

function Failed({ site, job }: Pick<Props, 'site' | 'job'>) {
  const text = useText(webJobTexts)
  const language = useLanguage()
  const { failure, kind } = job
  const why =
    failure?.code === 'refused'
      ? sentenceIn(failure.said, language)
      : failure?.code === 'internal'
        ? text.internal(failure.reference)
        : text.cutOff
  const again = kind === 'preview' ? uploadPath(site) : sitePath(site, kind === 'report' ? 'reports' : 'imports')
  return (
    <>
      <Notice tone="warning" title={why}>
        <p>{text.nothingChanged}</p>
      </Notice>
      <div class="actions">
        <LinkButton href={again} variant="primary">
          {text.again[kind]}
        </LinkButton>
      </div>
    </>
  )
}
