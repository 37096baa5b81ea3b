// The form for a fetch from Kolada. Nearly everyone wants all indicators: the list of them is folded until it is changed.

import { formatNumber } from '../../domain/format.ts'
import { THEMES } from '../../domain/indicator.ts'
import type { KoladaChoices, KoladaFetch } from '../../services/index.ts'
import { reportTexts } from '../../text/report.ts'
import { webTexts } from '../../text/web.ts'
import { webKoladaTexts } from '../../text/web-kolada.ts'
import type { WebAssets } from '../assets.ts'
import { koladaFetchPath, koladaPath, type Site, sitePath } from '../site.ts'
import {
  Breadcrumbs,
  CheckboxGroup,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  Notice,
  SubmitButton,
} from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

/** What the form holds, as written; `indicators` are slugs. */
export type KoladaForm = {
  readonly indicators: readonly string[]
  readonly from: string
  readonly to: string
  readonly peers: string
}

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly choices: KoladaChoices
  readonly form: KoladaForm
  readonly errors: readonly FieldError[]
  /** One that runs or may be taken up again. */
  readonly unfinished: KoladaFetch | null
}

export function KoladaFormPage({ assets, site, choices, form, errors, unfinished }: Props) {
  const webText = useText(webTexts)
  const text = useText(webKoladaTexts)
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
        <p class="lead muted">{text.intro(site.name)}</p>
      </div>
      {unfinished ? <Unfinished site={site} fetch={unfinished} /> : null}
      <form class="form" method="post" action={koladaPath(site)} noValidate>
        <Indicators choices={choices} form={form} error={errorOf('indikator')} />
        <InputField id="fran" label={text.from} value={form.from} size={6} error={errorOf('fran')} />
        <InputField id="till" label={text.to} value={form.to} size={6} error={errorOf('till')} />
        <InputField id="grupp" label={text.peers} hint={text.peersHint} value={form.peers} error={errorOf('grupp')} />
        <div class="actions">
          <SubmitButton>{text.send}</SubmitButton>
        </div>
      </form>
    </Layout>
  )
}

function Indicators({
  choices: { indicators },
  form,
  error,
}: Pick<Props, 'choices' | 'form'> & { error: string | undefined }) {
  const reportText = useText(reportTexts)
  const text = useText(webKoladaTexts)
  const chosen = new Set(form.indicators)
  const areAll = indicators.every(({ slug }) => chosen.has(slug))
  const [count, all] = [formatNumber(chosen.size), formatNumber(indicators.length)]
  const themes = THEMES.map((theme) => ({ theme, among: indicators.filter((one) => one.theme === theme) })).filter(
    ({ among }) => among.length > 0,
  )
  return (
    <div class="chosen">
      <p class="ds-label" data-weight="medium">
        {text.indicators}
      </p>
      <details class="ds-details" open={!areAll || error !== undefined}>
        <summary>{areAll ? text.allChosen(all) : text.someChosen(count, all)}</summary>
        <div class="form">
          <p data-field="description">{text.indicatorsHint}</p>
          {themes.map(({ theme, among }, i) => (
            <CheckboxGroup
              // The first carries the name that the error summary leads to.
              id={i === 0 ? 'indikator' : `indikator-${theme}`}
              name="indikator"
              label={reportText.theme[theme]}
              error={i === 0 ? error : undefined}
              choices={among.map(({ slug, name }) => ({ value: slug, label: name, isOwn: true }))}
              values={chosen}
            />
          ))}
        </div>
      </details>
    </div>
  )
}

function Unfinished({ site, fetch }: { readonly site: Site; readonly fetch: KoladaFetch }) {
  const text = useText(webKoladaTexts)
  const isRunning = fetch.status === 'running'
  return (
    <Notice tone={isRunning ? 'info' : 'warning'} title={isRunning ? text.unfinishedRunning : text.unfinished}>
      <p>
        {isRunning ? text.unfinishedRunningBody : text.unfinishedBody}{' '}
        <a href={koladaFetchPath(site.code, fetch.id)}>{text.seeIt}</a>
      </p>
    </Notice>
  )
}
