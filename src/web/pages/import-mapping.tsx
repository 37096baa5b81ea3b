// On an import's page: that it was read by a mapping of one's own, and a way to change how its file is read.

import type { ImportPreview } from '../../services/index.ts'
import { webMappingTexts } from '../../text/web-mapping.ts'
import { importPath, type Site } from '../site.ts'
import { InputField, Quoting, SubmitButton } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import { isDiscarded, isStale } from './import-standing.ts'

type Props = { readonly preview: ImportPreview; readonly site: Site }

/** The mapping's name, which may be given before anything is saved. */
export function ImportMapping({ preview, site }: Props) {
  const text = useText(webMappingTexts)
  const { kept, status } = preview
  if (!kept?.isMapped || kept.redacted || kept.retiredAt !== null || isDiscarded(preview)) return null
  const name = kept.profile ?? ''
  return (
    <section>
      <h2>{text.mapped}</h2>
      <p>
        <Quoting own={[name]}>
          {status === 'preview' && !isStale(preview) ? text.mappedAs(name) : text.mappedWith(name)}
        </Quoting>
      </p>
      {status === 'preview' ? (
        <form class="rename" method="post" action={`${importPath(site.code, preview.id)}/profil`}>
          <InputField id="namn" label={text.keepName} value={name} size={30} />
          <SubmitButton variant="secondary">{text.keep}</SubmitButton>
        </form>
      ) : null}
    </section>
  )
}

/** Codes that say that a file was not understood at all, rather than that something in it is wrong. */
const NOT_UNDERSTOOD: ReadonlySet<string> = new Set(['header.missing', 'profile.no-header', 'file.not-csv'])

/** Of a file that is kept and has not been saved. */
export function ChangeReading({ preview, site }: Props) {
  const text = useText(webMappingTexts)
  const { id, status, kept, issues } = preview
  const isOpen = id !== '' && (status === 'preview' || status === 'rejected')
  if (!isOpen || kept?.redacted || kept?.retiredAt || isDiscarded(preview)) return null
  const isLost = issues.some(({ code }) => NOT_UNDERSTOOD.has(code))
  return (
    <form method="post" action={`${importPath(site.code, id)}/mappa`}>
      <SubmitButton variant={isLost ? 'primary' : 'secondary'}>{isLost ? text.start : text.change}</SubmitButton>
    </form>
  )
}

/** Whether saying what the columns are is the likeliest way on. */
export const isNotUnderstood = ({ id, issues }: ImportPreview): boolean =>
  id !== '' && issues.some(({ code }) => NOT_UNDERSTOOD.has(code))
