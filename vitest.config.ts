import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // As many as the smallest machine that runs them has cores; left to itself, one core would stand idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{domain,main,preload,renderer,scripts}/**/*.test.ts'],
          globalSetup: ['tests/support/begun-shop.ts'],
          setupFiles: ['tests/support/property-seed.ts'],
          testTimeout: 60_000,
        },
      },
      // Children are killed and disks break here; each file has one child at a time, so that none starves another's.
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/begun-shop.ts', 'tests/faults/support/build-programs.ts'],
          testTimeout: 600_000,
          // A shop of some hundred saves is made before: seconds, on a busy machine half a minute.
          hookTimeout: 120_000,
        },
      },
      // The same where what is lost would be lost for good: on records that their owner keeps encrypted.
      {
        test: {
          name: 'encrypted',
          include: ['tests/faults/{kill,restore-kill,power,every-write}.test.ts'],
          globalSetup: ['tests/support/begun-shop.ts', 'tests/faults/support/build-programs.ts'],
          env: { RECORDS: 'encrypted' },
          setupFiles: ['tests/support/encrypted.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
