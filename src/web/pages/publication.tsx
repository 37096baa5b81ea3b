// On a report's page: how far it is on its way to the public, and the next step for whoever may take it.

import { formatDate } from '../../domain/format.ts'
import type { Publication, PublicationAct } from '../../domain/publication.ts'
import { publicationTexts } from '../../text/publication.ts'
import { publishedPath, reportPath, textReviewPath } from '../site.ts'
import { type FieldError, InputField, Moment, SubmitButton, useOwn, useText } from '../ui/index.ts'
import { useMay } from '../ui/viewer.tsx'

/** What was written in the forms, shown again where something is wrong with it. */
export type PublicationForm = {
  readonly caseNumber: string
  readonly decidedOn: string
  readonly reason: string
}

export type PublicationProps = {
  readonly code: string
  readonly report: {
    readonly id: string
    readonly year: number
    readonly cover: { readonly caseNumber: string | null }
  }
  readonly publication: Publication
  readonly form: PublicationForm
  readonly errors: readonly FieldError[]
  readonly now: string
}

export function PublicationSection(props: PublicationProps) {
  const text = useText(publicationTexts)
  const { publication, code, report, now } = props
  const { state } = publication
  const own = useOwn()
  const may = useMay()
  return (
    <section class="publication" id="publicering" aria-labelledby="publicering-rubrik">
      <h2 id="publicering-rubrik">{text.title}</h2>
      <dl class="numbers">
        <div>
          <dt>{text.stateLabel}</dt>
          <dd>
            <strong>{text.state[state]}</strong>
          </dd>
        </div>
        {publication.published ? (
          <>
            <div>
              <dt>{text.caseNumber}</dt>
              <dd>{publication.published.caseNumber}</dd>
            </div>
            <div>
              <dt>{text.decidedOn}</dt>
              <dd>{formatDate(publication.published.decidedOn)}</dd>
            </div>
          </>
        ) : null}
        {publication.withdrawn ? (
          <div>
            <dt>{text.reasonLabel}</dt>
            <dd {...own}>{publication.withdrawn.reason}</dd>
          </div>
        ) : null}
      </dl>
      <p>{text.explained[state]}</p>
      <ul class="acts small muted">
        <Act words={text.approvedBy} act={publication.approved} now={now} />
        <Act words={text.publishedBy} act={publication.published} now={now} />
        <Act words={text.withdrawnBy} act={publication.withdrawn} now={now} />
      </ul>
      {state === 'draft' ? may('report.approve') ? <Approve {...props} /> : <p>{text.waitsForApproval}</p> : null}
      {state === 'approved' ? may('report.publish') ? <Publish {...props} /> : <p>{text.waitsForPublishing}</p> : null}
      {state === 'approved' && may('report.approve') ? <UndoApproval {...props} /> : null}
      {state === 'published' || state === 'withdrawn' ? (
        <p>
          <a href={publishedPath(code, report.id)}>{text.publicPage}</a>
        </p>
      ) : null}
      {state === 'published' && may('report.publish') ? <Withdraw {...props} /> : null}
    </section>
  )
}

type ActProps = {
  readonly words: (who: string) => string
  readonly act: PublicationAct | null
  readonly now: string
}

function Act({ words, act, now }: ActProps) {
  if (act === null) return null
  return (
    <li>
      {words(act.name)}, <Moment at={act.at} now={now} />
    </li>
  )
}

const errorIn = ({ errors }: PublicationProps, field: string) => errors.find((one) => one.field === field)?.message

function Approve({ code, report }: PublicationProps) {
  const text = useText(publicationTexts)
  return (
    <>
      <p>{text.approveIntro}</p>
      <form method="post" action={`${reportPath(code, report.id)}/godkann`}>
        <SubmitButton>{text.approve}</SubmitButton>
      </form>
    </>
  )
}

function UndoApproval({ code, report }: PublicationProps) {
  const text = useText(publicationTexts)
  return (
    <form method="post" action={`${reportPath(code, report.id)}/angra-godkannande`}>
      <SubmitButton variant="secondary">{text.undoApproval}</SubmitButton>
    </form>
  )
}

function Publish(props: PublicationProps) {
  const { code, report, form } = props
  const may = useMay()
  const text = useText(publicationTexts)
  return (
    <>
      <h3>{text.publishTitle}</h3>
      <p>
        {text.publishIntro}{' '}
        {may('report.make') ? (
          <a href={textReviewPath({ code, year: report.year, plan: null })}>{text.readTexts}</a>
        ) : (
          text.readBy
        )}
      </p>
      <form method="post" action={`${reportPath(code, report.id)}/publicera`} class="form" noValidate>
        <InputField
          id="diarienummer"
          label={text.caseNumber}
          hint={report.cover.caseNumber === null ? `${text.caseNumberHint} ${text.coverHasNone}` : text.caseNumberHint}
          value={form.caseNumber}
          error={errorIn(props, 'diarienummer')}
          size={20}
        />
        <InputField
          id="beslutad-den"
          type="date"
          label={text.decidedOnLabel}
          value={form.decidedOn}
          error={errorIn(props, 'beslutad-den')}
        />
        <div class="actions">
          <SubmitButton>{text.publish}</SubmitButton>
        </div>
      </form>
    </>
  )
}

function Withdraw(props: PublicationProps) {
  const { code, report, form } = props
  const text = useText(publicationTexts)
  const error = errorIn(props, 'skal')
  return (
    <details open={error !== undefined}>
      <summary>{text.withdrawTitle}</summary>
      <form method="post" action={`${reportPath(code, report.id)}/dra-tillbaka`} class="form" noValidate>
        <p>{text.withdrawIntro}</p>
        <InputField
          id="skal"
          label={text.withdrawReason}
          hint={text.withdrawReasonHint}
          value={form.reason}
          error={error}
        />
        <div class="actions">
          <SubmitButton variant="secondary">{text.withdraw}</SubmitButton>
        </div>
      </form>
    </details>
  )
}
