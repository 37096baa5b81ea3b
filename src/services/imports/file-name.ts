// The name of a file that somebody has sent, as it is kept and shown: a name and never a path.

/** What stands after the last slash of either kind, without characters that cannot be seen and no longer than people read. */
export function fileNameOf(sent: string): string {
  const last = sent.toWellFormed().split(/[\\/]/).at(-1) ?? ''
  const name = last.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim()
  if (/^\.*$/.test(name)) return WITHOUT_NAME
  if (name.length <= LONGEST) return name
  // The ending says what kind of file it is.
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  return `${[...name].slice(0, LONGEST - ending.length - 1).join('')}…${ending}`
}

const LONGEST = 200
const WITHOUT_NAME = 'fil'
