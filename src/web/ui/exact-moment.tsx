// A point in time to the second, for records: "2026-03-03 14.05.09".

/** `at`: an ISO instant, UTC; shown as the clock in Stockholm had it. */
export const ExactMoment = ({ at }: { readonly at: string }) => (
  <time dateTime={at} class="exact-moment">
    {new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'medium' })
      .format(new Date(at))
      .replaceAll(':', '.')}
  </time>
)
