// The form for a file: what it is and which one; what is seldom needed is folded away.

import { formatNumber } from '../../domain/format.ts'
import { IMPORT_KINDS, type ImportKind, type OwnProfile } from '../../services/index.ts'
import { webTexts } from '../../text/web.ts'
import { webImportTexts } from '../../text/web-imports.ts'
import { webKoladaTexts } from '../../text/web-kolada.ts'
import { webMappingTexts } from '../../text/web-mapping.ts'
import type { WebAssets } from '../assets.ts'
import { koladaPath, type Site, sitePath } from '../site.ts'
import {
  Breadcrumbs,
  CheckboxField,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  RadioGroup,
  SubmitButton,
} from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

/** What the form holds, as written. */
export type UploadForm = {
  readonly kind: ImportKind | null
  /** How it is read: empty, `sjalv` or a profile's id. */
  readonly how: string
  readonly plan: string
  readonly unit: string
  readonly validFrom: string
  readonly skipUnknown: boolean
}

export const EMPTY_UPLOAD: UploadForm = { kind: null, how: '', plan: '', unit: '', validFrom: '', skipUnknown: false }

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly form: UploadForm
  readonly errors: readonly FieldError[]
  /** The organisation's own, among which one may be chosen. */
  readonly profiles: readonly OwnProfile[]
  /** Bytes. */
  readonly maxUpload: number
}

export function UploadPage({ assets, site, form, errors, profiles, maxUpload }: Props) {
  const webText = useText(webTexts)
  const webKoladaText = useText(webKoladaTexts)
  const webMappingText = useText(webMappingTexts)
  const text = useText(webImportTexts)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <Layout title={text.uploadTitle} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.imports, href: sitePath(site, 'imports') }]}
        current={text.uploadTitle}
      />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.uploadTitle}</h1>
        <p class="lead muted">{text.uploadIntro}</p>
        <p>
          {webKoladaText.uploadLink} <a href={koladaPath(site)}>{webKoladaText.uploadLinkAction}</a>
        </p>
      </div>
      <form class="form" method="post" action={`/${site.code}/inlasningar`} encType="multipart/form-data" noValidate>
        <RadioGroup
          id="slag"
          label={text.kindQuestion}
          error={errorOf('slag')}
          value={form.kind ?? ''}
          choices={IMPORT_KINDS.map((kind) => ({ value: kind, label: text.kind[kind], hint: text.kindHint[kind] }))}
        />
        <InputField
          id="fil"
          type="file"
          label={text.fileQuestion}
          hint={text.fileHint(megabytes(maxUpload))}
          error={errorOf('fil')}
          accept=".csv,.txt,.tsv,.gz,.xlsx,.docx,.json,text/csv,text/plain"
        />
        <RadioGroup
          id="profil"
          label={webMappingText.how}
          error={errorOf('profil')}
          value={form.how}
          choices={[
            { value: '', label: webMappingText.howAutomatic, hint: webMappingText.howAutomaticHint },
            ...profiles
              .filter(({ isRemoved }) => !isRemoved)
              .map(({ id, name, kind }) => ({
                value: id,
                label: webMappingText.howProfile(name, text.kind[kind]),
                quotes: [name],
              })),
            { value: HOW_SELF, label: webMappingText.howSelf },
          ]}
        />
        <details class="ds-details">
          <summary>{text.columnsTitle}</summary>
          <p>{text.columnsIntro}</p>
          <dl>
            {IMPORT_KINDS.map((kind) => (
              <>
                <dt>{text.kind[kind]}</dt>
                <dd>{text.columnsNeeded[kind]}</dd>
              </>
            ))}
          </dl>
        </details>
        <details class="ds-details" open={usesMore(form) || errors.some(({ field }) => MORE.includes(field))}>
          <summary>{text.more}</summary>
          <div class="form">
            <CheckboxField id="hoppa" label={text.skipUnknown} hint={text.skipUnknownHint} checked={form.skipUnknown} />
            <InputField
              id="plan"
              label={text.plan}
              hint={text.planHint}
              value={form.plan}
              size={16}
              error={errorOf('plan')}
            />
            <InputField id="enhet" label={text.unit} hint={text.unitHint} value={form.unit} />
            <InputField
              id="galler"
              label={text.validFrom}
              hint={text.validFromHint}
              value={form.validFrom}
              size={6}
              error={errorOf('galler')}
            />
          </div>
        </details>
        <div class="actions">
          <SubmitButton>{text.send}</SubmitButton>
        </div>
      </form>
    </Layout>
  )
}

/** The reader says what the columns are. */
export const HOW_SELF = 'sjalv'

/** Fields that are folded away unless they are used or wrong. */
const MORE: readonly string[] = ['plan', 'galler']

const usesMore = ({ plan, unit, validFrom, skipUnknown }: UploadForm): boolean =>
  plan !== '' || unit !== '' || validFrom !== '' || skipUnknown

export const megabytes = (bytes: number): string => formatNumber(Math.max(1, Math.floor(bytes / 1024 / 1024)))
