// Words about the settings in the environment. What each means stands beside it, in src/config/settings.ts.

type Shown = {
  readonly name: string
  readonly value: string
  readonly isSet: boolean
  readonly fallback: string
  readonly allowed: string
  readonly meaning: string
}

export const configText = {
  setting: ({ name, value, isSet, fallback, allowed, meaning }: Shown) =>
    `${name}=${value}${isSet ? '' : ' (inte satt)'}
  ${meaning}
  Får vara: ${allowed}.${fallback === '' || !isSet ? '' : ` Annars: ${fallback}.`}`,
  unknown: (name: string, nearest: string | undefined) =>
    `${name}: det finns ingen sådan inställning. ${
      nearest === undefined ? 'Skriv npm run -s barnbokslut -- config för att se alla.' : `Menade du ${nearest}?`
    }`,
} as const
