// Clearing an import of personal data: what goes, what stays, why, and whose texts.

import type { ImportPreview } from '../../services/index.ts'
import { webTexts } from '../../text/web.ts'
import { webRedactionTexts } from '../../text/web-redaction.ts'
import type { WebAssets } from '../assets.ts'
import { importPath, type Site, sitePath } from '../site.ts'
import {
  Breadcrumbs,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  LinkButton,
  RadioGroup,
  SubmitButton,
} from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

export type RedactionForm = {
  readonly reason: string
  readonly texts: 'rader' | 'alla' | 'inga' | null
  readonly lines: string
}

export const EMPTY_REDACTION: RedactionForm = { reason: '', texts: null, lines: '' }

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly preview: ImportPreview
  readonly form: RedactionForm
  readonly errors: readonly FieldError[]
}

export function RedactPage({ assets, site, preview, form, errors }: Props) {
  const webText = useText(webTexts)
  const text = useText(webRedactionTexts)
  const back = importPath(site.code, preview.id)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  return (
    <Layout title={text.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[
          { label: webText.sections.imports, href: sitePath(site, 'imports') },
          { label: preview.fileName, href: back },
        ]}
        current={text.title}
      />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="muted file-name">{preview.fileName}</p>
      </div>
      <p>{text.intro}</p>
      <p>{text.same}</p>
      <p>{text.reports}</p>
      <form method="post" action={`${back}/rensa`} class="form">
        <InputField id="skal" label={text.reason} hint={text.reasonHint} error={errorOf('skal')} value={form.reason} />
        {isSaved(preview) ? <Texts form={form} errorOf={errorOf} /> : null}
        <div class="actions">
          <SubmitButton>{text.send}</SubmitButton>
          <LinkButton href={back}>{text.cancel}</LinkButton>
        </div>
      </form>
    </Layout>
  )
}

/** What was never saved has no texts but the file's own. */
export const isSaved = ({ committedAt }: ImportPreview): boolean => committedAt !== null

type TextsProps = { readonly form: RedactionForm; readonly errorOf: (field: string) => string | undefined }

function Texts({ form, errorOf }: TextsProps) {
  const text = useText(webRedactionTexts)
  return (
    <>
      <RadioGroup
        id="texter"
        label={text.texts}
        hint={text.textsHint}
        error={errorOf('texter')}
        value={form.texts ?? ''}
        choices={[
          { value: 'rader', label: text.choice.lines },
          { value: 'alla', label: text.choice.all },
          { value: 'inga', label: text.choice.none, hint: text.noneHint },
        ]}
      />
      <InputField id="rader" label={text.lines} hint={text.linesHint} error={errorOf('rader')} value={form.lines} />
    </>
  )
}
