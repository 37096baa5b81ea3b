// What an activity and its reports look like.

export type PlanActivity = {
  readonly id: string
  readonly goal: string
  readonly title: string
  readonly unit: string
  /** A role. */
  readonly responsible: string
  readonly start: string
  readonly end: string
  /** Kronor. */
  readonly budget: number
  readonly reports: readonly Report[]
}

/** `cost` and `children` are cumulative; null where the department left the cell empty. */
export type Report = {
  readonly date: string
  readonly status: 'ej påbörjad' | 'pågående' | 'genomförd' | 'försenad' | 'avbruten'
  readonly result: string
  readonly effect: string
  readonly cost: number | null
  readonly children: number | null
  readonly lesson: string
}

export const EDUCATION_OFFICE = 'Barn- och utbildningsförvaltningen'
export const SOCIAL_SERVICES = 'Socialförvaltningen'
export const CULTURE = 'Kultur- och fritidsförvaltningen'
export const PLANNING = 'Samhällsbyggnadsförvaltningen'
export const LEADERSHIP = 'Kommunledningsförvaltningen'
