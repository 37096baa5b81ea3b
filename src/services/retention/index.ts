// How long content is kept, and destroying what is past its time.

export { type RuleWish, setRetentionRule, WrongRule } from './rules.ts'
export {
  type Destroyed,
  type RetentionRun,
  type RetentionState,
  retentionState,
  runAllRetention,
  runRetention,
} from './run.ts'
