// How long content is kept, what is past its time, and destroying it.

import { formatDate, formatNumber } from '../../domain/format.ts'
import { RETENTION_RULES } from '../../domain/retention.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import type { RetentionState } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { retentionTexts } from '../../text/retention.ts'
import type { WebAssets } from '../assets.ts'
import { importPath, retentionPath, type Site } from '../site.ts'
import { Layout, Notice, Own, SubmitButton, Table, useMay } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

type Words = WordsOf<typeof retentionTexts>

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly states: readonly RetentionState[]
  /** What has just been done. */
  readonly done: { readonly saved: boolean; readonly destroyed: number | null; readonly isGone: boolean }
  readonly now: string
}

export function RetentionPage({ assets, site, states, done, now }: Props) {
  const text = useText(retentionTexts)
  return (
    <Layout title={text.title} assets={assets} site={site}>
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.intro}</p>
      </div>
      {done.saved ? <Notice tone="success" title={text.saved} /> : null}
      {done.destroyed === null ? null : (
        <Notice
          tone="success"
          title={done.destroyed === 0 ? text.ranNothing : text.ran(formatNumber(done.destroyed))}
        />
      )}
      {done.isGone ? null : <Notice tone="warning" title={text.notGone} />}
      <p>{text.law}</p>
      <Rules {...{ site, states, now, text }} />
      <section>
        <h2>{text.dueTitle}</h2>
        <Due {...{ site, states, text }} />
      </section>
    </Layout>
  )
}

type RulesProps = Pick<Props, 'site' | 'states' | 'now'> & { readonly text: Words }

function Rules({ site, states, now, text }: RulesProps) {
  const may = useMay()
  return (
    <Table
      caption={text.list}
      captionHidden
      rows={states}
      columns={[
        {
          label: text.kind,
          cell: ({ kind }) => (
            <>
              {text.kinds[kind]}
              <div class="small muted retention-what">{text.what[kind]}</div>
            </>
          ),
        },
        {
          label: text.keep,
          cell: (state) => (
            <>
              <div>{timeInWords(state, text)}</div>
              {may('retention.write') && !RETENTION_RULES[state.kind].isFixed ? (
                <a href={retentionPath(site.code, state.kind)}>
                  {text.change}
                  <span class="ds-sr-only">{text.changeOf(text.kinds[state.kind])}</span>
                </a>
              ) : null}
            </>
          ),
        },
        {
          label: text.rests,
          cell: ({ kind, decided }) =>
            decided?.decision ? <Own>{decided.decision}</Own> : RETENTION_RULES[kind].isFixed ? text.fixed : text.usual,
        },
        { label: text.held, align: 'number', cell: ({ held }) => formatNumber(held) },
        { label: text.due, align: 'number', cell: ({ due }) => formatNumber(due) },
        { label: text.next, cell: (state) => nextInWords(state, now, text) },
      ]}
    />
  )
}

export const timeInWords = ({ keep, unit }: Pick<RetentionState, 'keep' | 'unit'>, text: Words): string =>
  keep === null ? text.forGood : text[unit](formatNumber(keep))

const nextInWords = ({ next }: RetentionState, now: string, text: Words): string =>
  next === null ? text.never : next <= now ? text.now : formatDate(dateInStockholm(next))

const MOST_SHOWN = 20

function Due({ site, states, text }: Omit<RulesProps, 'now'>) {
  const may = useMay()
  const due = states.filter((state) => state.due > 0)
  if (due.length === 0) return <p>{text.nothingDue}</p>
  return (
    <>
      <ul class="retention-due">
        {due.map((state) => (
          <li>
            {text.kinds[state.kind]}: {formatNumber(state.due)}
            {state.items.length === 0 ? null : <Files {...{ site, state, text }} />}
          </li>
        ))}
      </ul>
      {may('retention.write') ? (
        <form method="post" action={`${retentionPath(site.code)}/kor`}>
          <p>{text.runHint}</p>
          <SubmitButton>{text.run}</SubmitButton>
        </form>
      ) : null}
    </>
  )
}

const Files = ({ site, state, text }: Pick<RulesProps, 'site' | 'text'> & { readonly state: RetentionState }) => (
  <details>
    <summary>
      {text.files}
      <span class="ds-sr-only"> {text.kinds[state.kind]}</span>
    </summary>
    <ul>
      {state.items.slice(0, MOST_SHOWN).map((item) => (
        <li class="file-name">
          <a href={importPath(site.code, item.importId)}>{item.fileName}</a>, {formatDate(dateInStockholm(item.at))}
        </li>
      ))}
      {state.items.length > MOST_SHOWN ? (
        <li>{text.moreFiles(formatNumber(state.items.length - MOST_SHOWN))}</li>
      ) : null}
    </ul>
  </details>
)
