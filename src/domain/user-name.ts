// User names, which people read to know who is who: written in one way only, and in letters that do not look like others'.

/** As it is kept and looked for: ｕtredare (full width) and UTREDARE are utredare. */
export const foldUserName = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** `text`: folded. Latin letters alone, since а (Cyrillic) in utredаre cannot be told from a. */
export const isUserName = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Nd}.,_+’'-]{1,64}(@[a-z0-9.-]{1,120})?$/u.test(text)
