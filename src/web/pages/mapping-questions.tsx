// What only a person can say: what marks mean, what unknown texts are, how shares are to be read, which rows are meant.

import { formatNumber } from '../../domain/format.ts'
import { MARK_MEANINGS } from '../../domain/import-profile.ts'
import type { MappingView } from '../../services/index.ts'
import type { Language } from '../../text/language.ts'
import { webMappingTexts } from '../../text/web-mapping.ts'
import { InputField, Own, Quoting, RadioGroup, SelectField, Table, type TableColumn } from '../ui/index.ts'
import { useLanguage, useText } from '../ui/language.tsx'
import { Choosing, indicatorChoices, sexChoices } from './mapping-columns.tsx'
import { type ErrorOf, fieldLabel } from './mapping-words.ts'

type Props = { readonly view: MappingView; readonly errorOf: ErrorOf }

/** Texts listed; a file can have thousands. */
const WORDS_SHOWN = 200

export function MappingQuestions({ view, errorOf }: Props) {
  return (
    <>
      <Marks view={view} errorOf={errorOf} />
      <Words view={view} errorOf={errorOf} />
      <SomeRows view={view} errorOf={errorOf} />
    </>
  )
}

function Marks({ view: { questions, mapping }, errorOf }: Props) {
  const text = useText(webMappingTexts)
  const { marks, approximate, areShares } = questions
  if (marks.length === 0 && approximate === 0 && !areShares) return null
  return (
    <section>
      <h2>{text.marksTitle}</h2>
      {marks.length === 0 ? null : <p class="muted">{text.marksIntro}</p>}
      <div class="mapping-fields">
        {marks.map(({ mark, written, count }, at) => (
          <div>
            <input type="hidden" name={`marke-${at}-text`} value={mark} />
            <SelectField
              id={`marke-${at}`}
              label={<Quoting own={[written]}>{text.mark(written, formatNumber(count))}</Quoting>}
              value={mapping.marks[mark] ?? ''}
              choices={[
                { value: '', label: text.choose },
                ...MARK_MEANINGS.map((meaning) => ({ value: meaning, label: text.markMeaning[meaning] })),
              ]}
              error={errorOf(`marke-${at}`)}
            />
          </div>
        ))}
      </div>
      {approximate === 0 ? null : <p>{text.approximate(formatNumber(approximate))}</p>}
      {areShares ? (
        <RadioGroup
          id="andelar"
          label={text.shares}
          value={mapping.factor === null ? '' : String(mapping.factor)}
          choices={[
            { value: '100', label: text.sharesChoice.hundred },
            { value: '1', label: text.sharesChoice.one },
          ]}
          error={errorOf('andelar')}
        />
      ) : null}
    </section>
  )
}

type Word = MappingView['questions']['words'][number] & { readonly at: number }

function Words({ view, errorOf }: Props) {
  const text = useText(webMappingTexts)
  const language = useLanguage()
  const { words } = view.questions
  if (words.length === 0) return null
  const shown = words.slice(0, WORDS_SHOWN).map((word, at) => ({ ...word, at }))
  return (
    <section>
      <h2>{text.wordsTitle}</h2>
      <p class="muted">{text.wordsIntro}</p>
      <Table caption={text.wordsCaption} captionHidden columns={wordColumns(view, errorOf, language)} rows={shown} />
      {words.length > WORDS_SHOWN ? <p>{text.wordsMore(formatNumber(words.length - WORDS_SHOWN))}</p> : null}
    </section>
  )
}

const wordColumns = (view: MappingView, errorOf: ErrorOf, language: Language): readonly TableColumn<Word>[] => {
  const text = webMappingTexts[language]
  return [
    { label: text.word, cell: ({ text: word }) => <Own>{word}</Own> },
    { label: text.wordField, cell: ({ field }) => fieldLabel(field, view, language) },
    { label: text.wordRows, align: 'number', cell: ({ count }) => formatNumber(count) },
    { label: text.meaning, cell: (word) => <WordMeaning word={word} view={view} errorOf={errorOf} /> },
  ]
}

function WordMeaning({ word: { at, field, text: word }, view, errorOf }: Props & { readonly word: Word }) {
  const text = useText(webMappingTexts)
  const value = view.mapping.words[field]?.[word] ?? ''
  const id = `ord-${at}`
  const leftOut = { value: '', label: text.wordLeftOut }
  const choices = field === 'indicator' ? indicatorChoices(view) : field === 'sex' ? sexChoices(text) : null
  return (
    <>
      <input type="hidden" name={`${id}-text`} value={word} />
      <input type="hidden" name={`${id}-falt`} value={field} />
      {choices ? (
        <Choosing
          id={id}
          label={<Quoting own={[word]}>{text.wordMeaning(word)}</Quoting>}
          value={value}
          choices={[leftOut, ...choices]}
          error={errorOf(id)}
        />
      ) : (
        <div class="ds-field choosing">
          <label class="ds-sr-only" for={id}>
            <Quoting own={[word]}>{text.wordMeaning(word)}</Quoting>
          </label>
          <input
            class="ds-input"
            type="text"
            id={id}
            name={id}
            value={value}
            size={16}
            aria-describedby={`${id}-hint`}
          />
          <div data-field="description" class="small" id={`${id}-hint`}>
            {text.wordHint}
          </div>
        </div>
      )}
    </>
  )
}

function SomeRows({ view: { mapping } }: Props) {
  const text = useText(webMappingTexts)
  const { keep, footer, columns } = mapping
  const named = columns.filter(({ name }) => name !== '')
  return (
    <details class="ds-details" open={keep.column !== '' || footer !== ''}>
      <summary>{text.moreTitle}</summary>
      <div class="mapping-fields">
        <SelectField
          id="behall-kolumn"
          label={text.keepColumn}
          value={keep.column}
          choices={[
            { value: '', label: text.keepAll },
            ...named.map(({ name }) => ({ value: name, label: name, isOwn: true })),
          ]}
        />
        <InputField
          id="behall-texter"
          label={text.keepValues}
          hint={text.keepValuesHint}
          value={keep.values.join('; ')}
        />
        <InputField id="slut" label={text.footer} hint={text.footerHint} value={footer} />
      </div>
    </details>
  )
}
