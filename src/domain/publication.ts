// How far a made report has come on its way to the public: who approved it, who published it, and whether it was taken back.

export const PUBLICATION_STATES = ['draft', 'approved', 'published', 'withdrawn'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

/** `at`: ISO instant. `name`: as it was then. */
export type PublicationAct = { readonly at: string; readonly by: string; readonly name: string }

export type Publication = {
  readonly state: PublicationState
  readonly approved: PublicationAct | null
  /** `decidedOn`: ISO date of the decision to publish. */
  readonly published: (PublicationAct & { readonly caseNumber: string; readonly decidedOn: string }) | null
  /** The reason is shown to the public. */
  readonly withdrawn: (PublicationAct & { readonly reason: string }) | null
}

/** What every report is from the start. */
export const DRAFT: Publication = Object.freeze({ state: 'draft', approved: null, published: null, withdrawn: null })
