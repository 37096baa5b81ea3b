// One's own account: roles, password, sessions, tokens for programs.

import type { OwnAccount } from '../../services/index.ts'
import { accessTexts } from '../../text/access.ts'
import { accountTexts } from '../../text/accounts.ts'
import type { WebAssets } from '../assets.ts'
import {
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  Notice,
  RadioGroup,
  SelectField,
  SubmitButton,
  Table,
  useText,
} from '../ui/index.ts'

export type AccountProps = {
  readonly assets: WebAssets
  readonly own: OwnAccount
  readonly organisations: readonly { readonly code: string; readonly name: string }[]
  readonly errors: readonly FieldError[]
  /** What was just done. */
  readonly done: 'password' | null
  /** A token that was just made: shown this once. */
  readonly secret: string | null
  readonly token: { readonly name: string; readonly endsOn: string }
}

export function AccountPage(props: AccountProps) {
  const { assets, own, errors, done, secret } = props
  const text = useText(accountTexts)
  return (
    <Layout title={text.own} hasErrors={errors.length > 0} assets={assets} site={null}>
      <ErrorSummary errors={errors} />
      {done === 'password' ? <Notice tone="success" title={text.changedPassword} /> : null}
      {secret === null ? null : (
        <Notice tone="success" title={text.token.shown}>
          <p>
            <code class="secret">{secret}</code>
          </p>
        </Notice>
      )}
      <h1>{text.own}</h1>
      <p class="lead">
        {own.name} ({own.userName})
      </p>
      <Roles {...props} />
      <Tokens {...props} />
      <Password {...props} />
      <section>
        <h2>{text.sessions}</h2>
        <p>{text.sessionCount(own.sessions)}</p>
        <form method="post" action="/konto/logga-ut-overallt">
          <SubmitButton variant="secondary">{text.everywhere}</SubmitButton>
        </form>
      </section>
    </Layout>
  )
}

function Roles({ own, organisations }: AccountProps) {
  const text = useText(accountTexts)
  const { role } = useText(accessTexts)
  const nameOf = (code: string | null) =>
    code === null ? text.installation : (organisations.find((one) => one.code === code)?.name ?? code)
  return (
    <section>
      <h2>{text.ownRoles}</h2>
      {own.grants.length === 0 ? <p>{text.noRoles}</p> : null}
      <ul>
        {own.grants.map((grant) => (
          <li>
            {[
              `${role[grant.role]}, ${nameOf(grant.organisation)}`,
              ...(grant.endsOn === null ? [] : [text.until(grant.endsOn)]),
              ...(grant.status === 'pending' ? [text.pending] : []),
            ].join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tokens({ own, organisations, errors, token }: AccountProps) {
  const { token: text } = useText(accountTexts)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  return (
    <section>
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      {own.tokens.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          rows={own.tokens}
          columns={[
            { label: text.name, cell: (one) => one.name },
            { label: text.organisation, cell: (one) => one.organisation },
            { label: text.scope, cell: (one) => (one.mayWrite ? text.write : text.read) },
            { label: text.endsOn, cell: (one) => one.endsOn },
            { label: text.lastUsed, cell: (one) => one.seenOn ?? text.never },
            {
              label: '',
              cell: (one) => (
                <form method="post" action={`/konto/nycklar/${one.id}/ta-bort`}>
                  <SubmitButton variant="secondary">{text.revoke(one.name)}</SubmitButton>
                </form>
              ),
            },
          ]}
        />
      )}
      {organisations.length === 0 ? null : (
        <form method="post" action="/konto/nycklar" class="form">
          <InputField id="nyckelnamn" label={text.name} value={token.name} error={errorOf('nyckelnamn')} />
          <SelectField
            id="organisation"
            label={text.organisation}
            value={organisations[0]?.code ?? ''}
            choices={organisations.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <RadioGroup
            id="far"
            label={text.scope}
            value="lasa"
            choices={[
              { value: 'lasa', label: text.read },
              { value: 'andra', label: text.write },
            ]}
          />
          <InputField id="sista" type="date" label={text.endsOn} value={token.endsOn} error={errorOf('sista')} />
          <div class="actions">
            <SubmitButton>{text.make}</SubmitButton>
          </div>
        </form>
      )}
    </section>
  )
}

function Password({ own, errors }: AccountProps) {
  const text = useText(accountTexts)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  if (!own.hasPassword) return null
  return (
    <section>
      <h2>{text.changePassword}</h2>
      <form method="post" action="/konto/losenord" class="form">
        <InputField
          id="nuvarande"
          type="password"
          label={text.present}
          error={errorOf('nuvarande')}
          autocomplete="current-password"
        />
        <InputField
          id="nytt"
          type="password"
          label={text.newPassword}
          hint={text.newPasswordHint}
          error={errorOf('nytt')}
          autocomplete="new-password"
        />
        <div class="actions">
          <SubmitButton variant="secondary">{text.changePassword}</SubmitButton>
        </div>
      </form>
    </section>
  )
}
