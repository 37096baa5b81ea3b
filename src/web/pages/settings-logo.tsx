// The logotype: as it is, the form for another one, and removing it.

import { PICTURE_TYPES } from '../../domain/picture.ts'
import { organisationName } from '../../text/organisation.ts'
import { webSettingsTexts } from '../../text/web-settings.ts'
import { logoPath, settingsPath } from '../site.ts'
import { InputField, SubmitButton, useMay } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'
import { Changed } from './settings-changed.tsx'
import type { SettingsProps } from './settings-props.ts'

export function LogoSection({ site, settings: { organisation, logo }, form, errors, now }: SettingsProps) {
  const text = useText(webSettingsTexts)
  const may = useMay()
  const { value, version } = logo
  const sent = form?.of === 'logo' ? form : null
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <section id="logotyp">
      <h2>{text.logo}</h2>
      <p>{text.logoIntro}</p>
      {value === null ? (
        <p class="muted">{text.logoNone}</p>
      ) : (
        <img
          class="logo-shown"
          src={logoPath(site.code, value)}
          alt={value.alt}
          width={value.width}
          height={value.height}
        />
      )}
      <Changed site={site} name="logo" setting={logo} now={now} />
      {may('settings.write') ? (
        <>
          <form
            class="form"
            method="post"
            action={settingsPath(site.code, '/logotyp')}
            encType="multipart/form-data"
            noValidate
          >
            <input type="hidden" name="version" value={sent?.version ?? version} />
            <InputField
              id="fil"
              type="file"
              label={text.logoFile}
              hint={value === null ? text.logoFileHint : `${text.logoFileHint} ${text.logoFileKeep}`}
              error={errorOf('fil')}
              accept={PICTURE_TYPES.join(',')}
            />
            <InputField
              id="bildtext"
              label={text.alt}
              hint={text.altHint}
              value={sent?.alt ?? value?.alt ?? organisationName(organisation)}
              error={errorOf('bildtext')}
              autocomplete="off"
            />
            <div class="actions">
              <SubmitButton variant="secondary">{text.saveLogo}</SubmitButton>
            </div>
          </form>
          {value === null ? null : (
            <form class="settings-remove" method="post" action={settingsPath(site.code, '/logotyp/ta-bort')}>
              <input type="hidden" name="version" value={version} />
              <button class="link-button" type="submit">
                {text.removeLogo}
              </button>
            </form>
          )}
        </>
      ) : null}
    </section>
  )
}
