// What a person must have read before it is published: everything written freely about children, and small numbers of
// them, with the question whether a child can be recognised (methods §5.6).

import type { ActivityFact, Facts, GoalFact, ResourceFact } from './facts.ts'

export type TextKind = 'result' | 'effect' | 'lesson' | 'reason' | 'further-actions' | 'comment' | 'children'

/** One text, however often it stands in the report. */
export type ReviewText = {
  /** The words themselves; of a number of children `null`, since what matters is whose number it is. */
  readonly text: string | null
  /** Null: fewer than five, which is all that is published. */
  readonly children: number | null
  readonly places: readonly { readonly kind: TextKind; readonly of: string }[]
  /** The same text has the same key, and a changed one another. */
  readonly key: string
}

type Found = Omit<ReviewText, 'places'> & ReviewText['places'][number]

/** `smallestCount`: numbers of children up to this are asked about. In the report's order. */
export function reviewTexts(
  { goals, resources }: Pick<Facts, 'goals' | 'resources'>,
  smallestCount: number,
): readonly ReviewText[] {
  const found = [...goals.flatMap((goal) => textsOf(goal, smallestCount)), ...resources.flatMap(commentOf)]
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { text, children, key } = first
    return [{ text, children, key, places: same.map(({ kind, of }) => ({ kind, of })) }]
  })
}

const textsOf = ({ id, activities, assessment }: GoalFact, smallestCount: number): readonly Found[] => [
  ...activities.flatMap((activity) => activityTexts(activity, smallestCount)),
  ...written('reason', id, assessment?.reason ?? ''),
  ...written('further-actions', id, assessment?.furtherActions ?? ''),
]

const activityTexts = (activity: ActivityFact, smallestCount: number): readonly Found[] => [
  ...written('result', activity.title, activity.result),
  ...written('effect', activity.title, activity.effect),
  ...written('lesson', activity.title, activity.lesson),
  ...fewChildren(activity, smallestCount),
]

function fewChildren({ id, title, children }: ActivityFact, smallestCount: number): readonly Found[] {
  if (children === null || (children !== 'few' && (children === 0 || children > smallestCount))) return []
  const number = children === 'few' ? null : children
  return [{ kind: 'children', of: title, text: null, children: number, key: `children\n${id}\n${title}\n${children}` }]
}

const commentOf = ({ area, comment }: ResourceFact): readonly Found[] => written('comment', area, comment)

/** Other spaces are no other text. */
function written(kind: TextKind, of: string, words: string): readonly Found[] {
  const text = words.trim().replace(/\s+/g, ' ')
  return text === '' ? [] : [{ kind, of, text, children: null, key: `text\n${text}` }]
}
