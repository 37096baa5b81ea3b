// What is said aloud by a screen reader without the reader leaving their place.

const ID = 'said'

/** Polite: after what is being said. */
export function say(text: string): void {
  region().textContent = text
}

function region(): HTMLElement {
  const known = document.getElementById(ID)
  if (known) return known
  const made = document.createElement('div')
  made.id = ID
  made.className = 'ds-sr-only'
  made.setAttribute('role', 'status')
  // Within a landmark, where what is looked for is found.
  ;(document.querySelector('main') ?? document.body).append(made)
  return made
}
