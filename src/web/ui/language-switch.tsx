// The other languages of the page: each button in its own language, since its reader may know no other.

import { LANGUAGES, type Language } from '../../text/language.ts'
import { webTexts } from '../../text/web.ts'
import { useLanguage, useText } from './language.tsx'

const NAMES: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' }

/** `back`: the path of this page, to come back to. */
export function LanguageSwitch({ back }: { readonly back: string }) {
  const language = useLanguage()
  const text = useText(webTexts)
  return (
    <form class="language-switch" method="post" action="/sprak" aria-label={text.language}>
      <input type="hidden" name="till" value={back} />
      {LANGUAGES.map((one) =>
        one === language ? (
          <span lang={one} aria-current="true">
            {NAMES[one]}
          </span>
        ) : (
          <button class="link-button" type="submit" name="sprak" value={one} lang={one}>
            {NAMES[one]}
          </button>
        ),
      )}
    </form>
  )
}
