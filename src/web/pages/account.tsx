// One's own account: roles, password, sessions, tokens for programs.

import { formatDate } from '../../domain/format.ts'
import type { OwnAccount } from '../../services/index.ts'
import { accessTexts } from '../../text/access.ts'
import { accountTexts } from '../../text/accounts.ts'
import type { WebAssets } from '../assets.ts'
import {
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  Moment,
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
  /** ISO instant. */
  readonly now: string
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
      <Notices {...props} />
      <Roles {...props} />
      <Tokens {...props} />
      <Password {...props} />
      <section>
        <h2>{text.sessions}</h2>
        <p>{text.sessionCount(own.sessions)}</p>
        <p>{text.everywhereToo}</p>
        <form method="post" action="/konto/logga-ut-overallt">
          <SubmitButton variant="secondary">{text.everywhere}</SubmitButton>
        </form>
      </section>
    </Layout>
  )
}

/** What auditors are told of; nobody else has any. */
function Notices({ own, now }: AccountProps) {
  const text = useText(accountTexts)
  if (own.notices.length === 0) return null
  return (
    <section>
      <h2>{text.notices}</h2>
      <ul>
        {own.notices.map(({ kind, about, by, at, organisation, isRead }) => (
          <li>
            {isRead ? null : <strong>{text.isNew}: </strong>}
            {text.about(kind, about, by)}{' '}
            <span class="muted">
              {organisation}, <Moment at={at} now={now} />
            </span>
          </li>
        ))}
      </ul>
      {own.notices.every(({ isRead }) => isRead) ? null : (
        <form method="post" action="/konto/meddelanden/lasta">
          <SubmitButton variant="secondary">{text.markRead}</SubmitButton>
        </form>
      )}
    </section>
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
              ...(grant.endsOn === null ? [] : [text.until(formatDate(grant.endsOn))]),
              ...(grant.source === 'provider' ? [text.fromProvider] : []),
              ...(grant.status === 'pending' ? [text.pending] : []),
            ].join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tokens({ own, organisations, errors, token }: AccountProps) {
  const { token: text, present } = useText(accountTexts)
  const nameOf = (code: string) => organisations.find((one) => one.code === code)?.name ?? code
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
            { label: text.organisation, cell: (one) => nameOf(one.organisation) },
            { label: text.scope, cell: (one) => (one.mayWrite ? text.write : text.read) },
            { label: text.endsOn, cell: (one) => formatDate(one.endsOn) },
            { label: text.lastUsed, cell: (one) => (one.seenOn === null ? text.never : formatDate(one.seenOn)) },
            {
              label: text.change,
              cell: (one) => (
                <form method="post" action={`/konto/nycklar/${one.id}/ta-bort`}>
                  <SubmitButton variant="secondary">
                    {text.revoke}
                    <span class="ds-sr-only">{text.revokeOf(one.name)}</span>
                  </SubmitButton>
                </form>
              ),
            },
          ]}
        />
      )}
      {organisations.length === 0 ? null : (
        <form method="post" action="/konto/nycklar" class="form">
          <h3>{text.makeTitle}</h3>
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
          {own.hasPassword ? (
            <InputField
              id="losenord"
              type="password"
              label={present}
              hint={text.presentWhy}
              error={errorOf('losenord')}
              autocomplete="current-password"
            />
          ) : null}
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
