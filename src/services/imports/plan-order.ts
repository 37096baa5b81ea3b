// The order of goals and activities in a plan: a file that has them in the stored order changes nothing.

type Ordered = { readonly id: string; readonly order: number }

/**
 * A file that ends an activity leaves a gap in the numbers, which the whole plan's file does not have. Where what is stored
 * comes in the stored order, and all that is new after it, the stored numbers are kept and the new ones go on from them: to add
 * an activity is then no change of the others.
 */
export function withStoredOrder<One extends Ordered>(
  read: readonly One[],
  stored: readonly Ordered[],
): (one: One) => One {
  const orders = new Map(stored.map(({ id, order }) => [id, order]))
  const known = read.filter(({ id }) => orders.has(id))
  const added = read.filter(({ id }) => !orders.has(id))
  const numbers = known.map(({ id }) => orders.get(id) ?? Number.NaN)
  const inOrder = numbers.every((number, index) => number > (numbers[index - 1] ?? -1))
  const isLast = read.slice(0, known.length).every(({ id }) => orders.has(id))
  if (known.length === 0 || !inOrder || !isLast) return (one) => one
  const next = Math.max(...stored.map(({ order }) => order)) + 1
  for (const [index, { id }] of added.entries()) orders.set(id, next + index)
  return (one) => ({ ...one, order: orders.get(one.id) ?? one.order })
}
