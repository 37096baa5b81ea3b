// What must be put right before a form can be sent, first on the page, each line leading to its field.

import { webTexts } from '../../text/web.ts'
import type { FieldError } from './field.tsx'
import { useText } from './language.tsx'

export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const text = useText(webTexts)
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the summary must be heard first, and without a script nothing else moves focus
    <div class="ds-error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title">{text.errorSummary(errors.length)}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a class="ds-link" href={`#${error.field}`}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
