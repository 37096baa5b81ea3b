// The list of documents for whoever keeps the register: what came in, was drawn up and went out.

import { formatDate, formatNumber } from '../../domain/format.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { DOCUMENT_COURSES, type DocumentsAnswer, type RegisteredDocument } from '../../services/index.ts'
import { documentsTexts } from '../../text/documents.ts'
import type { WordsOf } from '../../text/language.ts'
import type { WebAssets } from '../assets.ts'
import { documentsPath, importPath, reportPath, type Site } from '../site.ts'
import {
  Empty,
  Layout,
  Pagination,
  SelectField,
  SubmitButton,
  Table,
  type TableColumn,
  useLanguage,
  useText,
} from '../ui/index.ts'
import { ownIn } from '../ui/language.tsx'
import { ByWhom } from '../ui/viewer.tsx'

type Words = WordsOf<typeof documentsTexts>

/** As written in the address. */
export type DocumentsForm = { readonly slag: string; readonly ar: string }

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly form: DocumentsForm
  readonly answer: DocumentsAnswer
}

export function DocumentsPage({ assets, site, form, answer }: Props) {
  const text = useText(documentsTexts)
  return (
    <Layout title={text.title} assets={assets} site={site}>
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.intro}</p>
      </div>
      {answer.years.length === 0 ? (
        <Empty why={text.none} next={text.noneNext} />
      ) : (
        <>
          <form method="get" action={documentsPath(site.code)} class="filter">
            <SelectField
              id="slag"
              label={text.course}
              value={form.slag}
              choices={[
                { value: '', label: text.everyCourse },
                ...DOCUMENT_COURSES.map((course) => ({ value: course, label: text.courses[course] })),
              ]}
            />
            <SelectField
              id="ar"
              label={text.year}
              value={form.ar}
              choices={[
                { value: '', label: text.everyYear },
                ...answer.years.map((year) => ({ value: String(year), label: String(year) })),
              ]}
            />
            <div>
              <SubmitButton>{text.show}</SubmitButton>
            </div>
          </form>
          <Found {...{ site, form, answer }} />
        </>
      )}
    </Layout>
  )
}

function Found({ site, form, answer }: Omit<Props, 'assets'>) {
  const text = useText(documentsTexts)
  const language = useLanguage()
  const { documents, total, page, pages } = answer
  if (total === 0) return <Empty why={text.noneChosen} next={text.noneChosenNext} />
  return (
    <>
      <p>
        <strong>{text.count(total, formatNumber(total))}</strong>
      </p>
      <Table caption={text.list} captionHidden rows={documents} columns={columns(site, text, ownIn(language))} />
      <Pagination
        page={page}
        pages={pages}
        href={(to) => `${documentsPath(site.code)}?${new URLSearchParams({ ...form, sida: String(to) })}`}
      />
    </>
  )
}

const columns = (
  site: Site,
  text: Words,
  own: ReturnType<typeof ownIn>,
): readonly TableColumn<RegisteredDocument>[] => [
  {
    label: text.what,
    cell: ({ what }) =>
      what.kind === 'file' ? (
        <>
          <div class="file-name">
            <a href={importPath(site.code, what.importId)} {...own}>
              {what.fileName}
            </a>
          </div>
          <div class="small muted">{text.standing[what.standing]}</div>
        </>
      ) : (
        <>
          <a href={reportPath(site.code, what.reportId)}>{text.report(what.year)}</a>
          {what.isWithdrawn ? <div class="small muted">{text.withdrawn}</div> : null}
        </>
      ),
  },
  { label: text.course, cell: ({ course }) => text.courses[course] },
  { label: text.date, cell: ({ at }) => <time dateTime={at}>{formatDate(dateInStockholm(at))}</time> },
  { label: text.caseNumber, cell: ({ caseNumber }) => caseNumber ?? <span class="muted">{text.noCaseNumber}</span> },
  { label: text.whom, cell: ({ by }) => <ByWhom id={by} say={(name) => name} /> },
]
