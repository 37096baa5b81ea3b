// Long work that is shown on the page: says how far it has come as it happens, and shows the result when there is one.

import { say } from './say.ts'

/** What the server tells of the work. `share`: 0–1, or null where nobody knows. */
type State = {
  readonly status: string
  readonly words: string
  readonly share: number | null
  readonly progress: { readonly stage: string } | null
}

export function followWork(page: Document): void {
  followJob(page)
  followFetch(page)
}

function followJob(page: Document): void {
  const element = page.querySelector<HTMLElement>('[data-events]')
  const address = element?.dataset.events
  if (!element || address === undefined) return
  page.documentElement.classList.add('is-followed')
  const shown = { stage: '' }
  const source = new EventSource(address)
  source.addEventListener('message', ({ data }) => {
    const state = JSON.parse(data as string) as State
    if (state.status !== 'running') {
      source.close()
      // The same address leads to what was made, or says why nothing was.
      location.replace(location.pathname)
      return
    }
    show(element, state)
    // Each new part of the work, but not each per cent of it.
    const stage = state.progress?.stage ?? ''
    if (stage !== shown.stage) say(state.words)
    shown.stage = stage
  })
}

function show(element: HTMLElement, { words, share }: Pick<State, 'words' | 'share'>): void {
  const [said, bar] = [element.querySelector('p'), element.querySelector('progress')]
  if (said) said.textContent = words
  if (share === null) bar?.removeAttribute('value')
  else if (bar) bar.value = share * bar.max
}

/** A fetch from Kolada has no stream: it is asked about now and then. */
type FetchState = { readonly status: string; readonly done: number; readonly expected: number }

const BETWEEN_MS = 2000

function followFetch(page: Document): void {
  const element = page.querySelector<HTMLElement>('[data-fetch]')
  const { fetch: address, said } = element?.dataset ?? {}
  if (!element || address === undefined || said === undefined) return
  const ask = async (): Promise<void> => {
    const answer = await fetch(address)
    // Signed out, or gone: the page itself says which when it is asked for again.
    if (!answer.ok) return
    const { status, done, expected } = (await answer.json()) as FetchState
    if (status !== 'running') {
      location.replace(location.pathname)
      return
    }
    const all = Math.max(done, expected)
    if (all > 0) {
      const words = said.replace('{done}', String(done)).replace('{expected}', String(all))
      show(element, { words, share: done / all })
    }
    later()
  }
  // A question that fails is asked again: the net may be back by then.
  const later = (): void => void setTimeout(() => void ask().catch(later), BETWEEN_MS)
  later()
}
