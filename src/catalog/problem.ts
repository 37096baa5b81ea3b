// Something wrong in a file of indicators/ or report-templates/.

/** `file` is the path below the project, `line` the first line of what is wrong (1 where the whole file is), `reason` Swedish. */
export type CatalogueProblem = { readonly file: string; readonly line: number; readonly reason: string }
