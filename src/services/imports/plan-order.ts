// The order of goals and activities in a plan: a file that has them in the stored order changes nothing.

type Ordered = { readonly id: string; readonly order: number }

/**
 * A unit's file that ends an activity leaves a gap in the numbers, which the whole plan's file does not have. Where all that
 * is read is stored, and in the same order, it keeps the stored numbers.
 */
export function withStoredOrder<One extends Ordered>(
  read: readonly One[],
  stored: readonly Ordered[],
): (one: One) => One {
  const orders = new Map(stored.map(({ id, order }) => [id, order]))
  const numbers = read.map(({ id }) => orders.get(id) ?? Number.NaN)
  const isSame = numbers.every((number, index) => number > (numbers[index - 1] ?? -1))
  return (one) => (isSame ? { ...one, order: orders.get(one.id) ?? one.order } : one)
}
