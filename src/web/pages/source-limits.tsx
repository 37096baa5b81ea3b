// The form for one source's limits, and setting its last change back.

import { LIMIT_NAMES } from '../../domain/disclosure/limits.ts'
import type { LimitName } from '../../domain/disclosure/own-limits.ts'
import type { SourceLimits } from '../../services/index.ts'
import { disclosureSettingsTexts } from '../../text/disclosure-settings.ts'
import { webTexts } from '../../text/web.ts'
import { webDisclosureTexts } from '../../text/web-disclosure.ts'
import type { WebAssets } from '../assets.ts'
import { disclosurePath, type Site, sitePath, sourceLimitsPath } from '../site.ts'
import {
  Breadcrumbs,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  LinkButton,
  Own,
  Quoting,
  RadioGroup,
  SubmitButton,
} from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import { changeWords } from './disclosure.tsx'

/** What fields are called in the address's own language. */
export const LIMIT_FIELDS = {
  smallestCount: 'antal',
  registerNumerator: 'taljare',
  registerDenominator: 'namnare',
  surveyDenominator: 'svar',
} as const satisfies Readonly<Record<LimitName, string>>

/** As written. */
export type LimitsForm = {
  readonly limits: Readonly<Record<LimitName, string>>
  readonly rounding: boolean
  readonly reason: string
  readonly undoReason: string
}

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly source: SourceLimits
  readonly form: LimitsForm
  readonly errors: readonly FieldError[]
}

export function SourceLimitsPage({ assets, site, source, form, errors }: Props) {
  const webText = useText(webTexts)
  const text = useText(webDisclosureTexts)
  const words = useText(disclosureSettingsTexts)
  const path = sourceLimitsPath(site.code, source.id)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  return (
    <Layout title={text.formTitle(source.name)} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[
          { label: webText.sections.indicators, href: sitePath(site, 'indicators') },
          { label: text.title, href: disclosurePath(site.code) },
        ]}
        current={<Own>{source.name}</Own>}
      />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>
          <Quoting own={[source.name]}>{text.formTitle(source.name)}</Quoting>
        </h1>
        <p class="lead muted">{text.formIntro}</p>
      </div>
      <p>{text.formNow}</p>
      <form class="form" method="post" action={path} noValidate>
        {LIMIT_NAMES.map((name) => (
          <InputField
            id={LIMIT_FIELDS[name]}
            label={words.names[name]}
            hint={`${words.hints[name]} ${text.originOf(words.origins[source.origins[name]])}`}
            value={form.limits[name]}
            error={errorOf(LIMIT_FIELDS[name])}
            size={6}
          />
        ))}
        <RadioGroup
          id="avrundning"
          label={text.roundingQuestion}
          hint={text.roundingHint}
          error={errorOf('avrundning')}
          value={form.rounding ? 'fem' : 'ingen'}
          choices={[
            { value: 'ingen', label: words.rounding.none },
            { value: 'fem', label: words.rounding.five },
          ]}
        />
        <InputField id="skal" label={text.reason} hint={text.reasonHint} value={form.reason} error={errorOf('skal')} />
        <div class="actions">
          <SubmitButton>{text.save}</SubmitButton>
          <LinkButton href={disclosurePath(site.code)}>{text.cancel}</LinkButton>
        </div>
      </form>
      <Undo source={source} path={path} form={form} error={errorOf('angra-skal')} />
    </Layout>
  )
}

type UndoProps = {
  readonly source: SourceLimits
  readonly path: string
  readonly form: LimitsForm
  readonly error: string | undefined
}

function Undo({ source, path, form, error }: UndoProps) {
  const words = useText(disclosureSettingsTexts)
  const text = useText(webDisclosureTexts)
  const [last] = source.history
  if (!last) return null
  return (
    <section id="angra">
      <h2>{text.undoTitle}</h2>
      <ul>
        {changeWords(last, text, words).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>{text.undoBody}</p>
      <form class="form" method="post" action={`${path}/angra`} noValidate>
        {source.undoShowsMore ? (
          <InputField
            id="angra-skal"
            label={text.undoReason}
            hint={text.reasonHint}
            value={form.undoReason}
            error={error}
          />
        ) : null}
        <div class="actions">
          <SubmitButton variant="secondary">{text.undo}</SubmitButton>
        </div>
      </form>
    </section>
  )
}
