// The test runner's settings. Kept here and not at the top level, which holds only what a newcomer needs to see.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/announce-skipped.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
