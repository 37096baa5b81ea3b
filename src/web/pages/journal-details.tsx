// What an entry of the journal says beside who, what and when: its payload, one line for each thing in it.

import type { JournalLine } from '../../services/index.ts'
import { journalTexts } from '../../text/journal.ts'
import { journalDetailTexts } from '../../text/journal-details.ts'
import type { WordsOf } from '../../text/language.ts'
import { ExactMoment, Own, Quoting, useWho } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

type Words = WordsOf<typeof journalDetailTexts>
type Detail = { readonly label: string; readonly value: string; readonly isCode: boolean; readonly isOwn?: boolean }

export function JournalDetails({ entry }: { readonly entry: JournalLine }) {
  const text = useText(journalTexts)
  const words = useText(journalDetailTexts)
  const who = useWho()
  const { payload, redacted, isWithheld, request, hash } = entry
  const details = detailsOf(payload, words)
  return (
    <>
      {redacted ? (
        <div class="tombstone">
          <p>
            {text.redactedBy(who(redacted.by))} <ExactMoment at={redacted.at} />
          </p>
          {redacted.reason === '' ? null : (
            <p>
              <Quoting own={[redacted.reason]}>{text.redactedReason(redacted.reason)}</Quoting>
            </p>
          )}
        </div>
      ) : isWithheld ? (
        <p class="muted">{text.withheld}</p>
      ) : null}
      <dl class="journal-details">
        {details.map(({ label, value, isCode, isOwn }) => (
          <div>
            <dt>{label}</dt>
            <dd>{isCode ? <code>{value}</code> : isOwn ? <Own>{value}</Own> : value}</dd>
          </div>
        ))}
        {request === null ? null : (
          <div>
            <dt>{text.request}</dt>
            <dd>
              <code>{request}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{text.fingerprint}</dt>
          <dd>
            <code class="hash">{hash}</code>
          </dd>
        </div>
      </dl>
    </>
  )
}

/** Things within things are named one after the other: "före, gräns för På väg". */
function detailsOf(payload: unknown, words: Words, within: readonly string[] = []): readonly Detail[] {
  if (payload === null || payload === undefined) return []
  if (typeof payload === 'object' && !Array.isArray(payload))
    return scalarsFirst(payload).flatMap(([name, value]): readonly Detail[] => {
      const path = [...within, labelOf(name, words)]
      return isObject(value)
        ? detailsOf(value, words, path)
        : [{ label: path.join(', '), ...written(name, value, words) }]
    })
  return [{ label: within.join(', ') || words.value, ...written('', payload, words) }]
}

const scalarsFirst = (payload: object): readonly (readonly [string, unknown])[] =>
  Object.entries(payload).toSorted(([, a], [, b]) => Number(isObject(a)) - Number(isObject(b)))

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

function labelOf(name: string, { labels }: Words): string {
  const named: Readonly<Record<string, string>> = labels
  return Object.hasOwn(named, name) ? (named[name] ?? name) : name
}

function written(name: string, value: unknown, words: Words): Omit<Detail, 'label'> {
  if (value === null) return { value: words.none, isCode: false }
  if (typeof value === 'boolean') return { value: value ? words.yes : words.no, isCode: false }
  if (Array.isArray(value))
    return { value: value.map((one) => written(name, one, words).value).join(', ') || words.none, isCode: false }
  if (typeof value === 'object') return { value: JSON.stringify(value), isCode: true }
  const text = String(value)
  return { value: inWords(name, text, words), isCode: /^[0-9a-f]{64}$/.test(text), isOwn: PEOPLES.has(name) }
}

/** What people have written. */
const PEOPLES = new Set(['reason', 'decision', 'decidedBy', 'name', 'contactName'])

/** Kinds and types have words; what people have written stays as it is. */
function inWords(name: string, value: string, { values, all }: Words): string {
  const named: Readonly<Record<string, string>> = values
  if (name === 'lines' && value === 'all') return all
  return ['kind', 'type'].includes(name) && Object.hasOwn(named, value) ? (named[value] ?? value) : value
}
