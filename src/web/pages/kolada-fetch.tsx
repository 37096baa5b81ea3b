// How a fetch from Kolada is going. Works without script: the reader asks for the page again, or lets it ask by itself.

import { capitalise, formatNumber } from '../../domain/format.ts'
import type { KoladaFetch } from '../../services/index.ts'
import { koladaFailure, koladaTexts } from '../../text/kolada.ts'
import type { WordsOf } from '../../text/language.ts'
import { webTexts } from '../../text/web.ts'
import { webKoladaTexts } from '../../text/web-kolada.ts'
import type { WebAssets } from '../assets.ts'
import { koladaFetchPath, koladaPath, type Site, sitePath } from '../site.ts'
import { Breadcrumbs, Layout, LinkButton, Notice, SubmitButton } from '../ui/index.ts'
import { useLanguage, useText } from '../ui/language.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly fetch: KoladaFetch
  /** The reader has asked the page to keep itself fresh. Never by itself: a screen reader would begin anew each time. */
  readonly follows: boolean
  readonly now: string
}

const SECONDS_BETWEEN = 5

export function KoladaFetchPage({ assets, site, fetch, follows, now }: Props) {
  const webText = useText(webTexts)
  const text = useText(webKoladaTexts)
  const koladaText = useText(koladaTexts)
  const title = titleOf(fetch, text)
  const isRunning = fetch.status === 'running'
  const { kpis, from, to, peers } = fetch.request
  return (
    <Layout title={title} assets={assets} site={site} refresh={isRunning && follows ? SECONDS_BETWEEN : null}>
      <Breadcrumbs
        crumbs={[
          { label: webText.sections.imports, href: sitePath(site, 'imports') },
          { label: text.title, href: koladaPath(site) },
        ]}
        current={title}
      />
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lead muted">{capitalise(koladaText.asked(kpis.length, from, to, peers))}</p>
      </div>
      {isRunning ? (
        <Running site={site} fetch={fetch} follows={follows} now={now} />
      ) : (
        <Ended site={site} fetch={fetch} />
      )}
    </Layout>
  )
}

function titleOf({ status }: KoladaFetch, text: WordsOf<typeof webKoladaTexts>): string {
  if (status === 'running') return text.runningTitle
  if (status === 'dropped') return text.droppedTitle
  return status === 'done' ? text.triedTitle : text.failedTitle
}

function Running({ site, fetch, follows, now }: Omit<Props, 'assets'>) {
  const text = useText(webKoladaTexts)
  const here = koladaFetchPath(site.code, fetch.id)
  const { done, expected } = fetch
  return (
    <>
      <div
        class="fetch-progress"
        data-fetch={`/api/organisations/${site.code}/fetches/${fetch.id}`}
        data-said={text.progress('{done}', '{expected}')}
      >
        <p id="framsteg">
          {expected === 0 ? text.begun : text.progress(formatNumber(done), formatNumber(Math.max(done, expected)))}
        </p>
        <progress aria-labelledby="framsteg" value={done} max={Math.max(done, expected, 1)} />
      </div>
      {isSlow(fetch, now) ? <p>{text.slow}</p> : null}
      <p>{text.runningBody}</p>
      <div class="actions">
        <LinkButton href={follows ? `${here}?folj=ja` : here} variant="primary">
          {text.reload}
        </LinkButton>
        <LinkButton href={follows ? here : `${here}?folj=ja`}>{follows ? text.unfollow : text.follow}</LinkButton>
        <form method="post" action={`${here}/avbryt`}>
          <SubmitButton variant="secondary">{text.stop}</SubmitButton>
        </form>
      </div>
    </>
  )
}

/** Nothing has come, and a Kolada that can be reached would have answered by now. */
const isSlow = ({ done, createdAt }: KoladaFetch, now: string): boolean =>
  done === 0 && Date.parse(now) - Date.parse(createdAt) > SLOW_MS

const SLOW_MS = 10_000

function Ended({ site, fetch }: Pick<Props, 'site' | 'fetch'>) {
  const text = useText(webKoladaTexts)
  const language = useLanguage()
  const { status, failure, canContinue } = fetch
  if (status === 'done') return <p class="lead">{text.tried}</p>
  if (status === 'dropped') return <p class="lead">{text.dropped}</p>
  return (
    <>
      <Notice tone="warning" title={failure ? koladaFailure(failure, language) : text.cutOff}>
        <p>{text.nothingSaved}</p>
      </Notice>
      <div class="actions">
        {canContinue ? (
          <form method="post" action={`${koladaFetchPath(site.code, fetch.id)}/fortsatt`}>
            <SubmitButton>{text.continue}</SubmitButton>
          </form>
        ) : null}
        <LinkButton href={`${koladaPath(site)}?som=${fetch.id}`} variant={canContinue ? 'secondary' : 'primary'}>
          {text.again}
        </LinkButton>
      </div>
    </>
  )
}
