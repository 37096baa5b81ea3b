// The components pages are made of.

export { AttainmentBar } from './attainment-bar.tsx'
export { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
export { LinkButton, SubmitButton } from './button.tsx'
export { Card } from './card.tsx'
export { Empty } from './empty.tsx'
export { ErrorSummary } from './error-summary.tsx'
export { ExactMoment } from './exact-moment.tsx'
export {
  CheckboxField,
  CheckboxGroup,
  type Choice,
  type FieldError,
  FramedField,
  InputField,
  RadioGroup,
  SelectField,
  TextAreaField,
} from './field.tsx'
export { Own, ownIn, Quoting, useLanguage, useOwn, useText } from './language.tsx'
export { Layout } from './layout.tsx'
export { Moment, type Moments, momentInWords, useMoments } from './moment.tsx'
export { Notice } from './notice.tsx'
export { Pagination } from './pagination.tsx'
export { PublicLayout } from './public-layout.tsx'
export { SparkLine, type SparkPoint } from './spark-line.tsx'
export { StandingMark } from './standing-mark.tsx'
export { StatusBadge } from './status-badge.tsx'
export { Table, type TableColumn } from './table.tsx'
export { ByWhom, useMay, useWho, type Viewer } from './viewer.tsx'
export { WhyLink } from './why-link.tsx'
export { Work } from './work.tsx'
