// jstat has no types of its own: what quantiles.ts uses of it.

declare module 'jstat' {
  const jStat: {
    readonly normal: { readonly inv: (probability: number, mean: number, deviation: number) => number }
    readonly chisquare: { readonly inv: (probability: number, degreesOfFreedom: number) => number }
  }
  export default jStat
}
