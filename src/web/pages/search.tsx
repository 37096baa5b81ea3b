// Search for documents that may have to be handed out: the question, and what was found, with where it is.

import { formatDate, formatNumber } from '../../domain/format.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { SEARCH_KINDS, type SearchAnswer, type SearchHit } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { searchTexts } from '../../text/search.ts'
import type { WebAssets } from '../assets.ts'
import { importPath, journalEntryPath, reportPath, type Site, searchPath } from '../site.ts'
import {
  Empty,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  Pagination,
  SelectField,
  SubmitButton,
  Table,
  type TableColumn,
  useLanguage,
} from '../ui/index.ts'
import { ownIn, useText } from '../ui/language.tsx'
import { actionInWords } from './journal.tsx'

type Words = WordsOf<typeof searchTexts>

/** As written in the address. */
export type SearchForm = { readonly q: string; readonly slag: string }

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly form: SearchForm
  /** Null: nothing has been asked yet. */
  readonly answer: SearchAnswer | null
  readonly errors: readonly FieldError[]
}

export function SearchPage({ assets, site, form, answer, errors }: Props) {
  const text = useText(searchTexts)
  return (
    <Layout title={text.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.intro}</p>
      </div>
      <search>
        <form method="get" action={searchPath(site.code)} class="filter" noValidate>
          <InputField
            id="q"
            label={text.words}
            hint={text.wordsHint}
            error={errors.find(({ field }) => field === 'q')?.message}
            value={form.q}
          />
          <SelectField
            id="slag"
            label={text.kind}
            value={form.slag}
            choices={[
              { value: '', label: text.everything },
              ...SEARCH_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] })),
            ]}
          />
          <div>
            <SubmitButton>{text.send}</SubmitButton>
          </div>
        </form>
      </search>
      {answer === null ? null : <Answer {...{ site, form, answer }} />}
    </Layout>
  )
}

function Answer({ site, form, answer }: Pick<Props, 'site' | 'form'> & { readonly answer: SearchAnswer }) {
  const text = useText(searchTexts)
  const language = useLanguage()
  const { hits, total, page, pages, isCut } = answer
  if (total === 0) return <Empty why={text.none} next={text.noneNext} />
  const titled = (hit: SearchHit) => titleOf(hit, text, (action) => actionInWords(action, language))
  return (
    <section class="search">
      <p>
        <strong>{text.count(total, formatNumber(total))}</strong> {isCut ? text.cut(formatNumber(MOST)) : ''}
      </p>
      <p class="muted">{text.secrecy}</p>
      <Table caption={text.list} captionHidden rows={hits} columns={columns(site, text, titled, ownIn(language))} />
      <Pagination
        page={page}
        pages={pages}
        href={(to) =>
          `${searchPath(site.code)}?${new URLSearchParams({ q: form.q, ...(form.slag === '' ? {} : { slag: form.slag }), sida: String(to) })}`
        }
      />
    </section>
  )
}

/** Of each source, as the service has it. */
const MOST = 500

const columns = (
  site: Site,
  text: Words,
  titled: (hit: SearchHit) => string,
  own: ReturnType<typeof ownIn>,
): readonly TableColumn<SearchHit>[] => [
  {
    label: text.what,
    cell: (hit) => (
      <>
        <div class="file-name">
          <a href={hrefOf(site, hit)} {...(isTitleOwn(hit) ? own : {})}>
            {titled(hit)}
          </a>
        </div>
        <div class="small muted">
          {[
            text.kinds[hit.kind],
            ...('importId' in hit.target && hit.target.line !== null ? [text.row(hit.target.line)] : []),
            ...(hit.isCurrent ? [] : [text.notCurrent]),
          ].join(', ')}
        </div>
      </>
    ),
  },
  {
    label: text.where,
    cell: ({ excerpt }) => (
      <span class="search-text" {...own}>
        {excerpt.before}
        <mark>{excerpt.match}</mark>
        {excerpt.after}
      </span>
    ),
  },
  { label: text.when, cell: ({ at }) => <time dateTime={at}>{formatDate(dateInStockholm(at))}</time> },
  { label: text.personal, cell: ({ personal }) => <PersonalMark personal={personal} text={text} /> },
]

const PersonalMark = ({ personal, text }: Pick<SearchHit, 'personal'> & { readonly text: Words }) =>
  personal === 'number' ? (
    <strong class="personal-number">{text.personalState.number}</strong>
  ) : (
    <span>{text.personalState[personal]}</span>
  )

function titleOf({ kind, title, target }: SearchHit, text: Words, inWords: (action: string) => string): string {
  if (kind === 'report') return text.report(title)
  if ('sequence' in target) return `${text.entry(target.sequence)}: ${inWords(title)}`
  return title
}

/** Reports and entries have titles of the program's. */
const isTitleOwn = ({ kind, target }: SearchHit): boolean => kind !== 'report' && !('sequence' in target)

function hrefOf(site: Site, { target }: SearchHit): string {
  if ('reportId' in target) return reportPath(site.code, target.reportId)
  if ('sequence' in target) return journalEntryPath(site.code, target.sequence)
  return importPath(site.code, target.importId)
}
