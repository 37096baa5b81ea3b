// How long one kind of record is kept, and what that rests on.

import { RETENTION_RULES, type RetentionKind } from '../../domain/retention.ts'
import { retentionTexts } from '../../text/retention.ts'
import type { WebAssets } from '../assets.ts'
import { retentionPath, type Site } from '../site.ts'
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

/** As written. */
export type RuleForm = { readonly hur: string; readonly tid: string; readonly beslut: string }

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly kind: RetentionKind
  readonly form: RuleForm
  readonly errors: readonly FieldError[]
}

export function RetentionRulePage({ assets, site, kind, form, errors }: Props) {
  const text = useText(retentionTexts)
  const { unit, least, mayStay } = RETENTION_RULES[kind]
  const title = text.ruleTitle(text.kinds[kind])
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  return (
    <Layout title={title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs crumbs={[{ label: text.title, href: retentionPath(site.code) }]} current={text.kinds[kind]} />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lead muted">{text.what[kind]}</p>
      </div>
      <form method="post" action={retentionPath(site.code, kind)} class="form" noValidate>
        {mayStay ? (
          <RadioGroup
            id="hur"
            label={text.stay}
            value={form.hur}
            choices={[
              { value: 'tid', label: text.stayChoice.time },
              { value: 'tillsvidare', label: text.stayChoice.good },
            ]}
          />
        ) : null}
        <InputField
          id="tid"
          label={text.number[unit]}
          hint={text.numberHint(least)}
          error={errorOf('tid')}
          value={form.tid}
          size={6}
        />
        <InputField
          id="beslut"
          label={text.decision}
          hint={text.decisionHint}
          error={errorOf('beslut')}
          value={form.beslut}
        />
        <div class="actions">
          <SubmitButton>{text.save}</SubmitButton>
          <LinkButton href={retentionPath(site.code)}>{text.cancel}</LinkButton>
        </div>
      </form>
    </Layout>
  )
}
