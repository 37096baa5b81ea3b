// A report's way to the public, and what the public then has.

export {
  approveReport,
  type PublishingProblem,
  type PublishingRequest,
  publishingProblems,
  publishReport,
  type ReportPublication,
  reportPublication,
  undoApproval,
  withdrawReport,
} from './acts.ts'
export { NotPublishable, type Obstacle } from './obstacles.ts'
