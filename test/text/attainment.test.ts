// Every code of the domain has its words, with the parameters the domain gives: checked by the compiler and at run time.

import { describe, expect, expectTypeOf, it } from 'vitest'
import { REASONS, type ReasonCode } from '../../src/domain/attainment/reason.ts'
import type { Certainty, GoalStatus } from '../../src/domain/attainment/result.ts'
import type { ActivityStatus, AssessmentCode, MeasureType } from '../../src/domain/plan.ts'
import { attainmentText } from '../../src/text/attainment.ts'
import { reasonSentences } from '../../src/text/attainment-reasons.ts'

/** What a sentence is given: every parameter of its code as text, `span` beside a low and a high end. */
type Written<Code extends ReasonCode> = {
  [Name in keyof (typeof REASONS)[Code]]: (typeof REASONS)[Code][Name] extends `${string}?` ? string | null : string
} & ('low' extends keyof (typeof REASONS)[Code]
  ? (typeof REASONS)[Code]['low' & keyof (typeof REASONS)[Code]] extends 'low?'
    ? { span?: string }
    : { span: string }
  : unknown)
type Sentences = { readonly [Code in ReasonCode]: (params: Written<Code>) => string }

describe('attainment words', () => {
  it('has a sentence for every reason and a reason for every sentence', () => {
    expectTypeOf(reasonSentences).toExtend<Sentences>()
    expect(Object.keys(reasonSentences)).toEqual(Object.keys(REASONS))
  })

  it('names every status, certainty, activity status, assessment and type', () => {
    expectTypeOf<keyof typeof attainmentText.status>().toEqualTypeOf<GoalStatus>()
    expectTypeOf<keyof typeof attainmentText.certainty>().toEqualTypeOf<Certainty>()
    expectTypeOf<keyof typeof attainmentText.activity>().toEqualTypeOf<ActivityStatus>()
    expectTypeOf<keyof typeof attainmentText.assessment>().toEqualTypeOf<AssessmentCode>()
    expectTypeOf<keyof typeof attainmentText.type>().toEqualTypeOf<MeasureType>()
    expect(attainmentText.status['no-measure']).toBe('Bedöms av arbetsgruppen')
  })

  it('refuses a code without a sentence', () => {
    expect(() => attainmentText.reason('no-such-code', {})).toThrow('no-such-code')
  })
})
