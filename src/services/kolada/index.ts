// Figures from Kolada over its API: a fetch is started, run to its file, and the file goes through the ordinary import.

export type { KoladaReport } from './collect.ts'
export { type KoladaChoices, type KoladaRequest, type KoladaWish, koladaChoices } from './request.ts'
export {
  type KoladaFetch,
  type KoladaRun,
  koladaFetch,
  koladaFetchOfImport,
  type RunOptions,
  runKoladaFetch,
  unfinishedKoladaFetch,
} from './run.ts'
export { continueKoladaFetch, type Started, startKoladaFetch, stopKoladaFetch } from './start.ts'
