// Every free text of a year's barnbokslut, each with the question whether a child can be recognised in it.

import { formatNumber } from '../../domain/format.ts'
import type { ReviewItem, TextsToReview } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { webTexts } from '../../text/web.ts'
import { webTextReviewTexts } from '../../text/web-text-review.ts'
import type { WebAssets } from '../assets.ts'
import { type Site, sitePath, textReviewPath, uploadPath } from '../site.ts'
import {
  Breadcrumbs,
  ByWhom,
  ErrorSummary,
  type FieldError,
  Layout,
  LinkButton,
  Moment,
  Notice,
  Quoting,
  SubmitButton,
} from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

type Words = WordsOf<typeof webTextReviewTexts>

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly year: number
  readonly texts: TextsToReview
  readonly errors: readonly FieldError[]
  /** Answers have just been saved. */
  readonly isSaved: boolean
  readonly now: string
}

export function TextReviewPage({ assets, site, year, texts: { items, counts }, errors, isSaved, now }: Props) {
  const webText = useText(webTexts)
  const text = useText(webTextReviewTexts)
  const unread = items.filter(({ review }) => review === null)
  const flagged = items.filter(({ review }) => review?.answer === 'change')
  const read = items.filter(({ review }) => review?.answer === 'fine')
  const isDone = counts.total > 0 && unread.length === 0 && flagged.length === 0
  return (
    <Layout title={text.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[{ label: webText.sections.reports, href: sitePath(site, 'reports') }]}
        current={text.title}
      />
      <ErrorSummary errors={errors} />
      <div class="page-head">
        <h1>{text.title}</h1>
        <p class="lead muted">{text.lead}</p>
      </div>
      {isSaved && !isDone ? <Notice tone="success" title={text.saved} /> : null}
      {isDone ? (
        <Notice tone="success" title={text.allRead}>
          <LinkButton href={sitePath(site, 'reports')}>{text.make}</LinkButton>
        </Notice>
      ) : null}
      {items.length === 0 ? (
        <p>{text.none(year)}</p>
      ) : (
        <>
          <p>{text.how}</p>
          <form class="text-review" method="post" action={textReviewPath({ ...site, year })} id="texter">
            {unread.length === 0 ? null : (
              <section>
                <h2>{text.unread(unread.length)}</h2>
                {unread.map((item) => (
                  <Question item={item} now={now} />
                ))}
              </section>
            )}
            {flagged.length === 0 ? null : (
              <section>
                <h2>{text.flagged(flagged.length)}</h2>
                <p>
                  {text.flaggedHow} <a href={uploadPath(site)}>{text.upload}</a>
                </p>
                {flagged.map((item) => (
                  <Question item={item} now={now} />
                ))}
              </section>
            )}
            {read.length === 0 ? null : (
              <details>
                <summary>{text.read(read.length)}</summary>
                {read.map((item) => (
                  <Question item={item} now={now} />
                ))}
              </details>
            )}
            <div class="actions">
              <SubmitButton>{text.save}</SubmitButton>
            </div>
          </form>
        </>
      )}
    </Layout>
  )
}

const ANSWERS = [
  ['fine', 'nej'],
  ['change', 'ja'],
] as const

/** Named by the text: a screen reader says which text the answer is about. */
function Question({ item, now }: { readonly item: ReviewItem; readonly now: string }) {
  const text = useText(webTextReviewTexts)
  const { sha256, review } = item
  const name = `t-${sha256}`
  return (
    <fieldset class="ds-fieldset" aria-describedby={`${name}-text`}>
      <legend class="ds-label" data-weight="medium">
        <Quoting own={item.places.map(({ of }) => of)}>{placesOf(item, text)}</Quoting>
      </legend>
      <blockquote id={`${name}-text`} lang={item.text === null ? undefined : 'sv'}>
        {wordsOf(item, text)}
      </blockquote>
      <div class="text-review-answers">
        <span class="small">{text.question}</span>
        {ANSWERS.map(([answer, value]) => (
          <div class="ds-field">
            <input
              class="ds-input"
              type="radio"
              id={`${name}-${value}`}
              name={name}
              value={value}
              checked={review?.answer === answer}
            />
            <label class="ds-label" for={`${name}-${value}`}>
              {text.answers[answer]}
            </label>
          </div>
        ))}
      </div>
      {review === null ? null : (
        <p class="small muted">
          <ByWhom id={review.answeredBy} say={text.answered} />
          <Moment at={review.answeredAt} now={now} />
        </p>
      )}
    </fieldset>
  )
}

function placesOf({ places }: ReviewItem, text: Words): string {
  const [first, ...others] = places
  if (!first) return ''
  const isOfGoal = first.kind === 'reason' || first.kind === 'further-actions'
  const where = text.place(isOfGoal ? text.goal(first.of) : first.of, text.kinds[first.kind])
  return others.length === 0 ? where : `${where}${text.morePlaces(others.length)}`
}

function wordsOf({ text: written, children }: ReviewItem, text: Words): string {
  if (written !== null) return written
  return children === null ? text.few : text.children(formatNumber(children))
}
