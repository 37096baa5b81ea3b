// Form fields: a label for each, the hint and the error tied to it so that they are heard with it.

import type { ComponentChildren } from 'preact'

export type FieldError = { readonly field: string; readonly message: string }

type FieldProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
}

type InputProps = FieldProps & {
  readonly type?: 'text' | 'date' | 'file'
  readonly value?: string
  readonly accept?: string
  /** Characters the answer usually has: shows how much is expected. */
  readonly size?: number
  /** Which keyboard a phone shows. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  /** What a browser may fill in; `off` where an old answer would be a wrong one. */
  readonly autoComplete?: string
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
  inputMode,
  autoComplete,
  suggestions,
}: InputProps) {
  const shared = {
    class: 'ds-input',
    id,
    name: id,
    ...(value === undefined ? {} : { value }),
    ...(accept === undefined ? {} : { accept }),
    ...(size === undefined ? {} : { size }),
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(autoComplete === undefined ? {} : { autoComplete }),
    ...(suggestions === undefined ? {} : { list: `${id}-forslag` }),
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error ? ('true' as const) : undefined,
  }
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      {type === 'file' ? (
        <input type="file" {...shared} />
      ) : type === 'date' ? (
        <input type="date" {...shared} />
      ) : (
        <input type="text" {...shared} />
      )}
      {suggestions === undefined ? null : (
        <datalist id={`${id}-forslag`}>
          {suggestions.map((value) => (
            <option value={value} />
          ))}
        </datalist>
      )}
    </Frame>
  )
}

type TextAreaProps = FieldProps & { readonly value: string; readonly rows?: number }

/** For sentences. */
export function TextAreaField({ id, label, hint, error, value, rows = 4 }: TextAreaProps) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea
        class="ds-input"
        id={id}
        name={id}
        rows={rows}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {/* Browsers drop one line feed at the start: this one, and not the writer's. */}
        {`\n${value}`}
      </textarea>
    </Frame>
  )
}

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string }

type SelectProps = FieldProps & { readonly choices: readonly Choice[]; readonly value: string }

export function SelectField({ id, label, hint, error, choices, value }: SelectProps) {
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select class="ds-input" id={id} name={id} aria-describedby={describedBy(id, hint, error)}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
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
      <label class="ds-label" for={id}>
        {choice.label}
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
      {choices.map(({ value, label: words }, i) => {
        const box = i === 0 ? id : `${id}-${value}`
        return (
          <div class="ds-field">
            <input class="ds-input" type="checkbox" id={box} name={name} value={value} checked={values.has(value)} />
            <label class="ds-label" for={box}>
              {words}
            </label>
          </div>
        )
      })}
    </fieldset>
  )
}

type FrameProps = {
  readonly id: string
  readonly label: string
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly children: ComponentChildren
}

function Frame({ id, label, hint, error, children }: FrameProps) {
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
      {children}
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
