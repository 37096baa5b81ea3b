// What an organisation's administrator sets beside people: its räkenskapsår and its logotype.

import type { FiscalYear } from './fiscal-year.ts'
import type { PictureType } from './picture.ts'

/** A logotype without its bytes, which are known by their hash. */
export type Logo = {
  readonly sha256: string
  readonly type: PictureType
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** What is read to those who do not see it. */
  readonly alt: string
}

export const SETTING_NAMES = ['fiscal-year', 'logo'] as const
export type SettingName = (typeof SETTING_NAMES)[number]

export type SettingValue<Name extends SettingName> = Name extends 'logo' ? Logo | null : FiscalYear
