// Each column of the file and what it means; and what no column says.

import type { ComponentChildren } from 'preact'
import type { MappingView } from '../../services/index.ts'
import type { Language, WordsOf } from '../../text/language.ts'
import { webMappingTexts } from '../../text/web-mapping.ts'
import { type Choice, InputField, Own, ownIn, Quoting, SelectField, Table, type TableColumn } from '../ui/index.ts'
import { useLanguage, useOwn, useText } from '../ui/language.tsx'
import { type ErrorOf, fieldLabel } from './mapping-words.ts'

type Props = { readonly view: MappingView; readonly errorOf: ErrorOf }
type Words = WordsOf<typeof webMappingTexts>
type Row = MappingView['mapping']['columns'][number] & { readonly at: number }

export function MappingColumns({ view, errorOf }: Props) {
  const language = useLanguage()
  const text = useText(webMappingTexts)
  const rows = view.mapping.columns.map((column, at) => ({ ...column, at }))
  return (
    <>
      <section>
        <h2>{text.columnsTitle}</h2>
        {view.kind === 'observations' ? <p class="muted">{text.columnsIntro}</p> : null}
        <Table caption={text.columnsCaption} captionHidden columns={columnsOf(view, errorOf, language)} rows={rows} />
      </section>
      <Fixed view={view} errorOf={errorOf} />
    </>
  )
}

const columnsOf = (view: MappingView, errorOf: ErrorOf, language: Language): readonly TableColumn<Row>[] => {
  const text = webMappingTexts[language]
  return [
    { label: text.column, cell: ({ name, at }) => (name === '' ? text.unnamed(at + 1) : <Own>{name}</Own>) },
    {
      label: text.examples,
      cell: ({ at }) => (
        <span class="muted" {...ownIn(language)}>
          {(view.examples[at] ?? []).join(' · ')}
        </span>
      ),
    },
    {
      label: text.meaning,
      cell: (row) =>
        row.name === '' ? (
          <span class="muted">{text.noName}</span>
        ) : (
          <Meaning row={row} view={view} errorOf={errorOf} />
        ),
    },
  ]
}

function Meaning({ row: { at, name, field, as }, view, errorOf }: Props & { readonly row: Row }) {
  const text = useText(webMappingTexts)
  const language = useLanguage()
  const { wide } = view.mapping
  const isSpread = wide !== null && field === 'value'
  return (
    <>
      <Choosing
        id={`kolumn-${at}`}
        label={<Quoting own={[name]}>{text.meaningOf(name)}</Quoting>}
        value={field}
        choices={[
          { value: '', label: text.notRead },
          ...view.fields.map((one) => ({ value: one.field, label: fieldLabel(one.field, view, language) })),
        ]}
        error={errorOf(`kolumn-${at}`)}
      />
      {isSpread && wide === 'indicator' ? (
        <Choosing
          id={`som-${at}`}
          label={<Quoting own={[name]}>{text.about(name)}</Quoting>}
          value={as}
          choices={[{ value: '', label: text.chooseIndicator }, ...indicatorChoices(view)]}
          error={errorOf(`som-${at}`)}
        />
      ) : null}
      {isSpread && wide !== 'indicator' && wide !== null ? (
        <InputField id={`som-${at}`} label={aboutOf(text)[wide]} value={as} size={12} />
      ) : null}
    </>
  )
}

const aboutOf = (text: Words) => ({ period: text.aboutPeriod, sex: text.aboutSex, age: text.aboutAge })

type ChoosingProps = {
  readonly id: string
  readonly label: ComponentChildren
  readonly value: string
  readonly choices: readonly Choice[]
  readonly error?: string | undefined
}

/** A choice in a table, whose heading says to the eye what it is and whose label says it to the ear. */
export function Choosing({ id, label, value, choices, error }: ChoosingProps) {
  const own = useOwn()
  return (
    <div class="ds-field choosing">
      <label class="ds-sr-only" for={id}>
        {label}
      </label>
      <select
        class="ds-input"
        id={id}
        name={id}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? 'true' : undefined}
      >
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value} {...(choice.isOwn ? own : {})}>
            {choice.label}
          </option>
        ))}
      </select>
      {error ? (
        <p class="ds-validation-message" data-field="validation" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

export const indicatorChoices = ({ indicators }: Pick<MappingView, 'indicators'>): readonly Choice[] =>
  indicators.map(({ slug, name }) => ({ value: slug, label: name, isOwn: true }))

export const sexChoices = (text: Words): readonly Choice[] => [
  { value: 'T', label: text.allSexes },
  { value: 'K', label: text.girls },
  { value: 'M', label: text.boys },
]

function Fixed({ view, errorOf }: Props) {
  const language = useLanguage()
  const text = useText(webMappingTexts)
  const { mapping, kind } = view
  const fields = Object.entries(mapping.fixed)
  const hints: Readonly<Record<string, string>> = text.fixedHint
  if (fields.length === 0) return null
  return (
    <section>
      <h2>{text.fixedTitle}</h2>
      <p class="muted">{text.fixedIntro[kind === 'observations' ? 'observations' : 'other']}</p>
      <div class="mapping-fields">
        {fields.map(([field, value]) => {
          const shared = {
            id: `fast-${field}`,
            label: fieldLabel(field, view, language),
            error: errorOf(`fast-${field}`),
          }
          if (field === 'sex') return <SelectField {...shared} value={value || 'T'} choices={sexChoices(text)} />
          if (field === 'indicator' && kind === 'observations')
            return (
              <SelectField
                {...shared}
                value={value}
                choices={[{ value: '', label: text.chooseIndicator }, ...indicatorChoices(view)]}
              />
            )
          const hint = kind === 'observations' ? hints[field] : undefined
          return <InputField {...shared} {...(hint && { hint })} value={value} size={20} />
        })}
      </div>
    </section>
  )
}
