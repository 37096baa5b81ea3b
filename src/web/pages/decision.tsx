// A plan's decision and the boundaries: what holds, forms to record, undo and change, and what was undone.

import type { ComponentChildren } from 'preact'
import { type Boundaries, isDefault, writtenBoundaries } from '../../domain/attainment/boundaries.ts'
import { formatDate } from '../../domain/format.ts'
import { boundariesInWords, type Facts } from '../../report/html.tsx'
import type { PlanDecisions } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { webTexts } from '../../text/web.ts'
import { webDecisionTexts } from '../../text/web-decisions.ts'
import type { WebAssets } from '../assets.ts'
import { boundariesPath, decisionPath, type Site, sitePath } from '../site.ts'
import {
  Breadcrumbs,
  ByWhom,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  Moment,
  Notice,
  Own,
  Quoting,
  SubmitButton,
  useText,
} from '../ui/index.ts'
import { useLanguage } from '../ui/language.tsx'
import { deciderWords } from './own-words.ts'

/** What was written in the forms, shown again where something is wrong with it; null: nothing was. */
export type DecisionForm = Readonly<Record<DecisionFieldId, string>>
export const DECISION_FIELDS = ['beslutad', 'instans', 'diarienummer', 'skal', 'pa-vag', 'delvis'] as const
export type DecisionFieldId = (typeof DECISION_FIELDS)[number]

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly facts: Facts
  readonly decisions: PlanDecisions
  readonly form: Partial<DecisionForm>
  readonly errors: readonly FieldError[]
  readonly now: string
  readonly done: keyof WordsOf<typeof webDecisionTexts>['done'] | null
  /** What the boundaries were before they were changed just now. */
  readonly before: Boundaries | null
}

type Part = Pick<Props, 'site' | 'facts' | 'decisions' | 'form' | 'now'> & {
  readonly errorOf: (field: DecisionFieldId) => string | undefined
}

export function DecisionPage({ assets, errors, done, before, ...props }: Props) {
  const language = useLanguage()
  const text = useText(webDecisionTexts)
  const webText = useText(webTexts)
  const { site, facts } = props
  const part: Part = { ...props, errorOf: (field) => errors.find((one) => one.field === field)?.message }
  return (
    <Layout title={text.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs crumbs={[{ label: webText.sections.plan, href: sitePath(site, 'plan') }]} current={text.title} />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.title}</h1>
      </div>
      {done === null ? null : <Notice tone="success" title={text.done[done]} />}
      {before === null ? null : (
        <Notice tone="success" title={text.changed(writtenBoundaries(before))}>
          <BoundariesForm site={site} values={before} label={text.takeBack} />
        </Notice>
      )}
      <section>
        <h2>{text.decision}</h2>
        <p>
          <Quoting own={deciderWords(facts)}>
            {facts.plan === null ? text.noPlan : boundariesInWords(facts, language)}
          </Quoting>
        </p>
        {facts.plan === null ? null : part.decisions.decision === null ? <Decide {...part} /> : <Decided {...part} />}
        <Undone {...part} />
      </section>
      <section id="granser">
        <h2>{text.settingTitle}</h2>
        <Setting {...part} />
      </section>
    </Layout>
  )
}

function Decide({ site, facts, form, errorOf }: Part) {
  const text = useText(webDecisionTexts)
  return (
    <form method="post" action={decisionPath(site)} class="form">
      <p>{text.intro}</p>
      <input type="hidden" name="plan" value={facts.plan?.code} />
      <InputField
        id="beslutad"
        type="date"
        label={text.decidedOn}
        value={form.beslutad ?? ''}
        error={errorOf('beslutad')}
      />
      <InputField
        id="instans"
        label={text.decidedBy}
        hint={text.decidedByHint}
        value={form.instans ?? ''}
        error={errorOf('instans')}
        size={30}
      />
      <InputField
        id="diarienummer"
        label={text.caseNumber}
        hint={text.caseNumberHint}
        value={form.diarienummer ?? ''}
        error={errorOf('diarienummer')}
        size={20}
      />
      <div class="actions">
        <SubmitButton>{text.send}</SubmitButton>
      </div>
    </form>
  )
}

function Decided({ site, facts, decisions: { decision }, form, errorOf, now }: Part) {
  const text = useText(webDecisionTexts)
  if (decision === null) return null
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [text.on, formatDate(decision.decidedOn)],
    [text.by, <Own>{decision.decidedBy}</Own>],
    [text.number, decision.caseNumber ?? ''],
    [text.frozen, text.boundaries(writtenBoundaries(decision.boundaries))],
  ]
  return (
    <>
      <dl class="numbers">
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        <div>
          <dt>{text.recordedLabel}</dt>
          <dd>
            <Moment at={decision.recordedAt} now={now} /> <ByWhom id={decision.recordedBy} say={text.recorded} />
          </dd>
        </div>
      </dl>
      <details open={errorOf('skal') !== undefined}>
        <summary>{text.undoTitle}</summary>
        <form method="post" action={decisionPath(site, '/angra')} class="form">
          <p>{text.undoIntro}</p>
          <input type="hidden" name="plan" value={facts.plan?.code} />
          <InputField
            id="skal"
            label={text.reason}
            hint={text.reasonHint}
            value={form.skal ?? ''}
            error={errorOf('skal')}
          />
          <div class="actions">
            <SubmitButton variant="secondary">{text.undo}</SubmitButton>
          </div>
        </form>
      </details>
    </>
  )
}

function Undone({ decisions: { undone }, now }: Part) {
  const text = useText(webDecisionTexts)
  if (undone.length === 0) return null
  return (
    <>
      <h3>{text.undoneTitle}</h3>
      <ul>
        {undone.map(({ decidedOn, decidedBy, undone: act }) => (
          <li>
            <Quoting own={[decidedBy, act?.reason ?? '']}>
              {text.undone(formatDate(decidedOn), decidedBy, act?.reason ?? '')}
            </Quoting>{' '}
            <span class="muted">
              (<Moment at={act?.at ?? now} now={now} />, <ByWhom id={act?.by ?? ''} say={(name) => name} />)
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Setting({ site, decisions: { decision, setting }, form, errorOf }: Part) {
  const text = useText(webDecisionTexts)
  const written = writtenBoundaries(setting)
  return (
    <form method="post" action={boundariesPath(site)} class="form">
      <p>
        {text.settingIntro} {isDefault(setting) ? text.settingDefault : text.settingOwn(written)}
      </p>
      <InputField
        id="pa-vag"
        label={text.onTrack}
        hint={text.onTrackHint}
        value={form['pa-vag'] ?? written.onTrack}
        error={errorOf('pa-vag')}
        size={6}
      />
      <InputField
        id="delvis"
        label={text.partly}
        hint={text.partlyHint}
        value={form.delvis ?? written.partly}
        error={errorOf('delvis')}
        size={6}
      />
      <div class="actions">
        <SubmitButton variant={decision === null ? 'secondary' : 'primary'}>{text.save}</SubmitButton>
      </div>
    </form>
  )
}

/** One button that sets what is given. */
function BoundariesForm({ site, values, label }: { site: Site; values: Boundaries; label: string }) {
  const { onTrack, partly } = writtenBoundaries(values)
  return (
    <form method="post" action={boundariesPath(site)}>
      <input type="hidden" name="pa-vag" value={onTrack} />
      <input type="hidden" name="delvis" value={partly} />
      <SubmitButton variant="secondary">{label}</SubmitButton>
    </form>
  )
}
