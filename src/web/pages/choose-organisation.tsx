// The front door where there are several organisations, or none.

import { organisationName } from '../../text/organisation.ts'
import { webOverviewTexts } from '../../text/web-overview.ts'
import type { WebAssets } from '../assets.ts'
import { Empty, Layout } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

export type Choosable = {
  readonly code: string
  readonly name: string
  readonly type: 'municipality' | 'region' | 'authority'
}

type Props = { readonly assets: WebAssets; readonly organisations: readonly Choosable[] }

export function ChooseOrganisationPage({ assets, organisations }: Props) {
  const text = useText(webOverviewTexts)
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
