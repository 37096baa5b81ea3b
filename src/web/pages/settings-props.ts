// What the settings' page and its sections are given.

import type { PublicationTerms } from '../../domain/publication-terms.ts'
import type { SettingName } from '../../domain/settings.ts'
import type { OrganisationSettings } from '../../services/index.ts'
import type { WebAssets } from '../assets.ts'
import type { Site } from '../site.ts'
import type { FieldError } from '../ui/index.ts'

export const SETTINGS_DONE = ['logotyp', 'borttagen', 'rakenskapsar', 'angrat'] as const
export type SettingsDone = (typeof SETTINGS_DONE)[number]

/** As written in the form that was sent; null: as it is stored. */
export type SettingsForm = {
  readonly of: SettingName
  readonly alt: string
  readonly firstMonth: string
  readonly version: string
}

export type SettingsProps = {
  readonly assets: WebAssets
  readonly site: Site
  readonly settings: OrganisationSettings
  readonly terms: PublicationTerms
  readonly form: SettingsForm | null
  readonly errors: readonly FieldError[]
  /** Somebody has saved since the form was opened. */
  readonly isStale: boolean
  readonly done: SettingsDone | null
  readonly now: string
}
