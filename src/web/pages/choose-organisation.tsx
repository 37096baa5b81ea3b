// The front door where there are several organisations, or none.

import { accountTexts } from '../../text/accounts.ts'
import { organisationName } from '../../text/organisation.ts'
import { providerTexts } from '../../text/provider-sign-in.ts'
import { webOverviewTexts } from '../../text/web-overview.ts'
import type { WebAssets } from '../assets.ts'
import { Empty, Layout } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

export type Choosable = {
  readonly code: string
  readonly name: string
  readonly type: 'municipality' | 'region' | 'authority'
}

type Props = {
  readonly assets: WebAssets
  /** Where the reader has a role. */
  readonly organisations: readonly Choosable[]
  /** Whether the reader has one at all: there may be no organisation yet. */
  readonly hasRole: boolean
  /** Name of the OpenID Connect provider, whose groups may give roles; null: none. */
  readonly provider: string | null
}

export function ChooseOrganisationPage(props: Props) {
  const { assets, organisations, hasRole } = props
  const text = useText(webOverviewTexts)
  if (!hasRole) return <NoRole {...props} />
  return (
    <Layout title={text.chooseTitle} assets={assets} site={null}>
      <h1>{text.chooseTitle}</h1>
      {organisations.length === 0 ? (
        <Empty why={text.noOrganisations} next={text.noOrganisationsNext} />
      ) : (
        <>
          <p class="lead">{text.chooseIntro}</p>
          <ul class="choices">
            {organisations.map((organisation) => (
              <li>
                <a href={`/${organisation.code}`}>{organisationName(organisation)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  )
}

function NoRole({ assets, provider }: Props) {
  const { chooseTitle } = useText(webOverviewTexts)
  const { noRoles, seeAccount } = useText(accountTexts)
  const byProvider = useText(providerTexts)
  return (
    <Layout title={chooseTitle} assets={assets} site={null}>
      <h1>{chooseTitle}</h1>
      <Empty
        why={noRoles}
        next={provider === null ? '' : byProvider.noRole(provider)}
        action={{ label: seeAccount, href: '/konto' }}
      />
    </Layout>
  )
}
