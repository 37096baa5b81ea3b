// Form fields: a label for each, the hint and the error tied to it so that they are heard with it.

import type { ComponentChildren } from 'preact'
import { Quoting, useOwn } from './language.tsx'

export type FieldError = { readonly field: string; readonly message: string }

type FieldProps = {
  readonly id: string
  /** Where several forms of a page have the same field; else the id. */
  readonly name?: string
  readonly label: ComponentChildren
  readonly hint?: string
  readonly error?: string | undefined
}

type InputProps = FieldProps & {
  readonly type?: 'text' | 'date' | 'file' | 'password'
  /** What the browser may fill in by itself (WCAG 1.3.5); `off` where an old answer would be a wrong one. */
  readonly autocomplete?: 'username' | 'current-password' | 'new-password' | 'off'
  readonly value?: string
  readonly accept?: string
  /** Characters the answer usually has: shows how much is expected. */
  readonly size?: number
  /** Which keyboard a phone shows. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  /** Answers to choose among while writing; others may do too. */
  readonly suggestions?: readonly string[]
}

export function InputField({
  id,
  label,
  hint,
  error,
  type = 'text',
  value,
  accept,
  size,
  autocomplete,
  name = id,
  inputMode,
  suggestions,
}: InputProps) {
  const own = useOwn()
  const shared = {
    class: 'ds-input',
    id,
    name,
    ...(value === undefined ? {} : { value }),
    ...(accept === undefined ? {} : { accept }),
    ...(size === undefined ? {} : { size }),
    ...(autocomplete === undefined ? {} : { autocomplete }),
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(suggestions === undefined ? {} : { list: `${id}-forslag` }),
  }
  return (
    <FramedField {...{ id, label, error }} {...(hint === undefined ? {} : { hint })}>
      {(described) =>
        type === 'file' ? (
          <input type="file" {...shared} {...described} />
        ) : type === 'password' ? (
          <input type="password" {...shared} {...described} />
        ) : type === 'date' ? (
          <input type="date" {...shared} {...described} />
        ) : (
          <>
            {/* What people write here is Swedish, and is to be spoken and spelt as such. */}
            <input type="text" {...own} {...shared} {...described} />
            <Suggestions id={id} values={suggestions} />
          </>
        )
      }
    </FramedField>
  )
}

function Suggestions({ id, values }: { readonly id: string; readonly values: readonly string[] | undefined }) {
  const own = useOwn()
  if (values === undefined) return null
  return (
    <datalist id={`${id}-forslag`} {...own}>
      {values.map((value) => (
        <option value={value} />
      ))}
    </datalist>
  )
}

type TextAreaProps = FieldProps & { readonly value: string; readonly rows?: number }

/** For sentences. */
export function TextAreaField({ id, label, hint, error, value, rows = 4 }: TextAreaProps) {
  const own = useOwn()
  return (
    <FramedField {...{ id, label, error }} {...(hint === undefined ? {} : { hint })}>
      {(described) => (
        <textarea class="ds-input" id={id} name={id} rows={rows} {...own} {...described}>
          {/* Browsers drop one line feed at the start: this one, and not the writer's. */}
          {`\n${value}`}
        </textarea>
      )}
    </FramedField>
  )
}

export type Choice = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** The label is own words, and Swedish. */
  readonly isOwn?: boolean
  /** Own words in a label that is not: only beside a radio button, since no part of an option can be marked. */
  readonly quotes?: readonly string[]
}

type SelectProps = FieldProps & { readonly choices: readonly Choice[]; readonly value: string }

export function SelectField({ id, label, hint, error, choices, value, name = id }: SelectProps) {
  const own = useOwn()
  return (
    <FramedField {...{ id, label, error }} {...(hint === undefined ? {} : { hint })}>
      {(described) => (
        <select class="ds-input" id={id} name={name} {...described}>
          {choices.map((choice) => (
            <option value={choice.value} selected={choice.value === value} {...(choice.isOwn ? own : {})}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FramedField>
  )
}

/** A question with one answer among a few. The first radio carries the group's id, so that the error summary leads there. */
export function RadioGroup({ id, label, hint, error, choices, value }: SelectProps) {
  return (
    <fieldset class="ds-fieldset" aria-describedby={describedBy(id, hint, error)}>
      <legend class="ds-label" data-weight="medium">
        {label}
      </legend>
      {hint ? (
        <p data-field="description" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <ErrorLine id={id} message={error} /> : null}
      {choices.map((choice, i) => (
        <RadioField
          group={id}
          id={i === 0 ? id : `${id}-${choice.value}`}
          choice={choice}
          checked={choice.value === value}
        />
      ))}
    </fieldset>
  )
}

type RadioProps = { readonly group: string; readonly id: string; readonly choice: Choice; readonly checked: boolean }

function RadioField({ group, id, choice, checked }: RadioProps) {
  const own = useOwn()
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="radio"
        id={id}
        name={group}
        value={choice.value}
        checked={checked}
        aria-describedby={choice.hint ? `${id}-what` : undefined}
      />
      <label class="ds-label" for={id} {...(choice.isOwn ? own : {})}>
        <Quoting own={choice.quotes ?? []}>{choice.label}</Quoting>
      </label>
      {choice.hint ? (
        <div data-field="description" id={`${id}-what`}>
          {choice.hint}
        </div>
      ) : null}
    </div>
  )
}

type CheckboxProps = FieldProps & { readonly checked: boolean }

export function CheckboxField({ id, label, hint, error, checked }: CheckboxProps) {
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={id}
        name={id}
        value="ja"
        checked={checked}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
      <label class="ds-label" for={id}>
        {label}
      </label>
      {hint ? (
        <div data-field="description" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? <ErrorLine id={id} message={error} /> : null}
    </div>
  )
}

type CheckboxGroupProps = FieldProps & {
  /** Of every box: what is sent is a list. */
  readonly name: string
  readonly choices: readonly Choice[]
  readonly values: ReadonlySet<string>
}

/** Any number among a few. The first box carries the group's id, so that the error summary leads there. */
export function CheckboxGroup({ id, name, label, hint, error, choices, values }: CheckboxGroupProps) {
  const own = useOwn()
  return (
    <fieldset class="ds-fieldset" aria-describedby={describedBy(id, hint, error)}>
      <legend class="ds-label" data-weight="medium">
        {label}
      </legend>
      {hint ? (
        <p data-field="description" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <ErrorLine id={id} message={error} /> : null}
      {choices.map(({ value, label: words, isOwn }, i) => {
        const box = i === 0 ? id : `${id}-${value}`
        return (
          <div class="ds-field">
            <input class="ds-input" type="checkbox" id={box} name={name} value={value} checked={values.has(value)} />
            <label class="ds-label" for={box} {...(isOwn ? own : {})}>
              {words}
            </label>
          </div>
        )
      })}
    </fieldset>
  )
}

/** What ties a field to its hint and its error. */
export type Described = {
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

type FramedProps = FieldProps & { readonly children: (described: Described) => ComponentChildren }

/** A field of one's own with its label, hint and error: for what has a name that is not its id. */
export function FramedField({ id, label, hint, error, children }: FramedProps) {
  return (
    <div class="ds-field">
      <label class="ds-label" data-weight="medium" for={id}>
        {label}
      </label>
      {hint ? (
        <div data-field="description" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {children({ 'aria-describedby': describedBy(id, hint, error), 'aria-invalid': error ? 'true' : undefined })}
      {error ? <ErrorLine id={id} message={error} /> : null}
    </div>
  )
}

function ErrorLine({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p class="ds-validation-message" data-field="validation" id={`${id}-error`}>
      {message}
    </p>
  )
}

function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((one) => one !== '')
  return ids.length === 0 ? undefined : ids.join(' ')
}
