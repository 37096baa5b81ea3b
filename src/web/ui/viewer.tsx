// Who reads the page, so that it offers only what the reader may do. What may be done is decided elsewhere (`admission.ts`).

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Action, mayDo, type Role } from '../../domain/access.ts'

/** Names of the organisation's people by id. */
export type Names = ReadonlyMap<string, string>

export const NamesContext = createContext<Names | null>(null)

/** What somebody who did something is called; one who is no person here (the command line) as it calls itself. */
export function useWho(): (id: string) => string {
  const names = useContext(NamesContext)
  return (id) => names?.get(id) ?? id
}

/** A sentence about who did something: `say` is given the name. */
export function ByWhom({ id, say }: { readonly id: string; readonly say: (name: string) => string }) {
  return <>{say(useWho()(id))}</>
}

export type Viewer = { readonly name: string; readonly roles: readonly Role[] }

/** Null: nobody has signed in. Set once around each page, by `sendPage`. */
export const ViewerContext = createContext<Viewer | null>(null)

export const useViewer = (): Viewer | null => useContext(ViewerContext)

/** Whether the reader may do this, in the organisation of the page. Only within a component. */
export function useMay(): (action: Action) => boolean {
  const viewer = useContext(ViewerContext)
  return (action) => viewer !== null && mayDo(viewer, action)
}
