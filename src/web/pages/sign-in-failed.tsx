// Why nobody was signed in, and what to do about it.

import type { FailureKind } from '../../services/index.ts'
import { providerTexts } from '../../text/provider-sign-in.ts'
import type { WebAssets } from '../assets.ts'
import { Layout, LinkButton, useText } from '../ui/index.ts'

type Props = {
  readonly assets: WebAssets
  /** `local-off`: it was tried with a password where those are not taken. */
  readonly kind: FailureKind | 'local-off'
  /** Name. */
  readonly provider: string
}

export function SignInFailedPage({ assets, kind, provider }: Props) {
  const text = useText(providerTexts)
  const { title, detail } = kind === 'local-off' ? text.localOff : text.failed[kind]
  const isFinal = kind === 'closed'
  return (
    <Layout title={title} assets={assets} site={null}>
      <h1>{title}</h1>
      <p class="lead">{detail(provider)}</p>
      <div class="actions">
        {isFinal || kind === 'local-off' ? null : (
          <LinkButton href="/logga-in/extern" variant="primary">
            {text.again}
          </LinkButton>
        )}
        <LinkButton href="/logga-in">{text.toSignIn}</LinkButton>
      </div>
    </Layout>
  )
}
