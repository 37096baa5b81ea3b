// The journal: who did what and when, newest first, with a filter above.

import { isJournalAction, type JournalAction } from '../../domain/journal.ts'
import type { JournalLine, JournalPiece } from '../../services/index.ts'
import { journalTexts } from '../../text/journal.ts'
import { journalActionTexts } from '../../text/journal-actions.ts'
import type { Language, WordsOf } from '../../text/language.ts'
import { retentionTexts } from '../../text/retention.ts'
import type { WebAssets } from '../assets.ts'
import {
  importPath,
  journalCheckPath,
  journalEntryPath,
  journalPath,
  journalRedactPath,
  koladaFetchPath,
  reportPath,
  type Site,
} from '../site.ts'
import {
  Empty,
  ErrorSummary,
  ExactMoment,
  type FieldError,
  InputField,
  Layout,
  LinkButton,
  SelectField,
  SubmitButton,
  Table,
  useLanguage,
  useMay,
  useWho,
} from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import { JournalDetails } from './journal-details.tsx'

/** As written in the address. */
export type JournalForm = {
  readonly handelse: string
  readonly vem: string
  readonly om: string
  readonly fran: string
  readonly till: string
}

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly journal: JournalPiece
  readonly form: JournalForm
  /** The page does not begin with the newest entry. */
  readonly isLater: boolean
  readonly errors: readonly FieldError[]
}

export function JournalPage({ assets, site, journal, form, isLater, errors }: Props) {
  const text = useText(journalTexts)
  const { entries, next } = journal
  const isFiltered = Object.values(form).some((value) => value !== '')
  return (
    <Layout title={text.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.intro}</p>
      </div>
      <ul class="registry-links">
        <li>
          <a href={journalCheckPath(site.code)}>{text.check}</a>
        </li>
        {isFiltered || isLater ? (
          <li>
            <a href={journalPath(site.code)}>{isFiltered ? text.showAll : text.newest}</a>
          </li>
        ) : null}
      </ul>
      <Filter {...{ site, journal, form, errors, isFiltered }} />
      {entries.length === 0 ? (
        <Empty why={isFiltered ? text.noMatch : text.none} next={isFiltered ? text.noMatchNext : text.noneNext} />
      ) : (
        <Entries site={site} entries={entries} />
      )}
      {next === null ? null : <LinkButton href={laterPath(site, form, next)}>{text.older}</LinkButton>}
    </Layout>
  )
}

const laterPath = ({ code }: Site, form: JournalForm, before: number): string => {
  const filled = Object.entries(form).filter(([, value]) => value !== '')
  return `${journalPath(code)}?${new URLSearchParams([...filled, ['fore', String(before)]])}`
}

type FilterProps = Pick<Props, 'site' | 'journal' | 'form' | 'errors'> & { readonly isFiltered: boolean }

function Filter({ site, journal, form, errors, isFiltered }: FilterProps) {
  const text = useText(journalTexts)
  const language = useLanguage()
  const who = useWho()
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  const collator = new Intl.Collator(language)
  const actions = journal.actions
    .map((value) => ({ value, label: actionInWords(value, language) }))
    .sort((a, b) => collator.compare(a.label, b.label))
  return (
    <details class="filter-box" open={isFiltered}>
      <summary>{text.filter}</summary>
      <form method="get" action={journalPath(site.code)} class="filter" noValidate>
        <SelectField
          id="handelse"
          label={text.action}
          value={form.handelse}
          choices={[{ value: '', label: text.everything }, ...actions]}
        />
        <SelectField
          id="vem"
          label={text.actor}
          value={form.vem}
          choices={[
            { value: '', label: text.everyone },
            ...journal.actors.map(({ id }) => ({ value: id, label: who(id) })),
          ]}
        />
        <InputField id="fran" type="date" label={text.from} value={form.fran} error={errorOf('fran')} />
        <InputField id="till" type="date" label={text.until} value={form.till} error={errorOf('till')} />
        <InputField id="om" label={text.subject} hint={text.subjectHint} value={form.om} />
        <div>
          <SubmitButton variant="secondary">{text.show}</SubmitButton>
        </div>
      </form>
    </details>
  )
}

/** Another version of the program may have written what this one has no words for. */
export function actionInWords(action: string, language: Language): string {
  const words: Readonly<Record<JournalAction, string>> = journalActionTexts[language]
  return isJournalAction(action) ? words[action] : action
}

function Entries({ site, entries }: { readonly site: Site; readonly entries: readonly JournalLine[] }) {
  const text = useText(journalTexts)
  const language = useLanguage()
  const may = useMay()
  const who = useWho()
  return (
    <div class="journal">
      <Table
        caption={text.list}
        captionHidden
        rows={entries}
        columns={[
          {
            label: text.number,
            align: 'number',
            cell: ({ sequence }) => <span id={`post-${sequence}`}>{sequence}</span>,
          },
          { label: text.when, cell: ({ at }) => <ExactMoment at={at} /> },
          { label: text.who, cell: ({ actor }) => who(actor) },
          {
            label: text.what,
            cell: (entry) => (
              <>
                <p>{actionInWords(entry.action, language)}</p>
                <p class="small muted journal-subject">
                  <Subject site={site} entry={entry} />
                </p>
              </>
            ),
          },
          {
            label: text.details,
            cell: (entry) => (
              <details>
                <summary>
                  {entry.redacted ? text.cleared : text.details}
                  <span class="ds-sr-only">{text.ofEntry(entry.sequence)}</span>
                </summary>
                <JournalDetails entry={entry} />
                {may('journal.redact') && entry.redacted === null ? <RedactLink {...{ site, entry, text }} /> : null}
              </details>
            ),
          },
        ]}
      />
    </div>
  )
}

type LinkProps = {
  readonly site: Site
  readonly entry: JournalLine
  readonly text: WordsOf<typeof journalTexts>
}

const RedactLink = ({ site, entry, text }: LinkProps) => (
  <p>
    <a href={journalRedactPath(site.code, entry.sequence)}>
      {text.redact}
      <span class="ds-sr-only">{text.ofEntry(entry.sequence)}</span>
    </a>
  </p>
)

/** What it was done to, as a link where the reader may follow it. Ids are shortened: the whole is in the address. */
function Subject({ site, entry }: Pick<LinkProps, 'site' | 'entry'>) {
  const text = useText(journalTexts)
  const kinds: Readonly<Record<string, string>> = useText(retentionTexts).kinds
  const may = useMay()
  const who = useWho()
  const { action, subject } = entry
  const short = subject.slice(0, 8)
  if (action === 'import.sweep' || action === 'retention.run') return null
  if (action.startsWith('import.'))
    return may('import.read') ? (
      <a href={importPath(site.code, subject)}>{text.subjects.import(short)}</a>
    ) : (
      <span>{text.subjects.import(short)}</span>
    )
  if (action.startsWith('fetch.') && may('import.read'))
    return <a href={koladaFetchPath(site.code, subject)}>{text.subjects.fetch(short)}</a>
  if (/^report\.(make|approve|undo-approval|publish|withdraw)$/.test(action) && may('report.read'))
    return <a href={reportPath(site.code, subject)}>{text.subjects.report(short)}</a>
  if (action === 'journal.redact')
    return <a href={journalEntryPath(site.code, Number(subject))}>{text.subjects.entry(subject)}</a>
  if (action === 'retention.set') return <>{(kinds[subject] ?? subject).toLowerCase()}</>
  if (action.startsWith('plan.')) return <>{text.subjects.plan(subject)}</>
  return <>{who(subject)}</>
}
