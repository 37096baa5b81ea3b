// Saying how a file is to be read: its first rows, what is proposed, what is left to say, and how it then reads.

import { formatNumber } from '../../domain/format.ts'
import type { MappingView } from '../../services/index.ts'
import { issueGroupMessage } from '../../text/issues.ts'
import { webTexts } from '../../text/web.ts'
import { webImportTexts } from '../../text/web-imports.ts'
import { webMappingTexts } from '../../text/web-mapping.ts'
import type { WebAssets } from '../assets.ts'
import { mappingPath, type Site, sitePath } from '../site.ts'
import { Breadcrumbs, ErrorSummary, type FieldError, Layout, SubmitButton } from '../ui/index.ts'
import { Quoting, useLanguage, useOwn, useText } from '../ui/language.tsx'
import { dimensionsIn } from './import-reading.tsx'
import { MappingColumns } from './mapping-columns.tsx'
import { errorsOfMapping } from './mapping-errors.ts'
import { MappingForm } from './mapping-form.tsx'
import { MappingQuestions } from './mapping-questions.tsx'
import { fieldLabel } from './mapping-words.ts'
import { issueWords } from './own-words.ts'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly view: MappingView
  readonly errors: readonly FieldError[]
}

export function MappingPage({ assets, site, view, errors }: Props) {
  const webText = useText(webTexts)
  const text = useText(webMappingTexts)
  const webImportKinds = useText(webImportTexts)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <Layout title={text.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.imports, href: sitePath(site, 'imports') }]}
        current={text.title}
      />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="muted">{`${view.fileName} · ${webImportKinds.kind[view.kind]}`}</p>
        <p class="lead muted">{text.intro}</p>
      </div>
      <FirstRows view={view} />
      <form class="mapping" method="post" action={mappingPath(site.code, view.id)} noValidate>
        <MappingForm view={view} errorOf={errorOf} />
        <MappingColumns view={view} errorOf={errorOf} />
        <MappingQuestions view={view} errorOf={errorOf} />
        <div class="actions">
          <SubmitButton variant="secondary" name="steg" value="uppdatera">
            {text.update}
          </SubmitButton>
          <SubmitButton name="steg" value="fortsatt">
            {text.go}
          </SubmitButton>
        </div>
      </form>
      <ReadRows view={view} />
    </Layout>
  )
}

function FirstRows({ view: { rows } }: { readonly view: MappingView }) {
  const text = useText(webMappingTexts)
  const own = useOwn()
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return (
    <section>
      <h2 id="forsta-raderna">{text.rowsTitle}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section class="wide-table" aria-labelledby="forsta-raderna" tabIndex={0}>
        <table class="ds-table file-rows" data-color="neutral">
          <caption class="ds-sr-only">{text.rowsCaption}</caption>
          <tbody>
            {rows.map(({ line, cells, isHeader }) => (
              <tr class={isHeader ? 'file-header' : undefined}>
                <th scope="row" class="number">
                  {isHeader ? `${text.headerRow} ${line}` : line}
                </th>
                {Array.from({ length: width }, (_, column) => (
                  <td {...own}>{cells[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

/** Columns and texts of the file, that what is left to say may quote. */
const wordsOf = ({ mapping, questions }: MappingView): readonly string[] => [
  ...mapping.columns.map(({ name }) => name),
  ...questions.words.map(({ text }) => text),
  ...questions.marks.map(({ written }) => written),
]

function ReadRows({ view }: { readonly view: MappingView }) {
  const text = useText(webMappingTexts)
  const language = useLanguage()
  const { read, issues } = view
  const left = errorsOfMapping(view, language)
  const own = useOwn()
  return (
    <section id="sa-lases">
      <h2 id="sa-lases-rubrik">{text.readTitle}</h2>
      {left.length === 0 ? null : (
        <>
          <h3>{text.left}</h3>
          <ul>
            {left.map(({ field, message }) => (
              <li>
                <a href={`#${field}`}>
                  <Quoting own={wordsOf(view)}>{message}</Quoting>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {read.rows.length === 0 ? (
        <p>{read.fields.length === 0 ? text.readNothing : text.readNone}</p>
      ) : (
        /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */
        <section class="wide-table" aria-labelledby="sa-lases-rubrik" tabIndex={0}>
          <table class="ds-table file-rows" data-color="neutral">
            <caption class="ds-sr-only">{text.readCaption}</caption>
            <thead>
              <tr>
                <th scope="col" class="number">
                  {text.line}
                </th>
                {read.fields.map((field) => (
                  <th scope="col">
                    <Quoting own={dimensionsIn([field])}>{fieldLabel(field, view, language)}</Quoting>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {read.rows.map(({ line, cells }) => (
                <tr>
                  <th scope="row" class="number">
                    {line}
                  </th>
                  {cells.map((cell) => (
                    <td {...own}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {issues.length === 0 ? null : (
        <>
          <h3>{text.issuesTitle}</h3>
          <ul>
            {issues.map((group) => {
              const message = issueGroupMessage(group, language)
              return (
                <li>
                  <Quoting own={issueWords(group)}>
                    {group.count === 1 ? message : text.issue(message, formatNumber(group.count))}
                  </Quoting>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
