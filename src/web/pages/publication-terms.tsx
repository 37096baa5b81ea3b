// The form where an organisation says on which terms its published data may be used, and whom to ask.

import { LICENCE_NAMES } from '../../domain/publication-terms.ts'
import { publicationTermsTexts } from '../../text/publication-terms.ts'
import { webTexts } from '../../text/web.ts'
import type { WebAssets } from '../assets.ts'
import { publicationTermsPath, type Site, sitePath } from '../site.ts'
import {
  Breadcrumbs,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  Notice,
  SelectField,
  SubmitButton,
  useText,
} from '../ui/index.ts'

export type TermsForm = Readonly<Record<'licens' | 'kontakt' | 'epost' | 'sida', string>>

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly form: TermsForm
  readonly errors: readonly FieldError[]
  readonly isSaved: boolean
}

export function PublicationTermsPage({ assets, site, form, errors, isSaved }: Props) {
  const text = useText(publicationTermsTexts)
  const errorOf = (field: keyof TermsForm) => errors.find((one) => one.field === field)?.message
  return (
    <Layout title={text.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: useText(webTexts).sections.reports, href: sitePath(site, 'reports') }]}
        current={text.title}
      />
      <ErrorSummary errors={errors} />
      {isSaved ? <Notice tone="success" title={text.saved} /> : null}
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.intro}</p>
      </div>
      <form method="post" action={publicationTermsPath(site.code)} class="form" noValidate>
        <SelectField
          id="licens"
          label={text.licence}
          hint={text.licenceHint}
          value={form.licens}
          choices={[
            { value: '', label: text.licences.none },
            ...LICENCE_NAMES.map((name) => ({ value: name, label: text.licences[name] })),
          ]}
        />
        <InputField
          id="kontakt"
          label={text.contactName}
          hint={text.contactNameHint}
          value={form.kontakt}
          error={errorOf('kontakt')}
          size={30}
        />
        <InputField
          id="epost"
          label={text.contactEmail}
          hint={text.contactEmailHint}
          value={form.epost}
          error={errorOf('epost')}
          size={30}
        />
        <InputField
          id="sida"
          label={text.contactPage}
          hint={text.contactPageHint}
          value={form.sida}
          error={errorOf('sida')}
          size={40}
        />
        <div class="actions">
          <SubmitButton>{text.save}</SubmitButton>
        </div>
      </form>
    </Layout>
  )
}
