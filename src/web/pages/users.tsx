// The people of an organisation: their roles, adding somebody, one-time links; and what waits for an auditor's approval.

import { GIVEN_ROLES } from '../../domain/access.ts'
import { formatDate } from '../../domain/format.ts'
import type { Approval, Person } from '../../services/index.ts'
import { accessTexts } from '../../text/access.ts'
import { accountTexts } from '../../text/accounts.ts'
import type { WebAssets } from '../assets.ts'
import type { Site } from '../site.ts'
import {
  Empty,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  Notice,
  Quoting,
  SelectField,
  SubmitButton,
  Table,
  useMay,
  useText,
} from '../ui/index.ts'

export type UserForm = {
  readonly userName: string
  readonly name: string
  readonly role: string
  readonly endsOn: string
  readonly unit: string
}
export const EMPTY_USER: UserForm = { userName: '', name: '', role: 'reader', endsOn: '', unit: '' }

export type UsersProps = {
  readonly assets: WebAssets
  readonly site: Site
  readonly people: readonly Person[]
  /** Removed ones too: a role may hold for one. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly isRemoved: boolean }[]
  readonly form: UserForm
  readonly errors: readonly FieldError[]
  readonly done: 'saved' | 'pending' | 'asked' | null
  /** A link that was just made: its whole address, shown this once. */
  readonly link: ShownLink | null
}

export type ShownLink = { readonly address: string; readonly name: string }

export function UsersPage(props: UsersProps) {
  const { assets, site, people, errors, done, link } = props
  const text = useText(accountTexts)
  const may = useMay()
  return (
    <Layout title={text.people} hasErrors={errors.length > 0} assets={assets} site={site}>
      <ErrorSummary errors={errors} />
      {done === 'saved' ? <Notice tone="success" title={text.saved} /> : null}
      {done === 'pending' ? <Notice tone="info" title={text.rolePending} /> : null}
      {done === 'asked' ? <Notice tone="info" title={text.linkPending} /> : null}
      <LinkNotice link={link} />
      <h1>{text.people}</h1>
      <p class="lead">{text.peopleLead}</p>
      {may('auditor.approve') ? (
        <p>
          <a class="ds-link" href={`/${site.code}/anvandare/godkannanden`}>
            {text.approvals}
          </a>
        </p>
      ) : null}
      {people.length === 0 ? <Empty why={text.noPeople} next={text.peopleLead} /> : <People {...props} />}
      {may('user.write') ? <AddForm {...props} /> : null}
    </Layout>
  )
}

function LinkNotice({ link }: { readonly link: ShownLink | null }) {
  const text = useText(accountTexts)
  if (link === null) return null
  return (
    <Notice tone="success" title={text.linkMade(link.name)}>
      <p>
        <code class="secret">{link.address}</code>
      </p>
    </Notice>
  )
}

function People({ site, people, units }: UsersProps) {
  const text = useText(accountTexts)
  const may = useMay()
  return (
    <Table
      caption={text.people}
      captionHidden
      rows={people}
      columns={[
        {
          label: text.person,
          cell: (person) => (
            <>
              {person.name} <span class="muted">({person.userName})</span>
            </>
          ),
        },
        { label: text.roles, cell: (person) => <Grants {...{ site, person, units }} /> },
        {
          label: text.state,
          cell: ({ disabledAt, hasPassword, isByProvider }) => {
            if (disabledAt !== null) return text.isClosed
            if (isByProvider) return text.comesByProvider
            return hasPassword ? text.hasPassword : text.noPassword
          },
        },
        ...(may('user.write')
          ? [{ label: text.change, cell: (person: Person) => <PersonActions {...{ site, person, units }} /> }]
          : []),
      ]}
    />
  )
}

type OneProps = { readonly site: Site; readonly person: Person }

function Grants({ site, person, units }: OneProps & Pick<UsersProps, 'units'>) {
  const text = useText(accountTexts)
  const { role } = useText(accessTexts)
  const may = useMay()
  const unitOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id
  return (
    <ul class="plain-list">
      {person.grants.map((grant) => (
        <li>
          <Quoting own={grant.unit === null ? [] : [unitOf(grant.unit)]}>
            {[
              role[grant.role],
              ...(grant.unit === null ? [] : [unitOf(grant.unit)]),
              ...(grant.endsOn === null ? [] : [text.until(formatDate(grant.endsOn))]),
              ...(grant.source === 'provider' ? [text.fromProvider] : []),
              ...(grant.status === 'pending' ? [text.pending] : []),
            ].join(', ')}
          </Quoting>
          {may('user.write') ? (
            <form method="post" action={`/${site.code}/anvandare/roller/${grant.id}/ta-tillbaka`}>
              <button type="submit" class="link-button">
                {text.takeBack}
                <span class="ds-sr-only">{text.takeBackOf(role[grant.role], person.name)}</span>
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function PersonActions({ site, person, units }: OneProps & Pick<UsersProps, 'units'>) {
  const text = useText(accountTexts)
  const at = `/${site.code}/anvandare/${person.id}`
  const named = <span class="ds-sr-only">{text.forPerson(person.name)}</span>
  return (
    <details class="person-actions">
      <summary>
        {text.change}
        <span class="ds-sr-only">{text.forPerson(person.name)}</span>
      </summary>
      <form method="post" action={`${at}/roller`} class="form">
        <RoleFields prefix={`${person.id}-`} form={EMPTY_USER} errors={[]} units={units} />
        <SubmitButton variant="secondary">
          {text.give}
          {named}
        </SubmitButton>
      </form>
      {person.isByProvider ? null : (
        <form method="post" action={`${at}/lank`}>
          <SubmitButton variant="secondary">
            {text.makeLink}
            {named}
          </SubmitButton>
        </form>
      )}
      <form method="post" action={`${at}/${person.disabledAt === null ? 'stang' : 'oppna'}`}>
        <SubmitButton variant="secondary">
          {person.disabledAt === null ? text.close : text.open}
          {named}
        </SubmitButton>
      </form>
    </details>
  )
}

type RoleFieldsProps = Pick<UsersProps, 'form' | 'errors' | 'units'> & { readonly prefix: string }

/** Named alike in every form, and told apart by id. */
function RoleFields({ prefix, form, errors, units }: RoleFieldsProps) {
  const text = useText(accountTexts)
  const { role } = useText(accessTexts)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  const used = units.filter(({ isRemoved }) => !isRemoved)
  return (
    <>
      <SelectField
        id={`${prefix}roll`}
        name="roll"
        label={text.role}
        value={form.role}
        error={errorOf('roll')}
        choices={GIVEN_ROLES.map((one) => ({ value: one, label: role[one] }))}
      />
      {used.length === 0 ? null : (
        <SelectField
          id={`${prefix}enhet`}
          name="enhet"
          label={text.unit}
          hint={text.unitHint}
          value={form.unit}
          error={errorOf('enhet')}
          choices={[
            { value: '', label: text.wholeOrganisation },
            ...used.map(({ id, name }) => ({ value: id, label: name, isOwn: true })),
          ]}
        />
      )}
      <InputField
        id={`${prefix}slutar`}
        name="slutar"
        type="date"
        label={text.endsOn}
        value={form.endsOn}
        error={errorOf('slutar')}
      />
    </>
  )
}

function AddForm({ site, form, errors, units }: UsersProps) {
  const text = useText(accountTexts)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  return (
    <section>
      <h2>{text.addTitle}</h2>
      <form method="post" action={`/${site.code}/anvandare`} class="form">
        <InputField
          id="anvandarnamn"
          label={text.userName}
          value={form.userName}
          error={errorOf('anvandarnamn')}
          autocomplete="off"
        />
        <InputField id="namn" label={text.name} value={form.name} error={errorOf('namn')} autocomplete="off" />
        <RoleFields prefix="" {...{ form, errors, units }} />
        <div class="actions">
          <SubmitButton>{text.add}</SubmitButton>
        </div>
      </form>
    </section>
  )
}

type ApprovalsProps = {
  readonly assets: WebAssets
  readonly site: Site
  readonly approvals: readonly Approval[]
  /** Of somebody who was just approved: shown this once, and to nobody else. */
  readonly link: ShownLink | null
}

export function ApprovalsPage({ assets, site, approvals, link }: ApprovalsProps) {
  const text = useText(accountTexts)
  const { role } = useText(accessTexts)
  const nameOf = (one: string | null) =>
    GIVEN_ROLES.filter((known) => known === one).map((known) => role[known])[0] ?? ''
  return (
    <Layout title={text.approvals} assets={assets} site={site}>
      <LinkNotice link={link} />
      <h1>{text.approvals}</h1>
      <p class="lead">{text.approvalsLead}</p>
      {approvals.length === 0 ? <p>{text.noApprovals}</p> : <p>{text.approvalsLink}</p>}
      <ul class="plain-list">
        {approvals.map((one) => (
          <li class="ds-card" data-color="neutral">
            <p>
              {one.kind === 'role'
                ? text.approvalRole(one.name, nameOf(one.role), one.askedBy)
                : text.approvalLink(one.name, one.askedBy)}
            </p>
            {one.role === 'auditor' ? <p>{text.approvalsAnew}</p> : null}
            {one.isMine ? (
              <form method="post" action={`/${site.code}/anvandare/godkannanden/${one.id}`} class="actions">
                <SubmitButton variant="secondary" name="svar" value="ja">
                  {text.approve}
                </SubmitButton>
                <SubmitButton variant="secondary" name="svar" value="nej">
                  {text.refuse}
                </SubmitButton>
              </form>
            ) : (
              <p class="muted">{text.othersDecide}</p>
            )}
          </li>
        ))}
      </ul>
    </Layout>
  )
}
