// What must be put right before a form can be sent, first on the page, each line leading to its field.

import { webText } from '../../text/web.ts'
import type { FieldError } from './field.tsx'

export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the summary must be heard first, and without a script nothing else moves focus
    <div class="ds-error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title">{webText.errorSummary(errors.length)}</h2>
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
