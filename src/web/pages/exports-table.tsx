// What can be fetched as files: everything that has been taken in, and the templates to fill in.

import type { ExportForm, ExportListing } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { webExportTexts } from '../../text/web-exports.ts'
import { webImportTexts } from '../../text/web-imports.ts'
import { exportPath, templatePath } from '../site.ts'
import { Table, type TableColumn } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

type Props = { readonly exports: readonly ExportListing[]; readonly code: string }

export function ExportsTable({ exports, code }: Props) {
  const kinds = useText(webImportTexts).kind
  const text = useText(webExportTexts)
  const hasSeveralPlans = new Set(exports.flatMap(({ plan }) => plan ?? [])).size > 1
  return (
    <Table caption={text.caption} captionHidden columns={columns(code, hasSeveralPlans, text, kinds)} rows={exports} />
  )
}

const columns = (
  code: string,
  hasSeveralPlans: boolean,
  text: WordsOf<typeof webExportTexts>,
  kinds: WordsOf<typeof webImportTexts>['kind'],
): readonly TableColumn<ExportListing>[] => {
  const nameOf = ({ kind, plan }: ExportListing): string =>
    hasSeveralPlans && plan !== null ? text.ofPlan(kinds[kind], plan) : kinds[kind]
  return [
    { label: text.content, cell: nameOf },
    {
      label: text.present,
      cell: (one) =>
        one.hasRows ? (
          <Links
            href={(form) => exportPath(code, one.kind, form, hasSeveralPlans ? one.plan : null)}
            label={(form) => text.of(form, nameOf(one))}
          />
        ) : (
          <span class="muted">{text.nothing}</span>
        ),
    },
    {
      label: text.template,
      cell: ({ kind }) => (
        <Links href={(form) => templatePath(code, kind, form)} label={(form) => text.emptyOf(form, kinds[kind])} />
      ),
    },
  ]
}

type LinksProps = { readonly href: (form: ExportForm) => string; readonly label: (form: string) => string }

/** The label begins with what is seen, so that it can be asked for by voice. */
function Links({ href, label }: LinksProps) {
  const text = useText(webExportTexts)
  return (
    <>
      <a href={href('xlsx')} aria-label={label(text.excel)}>
        {text.excel}
      </a>
      {', '}
      <a href={href('csv')} aria-label={label(text.csv)}>
        {text.csv}
      </a>
    </>
  )
}
