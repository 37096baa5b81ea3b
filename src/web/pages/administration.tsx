// The start page of those who look after people and settings, and see no content.

import { waitingTexts } from '../../text/waiting.ts'
import type { WebAssets } from '../assets.ts'
import type { Site } from '../site.ts'
import { Layout, LinkButton, useText } from '../ui/index.ts'
import type { ToDo } from './to-do.ts'
import { ToDoCard } from './to-do-list.tsx'

type Props = { readonly assets: WebAssets; readonly site: Site; readonly toDo: readonly ToDo[] }

export function AdministrationPage({ assets, site, toDo }: Props) {
  const text = useText(waitingTexts)
  const title = text.adminTitle(site.name)
  return (
    <Layout title={title} assets={assets} site={site}>
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lead">{text.adminLead}</p>
      </div>
      <ToDoCard items={toDo} />
      <div class="actions">
        <LinkButton href={`/${site.code}/anvandare`} variant="primary">
          {text.users}
        </LinkButton>
        <LinkButton href={`/${site.code}/installningar`}>{text.settings}</LinkButton>
      </div>
    </Layout>
  )
}
