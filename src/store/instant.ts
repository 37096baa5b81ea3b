// Instants are compared as text, in SQL and in code, which holds only while they are all written the same way.

/** Gives back an instant written as `2025-04-14T08:30:00.000Z`; anything else is a bug and throws. */
export function instant(text: string): string {
  if (!INSTANT.test(text)) throw new Error(`Not an ISO instant in UTC with milliseconds: ${text}`)
  return text
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
