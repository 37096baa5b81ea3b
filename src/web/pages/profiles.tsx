// An organisation's own mappings: what they are called and read, and a way to take them out of use.

import { formatNumber } from '../../domain/format.ts'
import type { OwnProfile } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { webTexts } from '../../text/web.ts'
import { webImportTexts } from '../../text/web-imports.ts'
import { webProfileTexts } from '../../text/web-profiles.ts'
import type { WebAssets } from '../assets.ts'
import { profilesPath, type Site, sitePath, uploadPath } from '../site.ts'
import {
  Breadcrumbs,
  ByWhom,
  Empty,
  ErrorSummary,
  type FieldError,
  Layout,
  Moment,
  Notice,
  Own,
  Quoting,
  SubmitButton,
  Table,
  type TableColumn,
} from '../ui/index.ts'
import { useOwn, useText } from '../ui/language.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly profiles: readonly OwnProfile[]
  readonly errors: readonly FieldError[]
  readonly now: string
  /** Id of the one that has just been taken out of use. */
  readonly removed: string | null
}

export function ProfilesPage({ assets, site, profiles, errors, now, removed }: Props) {
  const webText = useText(webTexts)
  const text = useText(webProfileTexts)
  const webImportText = useText(webImportTexts)
  const used = profiles.filter(({ isRemoved }) => !isRemoved)
  const gone = profiles.filter(({ isRemoved }) => isRemoved)
  const justGone = gone.find(({ id }) => id === removed)
  return (
    <Layout title={text.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.imports, href: sitePath(site, 'imports') }]}
        current={text.title}
      />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.title}</h1>
        {used.length === 0 ? null : <p class="lead muted">{text.intro}</p>}
      </div>
      {justGone ? (
        <Notice tone="success" title={text.removed}>
          <Restore profile={justGone} site={site} label={text.undoRemove} />
        </Notice>
      ) : null}
      {used.length === 0 ? (
        <Empty why={text.none} next={text.noneNext} action={{ label: webImportText.upload, href: uploadPath(site) }} />
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          columns={columns(site, errors, now, text, webImportText)}
          rows={used}
        />
      )}
      {gone.length === 0 ? null : (
        <section>
          <h2>{text.removedTitle}</h2>
          <ul class="removed-profiles">
            {gone.map((profile) => (
              <li>
                <Own>{profile.name}</Own> <Restore profile={profile} site={site} label={text.restoreOf(profile.name)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  )
}

function Restore({ profile, site, label }: { profile: OwnProfile; site: Site; label: string }) {
  return (
    <form method="post" action={`${profilesPath(site.code)}/${encodeURIComponent(profile.id)}/ta-tillbaka`}>
      <SubmitButton variant="secondary">
        <Quoting own={[profile.name]}>{label}</Quoting>
      </SubmitButton>
    </form>
  )
}

const columns = (
  site: Site,
  errors: readonly FieldError[],
  now: string,
  text: WordsOf<typeof webProfileTexts>,
  imports: WordsOf<typeof webImportTexts>,
): readonly TableColumn<OwnProfile>[] => [
  { label: text.name, cell: ({ name }) => <Own>{name}</Own> },
  { label: text.kind, cell: ({ kind }) => imports.kind[kind] },
  {
    label: text.created,
    cell: ({ createdAt, createdBy }) => (
      <>
        <Moment at={createdAt} now={now} /> <ByWhom id={createdBy} say={imports.byWhom} />
      </>
    ),
  },
  { label: text.uses, align: 'number', cell: ({ uses }) => formatNumber(uses) },
  { label: text.rename, cell: (profile) => <Rename profile={profile} site={site} errors={errors} /> },
  {
    label: text.remove,
    cell: ({ id, name }) => (
      <form method="post" action={`${profilesPath(site.code)}/${encodeURIComponent(id)}/ta-bort`}>
        <SubmitButton variant="secondary">
          {text.remove}
          <span class="ds-sr-only">
            {' '}
            <Own>{name}</Own>
          </span>
        </SubmitButton>
      </form>
    ),
  },
]

type RenameProps = {
  readonly profile: OwnProfile
  readonly site: Site
  readonly errors: readonly FieldError[]
}

function Rename({ profile: { id, name }, site, errors }: RenameProps) {
  const text = useText(webProfileTexts)
  const own = useOwn()
  const field = `namn-${id}`
  const error = errors.find((one) => one.field === field)?.message
  return (
    <form class="rename" method="post" action={`${profilesPath(site.code)}/${encodeURIComponent(id)}/namn`}>
      <label class="ds-sr-only" for={field}>
        <Quoting own={[name]}>{text.nameOf(name)}</Quoting>
      </label>
      <input
        class="ds-input"
        type="text"
        id={field}
        name="namn"
        value={name}
        {...own}
        size={24}
        aria-describedby={error ? `${field}-error` : undefined}
        aria-invalid={error ? 'true' : undefined}
      />
      <SubmitButton variant="secondary">{text.rename}</SubmitButton>
      {error ? (
        <p class="ds-validation-message" data-field="validation" id={`${field}-error`}>
          {error}
        </p>
      ) : null}
    </form>
  )
}
