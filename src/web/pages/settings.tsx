// An organisation's settings: what holds, and forms and links for whoever may change it.

import type { ComponentChildren } from 'preact'
import { LIMIT_NAMES } from '../../domain/disclosure/limits.ts'
import { formatNumber } from '../../domain/format.ts'
import { disclosureSettingsTexts } from '../../text/disclosure-settings.ts'
import { formTexts } from '../../text/forms.ts'
import { organisationName } from '../../text/organisation.ts'
import { publicationTermsTexts } from '../../text/publication-terms.ts'
import { webSettingsTexts } from '../../text/web-settings.ts'
import { disclosurePath, peersPath, publicationTermsPath, retentionPath } from '../site.ts'
import { ErrorSummary, Layout, Notice, Quoting, Table, useMay } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import { FiscalYearSection } from './settings-fiscal-year.tsx'
import { LogoSection } from './settings-logo.tsx'
import type { SettingsProps } from './settings-props.ts'

export function SettingsPage(props: SettingsProps) {
  const { assets, site, settings, errors, isStale, done } = props
  const text = useText(webSettingsTexts)
  const forms = useText(formTexts)
  return (
    <Layout title={text.title} hasErrors={errors.length > 0 || isStale} assets={assets} site={site}>
      <ErrorSummary errors={errors} />
      {isStale ? (
        <Notice tone="danger" title={forms.staleTitle}>
          <p>{forms.stale}</p>
        </Notice>
      ) : null}
      {done === null ? null : <Notice tone="success" title={text.saved[done]} />}
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.lead}</p>
      </div>
      <Organisation settings={settings} />
      <LogoSection {...props} />
      <FiscalYearSection {...props} />
      <Terms {...props} />
      <Protection {...props} />
      <Peers {...props} />
      <Retention {...props} />
    </Layout>
  )
}

function Organisation({ settings: { organisation } }: Pick<SettingsProps, 'settings'>) {
  const text = useText(webSettingsTexts)
  return (
    <section>
      <h2>{text.organisation}</h2>
      <Facts
        facts={[
          [text.name, organisationName(organisation)],
          [text.code, organisation.code],
          [text.type, text.types[organisation.type]],
        ]}
      />
    </section>
  )
}

function Terms({ site, terms }: SettingsProps) {
  const text = useText(webSettingsTexts)
  const words = useText(publicationTermsTexts)
  const may = useMay()
  const contact = [terms.contactName, terms.contactEmail, terms.contactPage].filter((one) => one !== null).join(', ')
  return (
    <section>
      <h2>{text.terms}</h2>
      <p>{text.termsIntro}</p>
      <Facts
        facts={[
          [text.termsLicence, terms.licence === null ? text.termsNone : words.licences[terms.licence]],
          ...(contact === ''
            ? []
            : [[text.termsContact, <Quoting own={[terms.contactName ?? '']}>{contact}</Quoting>] as const]),
        ]}
      />
      {may('settings.write') ? <More href={publicationTermsPath(site.code)}>{text.toTerms}</More> : null}
    </section>
  )
}

function Protection({ site, settings: { protection } }: SettingsProps) {
  const text = useText(webSettingsTexts)
  const words = useText(disclosureSettingsTexts)
  const may = useMay()
  return (
    <section>
      <h2>{text.protection}</h2>
      <p>{text.protectionIntro}</p>
      <Table
        caption={text.protectionCaption}
        captionHidden
        rows={protection}
        columns={[
          { label: text.source, cell: ({ name }) => <span lang="sv">{name}</span> },
          ...LIMIT_NAMES.map((name) => ({
            label: words.names[name],
            align: 'number' as const,
            cell: ({ limits }: (typeof protection)[number]) => formatNumber(limits[name]),
          })),
          { label: text.rounding, cell: ({ rounding }) => (rounding ? text.roundingOn : text.roundingOff) },
        ]}
      />
      {/* The page shows how many figures are hidden: for those who see figures. */}
      {may('indicator.read') ? (
        <More href={disclosurePath(site.code)} mayWrite={may('disclosure.raise')}>
          {text.toProtection}
        </More>
      ) : null}
    </section>
  )
}

function Peers({ site, settings: { peers } }: SettingsProps) {
  const text = useText(webSettingsTexts)
  const may = useMay()
  return (
    <section>
      <h2>{text.peers}</h2>
      <Facts facts={[[text.peersChosen, <span lang="sv">{peers.name}</span>]]} />
      {may('indicator.read') ? (
        <More href={peersPath(site.code)} mayWrite={may('peers.write')}>
          {text.toPeers}
        </More>
      ) : null}
    </section>
  )
}

function Retention({ site }: SettingsProps) {
  const text = useText(webSettingsTexts)
  const may = useMay()
  if (!may('retention.read')) return null
  return (
    <section>
      <h2>{text.retention}</h2>
      <p>{text.retentionIntro}</p>
      <More href={retentionPath(site.code)} mayWrite={may('retention.write')}>
        {text.toRetention}
      </More>
    </section>
  )
}

type MoreProps = { readonly href: string; readonly mayWrite?: boolean; readonly children: string }

function More({ href, mayWrite = true, children }: MoreProps) {
  const text = useText(webSettingsTexts)
  return (
    <p class="settings-more">
      {mayWrite ? text.openTo : text.openToRead} <a href={href}>{children}</a>
    </p>
  )
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="numbers">
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
