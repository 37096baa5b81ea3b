// JSON of which there is only one for the same content (keys sorted, no spaces), so that it can be hashed.

/** RFC 8785 but for numbers' finer points, which JSON.stringify already has right. Throws on what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).filter(([, content]) => content !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, content]) => `${JSON.stringify(key)}:${canonicalJson(content)}`)
      .join(',')}}`
  }
  throw new TypeError(`Not JSON: ${Object.prototype.toString.call(value)}`)
}
