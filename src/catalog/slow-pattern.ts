// Whether a regular expression might take for ever on some text: a repetition of something that itself repeats or has
// alternatives, `(a+)+` or `(a|ab)*`, tries every way to share the text between them.

/** True also for back references and look-behind, which nothing here needs. The pattern is known to be valid. */
export function isSlowPattern(pattern: string): boolean {
  const bare = pattern.replace(/\\./gsu, (escaped) => (/^\\[1-9k]$/.test(escaped) ? BACK_REFERENCE : 'a'))
  if (bare.includes(BACK_REFERENCE) || bare.includes('(?<=') || bare.includes('(?<!')) return true
  // Within brackets nothing is special.
  const text = bare.replace(/\[[^\]]*\]/gu, 'a')
  const groups: { choices: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '(') groups.push({ choices: false })
    else if (character === ')') {
      const { choices } = groups.pop() ?? { choices: false }
      const isRepeated = repeats(text.slice(at + 1))
      if (choices && isRepeated) return true
      const outer = groups.at(-1)
      if (outer && (choices || isRepeated)) outer.choices = true
    } else {
      const group = groups.at(-1)
      if (group && (character === '|' || repeats(text.slice(at)))) group.choices = true
    }
  }
  return repetitionsSideBySide(text)
}

const BACK_REFERENCE = '\u0000'

/** Whether it begins with `*`, `+` or `{n,}`; `?` and a fixed number of times come to an end. */
const repeats = (text: string): boolean => /^(?:[*+]|\{\d+,\})/.test(text)

/** `.*.*.*`: each more that can take the same letters makes it slower by the length of the text. */
const repetitionsSideBySide = (text: string): boolean =>
  /(?:\.[*+]\??){2}/.test(text) || text.split(/\.[*+]/).length > 4
