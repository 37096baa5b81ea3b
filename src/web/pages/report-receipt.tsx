// What a report has saved, with a way to undo it and the next activity to report.

import { sentenceIn } from '../../domain/errors.ts'
import { formatDate } from '../../domain/format.ts'
import type { Receipt, ReportedActivity } from '../../services/index.ts'
import { reportingTexts } from '../../text/reporting.ts'
import type { WebAssets } from '../assets.ts'
import { receiptPath, reportingPath, type Site, sitePath } from '../site.ts'
import { ActivityStatusWord } from '../ui/activity-status.tsx'
import {
  Breadcrumbs,
  Layout,
  LinkButton,
  Notice,
  Own,
  Quoting,
  SubmitButton,
  useLanguage,
  useOwn,
  useText,
} from '../ui/index.ts'
import { OutcomeWords } from './outcome-list.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly receipt: Receipt
  /** Another activity that needs a report. */
  readonly next: ReportedActivity | null
}

export function ReportReceiptPage({ assets, site, receipt, next }: Props) {
  const text = useText(reportingTexts)
  const language = useLanguage()
  const own = useOwn()
  const { preview, activity, outcome, mayUndo, obstacle } = receipt
  const { title, id } = activity.activity
  const isUndone = preview.status === 'undone'
  const heading = isUndone ? text.undone : text.saved
  return (
    <Layout title={heading} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[
          { label: text.plan, href: sitePath(site, 'plan') },
          { label: text.title, href: reportingPath(site) },
        ]}
        current={<Own>{title}</Own>}
      />
      <Notice tone={isUndone ? 'info' : 'success'} title={heading}>
        {isUndone ? <p>{text.undoneBody}</p> : null}
      </Notice>
      <div class="page-head">
        <h1 {...own}>{title}</h1>
        <p>
          <ActivityStatusWord status={outcome.status} /> · {formatDate(outcome.date)}
        </p>
      </div>
      <OutcomeWords outcome={outcome} />
      <div class="actions form-actions report-next">
        {isUndone ? (
          <LinkButton href={reportingPath(site, id)} variant="primary">
            {text.again}
          </LinkButton>
        ) : next ? (
          <LinkButton href={reportingPath(site, next.activity.id)} variant="primary">
            <Quoting own={[next.activity.title]}>{text.next(next.activity.title)}</Quoting>
          </LinkButton>
        ) : null}
        {!isUndone && mayUndo && obstacle === null ? (
          <form method="post" action={`${receiptPath(site.code, preview.id)}/angra`}>
            <SubmitButton variant="secondary">{text.undo}</SubmitButton>
          </form>
        ) : null}
        <LinkButton href={reportingPath(site)}>{text.toList}</LinkButton>
      </div>
      {!isUndone && mayUndo && obstacle !== null ? <p class="small muted">{sentenceIn(obstacle, language)}</p> : null}
    </Layout>
  )
}
