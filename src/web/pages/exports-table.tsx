// What can be fetched as files: everything that has been taken in, and the templates to fill in.

import type { ExportForm, ExportListing } from '../../services/index.ts'
import { webExportText as text } from '../../text/web-exports.ts'
import { webImportText } from '../../text/web-imports.ts'
import { exportPath, templatePath } from '../site.ts'
import { Table, type TableColumn } from '../ui/index.ts'

type Props = { readonly exports: readonly ExportListing[]; readonly code: string }

export function ExportsTable({ exports, code }: Props) {
  const hasSeveralPlans = new Set(exports.flatMap(({ plan }) => plan ?? [])).size > 1
  return <Table caption={text.caption} captionHidden columns={columns(code, hasSeveralPlans)} rows={exports} />
}

const columns = (code: string, hasSeveralPlans: boolean): readonly TableColumn<ExportListing>[] => {
  const nameOf = ({ kind, plan }: ExportListing): string =>
    hasSeveralPlans && plan !== null ? text.ofPlan(webImportText.kind[kind], plan) : webImportText.kind[kind]
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
        <Links
          href={(form) => templatePath(code, kind, form)}
          label={(form) => text.emptyOf(form, webImportText.kind[kind])}
        />
      ),
    },
  ]
}

type LinksProps = { readonly href: (form: ExportForm) => string; readonly label: (form: string) => string }

/** The label begins with what is seen, so that it can be asked for by voice. */
const Links = ({ href, label }: LinksProps) => (
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
