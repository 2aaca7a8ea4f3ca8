import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A busy machine may be slow; a test that waits for something does not fail for that.
    expect: { poll: { timeout: 10_000 } },
    // Many tests wait for programs they started: one worker fewer than cores would leave two cores half idle.
    maxWorkers: '100%',
    globalSetup: ['tests/support/postgres/serve-clusters.ts'],
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    typecheck: { enabled: false },
  },
});
