// Long lists in pieces: `?limit=50`, and then `&after=` with what the answer called `next`.

import { type Static, Type } from 'typebox'
import { Invalid } from '../../domain/errors.ts'
import { errorText } from '../../text/errors.ts'

export const PiecesQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    /** Id of the last of the piece before. */
    after: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type PiecesQuery = Static<typeof PiecesQuery>

const USUAL = 100

/** `next`: id to ask for the following piece with; null on the last. Throws Invalid where `after` is none of them. */
export function pieceOf<One extends { readonly id: string }>(
  all: readonly One[],
  { limit = USUAL, after }: PiecesQuery,
): { readonly piece: readonly One[]; readonly next: string | null } {
  const begins = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && begins === 0) throw new Invalid(errorText.noSuchPiece)
  const piece = all.slice(begins, begins + limit)
  return { piece, next: begins + limit < all.length ? (piece.at(-1)?.id ?? null) : null }
}
