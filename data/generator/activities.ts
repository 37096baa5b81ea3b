// The 22 activities of the plan and what the departments have reported about them.

import { ECONOMY_ACTIVITIES } from './activities/economy.ts'
import { EDUCATION_ACTIVITIES } from './activities/education.ts'
import { SAFETY_ACTIVITIES } from './activities/safety.ts'
import { VOICE_ACTIVITIES } from './activities/voice.ts'

export const ACTIVITIES = [...ECONOMY_ACTIVITIES, ...EDUCATION_ACTIVITIES, ...SAFETY_ACTIVITIES, ...VOICE_ACTIVITIES]
