// Tillgänglighetsredogörelse: what works, what does not, and how to tell whom.

import { formatDate } from '../../domain/format.ts'
import type { PublicContact } from '../../services/index.ts'
import { accessibilityTexts, DIGG_FORM, STATEMENT_DATE } from '../../text/accessibility-statement.ts'
import { organisationName } from '../../text/organisation.ts'
import type { WebAssets } from '../assets.ts'
import { ACCESSIBILITY } from '../site.ts'
import { PublicLayout, Quoting, useText } from '../ui/index.ts'

type Props = { readonly assets: WebAssets; readonly contacts: readonly PublicContact[] }

export function AccessibilityPage({ assets, contacts }: Props) {
  const text = useText(accessibilityTexts)
  return (
    <PublicLayout title={text.title} assets={assets} here={ACCESSIBILITY}>
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
      </div>
      <section class="prose">
        <h2>{text.who}</h2>
        <p>{text.whoBody}</p>
        <h2>{text.stateTitle}</h2>
        <p>{text.state}</p>
        <h2>{text.shortTitle}</h2>
        <Items items={text.shortcomings} />
        <h2>{text.metTitle}</h2>
        <Items items={text.met} />
        <h2>{text.reportTitle}</h2>
        <p>{text.reportBody}</p>
        {contacts.length === 0 ? <p>{text.noContact}</p> : <Contacts contacts={contacts} />}
        <h2>{text.enforcementTitle}</h2>
        <p>
          {text.enforcement} <a href={DIGG_FORM}>{text.digg}</a>.
        </p>
        <h2>{text.howTitle}</h2>
        <Items items={text.how} />
        <p>{text.assessed(formatDate(STATEMENT_DATE))}</p>
        <h2>{text.technicalTitle}</h2>
        <p>{text.technical}</p>
      </section>
    </PublicLayout>
  )
}

const Items = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
)

function Contacts({ contacts }: Pick<Props, 'contacts'>) {
  const text = useText(accessibilityTexts)
  return (
    <ul>
      {contacts.map(({ name, type, terms: { contactName, contactEmail, contactPage } }) => {
        const organisation = organisationName({ name, type })
        const who = contactName === null ? organisation : `${organisation}, ${contactName}`
        return (
          <li>
            {contactPage === null ? null : (
              <a href={contactPage}>
                <Quoting own={[contactName ?? '']}>{text.form(who)}</Quoting>
              </a>
            )}
            {contactPage === null || contactEmail === null ? null : <br />}
            {contactEmail === null ? null : (
              <>
                <Quoting own={[contactName ?? '']}>{text.email(who)}</Quoting>
                <a href={`mailto:${encodeURI(contactEmail)}`}>{contactEmail}</a>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
