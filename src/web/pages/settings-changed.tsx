// When a setting was last changed and by whom, and taking the change back.

import type { SettingName } from '../../domain/settings.ts'
import type { OrganisationSettings } from '../../services/index.ts'
import { webSettingsTexts } from '../../text/web-settings.ts'
import { type Site, settingsPath } from '../site.ts'
import { useMay, useMoments, useWho } from '../ui/index.ts'
import { useText } from '../ui/language.tsx'

export const SETTING_WORDS = { logo: 'logotyp', 'fiscal-year': 'rakenskapsar' } as const satisfies Readonly<
  Record<SettingName, string>
>

type Props = {
  readonly site: Site
  readonly name: SettingName
  readonly setting: Pick<OrganisationSettings['logo'] | OrganisationSettings['fiscalYear'], 'version' | 'changed'>
  readonly now: string
}

export function Changed({ site, name, setting: { version, changed }, now }: Props) {
  const text = useText(webSettingsTexts)
  const moment = useMoments(now)
  const who = useWho()
  const may = useMay()
  if (changed === null) return null
  return (
    <div class="settings-changed">
      <p class="small muted">{text.changed(moment(changed.at), who(changed.by))}</p>
      {may('settings.write') ? (
        <form method="post" action={settingsPath(site.code, '/angra')}>
          <input type="hidden" name="vad" value={SETTING_WORDS[name]} />
          <input type="hidden" name="version" value={version} />
          <button class="link-button" type="submit">
            {text.undo}
            <span class="ds-sr-only">{text.undoWhat[name]}</span>
          </button>
        </form>
      ) : null}
    </div>
  )
}
