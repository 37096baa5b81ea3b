// A report's way to the public, and what the public then has.

export * from './acts.ts'
export { NotPublishable } from './obstacles.ts'
export * from './public.ts'
export * from './terms.ts'
