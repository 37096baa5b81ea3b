// Groups to compare with: which one is chosen, and the organisation's own, each with its members in a field.

import { formatNumber } from '../../domain/format.ts'
import type { OwnPeerGroup, PeerChoices } from '../../services/index.ts'
import { webTexts } from '../../text/web.ts'
import { webComparisonTexts } from '../../text/web-comparison.ts'
import type { WebAssets } from '../assets.ts'
import { peersPath, type Site, sitePath } from '../site.ts'
import {
  Breadcrumbs,
  ErrorSummary,
  type FieldError,
  FramedField,
  Layout,
  Notice,
  Own,
  Quoting,
  SelectField,
  SubmitButton,
  useOwn,
  useText,
} from '../ui/index.ts'

/** What was written in a form that could not be saved; `id` null: the form for a new group. */
export type PeersForm = { readonly id: string | null; readonly namn: string; readonly medlemmar: string }

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly choices: PeerChoices
  readonly errors: readonly FieldError[]
  readonly form: PeersForm | null
  /** Id of the group that has just been removed. */
  readonly removed: string | null
  /** The choice has just been saved. */
  readonly isSaved: boolean
}

export function PeersPage({ assets, site, choices, errors, form, removed, isSaved }: Props) {
  const text = useText(webComparisonTexts)
  const webText = useText(webTexts)
  const { own, groups, chosen } = choices
  const used = own.filter(({ isRemoved }) => !isRemoved)
  const gone = own.filter(({ isRemoved }) => isRemoved)
  const justGone = gone.find(({ id }) => id === removed)
  return (
    <Layout title={text.peersTitle} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.indicators, href: sitePath(site, 'indicators') }]}
        current={text.peersTitle}
      />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.peersTitle}</h1>
        <p class="lead muted">{text.peersIntro}</p>
      </div>
      {isSaved ? <Notice tone="success" title={text.saved} /> : null}
      {justGone ? (
        <Notice tone="success" title={<Quoting own={[justGone.name]}>{text.removed(justGone.name)}</Quoting>}>
          <Restore group={justGone} site={site} label={text.undo} />
        </Notice>
      ) : null}
      <form class="peer-choice" method="post" action={`${peersPath(site.code)}/val`}>
        <SelectField
          id="grupp"
          label={text.chosen}
          hint={text.chosenHint}
          value={chosen}
          choices={groups.map(({ id, kind, name, members }) => ({
            value: id,
            label: kind === 'country' ? name : `${name} (${text.count(formatNumber(members.length))})`,
            // Nearly all of it: parts of an option cannot be marked.
            isOwn: kind !== 'country',
          }))}
        />
        <SubmitButton variant="secondary">{text.useGroup}</SubmitButton>
        {choices.sharedGroups === 0 ? <p class="small muted">{text.noShared}</p> : null}
      </form>
      <section>
        <h2>{text.ownTitle}</h2>
        {used.length === 0 ? (
          <p class="muted">
            {text.ownNone} {text.ownNoneNext}
          </p>
        ) : (
          used.map((group) => <Group {...{ group, site, errors }} form={form?.id === group.id ? form : null} />)
        )}
      </section>
      <section>
        <h2>{text.addTitle}</h2>
        <form class="peer-add" method="post" action={peersPath(site.code)}>
          <Fields suffix="" errors={errors} values={form?.id === null ? form : { namn: '', medlemmar: '' }} />
          <SubmitButton>{text.add}</SubmitButton>
        </form>
      </section>
      {gone.length === 0 ? null : (
        <section>
          <h2>{text.removedTitle}</h2>
          <ul class="peer-removed">
            {gone.map((group) => (
              <li>
                <Own>{group.name}</Own> <Restore group={group} site={site} label={text.restoreOf(group.name)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  )
}

type GroupProps = {
  readonly group: OwnPeerGroup
  readonly site: Site
  readonly errors: readonly FieldError[]
  readonly form: PeersForm | null
}

/** Folded until somebody wants to change it, or what they wrote was wrong. */
function Group({ group, site, errors, form }: GroupProps) {
  const text = useText(webComparisonTexts)
  const own = useOwn()
  const path = `${peersPath(site.code)}/${encodeURIComponent(group.id)}`
  const members = group.members.map(({ name }) => name).join(', ')
  return (
    <div class="peer-group">
      <h3 {...own}>{group.name}</h3>
      <p {...own}>{members}</p>
      <details open={form !== null}>
        <summary>
          <Quoting own={[group.name]}>{text.changeOf(group.name)}</Quoting>
        </summary>
        <form method="post" action={path}>
          <Fields
            suffix={`-${group.id}`}
            errors={errors}
            values={form ?? { namn: group.name, medlemmar: namesOf(group) }}
          />
          <SubmitButton variant="secondary">{text.change}</SubmitButton>
        </form>
        <form method="post" action={`${path}/ta-bort`}>
          <SubmitButton variant="secondary">
            {text.remove}
            <span class="ds-sr-only">
              <Quoting own={[group.name]}>{text.removeOf(group.name)}</Quoting>
            </span>
          </SubmitButton>
        </form>
      </details>
    </div>
  )
}

/** By name; by code where a comma in the name would part it. */
const namesOf = ({ members }: OwnPeerGroup): string =>
  members.map(({ code, name }) => (/[,;]/.test(name) ? code : name)).join(', ')

type FieldsProps = {
  readonly suffix: string
  readonly errors: readonly FieldError[]
  readonly values: Pick<PeersForm, 'namn' | 'medlemmar'>
}

function Fields({ suffix, errors, values }: FieldsProps) {
  const text = useText(webComparisonTexts)
  const own = useOwn()
  // Ids differ from names here: several groups' fields stand on one page.
  const [name, members] = [`namn${suffix}`, `medlemmar${suffix}`]
  const errorOf = (id: string) => errors.find(({ field }) => field === id)?.message
  return (
    <>
      <FramedField id={name} label={text.name} error={errorOf(name)}>
        {(described) => (
          <input class="ds-input" type="text" id={name} name="namn" value={values.namn} {...own} {...described} />
        )}
      </FramedField>
      <FramedField id={members} label={text.membersField} hint={text.membersHint} error={errorOf(members)}>
        {(described) => (
          <textarea class="ds-input" id={members} name="medlemmar" rows={3} {...own} {...described}>
            {values.medlemmar}
          </textarea>
        )}
      </FramedField>
    </>
  )
}

function Restore({ group, site, label }: { group: OwnPeerGroup; site: Site; label: string }) {
  return (
    <form method="post" action={`${peersPath(site.code)}/${encodeURIComponent(group.id)}/ta-tillbaka`}>
      <SubmitButton variant="secondary">
        <Quoting own={[group.name]}>{label}</Quoting>
      </SubmitButton>
    </form>
  )
}
