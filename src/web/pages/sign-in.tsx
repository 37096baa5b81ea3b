// Signing in, and choosing a password by a one-time link.

import type { OpenedLink } from '../../services/index.ts'
import { accountTexts } from '../../text/accounts.ts'
import { providerTexts } from '../../text/provider-sign-in.ts'
import type { WebAssets } from '../assets.ts'
import {
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  LinkButton,
  Notice,
  SubmitButton,
  useText,
} from '../ui/index.ts'

type SignInProps = {
  readonly assets: WebAssets
  readonly userName: string
  /** Where the reader was going: a path of ours. */
  readonly next: string
  readonly errors: readonly FieldError[]
  readonly hasSignedOut: boolean
  /** Of the OpenID Connect provider, where there is one. */
  readonly provider: string | null
  /** Whether there is a form for a password. */
  readonly localSignIn: boolean
}

export function SignInPage(props: SignInProps) {
  const { assets, next, errors, hasSignedOut, provider, localSignIn } = props
  const text = useText(accountTexts)
  const byProvider = useText(providerTexts)
  return (
    <Layout title={text.signIn} hasErrors={errors.length > 0} assets={assets} site={null}>
      <ErrorSummary errors={errors} />
      {hasSignedOut ? (
        <Notice tone="success" title={text.signedOut}>
          {provider === null ? null : (
            <p>
              {byProvider.leaveLead}{' '}
              <a class="ds-link" href="/logga-in/extern/ut">
                {byProvider.leave(provider)}
              </a>
            </p>
          )}
        </Notice>
      ) : null}
      <h1>{text.signIn}</h1>
      <p class="lead">{text.signInLead}</p>
      {provider === null ? null : (
        <p>
          <LinkButton href={`/logga-in/extern?till=${encodeURIComponent(next)}`} variant="primary">
            {text.withProvider(provider)}
          </LinkButton>
        </p>
      )}
      {localSignIn ? <LocalForm {...props} /> : null}
    </Layout>
  )
}

function LocalForm({ userName, next, errors, provider }: SignInProps) {
  const text = useText(accountTexts)
  const byProvider = useText(providerTexts)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  return (
    <section>
      {provider === null ? null : <h2>{byProvider.or}</h2>}
      <form method="post" action="/logga-in" class="form">
        <input type="hidden" name="till" value={next} />
        <InputField id="namn" label={text.userName} value={userName} error={errorOf('namn')} autocomplete="username" />
        <InputField id="losenord" type="password" label={text.password.label} autocomplete="current-password" />
        <div class="actions">
          <SubmitButton variant={provider === null ? 'primary' : 'secondary'}>{text.signIn}</SubmitButton>
        </div>
      </form>
      <p class="muted after-form">{text.forgotten}</p>
    </section>
  )
}

type LinkProps = {
  readonly assets: WebAssets
  readonly link: OpenedLink
  readonly secret: string
  readonly errors: readonly FieldError[]
}

export function OneTimeLinkPage({ assets, link, secret, errors }: LinkProps) {
  const text = useText(accountTexts)
  return (
    <Layout title={text.linkTitle} hasErrors={errors.length > 0} assets={assets} site={null}>
      <ErrorSummary errors={errors} />
      <h1>{text.linkTitle}</h1>
      <p class="lead">{text.linkLead(link.name)}</p>
      <p>{text.linkFor(link.userName)}</p>
      <form method="post" action={`/engangslank/${encodeURIComponent(secret)}`} class="form">
        {/* For the browser's own keeper of passwords. */}
        <input type="hidden" name="namn" value={link.userName} autocomplete="username" />
        <InputField
          id="losenord"
          type="password"
          label={text.newPassword}
          hint={text.newPasswordHint}
          error={errors[0]?.message}
          autocomplete="new-password"
        />
        <div class="actions">
          <SubmitButton>{text.choose}</SubmitButton>
        </div>
      </form>
    </Layout>
  )
}
