// The JSON API as a page to read: what can be asked for, who may, and with which fields.

import type { ComponentChildren } from 'preact'
import { apiTexts } from '../../text/api.ts'
import { apiRouteTexts } from '../../text/api-routes.ts'
import type { KnownRoute } from '../admission.ts'
import type { WebAssets } from '../assets.ts'
import { isApiRoute, neededRoles } from '../openapi.ts'
import { Layout, Table, useLanguage, useText } from '../ui/index.ts'

type Props = { readonly assets: WebAssets; readonly routes: readonly KnownRoute[] }

export function ApiPage({ assets, routes }: Props) {
  return (
    <LayoutInLanguage assets={assets}>
      <Contents routes={routes} />
    </LayoutInLanguage>
  )
}

function LayoutInLanguage({ assets, children }: { readonly assets: WebAssets; readonly children: ComponentChildren }) {
  const text = useText(apiTexts)
  return (
    <Layout title={text.title} assets={assets} site={null}>
      <h1>{text.title}</h1>
      <p class="lead">{text.intro}</p>
      <p>{text.changes}</p>
      <p>{text.errors}</p>
      <p>
        <a class="ds-link" href="/api/openapi.json">
          {text.download}
        </a>
      </p>
      {children}
    </Layout>
  )
}

function Contents({ routes }: Pick<Props, 'routes'>) {
  const language = useLanguage()
  const text = useText(apiTexts)
  const known = routes.flatMap(({ method, url, action }) => {
    const key = `${method} ${url}`
    if (!isApiRoute(key)) return []
    const [group, summary] = apiRouteTexts[language][key]
    return [{ method, url, action, group, summary }]
  })
  return (
    <>
      {[...Map.groupBy(known, ({ group }) => group)].map(([group, lines]) => (
        <section>
          <h2>{text.groups[group]}</h2>
          <Table
            caption={text.caption(text.groups[group])}
            captionHidden
            rows={lines}
            columns={[
              { label: text.what, cell: ({ summary }) => summary },
              {
                label: text.address,
                cell: ({ method, url }) => (
                  <code class="secret">
                    {method} {url}
                  </code>
                ),
              },
              { label: text.needs, cell: ({ action }) => neededRoles(action, language) },
            ]}
          />
        </section>
      ))}
    </>
  )
}
