import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{domain,main,preload,renderer,scripts}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      // Children are killed and disks break here: one file at a time, so that nothing else starves them.
      {
        test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 600_000, fileParallelism: false },
      },
    ],
  },
})
