import { defineConfig } from 'vitest/config';

// The tests of a real browser and of the desktop share one machine's screen and processor: one file at a time.
const alone = { pool: 'forks', fileParallelism: false, maxWorkers: 1 } as const;
// What a page shows is waited for as long on a busy machine as on an idle one.
const patient = { expect: { poll: { timeout: 10_000 } } } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { test: { name: 'engine', include: ['test/engine/**/*.test.ts'], pool: 'forks', testTimeout: 20_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          ...alone,
          ...patient,
        },
      },
      {
        test: {
          name: 'electron',
          include: ['test/electron/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          ...alone,
          ...patient,
        },
      },
    ],
  },
});
