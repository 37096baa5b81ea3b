// How the file is laid out: how its text is written, which table, where its header is, how its values stand.

import type { MappingView } from '../../services/index.ts'
import type { WordsOf } from '../../text/language.ts'
import { webMappingTexts } from '../../text/web-mapping.ts'
import { InputField, SelectField } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import type { ErrorOf } from './mapping-words.ts'

type Props = { readonly view: MappingView; readonly errorOf: ErrorOf }

export function MappingForm({ view, errorOf }: Props) {
  const text = useText(webMappingTexts)
  const { mapping, found, sheets, kind } = view
  return (
    <section>
      <h2>{text.layoutTitle}</h2>
      <div class="mapping-fields">
        {found === null ? null : (
          <>
            <SelectField
              id="kodning"
              label={text.encoding}
              value={mapping.encoding ?? ''}
              error={errorOf('kodning')}
              choices={[
                { value: '', label: automatic(text, mapping.encoding, nameIn(text.encodings, found.encoding)) },
                ...choicesOf(text.encodings),
              ]}
            />
            <SelectField
              id="skiljetecken"
              label={text.delimiter}
              value={mapping.delimiter ?? ''}
              error={errorOf('skiljetecken')}
              choices={[
                { value: '', label: automatic(text, mapping.delimiter, nameIn(text.delimiters, found.delimiter)) },
                ...choicesOf(text.delimiters),
              ]}
            />
          </>
        )}
        {sheets.length === 0 ? null : (
          <SelectField
            id="blad"
            label={text.sheet}
            value={mapping.sheet ?? ''}
            choices={sheets.map((name) => ({ value: name, label: name, isOwn: true }))}
          />
        )}
        <InputField
          id="rubrikrad"
          label={text.headerLine}
          hint={text.headerLineHint}
          value={String(mapping.headerLine)}
          size={5}
          error={errorOf('rubrikrad')}
        />
        <SelectField
          id="rubrikrader"
          label={text.headerRows}
          value={String(mapping.headerRows)}
          choices={['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value }))}
        />
        {kind === 'observations' ? (
          <SelectField
            id="layout"
            label={text.wide}
            hint={text.wideHint}
            value={mapping.wide ?? 'long'}
            choices={choicesOf(text.wideChoice)}
          />
        ) : null}
      </div>
    </section>
  )
}

const choicesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const nameIn = (labels: Readonly<Record<string, string>>, value: string): string => labels[value] ?? value

/** What was found out is only known while nobody has said otherwise. */
const automatic = (text: WordsOf<typeof webMappingTexts>, said: string | null, found: string): string =>
  said === null ? text.automaticFound(found) : text.automatic
